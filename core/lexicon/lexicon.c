// Two times: until the seal, entries and their forms are gathered; from then on everything is
// read-only, so that workers share it.
#include "lexicon/lexicon.h"

#include <assert.h>
#include <stdlib.h>

#include "base/pages.h"
#include "lexicon/cuts.h"
#include "lexicon/entries.h"
#include "lexicon/hits.h"
#include "lexicon/list_file.h"
#include "lexicon/split.h"
#include "text/decode.h"

enum { BY_HAND = 0 }; // the table of entries without a file

struct gl_lexicon {
    gl_strings *symbols;
    golchin_symbol form, canonical;
    gl_vector(golchin_symbol) types; // of dictionaries; [0] is none
    gl_strings *loaded;              // "dictionary path" of what was read
    gl_entries entries;
    gl_forms forms; // until the seal
    gl_spellings spellings;
    gl_lengths *lengths; // of the parts of glued words; from the seal on
    gl_arena *scratch;   // until the seal
    bool is_sealed;
};

gl_lexicon *gl_lexicon_new(gl_strings *symbols)
{
    gl_lexicon *lexicon = gl_alloc(sizeof *lexicon);
    *lexicon = (gl_lexicon){.symbols = symbols,
                            .form = gl_strings_add(symbols, GL_LITERAL("form")),
                            .canonical = gl_strings_add(symbols, GL_LITERAL("canonical")),
                            .loaded = gl_strings_new(),
                            .scratch = gl_arena_new()};
    (void)gl_vector_add(&lexicon->types);
    uint32_t table = gl_entries_new_table(&lexicon->entries);
    assert(table == BY_HAND);
    gl_vector_push(&lexicon->entries.tables.items[table].columns, lexicon->form);
    gl_split_add_words(&lexicon->forms);
    return lexicon;
}

void gl_lexicon_free(gl_lexicon *lexicon)
{
    if (!lexicon)
        return;
    if (lexicon->is_sealed)
        gl_spellings_free(&lexicon->spellings);
    free(lexicon->lengths);
    gl_vector_free(&lexicon->types);
    gl_strings_free(lexicon->loaded);
    gl_entries_free(&lexicon->entries);
    gl_forms_free(&lexicon->forms);
    gl_arena_free(lexicon->scratch);
    free(lexicon);
}

gl_dictionary gl_lexicon_dictionary(gl_lexicon *lexicon, golchin_symbol type)
{
    assert(!lexicon->is_sealed && type != 0);
    for (size_t i = 1; i < lexicon->types.count; i++) {
        if (lexicon->types.items[i] == type)
            return (gl_dictionary)i;
    }
    gl_vector_push(&lexicon->types, type);
    return (gl_dictionary)lexicon->types.count - 1;
}

// What `loaded` holds of a file that is read into a list; in `scratch`.
static golchin_slice load_mark(gl_lexicon *lexicon, gl_dictionary dictionary, const char *path)
{
    char *real = realpath(path, NULL);
    const char *mark = gl_arena_format(lexicon->scratch, "%u %s", dictionary, real ? real : path);
    free(real);
    return gl_slice_of(mark);
}

golchin_status gl_lexicon_load(gl_lexicon *lexicon, gl_dictionary dictionary, const char *path,
                               const gl_dictionary_options *options, const gl_log *log,
                               golchin_error *error)
{
    assert(!lexicon->is_sealed && dictionary > 0 && dictionary < lexicon->types.count);
    golchin_slice mark = load_mark(lexicon, dictionary, path);
    if (gl_strings_find(lexicon->loaded, mark))
        return GOLCHIN_OK;
    gl_list_request request = {.path = path,
                               .dictionary = dictionary,
                               .is_noun = options && options->noun,
                               .key = options ? options->key : NULL};
    golchin_status status = gl_list_file_load(&request, lexicon->symbols, &lexicon->entries,
                                              &lexicon->forms, log, error);
    if (status == GOLCHIN_OK)
        gl_strings_add(lexicon->loaded, mark);
    return status;
}

// A copy as one line of valid UTF-8.
static golchin_slice as_line(golchin_slice form, gl_arena *scratch)
{
    gl_decoded decoded = {0};
    if (gl_decode(form, "UTF-8", scratch, &decoded, NULL) != GOLCHIN_OK)
        return (golchin_slice){0};
    char *line = gl_arena_copy(scratch, decoded.text.start, decoded.text.len);
    for (size_t i = 0; i < decoded.text.len; i++) {
        if (line[i] == '\t' || line[i] == '\n' || line[i] == '\r')
            line[i] = ' ';
    }
    return gl_slice(line, decoded.text.len);
}

