// Forms go through the tokeniser as one text with blank lines between them; its tokens come back in
// the order of the forms. Then each form is a path in the trie, and each way to write it with fewer
// boundaries a reading. Endings come last, when it is known which words take them: each word is
// inflected once, however many entries end in it.
#include "lexicon/spellings.h"

#include <assert.h>

#include "lexicon/endings.h"
#include "text/fold.h"
#include "text/text.h"
#include "text/tokens.h"

enum {
    RUN_MAX = 6, // words of a run whose parts are all joined; of a longer one pairs and the whole
    WORDS_A_FORM = 2, // that a lexicon has about, to begin with
    LONG_PHRASE = 3,  // words that make no mere name
};

static const char form_gap[] = "\n\n";

void gl_forms_add(gl_forms *forms, golchin_slice text, gl_form form)
{
    size_t start = forms->bytes.count + sizeof form_gap - 1, end = start + text.len;
    if (end > forms->bytes.capacity) {
        forms->bytes.capacity = 2 * end;
        forms->bytes.items = gl_realloc(forms->bytes.items, forms->bytes.capacity);
    }
    memcpy(forms->bytes.items + forms->bytes.count, form_gap, sizeof form_gap - 1);
    if (text.len)
        memcpy(forms->bytes.items + start, text.start, text.len);
    forms->bytes.count = end;
    form.start = (uint32_t)start;
    form.len = (uint32_t)text.len;
    gl_vector_push(&forms->list, form);
}

void gl_forms_free(gl_forms *forms)
{
    gl_vector_free(&forms->bytes);
    gl_vector_free(&forms->list);
}

void gl_spellings_free(gl_spellings *spellings)
{
    gl_words_deinit(&spellings->words);
    gl_trie_deinit(&spellings->trie);
    gl_vector_free(&spellings->readings);
    gl_vector_free(&spellings->parts);
}

static gl_word *word_at(gl_spellings *spellings, uint32_t word)
{
    return &spellings->words.list.items[word];
}

// Makes `surface` stand for `count` words and an ending, unless it does so already.
static void add_reading(gl_spellings *spellings, uint32_t surface, const uint32_t *words,
                        uint32_t count, uint8_t ending)
{
    for (uint32_t at = word_at(spellings, surface)->reading; at;) {
        const gl_reading *known = &spellings->readings.items[at];
        if (known->count == count && known->ending == ending &&
            !memcmp(&spellings->parts.items[known->first], words, count * sizeof *words))
            return;
        at = known->next;
    }
    gl_reading reading = {.next = word_at(spellings, surface)->reading,
                          .first = (uint32_t)spellings->parts.count,
                          .count = (uint8_t)count,
                          .ending = ending};
    for (uint32_t i = 0; i < count; i++)
        gl_vector_push(&spellings->parts, words[i]);
    word_at(spellings, surface)->reading = (uint32_t)spellings->readings.count;
    gl_vector_push(&spellings->readings, reading);
}

// One form while it is put in: its words, and which of them are letters.
typedef struct word_row {
    uint32_t words[GL_FORM_WORDS];
    bool is_letters[GL_FORM_WORDS];
    uint32_t count;
} word_row;

// Words written without a boundary; its bytes are left as they are until words are put in.
typedef struct joined {
    char bytes[GL_TOKEN_MAX];
    size_t len;
} joined;

static bool join(joined *buffer, golchin_slice text)
{
    if (text.len > sizeof buffer->bytes - buffer->len)
        return false;
    memcpy(buffer->bytes + buffer->len, text.start, text.len);
    buffer->len += text.len;
    return true;
}

static uint32_t add_joined(gl_spellings *spellings, const joined *buffer)
{
    golchin_slice text = gl_slice(buffer->bytes, buffer->len);
    return gl_words_add(&spellings->words, text, gl_hash(text.start, text.len));
}

