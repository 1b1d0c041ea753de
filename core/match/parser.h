/// What the files of the pattern parser share. The first fault ends a parse: every function returns
/// NULL (or false) then, and its callers return at once.
#ifndef GL_MATCH_PARSER_H
#define GL_MATCH_PARSER_H

#include "match/pattern.h"
#include "match/pattern_lexer.h"

typedef struct gl_parser {
    const char *text;
    const gl_pattern_scope *scope;
    gl_arena *arena;
    gl_pattern_fault *fault;
    gl_lexeme now;  // the one to look at
    uint32_t depth; // of the groups and looks that are open
    bool is_in_look;
} gl_parser;

// ---- parser.c: lexemes and faults ----

void gl_parser_advance(gl_parser *);
bool gl_parser_is_at(const gl_parser *, int kind);
/// Advance over a lexeme of this kind, if it is there.
bool gl_parser_accept(gl_parser *, int kind);

/// Note a fault at a byte of the pattern. Always NULL, which is false for a bool.
__attribute__((format(printf, 3, 4))) void *gl_parser_fail(gl_parser *, size_t at,
                                                           const char *format, ...);
/// The same at the present lexeme: "expected …, found …".
void *gl_parser_fail_expected(gl_parser *, const char *expected);
/// There are too many groups inside one another, at a byte of the pattern.
void *gl_parser_fail_depth(gl_parser *, size_t at);
/// The lexeme's text as arguments of "%.*s", left out when it is long.
#define GL_PARSER_SHOWN(lexeme) gl_parser_shown_len(lexeme), (lexeme)->text.start
int gl_parser_shown_len(const gl_lexeme *);

/// Room for one more behind `count` items of `size` bytes; the items are moved when there is none.
void *gl_parser_grow(gl_parser *, void *items, uint32_t count, size_t size);

// ---- pattern_tree.c: nodes; size and depth are counted as the tree grows ----

typedef struct gl_pattern_list {
    const gl_pattern **items;
    uint32_t count;
} gl_pattern_list;

gl_pattern *gl_tree_make(gl_parser *, gl_pattern_kind);
/// A node with one child.
gl_pattern *gl_tree_wrap(gl_parser *, gl_pattern_kind, const gl_pattern *child);
void gl_tree_add(gl_parser *, gl_pattern_list *, const gl_pattern *item);
/// A sequence or choice of `items`; one alone is itself. `at` is where a fault would be.
const gl_pattern *gl_tree_join(gl_parser *, gl_pattern_kind, const gl_pattern_list *items,
                               size_t at);
/// Set the count of steps, the depth; NULL when it is more than a pattern may have.
const gl_pattern *gl_tree_set_size(gl_parser *, gl_pattern *, uint64_t size, size_t at);
const gl_pattern *gl_tree_set_depth(gl_parser *, gl_pattern *, uint32_t depth, size_t at);

// ---- one function a line of the grammar ----

const gl_pattern *gl_parse_choice(gl_parser *);              // pattern_parser.c
const gl_pattern *gl_parse_atom(gl_parser *);                // pattern_atom.c
bool gl_parse_conditions(gl_parser *, gl_pattern *edge);     // pattern_condition.c
bool gl_parse_count(gl_parser *, golchin_slice, uint32_t *); // pattern_atom.c

#endif
