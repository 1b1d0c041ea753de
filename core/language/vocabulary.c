// An open-addressing table from folded words to what they are, kept under a quarter full. A word
// that it does not hold may be several number words that lost their spaces; only one that begins
// with the first two letters of a shorter number word is looked at again. An ordinary word costs
// the test of a bit and of a byte.
#include "language/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/pages.h"
#include "language/keywords.h"
#include "language/number_word.h"
#include "text/fold.h"

enum {
    SLOTS = 2048, // a power of two
    ENTRIES_MAX = SLOTS / 2,
    NUMBERS_MAX = GL_NUMBER_GLUED,
    HASHES = 16384, // bits for the hashes of words
    STARTS = 4096,  // first two letters of number words
    LETTER = 2,     // bytes of a Persian letter
};

typedef struct entry {
    uint32_t hash;
    uint32_t len; // 0: a free slot
    const char *form;
    gl_word word;
} entry;

struct gl_vocabulary {
    gl_arena *arena;
    entry slots[SLOTS];
    uint32_t count;
    gl_number_word numbers[NUMBERS_MAX];
    uint32_t number_count;    // index 0 is no number
    uint8_t starts[STARTS];   // how many letters the number words with this start have, in bits
    uint8_t shortest[STARTS]; // bytes of the shortest of them; UINT8_MAX: there is none
    uint8_t readers[GL_KEY_COUNT]; // by gl_key: GL_AT_TIME and others
    uint8_t hashes[HASHES / 8];    // a bit for the low bits of each entry's hash
};

static entry *slot_of(gl_vocabulary *vocabulary, uint32_t hash, golchin_slice form)
{
    for (uint32_t at = hash;; at++) {
        entry *slot = &vocabulary->slots[at & (SLOTS - 1)];
        if (slot->len == 0 ||
            (slot->hash == hash && gl_slice_equal(gl_slice(slot->form, slot->len), form)))
            return slot;
    }
}