uint32_t gl_lexicon_add(gl_lexicon *lexicon, gl_dictionary dictionary, golchin_slice form,
                        const gl_dictionary_options *options)
{
    assert(!lexicon->is_sealed && dictionary > 0 && dictionary < lexicon->types.count);
    gl_arena_mark mark = gl_arena_save(lexicon->scratch);
    golchin_slice line = as_line(form, lexicon->scratch);
    bool is_new, is_noun = options && options->noun;
    uint32_t entry = gl_entries_add(&lexicon->entries, line, dictionary, BY_HAND, &is_new);
    if (is_new || is_noun) // a noun may have been added as it is written
        gl_forms_add(&lexicon->forms, line,
                     (gl_form){.entry = entry, .dictionary = dictionary, .is_noun = is_noun});
    gl_arena_rewind(lexicon->scratch, mark);
    return entry;
}

void gl_lexicon_note_town(gl_lexicon *lexicon, golchin_slice name)
{
    assert(!lexicon->is_sealed);
    gl_forms_add(&lexicon->forms, name,
                 (gl_form){.dictionary = GL_NO_DICTIONARY, .word_flags = GL_WORD_TOWN});
}

void gl_lexicon_seal(gl_lexicon *lexicon)
{
    assert(!lexicon->is_sealed);
    gl_spellings_build(&lexicon->spellings, &lexicon->forms, lexicon->types.items);
    lexicon->lengths = gl_zeroes(1, sizeof *lexicon->lengths);
    gl_cuts_measure(&lexicon->spellings, lexicon->lengths);
    gl_forms_free(&lexicon->forms);
    gl_arena_free(lexicon->scratch);
    lexicon->scratch = NULL;
    lexicon->is_sealed = true;
}

void gl_lexicon_protect(const gl_lexicon *lexicon)
{
    assert(lexicon->is_sealed);
    gl_entries_protect(&lexicon->entries);
    gl_spellings_protect(&lexicon->spellings);
    gl_pages_protect(lexicon->lengths, sizeof *lexicon->lengths);
}

void gl_lexicon_find(const gl_lexicon *lexicon, gl_text *text, gl_lattice *lattice,
                     gl_arena *result)
{
    assert(lexicon->is_sealed);
    gl_known *known = gl_split_glued(&lexicon->spellings, lexicon->lengths, text, result);
    gl_hits_find(&lexicon->spellings, text, known, (uint32_t)lexicon->types.count - 1, lattice,
                 result);
}

golchin_value gl_lexicon_column(const gl_lexicon *lexicon, uint32_t entry, golchin_symbol column)
{
    if (entry >= lexicon->entries.list.count)
        return gl_none();
    const gl_table *table =
        &lexicon->entries.tables.items[lexicon->entries.list.items[entry].table];
    uint32_t place = gl_table_column(table, column);
    if (place < table->columns.count) {
        golchin_slice cell = gl_entries_cell(&lexicon->entries, entry, place);
        if (cell.len)
            return gl_string(cell);
    }
    if (column != lexicon->form && column != lexicon->canonical)
        return gl_none();
    golchin_slice form = gl_entries_cell(&lexicon->entries, entry, 0);
    return form.len ? gl_string(form) : gl_none();
}

void gl_lexicon_cells(const gl_lexicon *lexicon, uint32_t entry, const golchin_symbol *columns,
                      uint32_t count, golchin_slice *cells)
{
    enum { COLUMNS_MAX = 8 };
    uint32_t places[COLUMNS_MAX];
    assert(count <= COLUMNS_MAX && entry < lexicon->entries.list.count);
    const gl_entry *line = &lexicon->entries.list.items[entry];
    for (uint32_t i = 0; i < count; i++) {
        places[i] = gl_table_column(&lexicon->entries.tables.items[line->table], columns[i]);
        cells[i] = gl_slice("", 0);
    }
    golchin_slice rest = gl_slice(lexicon->entries.bytes.start + line->start, line->len), cell;
    for (uint32_t at = 0; gl_next_cell(&rest, '\t', &cell); at++) {
        for (uint32_t i = 0; i < count; i++)
            cells[i] = places[i] == at ? cell : cells[i];
    }
}

golchin_symbol gl_lexicon_entry_type(const gl_lexicon *lexicon, uint32_t entry)
{
    return lexicon->types.items[lexicon->entries.list.items[entry].dictionary];
}

uint32_t gl_lexicon_entry_count(const gl_lexicon *lexicon)
{
    return (uint32_t)lexicon->entries.list.count;
}
