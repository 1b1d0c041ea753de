// An open-addressing table from folded words to what they are, at most half full. A word
// that it does not hold may be several number words that lost their spaces; only one that begins
// with the first two letters of a shorter number word is looked at again.
#include "language/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/pages.h"
#include "language/keywords.h"
#include "language/number_word.h"
#include "language/vocabulary_table.h"
#include "text/fold.h"
#include "text/joiner.h"

enum {
    ENTRIES_MAX = GL_VOCABULARY_SLOTS / 2,
    NUMBERS_MAX = GL_NUMBER_GLUED, // with index 0, which is no number
    LETTER = GL_VOCABULARY_LETTER,
};

typedef gl_vocabulary_entry entry;

static entry *slot_of(gl_vocabulary *vocabulary, uint32_t hash, golchin_slice form)
{
    for (uint32_t at = hash;; at++) {
        entry *slot = &vocabulary->slots[at & (GL_VOCABULARY_SLOTS - 1)];
        if (slot->len == 0 ||
            (slot->hash == hash && gl_slice_equal(gl_slice(slot->form, slot->len), form)))
            return slot;
    }
}

// The entry of a word, which is made where it is new; NULL when the table is full.
static gl_vocabulary_word *add(gl_vocabulary *vocabulary, golchin_slice form)
{
    golchin_slice folded = gl_fold(form, vocabulary->arena);
    if (folded.len == 0 || folded.len > UINT16_MAX)
        return NULL;
    uint32_t hash = gl_hash(folded.start, folded.len);
    entry *slot = slot_of(vocabulary, hash, folded);
    if (slot->len == 0) {
        if (vocabulary->count == ENTRIES_MAX) {
            vocabulary->is_full = true;
            return NULL;
        }
        vocabulary->count++;
        *slot = (entry){.hash = hash, .len = (uint32_t)folded.len, .form = folded.start};
        memcpy(slot->near, folded.start,
               folded.len < sizeof slot->near ? folded.len : sizeof slot->near);
        vocabulary->hashes[hash % GL_VOCABULARY_HASHES / 8] |= (uint8_t)(1u << hash % 8);
    }
    return &slot->word;
}

gl_vocabulary *gl_vocabulary_new(void)
{
    gl_vocabulary *vocabulary = gl_alloc(sizeof *vocabulary);
    *vocabulary = (gl_vocabulary){.arena = gl_arena_new(), .number_count = 1};
    memset(vocabulary->shortest, UINT8_MAX, sizeof vocabulary->shortest);
    for (int key = 0; key < GL_KEY_COUNT; key++)
        vocabulary->readers[key] = gl_keyword_readers((gl_key)key);
    for (size_t at = 0; at < gl_keyword_count; at++) {
        gl_vocabulary_word *word = add(vocabulary, gl_slice_of(gl_keywords[at].form));
        if (word)
            word->key = (uint8_t)gl_keywords[at].key;
    }
    return vocabulary;
}

void gl_vocabulary_free(gl_vocabulary *vocabulary)
{
    if (!vocabulary)
        return;
    gl_arena_free(vocabulary->arena);
    free(vocabulary);
}

void gl_vocabulary_protect(const gl_vocabulary *vocabulary)
{
    gl_pages_protect(vocabulary, sizeof *vocabulary);
    gl_arena_protect(vocabulary->arena);
}

bool gl_vocabulary_is_full(const gl_vocabulary *vocabulary)
{
    return vocabulary->is_full;
}

gl_vocabulary_word gl_vocabulary_find_hashed(const gl_vocabulary *vocabulary, uint32_t hash,
                                             golchin_slice form)
{
    for (uint32_t at = hash;; at++) {
        const entry *slot = &vocabulary->slots[at & (GL_VOCABULARY_SLOTS - 1)];
        if (slot->len == 0)
            return (gl_vocabulary_word){0};
        if (slot->hash == hash && gl_slice_equal(gl_slice(slot->form, slot->len), form))
            return slot->word;
    }
}

