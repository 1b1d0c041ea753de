// People write gold by hand and shorten what is long: loose slots forgive that, key slots do not.
#include "evaluate/agree.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "text/fold.h"
#include "text/utf8.h"

typedef gl_vector(golchin_slice) words;

static int by_bytes(const void *a, const void *b)
{
    return gl_slice_compare(*(const golchin_slice *)a, *(const golchin_slice *)b);
}

static void add_word(words *out, golchin_slice word, gl_arena *arena)
{
    if (word.len > 0)
        gl_vector_push(out, gl_fold_tight(word, arena));
}

// Each word once, sorted. Words are runs of letters and digits.
static words words_of(golchin_slice text, gl_arena *arena)
{
    words out = {0};
    golchin_slice fold = gl_fold(text, arena);
    size_t start = 0;
    unsigned len;
    for (size_t at = 0; at < fold.len; at += len) {
        gl_class class = gl_fold_class(gl_utf8_read(fold.start + at, &len));
        if (class == GL_CLASS_LETTER || class == GL_CLASS_DIGIT)
            continue;
        add_word(&out, gl_slice(fold.start + start, at - start), arena);
        start = at + len;
    }
    add_word(&out, gl_slice(fold.start + start, fold.len - start), arena);
    if (out.count > 1)
        qsort(out.items, out.count, sizeof *out.items, by_bytes);
    size_t kept = 0;
    for (size_t i = 0; i < out.count; i++) {
        if (kept == 0 || !gl_slice_equal(out.items[kept - 1], out.items[i]))
            out.items[kept++] = out.items[i];
    }
    out.count = kept;
    return out;
}

static size_t count_shared(const words *a, const words *b)
{
    size_t shared = 0;
    for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
        int order = by_bytes(&a->items[i], &b->items[j]);
        shared += order == 0;
        i += order <= 0;
        j += order >= 0;
    }
    return shared;
}

static bool share_half(golchin_slice a, golchin_slice b)
{
    gl_arena *arena = gl_arena_new();
    words x = words_of(a, arena), y = words_of(b, arena);
    bool is_half = x.count > 0 && y.count > 0 && 4 * count_shared(&x, &y) >= x.count + y.count;
    gl_vector_free(&x);
    gl_vector_free(&y);
    gl_arena_free(arena);
    return is_half;
}

bool gl_field_agrees(const gl_field *gold, const gl_field *found, bool is_loose)
{
    double x, y;
    if (gl_value_number(&gold->value, &x) && gl_value_number(&found->value, &y))
        return fabs(x - y) <= 1e-6 * fmax(1, fabs(y));
    if (gl_field_equal(gold, found, false))
        return true;
    return is_loose && gold->value.kind == GOLCHIN_STRING && found->value.kind == GOLCHIN_STRING &&
           share_half(gold->value.as.string, found->value.as.string);
}

static bool slot_agrees(const gl_scoring_type *type, const char *slot, const gl_fact *gold,
                        const gl_fact *found)
{
    const gl_field *a = gl_fact_field(gold, slot), *b = gl_fact_field(found, slot);
    if (!a || !b)
        return !a && !b;
    return gl_field_agrees(a, b, gl_scoring_is_loose(type, slot));
}

static bool key_agrees(const gl_scoring_type *type, const gl_scoring_key *key, const gl_fact *gold,
                       const gl_fact *found)
{
    if (key->count == 1)
        return slot_agrees(type, key->slots[0], gold, found);
    for (uint32_t i = 0; i < key->count; i++) {
        if (gl_fact_field(gold, key->slots[i]))
            return slot_agrees(type, key->slots[i], gold, found);
    }
    return true;
}

bool gl_key_agrees(const gl_scoring_type *type, const gl_fact *gold, const gl_fact *found)
{
    for (size_t i = 0; i < type->keys.count; i++) {
        if (!key_agrees(type, &type->keys.items[i], gold, found))
            return false;
    }
    return true;
}
