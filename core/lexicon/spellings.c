// Forms go through the tokeniser as one text with blank lines between them; its tokens come back in
// the order of the forms. Then each form is a path in the trie, and each way to write it with fewer
// boundaries a reading. Endings come last (inflections.c), when it is known which words take them,
// and behind them what each word says alone (starts.c).
#include "lexicon/spellings.h"

#include <assert.h>

#include "base/pages.h"
#include "lexicon/inflections.h"
#include "lexicon/readings.h"
#include "lexicon/starts.h"
#include "text/text.h"
#include "text/tokens.h"

enum {
    RUN_MAX = 6, // words of a run whose parts are all joined; of a longer one pairs and the whole
    PARTS_A_FORM = 2, // that a lexicon has about, to begin with
    SLOTS_AHEAD = 8,  // tokens
    LONG_PHRASE = 3,  // words that make no mere name
};

static const char form_gap[] = "\n\n";

void gl_forms_add(gl_forms *forms, golchin_slice text, gl_form form)
{
    gl_bytes_add(&forms->bytes, form_gap, sizeof form_gap - 1);
    form.start = (uint32_t)forms->bytes.len;
    form.len = (uint32_t)text.len;
    gl_bytes_add(&forms->bytes, text.start, text.len);
    gl_bytes_reserve(&forms->bytes, GL_TEXT_PADDING);
    memset(forms->bytes.start + forms->bytes.len, 0, GL_TEXT_PADDING);
    gl_vector_push(&forms->list, form);
}

void gl_forms_free(gl_forms *forms)
{
    gl_bytes_free(&forms->bytes);
    gl_vector_free(&forms->list);
}

void gl_spellings_free(gl_spellings *spellings)
{
    gl_words_deinit(&spellings->words);
    gl_trie_deinit(&spellings->trie);
    gl_vector_free(&spellings->readings);
    gl_vector_free(&spellings->parts);
}

void gl_spellings_protect(const gl_spellings *spellings)
{
    gl_words_protect(&spellings->words);
    gl_trie_protect(&spellings->trie);
    gl_vector_protect(&spellings->readings);
    gl_vector_protect(&spellings->parts);
}

// One form while it is put in: its words, and which of them are letters.
typedef struct word_row {
    uint32_t words[GL_FORM_WORDS];
    bool is_letters[GL_FORM_WORDS];
    uint32_t count;
} word_row;

// Words [begin, end) of the phrase lie side by side: all their joined spellings.
static void add_joined_run(gl_spellings *spellings, const word_row *phrase, uint32_t begin,
                           uint32_t end, uint16_t flags)
{
    for (uint32_t first = begin; first + 1 < end; first++) {
        gl_joined buffer;
        buffer.len = 0;
        for (uint32_t last = first; last < end; last++) {
            if (!gl_join(&buffer, gl_words_text(&spellings->words, phrase->words[last])))
                break;
            uint32_t count = last + 1 - first;
            bool is_whole = first == begin && last + 1 == end;
            if (count == 1 || (count > 2 && end - begin > RUN_MAX && !is_whole))
                continue;
            uint32_t surface = gl_joined_add(spellings, &buffer);
            gl_readings_add(spellings, surface, &phrase->words[first], count, 0);
            gl_spellings_use(spellings, surface)->flags |= flags;
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
    gl_spellings_use(spellings, phrase->words[last])->flags |= GL_WORD_LASTS;
    if (phrase->count == 1)
        return;
    gl_spellings_use(spellings, phrase->words[0])->flags |= GL_WORD_STARTS;
    gl_joined buffer;
    buffer.len = 0;
    if (phrase->is_letters[last - 1] && phrase->is_letters[last] &&
        gl_join(&buffer, gl_words_text(&spellings->words, phrase->words[last - 1])) &&
        gl_join(&buffer, gl_words_text(&spellings->words, phrase->words[last])))
        gl_spellings_use(spellings, gl_joined_add(spellings, &buffer))->flags |= GL_WORD_LASTS;
}

static void mark_words(gl_spellings *spellings, const word_row *phrase, uint16_t flags)
{
    for (uint32_t i = 0; i < phrase->count; i++)
        gl_spellings_use(spellings, phrase->words[i])->flags |= flags;
}

static void add_phrase(gl_spellings *spellings, const word_row *phrase, const gl_form *form,
                       const golchin_symbol *types)
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
                (gl_output){.type = types[form->dictionary],
                            .entry = form->entry + 1,
                            .dictionary = form->dictionary & GL_DICTIONARY_MAX,
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
        if (text->token_count - *token > SLOTS_AHEAD)
            gl_words_fetch_slot(&spellings->words, here[SLOTS_AHEAD].hash);
        fits = fits && out->count < GL_FORM_WORDS;
        if (!fits)
            continue;
        out->is_letters[out->count] = here->kind == GOLCHIN_WORD;
        out->words[out->count++] =
            gl_words_add(&spellings->words, gl_text_folded(text, *token), here->hash);
    }
    return fits && out->count > 0;
}

// The forms as a text, in place and without sentences.
static gl_text tokenised(const gl_forms *forms, gl_arena *scratch)
{
    gl_text text = {.text = gl_bytes_slice(&forms->bytes)};
    golchin_status status =
        text.text.len ? gl_tokens_find(&text, &(gl_borders){0}, scratch, NULL) : GOLCHIN_OK;
    assert(status == GOLCHIN_OK);
    (void)status;
    return text;
}

void gl_spellings_build(gl_spellings *spellings, const gl_forms *forms, const golchin_symbol *types)
{
    *spellings = (gl_spellings){0};
    gl_words_init(&spellings->words, forms->list.count + forms->list.count / 2); // about
    gl_trie_init(&spellings->trie, forms->list.count);
    (void)gl_vector_reserve(&spellings->readings, forms->list.count + 1);
    (void)gl_vector_reserve(&spellings->parts, PARTS_A_FORM * forms->list.count);
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
            add_phrase(spellings, &words, form, types);
    }
    gl_inflections_add(spellings, scratch);
    gl_trie_pack(&spellings->trie);
    gl_starts_find(spellings);
    gl_arena_free(scratch);
}
