// The fold goes character by character, so the parts of a token have the parts of its folded form.
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/slice.h"
#include "text/fold_table.h"
#include "text/text.h"
#include "text/tokens.h"

// Bytes of a folded form that stand for the first `len` bytes of its token.
static uint16_t folded_len(const gl_text *text, const golchin_token *token, uint32_t len)
{
    char *room = gl_alloc((size_t)len * GL_FOLD_GROWTH + GL_FOLD_SPARE);
    golchin_slice head = gl_slice(text->text.start + token->begin, len);
    size_t folded = gl_fold_into(gl_fold_table_get(), head, room);
    free(room);
    return folded < token->fold_len ? (uint16_t)folded : token->fold_len;
}

static void rehash(const gl_text *text, golchin_token *token)
{
    token->hash = gl_hash(text->folds + token->fold, token->fold_len);
}

// Cut `left` at `middle`; the part behind it goes to `right`.
static void cut(const gl_text *text, golchin_token *left, uint32_t middle, golchin_token *right)
{
    uint32_t len = middle - left->begin;
    uint16_t head = gl_token_is_in_place(left) ? (uint16_t)len : folded_len(text, left, len);
    *right = *left;
    right->begin = middle;
    right->gap = GOLCHIN_GLUED;
    right->fold_len = (uint16_t)(left->fold_len - head);
    right->fold += head;
    left->end = middle;
    left->fold_len = head;
    rehash(text, left);
    rehash(text, right);
}

// Sentence borders move by the splits before them.
static void move_sentences(gl_text *text, const gl_split *splits, size_t count)
{
    uint32_t before_first = 0, before_last = 0;
    for (uint32_t i = 0; i < text->sentence_count; i++) {
        golchin_sentence *sentence = &text->sentences[i];
        while (before_first < count && splits[before_first].token < sentence->first)
            before_first++;
        while (before_last < count && splits[before_last].token < sentence->last)
            before_last++;
        sentence->first += before_first;
        sentence->last += before_last;
    }
}

void gl_text_split_tokens(gl_text *text, const gl_split *splits, size_t count, gl_arena *result)
{
    if (count == 0)
        return;
    size_t total = text->token_count + count;
    if (total > text->token_room) {
        size_t room = total + total / 8 + 16;
        text->tokens =
            gl_tokens_grow(result, text->tokens, text->token_count, room, sizeof *text->tokens);
        text->token_room = (uint32_t)room;
    }
    move_sentences(text, splits, count);
    // From the end, so that every token moves once. Splits of one token stay in order: the last
    // place cuts its part off first.
    uint32_t from = text->token_count;
    for (size_t i = count; i-- > 0;) {
        uint32_t token = splits[i].token;
        memmove(&text->tokens[token + 1 + i + 1], &text->tokens[token + 1],
                (from - token - 1) * sizeof *text->tokens);
        cut(text, &text->tokens[token], splits[i].middle, &text->tokens[token + 1 + i]);
        from = token + 1;
    }
    text->token_count = (uint32_t)total;
}