// Words [begin, end) of the phrase lie side by side: all their joined spellings.
static void add_joined_run(gl_spellings *spellings, const word_row *phrase, uint32_t begin,
                           uint32_t end, uint16_t flags)
{
    for (uint32_t first = begin; first + 1 < end; first++) {
        joined buffer;
        buffer.len = 0;
        for (uint32_t last = first; last < end; last++) {
            if (!join(&buffer, gl_words_text(&spellings->words, phrase->words[last])))
                break;
            uint32_t count = last + 1 - first;
            bool is_whole = first == begin && last + 1 == end;
            if (count == 1 || (count > 2 && end - begin > RUN_MAX && !is_whole))
                continue;
            uint32_t surface = add_joined(spellings, &buffer);
            add_reading(spellings, surface, &phrase->words[first], count, 0);
            word_at(spellings, surface)->flags |= flags;
        }
    }
}

static void add_joined_forms(gl_spellings *spellings, const word_row *phrase, uint16_t flags)
{
    uint32_t begin = 0;
    for (uint32_t i = 0; i <= phrase->count; i++) {
        if (i < phrase->count && phrase->is_letters[i])
            continue;
        add_joined_run(spellings, phrase, begin, i, flags);
        begin = i + 1;
    }
}

// Notes which words of a noun take endings: the last, the first of several, and the last two where
// they are joined (`بیمهشدگان`). The readings themselves are made once a word, at the end.
static void mark_noun(gl_spellings *spellings, const word_row *phrase)
{
    uint32_t last = phrase->count - 1;
    word_at(spellings, phrase->words[last])->flags |= GL_WORD_LASTS;
    if (phrase->count == 1)
        return;
    word_at(spellings, phrase->words[0])->flags |= GL_WORD_STARTS;
    joined buffer;
    buffer.len = 0;
    if (phrase->is_letters[last - 1] && phrase->is_letters[last] &&
        join(&buffer, gl_words_text(&spellings->words, phrase->words[last - 1])) &&
        join(&buffer, gl_words_text(&spellings->words, phrase->words[last])))
        word_at(spellings, add_joined(spellings, &buffer))->flags |= GL_WORD_LASTS;
}

static void mark_words(gl_spellings *spellings, const word_row *phrase, uint16_t flags)
{
    for (uint32_t i = 0; i < phrase->count; i++)
        word_at(spellings, phrase->words[i])->flags |= flags;
}

static void add_phrase(gl_spellings *spellings, const word_row *phrase, const gl_form *form)
{
    gl_trie *trie = &spellings->trie;
    bool is_common = form->is_noun || phrase->count >= LONG_PHRASE;
    mark_words(spellings, phrase, GL_WORD_LISTED | (is_common ? GL_WORD_COMMON : 0));
    uint32_t state = 0;
    for (uint32_t i = 0; i < phrase->count; i++) {
        state = gl_trie_grow(trie, &spellings->words, state, phrase->words[i]);
        if (form->is_noun && (i == 0 || i + 1 == phrase->count))
            trie->states.items[state].takes_ending = true;
    }
    gl_trie_end(trie, state,
                (gl_output){.entry = form->entry,
                            .dictionary = form->dictionary,
                            .is_noun = form->is_noun});
    add_joined_forms(spellings, phrase, is_common ? GL_WORD_JOINED : 0);
    if (form->is_noun)
        mark_noun(spellings, phrase);
}

// Tokens of the form at *token and behind; leaves *token behind the form. False: no or too many
// words.
static bool read_phrase(gl_spellings *spellings, const gl_text *text, const gl_form *form,
                        uint32_t *token, word_row *out)
{
    out->count = 0;
    bool fits = true;
    for (; *token < text->token_count; ++*token) {
        const golchin_token *here = &text->tokens[*token];
        if (here->begin >= form->start + form->len)
            break;
        fits = fits && out->count < GL_FORM_WORDS;
        if (!fits)
            continue;
        out->is_letters[out->count] = here->kind == GOLCHIN_WORD;
        out->words[out->count++] =
            gl_words_add(&spellings->words, gl_text_folded(text, *token), here->hash);
    }
    return fits && out->count > 0;
}

