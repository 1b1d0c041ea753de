/// What the suites of this folder share: two record types, and records of them.
#ifndef SHELF_H
#define SHELF_H

#include "record/record.h"

typedef struct record_shelf {
    gl_arena *arena;
    gl_schemas *schemas;
    const gl_schema *facility; // key: kind, name, count
    const gl_schema *note;     // no key
    gl_records *records;
} record_shelf;

void shelf_init(record_shelf *);
void shelf_deinit(record_shelf *);

/// A record over bytes [begin, end) with slots as "kind=clinic;count=2;beds=2.5;open=true"; a slot
/// gets the record's span too.
gl_record *shelf_add(record_shelf *, const gl_schema *, uint32_t begin, uint32_t end,
                     const char *slots);
/// The slots of a record in the same form, in the arena.
const char *shelf_show(record_shelf *, const gl_record *);

#endif
