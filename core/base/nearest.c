#include "base/nearest.h"

#include <string.h>

enum { WORD_MAX = 48 }; // a longer name gets no suggestion

// Single-byte insertions, deletions and replacements that turn one word into the other.
static size_t edit_distance(const char *a, size_t a_len, const char *b, size_t b_len)
{
    size_t row[WORD_MAX + 1];
    for (size_t j = 0; j <= b_len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a_len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            size_t best = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            if (row[j] + 1 < best)
                best = row[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            row[j] = best;
        }
    }
    return row[b_len];
}

const char *gl_nearest(const char *word, const char *const *names)
{
    const char *nearest = NULL;
    size_t len = strlen(word), best = len / 3 + 2; // that far is not near
    for (; len <= WORD_MAX && *names; names++) {
        size_t name_len = strlen(*names);
        if (name_len > WORD_MAX)
            continue;
        size_t distance = edit_distance(word, len, *names, name_len);
        if (distance < best) {
            best = distance;
            nearest = *names;
        }
    }
    return nearest;
}

const char *gl_nearest_hint(const char *word, const char *const *names, gl_arena *arena)
{
    const char *nearest = gl_nearest(word, names);
    return nearest ? gl_arena_format(arena, " (did you mean '%s'?)", nearest) : "";
}