// `word` with the ending glued to it stands for what `word` itself stands for, and the ending.
static void glue_ending(gl_spellings *spellings, uint32_t word, uint8_t number)
{
    const gl_ending *ending = gl_ending_at(number);
    golchin_slice stem = gl_words_text(&spellings->words, word);
    if (!gl_ending_is_glued(ending, stem))
        return;
    if (ending->drops_heh && gl_last_letter(stem) == GL_LETTER_HEH)
        stem.len -= strlen("ه");
    joined buffer;
    buffer.len = 0;
    if (!join(&buffer, stem) || !join(&buffer, gl_slice_of(ending->text)))
        return;
    uint32_t surface = add_joined(spellings, &buffer);
    uint16_t flags = word_at(spellings, word)->flags;
    if (ending->is_plural && flags & (GL_WORD_COMMON | GL_WORD_JOINED))
        word_at(spellings, surface)->flags |= GL_WORD_JOINED;
    if (flags & GL_WORD_LISTED)
        add_reading(spellings, surface, &word, 1, number);
    for (uint32_t at = word_at(spellings, word)->reading; at;) {
        gl_reading base = spellings->readings.items[at];
        uint32_t pair[2];
        if (base.count == 2 && !base.ending) {
            memcpy(pair, &spellings->parts.items[base.first], sizeof pair);
            add_reading(spellings, surface, pair, 2, number);
        }
        at = base.next;
    }
}

static void glue_endings(gl_spellings *spellings)
{
    uint32_t count =
        (uint32_t)spellings->words.list.count; // those added from here on have an ending
    for (uint32_t word = 1; word < count; word++) {
        uint16_t flags = word_at(spellings, word)->flags;
        if (!(flags & (GL_WORD_LASTS | GL_WORD_STARTS)))
            continue;
        for (uint8_t number = 1; gl_ending_at(number); number++) {
            if (flags & GL_WORD_LASTS || gl_ending_at(number)->goes_on)
                glue_ending(spellings, word, number);
        }
    }
}

static uint32_t add_word(gl_spellings *spellings, const char *text, gl_arena *scratch)
{
    golchin_slice folded = gl_fold(gl_slice_of(text), scratch);
    return gl_words_add(&spellings->words, folded, gl_hash(folded.start, folded.len));
}

static void add_broken_plurals(gl_spellings *spellings, gl_arena *scratch)
{
    const gl_broken_plural *pair;
    for (uint32_t i = 0; (pair = gl_broken_plural_at(i)); i++) {
        uint32_t singular = add_word(spellings, pair->singular, scratch);
        if (word_at(spellings, singular)->flags & (GL_WORD_LASTS | GL_WORD_STARTS)) {
            uint32_t plural = add_word(spellings, pair->plural, scratch);
            add_reading(spellings, plural, &singular, 1, GL_ENDING_BROKEN_PLURAL);
            word_at(spellings, plural)->flags |= GL_WORD_COMMON;
        }
    }
}

// A word with آ in front that is written with ا (`اذربایجان`) stands for what it does with آ,
// unless that is a word of its own (`استان`).
static void add_plain_alefs(gl_spellings *spellings)
{
    enum { SHORTEST = 5 * 2 }; // bytes: five letters
    static const char broad[] = "آ", plain[] = "ا";
    uint32_t count = (uint32_t)spellings->words.list.count;
    for (uint32_t word = 1; word < count; word++) {
        golchin_slice text = gl_words_text(&spellings->words, word);
        size_t skip = sizeof broad - 1;
        joined buffer;
        buffer.len = 0;
        if (text.len < SHORTEST || memcmp(text.start, broad, skip) != 0 ||
            !join(&buffer, gl_slice_of(plain)) ||
            !join(&buffer, gl_slice(text.start + skip, text.len - skip)) ||
            gl_words_find(&spellings->words, gl_slice(buffer.bytes, buffer.len),
                          gl_hash(buffer.bytes, buffer.len)))
            continue;
        uint32_t surface = add_joined(spellings, &buffer);
        word_at(spellings, surface)->flags |= word_at(spellings, word)->flags;
        if (word_at(spellings, word)->flags & GL_WORD_LISTED)
            add_reading(spellings, surface, &word, 1, 0);
        for (uint32_t at = word_at(spellings, word)->reading; at;) {
            gl_reading same = spellings->readings.items[at];
            uint32_t parts[GL_FORM_WORDS];
            memcpy(parts, &spellings->parts.items[same.first], same.count * sizeof *parts);
            add_reading(spellings, surface, parts, same.count, same.ending);
            at = same.next;
        }
    }
}

