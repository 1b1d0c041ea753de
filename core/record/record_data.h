/// How a record lies in memory. For this folder; others go through record.h.
#ifndef GL_RECORD_RECORD_DATA_H
#define GL_RECORD_RECORD_DATA_H

#include "record/record.h"

/// Where something is worded. `is_resolved`: the value was taken from elsewhere in the article.
typedef struct gl_wording {
    golchin_span span;
    bool is_resolved;
} gl_wording;

/// A growing array in the records' arena.
typedef struct gl_wordings {
    gl_wording *items;
    uint32_t count, capacity;
} gl_wordings;

typedef struct gl_filled {
    golchin_value value; // kind NONE: empty
    gl_wordings wordings;
} gl_filled;

struct golchin_record {
    gl_records *records;
    const gl_schema *schema;
    const gl_maker *maker;
    gl_wordings wordings; // of the record as a whole
    uint32_t arrival;     // the order in which records came
    gl_filled slots[];    // as many as the schema has
};

struct gl_records {
    gl_arena *arena;
    void *data;
    gl_record **items;
    uint32_t count, capacity;
};

void gl_wordings_add(gl_wordings *, gl_wording, gl_arena *);

#endif
