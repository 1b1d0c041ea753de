// All tokens are looked up first. Those that are unknown and can be cut are cut where their bytes
// stand in the text, and only their parts are looked up again: a text without such words costs no
// second pass.
#include "lexicon/split.h"

#include "lexicon/cuts.h"
#include "text/fold.h"

static size_t code_point_len(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// The byte of the text where folded byte `target` of a token comes from; the token's end when it
// comes from the middle of a character (a ligature).
static uint32_t source_of(const gl_text *text, const golchin_token *token, size_t target,
                          gl_arena *scratch)
{
    uint32_t at = token->begin;
    for (size_t folded = 0; at < token->end && folded <= target;) {
        size_t len = code_point_len((unsigned char)text->text.start[at]);
        gl_arena_mark mark = gl_arena_save(scratch);
        size_t made = gl_fold(gl_slice(text->text.start + at, len), scratch).len;
        gl_arena_rewind(scratch, mark);
        if (folded == target && made)
            return at;
        folded += made;
        at += (uint32_t)len;
    }
    return token->end;
}

typedef gl_vector(gl_split) split_list;

typedef struct splitter {
    const gl_spellings *spellings;
    const gl_lengths *lengths;
    gl_text *text;
    split_list splits;
    gl_arena *arena;
} splitter;

static void note_splits(splitter *self, uint32_t index)
{
    const golchin_token *token = &self->text->tokens[index];
    golchin_slice word = gl_text_folded(self->text, index);
    uint32_t letters[GL_CUT_PARTS - 1];
    if (token->kind != GOLCHIN_WORD)
        return;
    uint32_t parts = gl_cuts_find(self->spellings, self->lengths, word, letters);
    for (uint32_t i = 0; i + 1 < parts; i++) {
        uint32_t middle =
            source_of(self->text, token, (size_t)letters[i] * GL_LETTER_BYTES, self->arena);
        if (middle < token->end)
            gl_vector_push(&self->splits, ((gl_split){index, middle}));
    }
}

// What is looked up soon is brought into the cache: with a large lexicon waiting for it would be
// most of the work.
static void look_up(const splitter *self, uint32_t first, uint32_t last, gl_known *known)
{
    enum { SLOTS_AHEAD = 16, WORDS_AHEAD = 8 };
    const gl_words words = self->spellings->words;
    const char *text = self->text->text.start, *folds = self->text->folds;
    const golchin_token *tokens = self->text->tokens;
    gl_known none = {0}, *before = &none;
    for (uint32_t i = first; i < last; i++) {
        if (last - i > SLOTS_AHEAD) {
            gl_words_fetch_slot(&words, tokens[i + SLOTS_AHEAD].hash);
            gl_words_fetch_word(&words, tokens[i + WORDS_AHEAD].hash);
        }
        const golchin_token *token = &tokens[i];
        const char *fold =
            token->fold == GL_FOLD_IN_PLACE ? text + token->begin : folds + token->fold;
        uint32_t number =
            gl_words_find_padded(&words, gl_slice(fold, token->fold_len), token->hash);
        const gl_word *word = &words.list.items[number];
        __builtin_prefetch(&self->spellings->trie.states.items[word->state]);
        uint32_t is_joined = token->gap == GOLCHIN_JOINER;
        before->traits |= is_joined * GL_TRAIT_JOINS;
        *known = (gl_known){number, word->state, word->traits | is_joined * GL_TRAIT_JOINED};
        before = known++;
    }
}

// What is known behind the splits: that of whole tokens stays, parts are looked up.
static gl_known *split_all(splitter *self, const gl_known *known)
{
    const split_list *splits = &self->splits;
    uint32_t old_count = self->text->token_count, done = 0;
    gl_text_split_tokens(self->text, splits->items, splits->count, self->arena);
    gl_known *parts = gl_arena_array_raw(self->arena, gl_known, self->text->token_count);
    size_t next = 0;
    for (uint32_t old = 0; old < old_count; old++) {
        bool is_split = next < splits->count && splits->items[next].token == old;
        uint32_t first = done++;
        parts[first] = known[old];
        for (; next < splits->count && splits->items[next].token == old; next++)
            done++;
        if (is_split) {
            look_up(self, first, done, &parts[first]);
            parts[done - 1].traits |= known[old].traits & GL_TRAIT_JOINS;
        }
    }
    return parts;
}

gl_known *gl_split_glued(const gl_spellings *spellings, const gl_lengths *lengths, gl_text *text,
                         gl_arena *result)
{
    splitter self = {spellings, lengths, text, {0}, result};
    gl_known *known = gl_arena_array_raw(result, gl_known, text->token_count);
    look_up(&self, 0, text->token_count, known);
    for (uint32_t i = 0; i < text->token_count; i++) {
        if (!known[i].word)
            note_splits(&self, i);
    }
    if (self.splits.count)
        known = split_all(&self, known);
    gl_vector_free(&self.splits);
    return known;
}