static void mark_endings(gl_spellings *spellings, gl_arena *scratch)
{
    for (uint8_t number = 1; gl_ending_at(number); number++) {
        uint32_t word = add_word(spellings, gl_ending_at(number)->text, scratch);
        word_at(spellings, word)->ending = number;
    }
}

// Whether an entry may begin with a reading.
static bool begins_entry(const gl_spellings *spellings, const gl_reading *reading)
{
    const uint32_t *words = &spellings->parts.items[reading->first];
    uint32_t state = spellings->words.list.items[words[0]].state;
    for (uint32_t i = 1; i < reading->count && state; i++)
        state = gl_trie_step(&spellings->trie, state, words[i]);
    return state && (!reading->ending || spellings->trie.states.items[state].takes_ending);
}

static void mark_traits(gl_spellings *spellings)
{
    for (uint32_t number = 1; number < spellings->words.list.count; number++) {
        gl_word *word = word_at(spellings, number);
        bool is_read = false;
        for (uint32_t at = word->reading; at; at = spellings->readings.items[at].next)
            is_read = is_read || begins_entry(spellings, &spellings->readings.items[at]);
        word->traits = (uint8_t)((word->state || is_read ? GL_TRAIT_BEGINS : 0u) |
                                 (word->state && !is_read ? GL_TRAIT_PLAIN : 0u) |
                                 (word->reading ? GL_TRAIT_READING : 0u) |
                                 (word->ending ? GL_TRAIT_ENDING : 0u));
    }
}

// The forms as a text, without sentences.
static gl_text tokenised(const gl_forms *forms, gl_arena *scratch)
{
    gl_text text = {0};
    golchin_status status = gl_decode(gl_slice(forms->bytes.items, forms->bytes.count), "UTF-8",
                                      scratch, &text.decoded, NULL);
    if (status == GOLCHIN_OK) {
        text.text = text.decoded.text;
        status = gl_tokens_find(&text, scratch, NULL);
    }
    assert(status == GOLCHIN_OK || forms->bytes.count == 0);
    (void)status;
    return text;
}

void gl_spellings_build(gl_spellings *spellings, const gl_forms *forms)
{
    *spellings = (gl_spellings){0};
    gl_words_init(&spellings->words, WORDS_A_FORM * forms->list.count);
    gl_trie_init(&spellings->trie, forms->list.count);
    (void)gl_vector_reserve(&spellings->readings, forms->list.count + 1);
    (void)gl_vector_reserve(&spellings->parts, WORDS_A_FORM * forms->list.count);
    (void)gl_vector_add(&spellings->readings);

    gl_arena *scratch = gl_arena_new();
    gl_text text = tokenised(forms, scratch);
    uint32_t token = 0;
    for (size_t i = 0; i < forms->list.count; i++) {
        const gl_form *form = &forms->list.items[i];
        word_row words;
        if (!read_phrase(spellings, &text, form, &token, &words))
            continue;
        if (form->dictionary == GL_NO_DICTIONARY)
            mark_words(spellings, &words, form->word_flags);
        else
            add_phrase(spellings, &words, form);
    }
    add_broken_plurals(spellings, scratch);
    glue_endings(spellings);
    add_plain_alefs(spellings);
    mark_endings(spellings, scratch);
    mark_traits(spellings);
    gl_trie_pack(&spellings->trie);
    gl_arena_free(scratch);
}
