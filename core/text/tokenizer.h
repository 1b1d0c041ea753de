/// The state of finding tokens, for the readers of words, numbers and marks (tokens.c,
/// token_number.c, token_mark.c) and for their folded forms (token_fold.c). Nothing else includes
/// this.
#ifndef GL_TEXT_TOKENIZER_H
#define GL_TEXT_TOKENIZER_H

#include "base/arena.h"
#include "base/slice.h"
#include "text/fold_table.h"
#include "text/letters.h"
#include "text/text.h"
#include "text/tokens.h"

typedef struct gl_tokenizer {
    const gl_fold_table *table;
    golchin_slice text;
    const uint8_t *letters; // see gl_letters_find()
    gl_arena *result;
    golchin_token *tokens;
    size_t count, room;
    char *folds; // the text with its letters folded, and behind it what is folded otherwise
    size_t fold_used, fold_room;
    uint32_t at;
    uint32_t plain_until; // no address begins before this offset
    uint32_t lines;       // line breaks since the last token
    gl_borders borders;
    bool has_blank, has_joiner;
    bool is_too_large;
} gl_tokenizer;

static inline uint8_t gl_tokenizer_flags(const gl_tokenizer *t, uint32_t at, unsigned *len)
{
    return gl_fold_flags(t->table, t->text.start + at, len);
}

static inline gl_class gl_tokenizer_class(const gl_tokenizer *t, uint32_t at)
{
    unsigned len;
    return (gl_class)(gl_tokenizer_flags(t, at, &len) & GL_FOLD_CLASS);
}

/// The text from `at` on.
static inline golchin_slice gl_tokenizer_rest(const gl_tokenizer *t)
{
    return gl_slice(t->text.start + t->at, t->text.len - t->at);
}

/// Give a token its folded form, where it takes more than folding letters of two bytes.
void gl_tokenizer_fold(gl_tokenizer *, golchin_token *);

/// Is an ASCII mark folded to the one that Persian has in its place (`,` `;` `?`)?
bool gl_is_shared_mark(char mark);

/// Give a token a folded form that its own letters do not make.
void gl_tokenizer_set_fold(gl_tokenizer *, golchin_token *, golchin_slice fold);

/// Whether a token is a pronoun and `ending`, folded, its plural written apart: then the token goes
/// on to `end`.
bool gl_tokenizer_join_plural(gl_tokenizer *, golchin_token *, uint32_t end, golchin_slice ending);

/// Whether the ezafe that ends at `end` is that of a token: then the token goes on to there.
bool gl_tokenizer_join_ezafe(gl_tokenizer *, golchin_token *, uint32_t end);

/// Add the token from `at` to `end` and go on behind it. `flags` of its characters tell whether it
/// must be folded.
void gl_tokenizer_emit(gl_tokenizer *, uint32_t end, golchin_token_kind kind, uint8_t flags);

/// The end of the run of one class from `from` on, with dropped characters inside; invisible ones
/// at the end stay outside. Adds to `flags`.
uint32_t gl_tokenizer_run_end(const gl_tokenizer *, gl_class class, uint32_t from, uint32_t limit,
                              uint8_t *flags);

/// Behind the dropped characters at `at` that belong to the character before them.
uint32_t gl_tokenizer_skip_attached(const gl_tokenizer *, uint32_t at, uint32_t limit,
                                    uint8_t *flags);

/// Where a token that begins here must end at the latest.
uint32_t gl_tokenizer_limit(const gl_tokenizer *);

/// A number with the marks inside it, at `at`.
void gl_tokenizer_take_number(gl_tokenizer *);

/// A mark at `at`: a token of its own, a piece of markup, or a sign that stands for a joiner.
void gl_tokenizer_take_mark(gl_tokenizer *);

/// A URL or an e-mail address at `at`; false where none begins.
bool gl_tokenizer_take_address(gl_tokenizer *);

#endif
