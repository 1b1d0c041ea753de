/// Reading a word list: a TSV file → entries and the forms that they are found by.
#ifndef GL_LEXICON_LIST_FILE_H
#define GL_LEXICON_LIST_FILE_H

#include "base/error.h"
#include "base/log.h"
#include "lexicon/entries.h"
#include "lexicon/spellings.h"

typedef struct gl_list_request {
    const char *path;
    uint32_t dictionary;
    bool is_noun;
    const char *key; // NULL: the first column
} gl_list_request;

/// As gl_lexicon_load() says. A list that fails leaves nothing behind but symbols
/// and a table without entries.
golchin_status gl_list_file_load(const gl_list_request *, gl_strings *symbols, gl_entries *,
                                 gl_forms *, const gl_log *, golchin_error *);

#endif
