// An ordinary word costs the test of a bit and of two bytes, and no branch: what may be of interest
// is gathered first.
#include <string.h>

#include "base/hash.h"
#include "language/keywords.h"
#include "language/vocabulary_table.h"

enum {
    LETTER = GL_VOCABULARY_LETTER,
    GLUED_LEAST = 3 * LETTER, // bytes
};

// Most words of a text are in no entry, and this says so.
static bool may_be_known(const gl_vocabulary *vocabulary, uint32_t hash)
{
    return vocabulary->hashes[hash % GL_VOCABULARY_HASHES / 8] >> hash % 8 & 1;
}

// gl_vocabulary_find() of a form with 16 bytes behind it that may be read: most words are in the
// first slot that is asked.
static gl_vocabulary_word find_padded(const gl_vocabulary *vocabulary, uint32_t hash,
                                      golchin_slice form)
{
    const gl_vocabulary_entry *slot = &vocabulary->slots[hash & (GL_VOCABULARY_SLOTS - 1)];
    bool is_near = slot->hash == hash && slot->len == form.len && form.len <= GL_VOCABULARY_NEAR;
    return is_near && gl_bytes_begin(slot->near, form.start, form.len)
               ? slot->word
               : gl_vocabulary_find_hashed(vocabulary, hash, form);
}

static bool begins_with_and(golchin_slice folded)
{
    static const char and[] = "و";
    return memcmp(folded.start, and, LETTER) == 0;
}

// Whether a number word begins a longer token. Reads two letters, which a padded text has behind
// every token.
static bool begins_with_number(const gl_vocabulary *vocabulary, golchin_slice folded)
{
    return vocabulary->shortest[gl_vocabulary_start(folded.start)] < folded.len;
}

// The same, perhaps behind an و.
static bool may_be_glued(const gl_vocabulary *vocabulary, golchin_slice folded)
{
    golchin_slice behind = gl_slice(folded.start + LETTER, folded.len);
    return folded.len >= GLUED_LEAST &&
           (begins_with_number(vocabulary, folded) ||
            (begins_with_and(folded) && begins_with_number(vocabulary, behind)));
}

static gl_vocabulary_word word_of(const gl_vocabulary *vocabulary, const gl_text *text,
                                  uint32_t token)
{
    golchin_slice folded = gl_text_folded(text, token);
    gl_glued pieces[GL_GLUED_MAX];
    gl_vocabulary_word word = find_padded(vocabulary, text->tokens[token].hash, folded);
    if (word.number || word.key || !may_be_glued(vocabulary, folded))
        return word;
    if (gl_vocabulary_counted(vocabulary, folded).len)
        word.key = GL_KEY_GLUED_LONG;
    else if (gl_vocabulary_split(vocabulary, folded, pieces))
        word.number = GL_NUMBER_GLUED;
    return word;
}

static unsigned starts_at(const gl_vocabulary *vocabulary, gl_vocabulary_word word)
{
    return vocabulary->readers[word.key] | (word.number ? GL_AT_TIME | GL_AT_NUMBER : 0u) |
           (word.month ? GL_AT_TIME : 0u);
}

// Every stop is written; it counts where a reader starts.
static void note(gl_stops *stops, uint32_t token, bool counts)
{
    stops->tokens[stops->count] = token;
    stops->count += counts;
}

static void note_all(gl_scan *scan, uint32_t token, unsigned readers)
{
    note(&scan->times, token, (readers & GL_AT_TIME) != 0);
    note(&scan->codes, token, (readers & GL_AT_CODE) != 0);
    note(&scan->numbers, token, (readers & GL_AT_NUMBER) != 0);
    note(&scan->places, token, (readers & GL_AT_PLACE) != 0);
}

static gl_stops new_stops(gl_arena *arena, uint32_t room)
{
    return (gl_stops){gl_arena_array_raw(arena, uint32_t, room), 0};
}

// Tokens of [first, last) that may be of interest to a reader. Returns how many.
static uint32_t find_candidates(const gl_vocabulary *vocabulary, const gl_text *text,
                                uint32_t first, uint32_t last, uint32_t *candidates)
{
    uint32_t count = 0;
    for (uint32_t at = first; at < last; at++) {
        const golchin_token *token = &text->tokens[at];
        golchin_slice folded = gl_text_folded(text, at);
        bool is_known = may_be_known(vocabulary, token->hash);
        bool begins = begins_with_number(vocabulary, folded), has_and = begins_with_and(folded);
        bool is_word = is_known | ((begins | has_and) & (folded.len >= GLUED_LEAST));
        candidates[count] = at;
        count += ((token->kind == GOLCHIN_WORD) & is_word) | (token->kind == GOLCHIN_DIGITS);
    }
    return count;
}

gl_scan gl_vocabulary_scan(const gl_vocabulary *vocabulary, const gl_text *text, gl_arena *result)
{
    enum { AT_ONCE = 256 };
    uint32_t room = text->token_count, candidates[AT_ONCE];
    gl_scan scan = {.words = gl_arena_array(result, gl_vocabulary_word, room),
                    .times = new_stops(result, room),
                    .codes = new_stops(result, room),
                    .numbers = new_stops(result, room),
                    .places = new_stops(result, room)};
    for (uint32_t first = 0; first < room; first += AT_ONCE) {
        uint32_t last = room - first < AT_ONCE ? room : first + AT_ONCE;
        uint32_t count = find_candidates(vocabulary, text, first, last, candidates);
        for (uint32_t i = 0; i < count; i++) {
            uint32_t token = candidates[i];
            if (text->tokens[token].kind == GOLCHIN_DIGITS) {
                note_all(&scan, token, GL_AT_TIME | GL_AT_CODE | GL_AT_NUMBER);
                continue;
            }
            gl_vocabulary_word word = word_of(vocabulary, text, token);
            unsigned readers = starts_at(vocabulary, word);
            scan.words[token] = word;
            if (readers)
                note_all(&scan, token, readers);
        }
    }
    return scan;
}
