/// Word lists → one table and phrase trie, in which every spelling of an entry is found.
///
/// An entry is expanded when it is added: its inner boundaries as space, ZWNJ, line break or
/// nothing, and the inflections that its list allows. A text then needs one hash look-up a token
/// and a walk.
#ifndef GL_LEXICON_LEXICON_H
#define GL_LEXICON_LEXICON_H

#include <golchin/types.h>

#include "base/hash.h"
#include "base/log.h"
#include "lexicon/lattice.h"
#include "text/text.h"

typedef struct gl_lexicon gl_lexicon;
/// One word list in a lexicon, from 1.
typedef uint32_t gl_dictionary;

/// `symbols` is borrowed and gets the names of columns and edge types.
gl_lexicon *gl_lexicon_new(gl_strings *symbols);
void gl_lexicon_free(gl_lexicon *); // NULL is allowed

typedef struct gl_dictionary_options {
    bool noun;       // entries take noun endings (GOLCHIN_NOUN)
    const char *key; // the column of the surface form; NULL: the first
} gl_dictionary_options;

/// An empty list whose hits are edges of `type`. Lists of one type are one list.
gl_dictionary gl_lexicon_dictionary(gl_lexicon *, golchin_symbol type);

/// Read a TSV file: `#` lines are comments, the first `# columns: a | b | c` names the columns
/// (without it: form, canonical, then c3, c4 …); one entry a line. Columns `aliases` and `variants`
/// hold more spellings of the entry, separated by `|`. A faulty line (broken UTF-8, more cells than
/// columns or 64, an empty form) is logged with file and line and skipped; an entry that is there
/// already with the same columns is dropped. Fails, and adds nothing, when the file cannot be read,
/// is no text, is larger than 256 MiB or lacks the column `options->key`. A file that was loaded
/// before into the same list is not read again. `options` may be NULL.
golchin_status gl_lexicon_load(gl_lexicon *, gl_dictionary, const char *path,
                               const gl_dictionary_options *, const gl_log *, golchin_error *);

/// Add one entry by hand, without columns. Returns its number (from 0), unique in the lexicon; that
/// of the entry which is there already with this form. A form of more than 64 words and marks is
/// never found. `options` may be NULL.
uint32_t gl_lexicon_add(gl_lexicon *, gl_dictionary, golchin_slice form,
                        const gl_dictionary_options *);

/// Note the name of a town: words in front of it may have lost their space, as in `دریزد` and
/// `فرماندارمیبد`. Not for a name that is a common word as well.
void gl_lexicon_note_town(gl_lexicon *, golchin_slice name);

/// Build the table; nothing can be added afterwards.
void gl_lexicon_seal(gl_lexicon *);

/// Split unknown glued words (`ازشناسایی`) where both parts are known, then add an edge for each
/// hit: in each list the longest at a start, none inside a longer one of the same list, none across
/// a sentence's end. Where entries of a list share a spelling, each has its edge; one that is
/// spelled so hides one that is inflected so. Seals the lattice, which must be empty before (tokens
/// may move).
void gl_lexicon_find(const gl_lexicon *, gl_text *, gl_lattice *, gl_arena *result);

/// A column of an entry as string; kind NONE where the entry has no such column or it is empty.
/// `form` is the first column, `canonical` falls back to it.
golchin_value gl_lexicon_column(const gl_lexicon *, uint32_t entry, golchin_symbol column);

/// Make the tables read-only in this process: the lexicon is sealed, and will not be freed.
void gl_lexicon_protect(const gl_lexicon *);

/// The cells of several columns of an entry as they stand in its list, in the order of `columns`,
/// of which there are at most 8; empty where it has none. Live until the next entry is added.
void gl_lexicon_cells(const gl_lexicon *, uint32_t entry, const golchin_symbol *columns,
                      uint32_t count, golchin_slice *cells);

uint32_t gl_lexicon_entry_count(const gl_lexicon *);
/// The edge type of an entry's list; `entry` is below the count.
golchin_symbol gl_lexicon_entry_type(const gl_lexicon *, uint32_t entry);

#endif