gl_vocabulary_word gl_vocabulary_find(const gl_vocabulary *vocabulary, golchin_slice folded)
{
    return gl_vocabulary_find_hashed(vocabulary, gl_hash(folded.start, folded.len), folded);
}

gl_number_word gl_vocabulary_number(const gl_vocabulary *vocabulary, uint8_t index)
{
    return index < vocabulary->number_count ? vocabulary->numbers[index] : (gl_number_word){0};
}

// ---- number words ----

uint8_t gl_vocabulary_lengths(const gl_vocabulary *vocabulary, const char *letters)
{
    return vocabulary->starts[gl_vocabulary_start(letters)];
}

static bool is_one_word(golchin_slice form)
{
    for (size_t at = 0; at < form.len; at++) {
        unsigned char byte = (unsigned char)form.start[at];
        if (byte == ' ' || byte == 0xE2) // a space, or the first byte of ZWNJ
            return false;
    }
    return form.len >= 2 * LETTER;
}

static bool starts_with_unit(const gl_vocabulary *vocabulary, golchin_slice form)
{
    for (size_t len = 2 * LETTER; len < form.len; len += LETTER) {
        gl_vocabulary_word word = gl_vocabulary_find(vocabulary, gl_slice(form.start, len));
        if (gl_vocabulary_number(vocabulary, word.number).role == GL_ROLE_UNIT)
            return true;
    }
    return false;
}

// `صدم` is listed as a fraction and as an ordinal; the grammar makes the fraction of the ordinal.
static bool may_replace(gl_number_role there, gl_number_role fresh)
{
    return there == GL_ROLE_NONE || (there == GL_ROLE_FRACTION && fresh == GL_ROLE_ORDINAL);
}

void gl_vocabulary_add_number(gl_vocabulary *vocabulary, golchin_slice form, golchin_slice value,
                              golchin_slice role)
{
    gl_number_word number = gl_number_word_read(form, value, role);
    if (number.role == GL_ROLE_NONE || !is_one_word(form))
        return;
    if ((number.role == GL_ROLE_SCALE || number.role == GL_ROLE_FRACTION) &&
        starts_with_unit(vocabulary, form))
        return;
    gl_vocabulary_word *word = add(vocabulary, form);
    if (!word || !may_replace(gl_vocabulary_number(vocabulary, word->number).role, number.role))
        return;
    if (vocabulary->number_count == NUMBERS_MAX) {
        vocabulary->is_full = true;
        return;
    }
    word->number = (uint8_t)vocabulary->number_count;
    vocabulary->numbers[vocabulary->number_count++] = number;
    golchin_slice folded = gl_fold(form, vocabulary->arena);
    size_t letters = folded.len / LETTER;
    if (letters >= 2 + 8) // no piece of a token
        return;
    uint32_t start = gl_vocabulary_start(folded.start);
    vocabulary->starts[start] |= (uint8_t)(1u << (letters - 2));
    if (folded.len < vocabulary->shortest[start])
        vocabulary->shortest[start] = (uint8_t)folded.len;
}

void gl_vocabulary_add_month(gl_vocabulary *vocabulary, golchin_slice form, uint32_t month,
                             gl_month_calendar calendar, bool is_doubtful)
{
    form = gl_joiners_replace(form, 0, vocabulary->arena); // `فروردین‌ماه` in one word
    gl_vocabulary_word *word =
        is_one_word(form) && month >= 1 && month <= 12 ? add(vocabulary, form) : NULL;
    if (!word || word->month)
        return;
    word->month = (uint8_t)month;
    word->calendar = (uint8_t)((unsigned)calendar | (is_doubtful ? GL_MONTH_DOUBTFUL : 0u));
}

void gl_vocabulary_add_season(gl_vocabulary *vocabulary, golchin_slice form)
{
    gl_vocabulary_word *word = is_one_word(form) ? add(vocabulary, form) : NULL;
    if (word && !word->key)
        word->key = GL_KEY_SEASON;
}
