/// The suites of core/text, and what they share.
#ifndef GL_UNIT_TEXT_SUITES_H
#define GL_UNIT_TEXT_SUITES_H

#include "text/text.h"
#include "unit.h"

Suite *canonical_suite(void);
Suite *decode_suite(void);
Suite *excerpt_suite(void);
Suite *fold_others_suite(void);
Suite *fold_suite(void);
Suite *format_suite(void);
Suite *letters_suite(void);
Suite *limits_suite(void);
Suite *sentence_breaks_suite(void);
Suite *sentences_suite(void);
Suite *split_suite(void);
Suite *tokens_suite(void);
Suite *word_breaks_suite(void);

/// The text of a string, in a fresh `*arena` that the caller frees. Fails the test when it is none.
gl_text text_of(const char *utf8, gl_arena **arena);

/// The tokens' folded forms, each with its gap in front: `+` glued, `~` joiner, space, `/` line,
/// `|` paragraph.
const char *tokens_shown(const gl_text *text, gl_arena *arena);

/// Fails the test unless tokens and sentences are in order and inside the text.
void check_order(const gl_text *text);

#endif
