// All tokens are looked up first. Those that are unknown, or known for glued only, and can be cut
// are cut where their bytes stand in the text, and only their parts are looked up again: a text
// without such words costs no second pass.
#include "lexicon/split.h"

#include "lexicon/cuts.h"
#include "text/fold.h"
#include "text/utf8.h"

// The byte of the text where folded byte `target` of a token comes from; the token's end when it
// comes from the middle of a character (a ligature).
static uint32_t source_of(const gl_text *text, const golchin_token *token, size_t target,
                          gl_arena *scratch)
{
    uint32_t at = token->begin;
    for (size_t folded = 0; at < token->end && folded <= target;) {
        unsigned len;
        (void)gl_utf8_read(text->text.start + at, &len);
        gl_arena_mark mark = gl_arena_save(scratch);
        size_t made = gl_fold(gl_slice(text->text.start + at, len), scratch).len;
        gl_arena_rewind(scratch, mark);
        if (folded == target && made)
            return at;
        folded += made;
        at += len;
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
    uint32_t parts = gl_cuts_find(self->spellings, self->lengths, word, letters);
    for (uint32_t i = 0; i + 1 < parts; i++) {
        uint32_t middle =
            source_of(self->text, token, (size_t)letters[i] * GL_LETTER_BYTES, self->arena);
        if (middle < token->end)
            gl_vector_push(&self->splits, ((gl_split){index, middle}));
    }
}

// Looks up tokens [first, last). The words that some of them may be are brought into the cache, all
// at once, before the first one is compared: with a large lexicon waiting for each would be most of
// the work. Nothing branches on whether a word is known: it cannot be foreseen. Returns how many
// are not found, or are found glued; their numbers go to `unknown`.
static uint32_t look_up(const splitter *self, gl_known *known, uint32_t first, uint32_t last,
                        uint32_t *unknown)
{
    enum { AT_ONCE = 64 };
    const gl_words *words = &self->spellings->words;
    const golchin_token *tokens = self->text->tokens;
    const char *folds = self->text->folds;
    uint32_t count = 0;
    for (uint32_t end; first < last; first = end) {
        end = last - first < AT_ONCE ? last : first + AT_ONCE;
        for (uint32_t i = first; i < end; i++) {
            known[i].word = gl_words_first(words, tokens[i].hash);
            gl_words_fetch(words, known[i].word);
        }
        for (uint32_t i = first; i < end; i++) {
            const golchin_token *token = &tokens[i];
            golchin_slice word = {folds + token->fold, token->fold_len};
            uint32_t number = gl_words_check(words, known[i].word, word, token->hash);
            uint32_t traits = words->list.items[number].traits;
            known[i] = (gl_known){number, traits};
            unknown[count] = i;
            count += traits / GL_TRAIT_GLUED & 1;
        }
    }
    return count;
}

// Keeps of the unknown tokens the words that may be cut, first by their lengths, then by their
// letters. Returns how many.
static uint32_t keep_glued(const splitter *self, uint32_t *unknown, uint32_t count)
{
    const golchin_token *tokens = self->text->tokens;
    uint32_t fit = 0, kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        const golchin_token *token = &tokens[unknown[i]];
        unknown[fit] = unknown[i];
        fit += (token->kind == GOLCHIN_WORD) & gl_cuts_fit(token->fold_len);
    }
    for (uint32_t i = 0; i < fit; i++) {
        unknown[kept] = unknown[i];
        kept += gl_cuts_may_be(self->lengths, gl_text_folded(self->text, unknown[i]));
    }
    return kept;
}

static gl_known *known_row(const splitter *self)
{
    gl_known *row = gl_arena_array_raw(self->arena, gl_known, (size_t)self->text->token_count + 1);
    row[self->text->token_count] = (gl_known){0};
    return row;
}

// What is known behind the splits: that of whole tokens stays, parts are looked up.
static gl_known *split_all(splitter *self, const gl_known *known)
{
    uint32_t unknown[GL_CUT_PARTS + 1]; // parts that are not known stay whole
    const split_list *splits = &self->splits;
    uint32_t old_count = self->text->token_count, done = 0;
    gl_text_split_tokens(self->text, splits->items, splits->count, self->arena);
    gl_known *parts = known_row(self);
    size_t next = 0;
    for (uint32_t old = 0; old < old_count; old++) {
        bool is_split = next < splits->count && splits->items[next].token == old;
        uint32_t first = done++;
        parts[first] = known[old];
        for (; next < splits->count && splits->items[next].token == old; next++)
            done++;
        if (is_split)
            look_up(self, parts, first, done, unknown);
    }
    return parts;
}

gl_known *gl_split_glued(const gl_spellings *spellings, const gl_lengths *lengths, gl_text *text,
                         gl_arena *result)
{
    splitter self = {spellings, lengths, text, {0}, result};
    gl_known *known = known_row(&self);
    gl_arena_mark mark = gl_arena_save(result);
    uint32_t *unknown = gl_arena_array_raw(result, uint32_t, (size_t)text->token_count + 1);
    uint32_t count = look_up(&self, known, 0, text->token_count, unknown);
    count = keep_glued(&self, unknown, count);
    for (uint32_t i = 0; i < count; i++)
        note_splits(&self, unknown[i]);
    gl_arena_rewind(result, mark);
    if (self.splits.count)
        known = split_all(&self, known);
    gl_vector_free(&self.splits);
    return known;
}
