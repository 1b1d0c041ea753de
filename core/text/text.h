/// An article as the rest of golchin sees it: UTF-8 text, tokens in place, sentences, and the way
/// back to the bytes of the original file. Owned by one arena; read-only once it is made.
#ifndef GL_TEXT_TEXT_H
#define GL_TEXT_TEXT_H

#include <golchin/types.h>

#include "base/arena.h"
#include "base/error.h"
#include "text/decode.h"

typedef struct gl_text {
    golchin_slice text;    // valid UTF-8, followed by GL_TEXT_PADDING zero bytes
    gl_decoded decoded;    // encoding, faults, offsets into the original
    golchin_token *tokens; // in text order
    uint32_t token_count;
    uint32_t token_room;         // tokens that fit; splitting one uses it up
    golchin_sentence *sentences; // in text order, every token in exactly one
    uint32_t sentence_count;
    const char *folds; // folded forms of the tokens, padded as `text`; at first that of the text
} gl_text;

enum { GL_TEXT_PADDING = 64 };
/// A longer word is cut here into several tokens.
enum { GL_TOKEN_MAX = 4096 };

/// Decode, fold and split `bytes`, which are only read during the call. `encoding` names the
/// encoding, NULL detects it. GOLCHIN_NOT_TEXT, GOLCHIN_BAD_ENCODING or GOLCHIN_TOO_LARGE (4 GiB)
/// on failure; broken bytes are none, they become U+FFFD and are counted in `decoded`.
golchin_status gl_text_make(golchin_slice bytes, const char *encoding, gl_arena *result,
                            gl_text *out, golchin_error *error);

/// The same of what is decoded already.
golchin_status gl_text_of(const gl_decoded *, gl_arena *result, gl_text *out, golchin_error *error);

/// The folded form of a token: NFKC and the fold list, ASCII digits, a decimal point `.`, thousands
/// `,`; lower case.
static inline golchin_slice gl_text_folded(const gl_text *text, uint32_t token)
{
    const golchin_token *t = &text->tokens[token];
    return (golchin_slice){text->folds + t->fold, t->fold_len};
}

/// Whether the folded form of a token stands where the token does, byte for byte.
static inline bool gl_token_is_in_place(const golchin_token *token)
{
    return token->fold == token->begin;
}

/// The sentence that holds a token (binary search). `token` < token_count.
uint32_t gl_text_sentence_of(const gl_text *, uint32_t token);

/// The bytes of tokens [first, last); an empty span at the token's begin when first == last.
golchin_span gl_text_span(const gl_text *, uint32_t first, uint32_t last);

/// Tokens [first, last) in the canonical form of docs/records.md: folded letters but ئ and آ kept,
/// one space between words (a ZWNJ is a space, glued tokens stay glued, no space around `،` but one
/// behind it), no marks at the ends. In `result`.
golchin_slice gl_text_canonical(const gl_text *, uint32_t first, uint32_t last, gl_arena *result);

/// A place to split a token at: a byte offset inside it, where a letter, digit or mark begins.
typedef struct gl_split {
    uint32_t token;
    uint32_t middle;
} gl_split;

/// Split tokens, such as words that lost their space, in one pass. `splits` ascend, with any number
/// of places in one token; the parts behind the first are GOLCHIN_GLUED. `text->tokens` may move;
/// sentences stay right.
void gl_text_split_tokens(gl_text *, const gl_split *splits, size_t count, gl_arena *result);

#endif
