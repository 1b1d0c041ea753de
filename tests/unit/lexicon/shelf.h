/// A lexicon with everything that it needs, for one test.
#ifndef LEXICON_SHELF_H
#define LEXICON_SHELF_H

#include "base/arena.h"
#include "base/log.h"
#include "lexicon/lexicon.h"

typedef struct word_shelf {
    gl_strings *symbols;
    gl_lexicon *lexicon;
    gl_arena *arena; // of the texts
    gl_log log;      // appends to `messages`, one line each
    char *messages;
} word_shelf;

/// Fills a shelf in place: its log points into it.
void shelf_open(word_shelf *);
void shelf_close(word_shelf *);

/// A test of many entries tries one in so many: all of them, but under Valgrind, where each takes
/// fifty times as long.
uint32_t shelf_stride(void);

golchin_symbol shelf_symbol(word_shelf *, const char *name);
gl_dictionary shelf_list(word_shelf *, const char *name);
/// Add entries of a list; `forms` are apart by `|`.
void shelf_add(word_shelf *, const char *list, const char *forms, bool is_noun);
/// Write `bytes` to a file and load it into a list. The path is in *path until the next call.
golchin_status shelf_load(word_shelf *, const char *list, golchin_slice bytes,
                          const gl_dictionary_options *, golchin_error *error, const char **path);

/// Text and hits of `text`, in the shelf's arena.
typedef struct reading {
    gl_text text;
    gl_lattice *lattice;
} reading;
reading shelf_read(word_shelf *, const char *text);

/// The hits of a text in order: `list:surface=form`, `+` behind a plural, one blank between. The
/// surface has `_` for each gap that is no glue.
const char *shelf_hits(word_shelf *, const char *text);
/// The tokens of a text after splitting, `|` between glued ones, a blank between others.
const char *shelf_tokens(word_shelf *, const char *text);

#endif
