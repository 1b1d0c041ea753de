// The folded forms of tokens that folding letter by letter does not make, side by side behind the
// text whose letters are folded. The row grows by doubling: a token knows its place there, never an
// address.
#include <string.h>

#include "base/hash.h"
#include "text/tokenizer.h"
#include "text/tokens.h"

enum { PERSIAN_MARK_LEN = 2 }; // bytes

static char *fold_space(gl_tokenizer *t, size_t len)
{
    size_t need = t->fold_used + len * GL_FOLD_GROWTH + GL_FOLD_SPARE + GL_TEXT_PADDING;
    if (need > t->fold_room) {
        size_t room = need + t->fold_used;
        t->folds = gl_tokens_grow(t->result, t->folds, t->fold_used, room, 1);
        t->fold_room = room;
    }
    return t->folds + t->fold_used;
}

// Separators of a folded number become ASCII. The length that is left.
static size_t fold_number_marks(char *fold, size_t len)
{
    size_t kept = 0;
    for (size_t at = 0; at < len;) {
        unsigned step;
        uint32_t code_point = gl_utf8_read(fold + at, &step);
        at += step;
        if (code_point == 0x066B) // ٫
            code_point = '.';
        else if (code_point == 0x066C || code_point == 0x060C) // ٬ ،
            code_point = ',';
        kept += gl_utf8_write(fold + kept, code_point);
    }
    return kept;
}

// The mark that Persian has in the place of an ASCII one: `تعاون, کار` is found as `تعاون، کار`.
static const char *persian_mark(char mark)
{
    switch (mark) {
    case ',':
        return "،";
    case ';':
        return "؛";
    case '?':
        return "؟";
    default:
        return NULL;
    }
}

static size_t fold_mark(char *fold, size_t len)
{
    const char *persian = len == 1 ? persian_mark(*fold) : NULL;
    if (!persian)
        return len;
    memcpy(fold, persian, PERSIAN_MARK_LEN);
    return PERSIAN_MARK_LEN;
}

bool gl_is_shared_mark(char mark)
{
    return persian_mark(mark) != NULL;
}

_Static_assert(GL_TOKEN_MAX *GL_FOLD_GROWTH <= UINT16_MAX, "golchin_token.fold_len holds it");

static void finish_fold(gl_tokenizer *t, golchin_token *token, char *fold, size_t len)
{
    memset(fold + len, 0, GL_FOLD_SPARE);
    token->fold = (uint32_t)t->fold_used;
    token->fold_len = (uint16_t)len;
    token->hash = gl_hash_padded(fold, len);
    t->fold_used += len;
    t->is_too_large = t->is_too_large || t->fold_used >= UINT32_MAX - GL_TEXT_PADDING;
}

void gl_tokenizer_fold(gl_tokenizer *t, golchin_token *token)
{
    size_t len = token->end - token->begin;
    char *fold = fold_space(t, len);
    size_t fold_len = gl_fold_into(t->table, gl_slice(t->text.start + token->begin, len), fold);
    if (token->kind == GOLCHIN_DIGITS)
        fold_len = fold_number_marks(fold, fold_len);
    else if (token->kind == GOLCHIN_PUNCTUATION)
        fold_len = fold_mark(fold, fold_len);
    finish_fold(t, token, fold, fold_len);
}

void gl_tokenizer_set_fold(gl_tokenizer *t, golchin_token *token, golchin_slice fold)
{
    char *room = fold_space(t, fold.len);
    memcpy(room, fold.start, fold.len);
    finish_fold(t, token, room, fold.len);
}