// The entry of a word, which is made where it is new; NULL when the table is full.
static gl_word *add(gl_vocabulary *vocabulary, golchin_slice form)
{
    golchin_slice folded = gl_fold(form, vocabulary->arena);
    if (folded.len == 0 || folded.len > UINT16_MAX)
        return NULL;
    uint32_t hash = gl_hash(folded.start, folded.len);
    entry *slot = slot_of(vocabulary, hash, folded);
    if (slot->len == 0) {
        if (vocabulary->count == ENTRIES_MAX)
            return NULL;
        vocabulary->count++;
        *slot = (entry){hash, (uint32_t)folded.len, folded.start, {0}};
        vocabulary->hashes[hash % HASHES / 8] |= (uint8_t)(1u << hash % 8);
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
        gl_word *word = add(vocabulary, gl_slice_of(gl_keywords[at].form));
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

// Most words of a text are in no entry, and this says so.
static bool may_be_known(const gl_vocabulary *vocabulary, uint32_t hash)
{
    return vocabulary->hashes[hash % HASHES / 8] >> hash % 8 & 1;
}

static gl_word find_hashed(const gl_vocabulary *vocabulary, uint32_t hash, golchin_slice form)
{
    for (uint32_t at = hash;; at++) {
        const entry *slot = &vocabulary->slots[at & (SLOTS - 1)];
        if (slot->len == 0)
            return (gl_word){0};
        if (slot->hash == hash && gl_slice_equal(gl_slice(slot->form, slot->len), form))
            return slot->word;
    }
}

gl_word gl_vocabulary_find(const gl_vocabulary *vocabulary, golchin_slice folded)
{
    return find_hashed(vocabulary, gl_hash(folded.start, folded.len), folded);
}

gl_number_word gl_vocabulary_number(const gl_vocabulary *vocabulary, uint8_t index)
{
    return index < vocabulary->number_count ? vocabulary->numbers[index] : (gl_number_word){0};
}

// ---- number words ----

static uint32_t start_of(const char *letters)
{
    const unsigned char *bytes = (const unsigned char *)letters;
    return ((uint32_t)(bytes[1] & 63u) << 6 | (bytes[3] & 63u)) & (STARTS - 1);
}

uint8_t gl_vocabulary_lengths(const gl_vocabulary *vocabulary, const char *letters)
{
    return vocabulary->starts[start_of(letters)];
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
        gl_word word = gl_vocabulary_find(vocabulary, gl_slice(form.start, len));
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
    gl_word *word = add(vocabulary, form);
    if (!word || !may_replace(gl_vocabulary_number(vocabulary, word->number).role, number.role) ||
        vocabulary->number_count == NUMBERS_MAX)
        return;
    word->number = (uint8_t)vocabulary->number_count;
    vocabulary->numbers[vocabulary->number_count++] = number;
    golchin_slice folded = gl_fold(form, vocabulary->arena);
    size_t letters = folded.len / LETTER;
    if (letters >= 2 + 8) // no piece of a token
        return;
    uint32_t start = start_of(folded.start);
    vocabulary->starts[start] |= (uint8_t)(1u << (letters - 2));
    if (folded.len < vocabulary->shortest[start])
        vocabulary->shortest[start] = (uint8_t)folded.len;
}

// `فروردین‌ماه` as it is written without the joiner.
static golchin_slice without_joiners(gl_vocabulary *vocabulary, golchin_slice form)
{
    enum { JOINER = sizeof GL_ZWNJ - 1 };
    char *copy = gl_arena_alloc(vocabulary->arena, form.len);
    size_t len = 0;
    for (size_t at = 0; at < form.len;) {
        bool joins = form.len - at >= JOINER && memcmp(form.start + at, GL_ZWNJ, JOINER) == 0;
        if (!joins)
            copy[len++] = form.start[at];
        at += joins ? JOINER : 1;
    }
    return gl_slice(copy, len);
}

void gl_vocabulary_add_month(gl_vocabulary *vocabulary, golchin_slice form, uint32_t month,
                             gl_month_calendar calendar, bool is_doubtful)
{
    form = without_joiners(vocabulary, form);
    gl_word *word = is_one_word(form) && month >= 1 && month <= 12 ? add(vocabulary, form) : NULL;
    if (!word || word->month)
        return;
    word->month = (uint8_t)month;
    word->calendar = (uint8_t)((unsigned)calendar | (is_doubtful ? GL_MONTH_DOUBTFUL : 0u));
}

void gl_vocabulary_add_season(gl_vocabulary *vocabulary, golchin_slice form)
{
    gl_word *word = is_one_word(form) ? add(vocabulary, form) : NULL;
    if (word && !word->key)
        word->key = GL_KEY_SEASON;
}

// ---- in a text ----

// Whether a number word begins a longer token, perhaps behind an و. Reads three letters, which a
// padded text has behind every token.
static bool may_be_glued(const gl_vocabulary *vocabulary, golchin_slice folded)
{
    static const char and[] = "و";
    if (vocabulary->shortest[start_of(folded.start)] < folded.len)
        return folded.len >= (size_t)3 * LETTER;
    return memcmp(folded.start, and, LETTER) == 0 && folded.len >= (size_t)3 * LETTER &&
           vocabulary->shortest[start_of(folded.start + LETTER)] < folded.len;
}

static gl_word word_of(const gl_vocabulary *vocabulary, const gl_text *text, uint32_t token)
{
    golchin_slice folded = gl_text_folded(text, token);
    gl_glued pieces[GL_GLUED_MAX];
    gl_word word = find_hashed(vocabulary, text->tokens[token].hash, folded);
    if (word.number || word.key || !may_be_glued(vocabulary, folded))
        return word;
    if (gl_vocabulary_counted(vocabulary, folded).len)
        word.key = GL_KEY_GLUED_LONG;
    else if (gl_vocabulary_split(vocabulary, folded, pieces))
        word.number = GL_NUMBER_GLUED;
    return word;
}

static unsigned starts_at(const gl_vocabulary *vocabulary, gl_word word)
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

gl_scan gl_vocabulary_scan(const gl_vocabulary *vocabulary, const gl_text *text, gl_arena *result)
{
    uint32_t room = text->token_count;
    gl_scan scan = {.words = gl_arena_array(result, gl_word, room),
                    .times = new_stops(result, room),
                    .codes = new_stops(result, room),
                    .numbers = new_stops(result, room),
                    .places = new_stops(result, room)};
    for (uint32_t token = 0; token < text->token_count; token++) {
        const golchin_token *here = &text->tokens[token];
        if (here->kind == GOLCHIN_WORD && (may_be_known(vocabulary, here->hash) ||
                                           may_be_glued(vocabulary, gl_text_folded(text, token)))) {
            scan.words[token] = word_of(vocabulary, text, token);
            note_all(&scan, token, starts_at(vocabulary, scan.words[token]));
        } else if (here->kind == GOLCHIN_DIGITS) {
            note_all(&scan, token, GL_AT_TIME | GL_AT_CODE | GL_AT_NUMBER);
        }
    }
    return scan;
}
