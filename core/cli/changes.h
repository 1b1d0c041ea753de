/// Records and the differences between them, for people to read.
#ifndef GL_CLI_CHANGES_H
#define GL_CLI_CHANGES_H

#include <stdio.h>

#include "evaluate/pair.h"
#include "text/decode.h"

/// A record slot by slot: those that both sides share are indented, `-` marks what is on the left
/// only, `+` what is on the right only. Values come last on the line, whatever their direction.
/// `is_exact` as in gl_field_equal().
void gl_pair_print(FILE *out, const gl_pair *, bool is_exact);

/// What became of a record, its type and its rule, in one line: "altered facility,
/// facilities.beds".
void gl_pair_print_heading(FILE *out, const gl_pair *, gl_arena *scratch);

/// The text around the record of a pair, the right one where there are two, on one line; nothing
/// where its place is not known. `decoded` is the article.
void gl_pair_print_passage(FILE *out, const gl_pair *, const gl_decoded *decoded);

/// One value, without control characters.
void gl_value_print(FILE *out, golchin_value value);

/// `text` without control characters; a line break becomes a blank.
void gl_text_print(FILE *out, golchin_slice text);

#endif
