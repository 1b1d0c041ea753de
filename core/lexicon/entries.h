/// The entries of all word lists with their columns, as lines that are read when somebody asks.
#ifndef GL_LEXICON_ENTRIES_H
#define GL_LEXICON_ENTRIES_H

#include "base/bytes.h"
#include "base/hash.h"
#include "base/slice.h"
#include "base/vector.h"

/// Lines with the same columns: those of one file, or the entries that were added by hand.
typedef struct gl_table {
    gl_vector(golchin_symbol) columns;
    uint32_t key; // the column of the surface form
} gl_table;

typedef struct gl_entry {
    uint32_t start; // of its line in gl_entries
    uint32_t len;
    uint32_t dictionary;
    uint32_t table;
    uint32_t hash; // of line and dictionary
} gl_entry;

typedef struct gl_entries {
    gl_bytes bytes; // all lines
    gl_vector(gl_table) tables;
    gl_vector(gl_entry) list;
    uint32_t *slots; // entry + 1 by its line, 0 is free; at most half full
    uint32_t slot_count;
} gl_entries;

void gl_entries_free(gl_entries *);
/// Nothing is added any more, see gl_pages_protect().
void gl_entries_protect(const gl_entries *);

/// A table without columns yet. Pointers to tables live until the next one.
uint32_t gl_entries_new_table(gl_entries *);

/// The number of the entry with this line, which is copied. Sets *is_new: false when the dictionary
/// has one with the same columns.
uint32_t gl_entries_add(gl_entries *, golchin_slice line, uint32_t dictionary, uint32_t table,
                        bool *is_new);

/// Take the first cell, without blanks around it, from a line that is cut at `separator`. False:
/// none left.
bool gl_next_cell(golchin_slice *line, char separator, golchin_slice *cell);

/// The cell of a line with this number, without blanks around it; empty when the line has none.
golchin_slice gl_line_cell(golchin_slice line, uint32_t column);

/// A cell of an entry; empty when it has none. Lives until the next entry is added.
golchin_slice gl_entries_cell(const gl_entries *, uint32_t entry, uint32_t column);

/// The place of a column in a table; `count` of its columns when it has none of this name.
uint32_t gl_table_column(const gl_table *, golchin_symbol name);

#endif
