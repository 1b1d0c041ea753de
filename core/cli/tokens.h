/// What `golchin tokens` shows of an article, as text or as JSON.
#ifndef GL_CLI_TOKENS_H
#define GL_CLI_TOKENS_H

#include <stdbool.h>
#include <stdio.h>

#include "base/bytes.h"
#include "registry/registry.h"

/// Both are borrowed.
typedef struct gl_token_view {
    const gl_registry *registry;
    const gl_text *text;
    bool has_literals; // edges of the words that patterns spell out, too
} gl_token_view;

void gl_tokens_print(FILE *out, const gl_token_view *);
void gl_tokens_print_json(FILE *out, const gl_token_view *);

/// "word", "digits", "mark", "address".
const char *gl_token_kind_name(uint8_t kind);
/// "glued", "joiner", "space", "line", "paragraph".
const char *gl_token_gap_name(uint8_t gap);
/// The type of an edge as people know it; of a word list `@` and the name of its file.
void gl_edge_type_name(const gl_registry *, const golchin_edge *, gl_bytes *out);
bool gl_edge_is_shown(const gl_token_view *, const golchin_edge *);

#endif
