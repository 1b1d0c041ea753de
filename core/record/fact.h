/// Records as they leave golchin, and as bytes on the way between two processes of one program.
#ifndef GL_RECORD_FACT_H
#define GL_RECORD_FACT_H

#include <golchin/fact.h>

#include "base/bytes.h"
#include "record/record.h"

/// The record types and makers that facts point to. Both sides of a packed fact have the same.
typedef struct gl_fact_kinds {
    const golchin_schema *const *schemas;
    size_t schema_count;
    const golchin_maker *makers;
    size_t maker_count;
} gl_fact_kinds;

/// The index of a record's type among the kinds; their number where they do not have it.
uint32_t gl_fact_type(const gl_record *, const gl_fact_kinds *);

/// The parts of a record, in `arena`; its maker is left to the caller. NULL `schema` of the fact:
/// the kinds do not have its type.
golchin_fact gl_fact_of(const gl_record *, const gl_decoded *, const gl_fact_kinds *, gl_arena *);

/// Append a fact whose schema and maker are among `kinds`.
void gl_fact_pack(gl_bytes *, const gl_fact_kinds *, const golchin_fact *);
/// Take the first fact off `packed`. Strings point into the bytes, the rest is in `arena`. False
/// where the bytes are no fact, whatever else they are.
bool gl_fact_unpack(golchin_slice *packed, const gl_fact_kinds *, gl_arena *, golchin_fact *out);

#endif
