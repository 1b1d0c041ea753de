/// The records of one article: filled, checked, merged, written.
#ifndef GL_RECORD_RECORD_H
#define GL_RECORD_RECORD_H

#include <golchin/plugin.h>

#include "base/arena.h"
#include "record/schema.h"
#include "text/text.h"

typedef struct gl_records gl_records;
typedef struct golchin_record gl_record;

/// Who made a record. Borrowed; lives as long as the host.
typedef struct gl_maker {
    const char *extractor;
    const char *version;
    const char *rule; // NULL: the extract callback
} gl_maker;

/// In `arena`; dies with it.
gl_records *gl_records_new(gl_arena *arena);

/// What the records belong to, for whoever gets a record only; the caller's. NULL until it is set.
void gl_records_set_data(gl_records *, void *data);
void *gl_record_data(const gl_record *);

gl_record *gl_records_add(gl_records *, const gl_schema *, const gl_maker *);
/// The span that the record as a whole rests on; bytes of the text. Again: one more span.
void gl_record_cover(gl_record *, golchin_span span);
/// Fill a slot, replacing its value and span; a string is copied. GOLCHIN_BAD_RECORD, naming type
/// and slot, for an unknown slot, a value of another kind (an integral decimal is an integer), a
/// string that the enum lacks. An empty string or NONE empties the slot. `span` NULL: nothing in
/// the text words it.
golchin_status gl_record_set(gl_record *, const char *slot, golchin_value value,
                             const golchin_span *span, bool is_resolved, golchin_error *);
/// GOLCHIN_BAD_RECORD naming the first required slot that is empty.
golchin_status gl_record_check(const gl_record *, golchin_error *);

typedef bool gl_select(void *context, const gl_maker *maker);

/// How many there are, to return to with gl_records_cut() when an extractor fails half-way.
uint32_t gl_records_count(const gl_records *);
void gl_records_cut(gl_records *, uint32_t count);
/// Forget the records whose maker `dropped` returns true for; the others keep their order.
void gl_records_drop(gl_records *, gl_select *dropped, void *context);

/// A fact said twice is one record: records of one type merge when their key slots are equal (as
/// gl_fold_tight() compares; two empty ones are equal) and no other slot is filled differently in
/// both; in a type without key slots every slot is key. The first keeps its place and `by`, and
/// gets the union of slots and spans. Then sorts by first span, type, order of arrival. A record
/// that nothing covers rests on what words its slots.
void gl_records_merge(gl_records *);

/// One JSON object a record, each followed by a line feed, as docs/records.md says; every call of
/// `write` is one whole line. `selected` NULL: all; else only those for whose extractor it returns
/// true.
typedef void gl_write(void *context, golchin_slice bytes);
void gl_records_write(const gl_records *, golchin_slice article, const gl_text *,
                      gl_select *selected, void *select_context, gl_write *write,
                      void *write_context);

/// One `error` record line: {"article":…,"type":"error","fields":{"extractor":…,"message":…}}; no
/// extractor when NULL.
void gl_error_write(golchin_slice article, const char *extractor, const char *message,
                    gl_write *write, void *write_context);

/// Read access for sinks and tests. Slot value kind NONE: empty.
const gl_record *gl_records_get(const gl_records *, uint32_t index);
const gl_schema *gl_record_schema(const gl_record *);
const gl_maker *gl_record_maker(const gl_record *);
golchin_value gl_record_value(const gl_record *, uint32_t slot);
/// The slot number of the record as a whole.
#define GL_RECORD_WHOLE UINT32_MAX
/// The i-th place where the article words a slot, in bytes of the text, and whether the value was
/// taken from elsewhere in it; false: there is none.
bool gl_record_wording(const gl_record *, uint32_t slot, uint32_t index, golchin_span *span,
                       bool *is_resolved);

#endif
