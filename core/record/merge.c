// Two indexes keep this linear. `keys` leads from a record's key slots to the chain of records with
// that key; the first of the chain that does not contradict takes the record in. `facts` leads from
// all slots to the record that took these very values in, so that repeats never walk the chain.
// (Records gain slots but never lose or change one, so what contradicted once always will, and the
// shortcut finds what the walk would.) A chain is walked for CHAIN_MAX records at most: a list of
// thousands of unnamed wordings has one key, and comparing each with each would be quadratic.
#include "record/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/hash.h"
#include "base/slice.h"
#include "record/record_data.h"
#include "text/fold.h"

enum { CHAIN_MAX = 64 };

typedef struct merge_state {
    gl_records *records;
    golchin_value **compared; // record → slot → the value as it is compared
    gl_strings *keys, *facts;
    uint32_t *first, *last; // number of the key - 1 → ends of its chain, record + 1
    uint32_t *next;         // record → the next one of its chain + 1
    uint32_t *taken_by;     // number of the fact - 1 → the record that holds it
    gl_bytes scratch;
} merge_state;

// The form that decides whether two values are one: free strings without spacing and marks.
static golchin_value comparable(const golchin_slot *slot, golchin_value value, gl_arena *arena)
{
    if (value.kind != GOLCHIN_STRING || slot->type == GOLCHIN_SLOT_ENUM)
        return value;
    golchin_slice tight = gl_fold_tight(value.as.string, arena);
    return tight.len ? gl_string(tight) : value; // nothing but marks: as it is
}

static golchin_value *comparable_slots(const gl_record *record, gl_arena *arena)
{
    uint32_t count = gl_schema_slot_count(record->schema);
    golchin_value *values = gl_arena_array(arena, golchin_value, count);
    for (uint32_t i = 0; i < count; i++)
        values[i] = comparable(gl_schema_slot(record->schema, i), record->slots[i].value, arena);
    return values;
}

static bool values_equal(golchin_value a, golchin_value b)
{
    if (a.kind != b.kind)
        return false;
    switch (a.kind) {
    case GOLCHIN_NONE:
        return true;
    case GOLCHIN_STRING:
        return gl_slice_equal(a.as.string, b.as.string);
    case GOLCHIN_INTEGER:
        return a.as.integer == b.as.integer;
    case GOLCHIN_DECIMAL:
        return a.as.decimal == b.as.decimal;
    case GOLCHIN_BOOLEAN:
        return a.as.boolean == b.as.boolean;
    }
    return false;
}

static void append_value(gl_bytes *bytes, golchin_value value)
{
    gl_bytes_add_char(bytes, (char)value.kind);
    switch (value.kind) {
    case GOLCHIN_NONE:
        break;
    case GOLCHIN_STRING:
        gl_bytes_add(bytes, &value.as.string.len, sizeof value.as.string.len);
        gl_bytes_add_slice(bytes, value.as.string);
        break;
    case GOLCHIN_INTEGER:
        gl_bytes_add(bytes, &value.as.integer, sizeof value.as.integer);
        break;
    case GOLCHIN_DECIMAL:
        gl_bytes_add(bytes, &value.as.decimal, sizeof value.as.decimal);
        break;
    case GOLCHIN_BOOLEAN:
        gl_bytes_add_char(bytes, (char)value.as.boolean);
        break;
    }
}

// The bytes that stand for a record's type and its key slots, or for all its slots.
static golchin_slice identity(merge_state *merger, uint32_t index, bool key_only)
{
    const gl_schema *schema = merger->records->items[index]->schema;
    gl_bytes *bytes = &merger->scratch;
    bytes->len = 0;
    gl_bytes_add(bytes, &schema, sizeof schema);
    for (uint32_t i = 0; i < gl_schema_slot_count(schema); i++) {
        if (!key_only || gl_schema_slot(schema, i)->is_key)
            append_value(bytes, merger->compared[index][i]);
    }
    return gl_bytes_slice(bytes);
}

static bool contradicts(const merge_state *merger, uint32_t a, uint32_t b)
{
    const golchin_value *of_a = merger->compared[a], *of_b = merger->compared[b];
    uint32_t count = gl_schema_slot_count(merger->records->items[a]->schema);
    for (uint32_t i = 0; i < count; i++) {
        bool both = of_a[i].kind != GOLCHIN_NONE && of_b[i].kind != GOLCHIN_NONE;
        if (both && !values_equal(of_a[i], of_b[i]))
            return true;
    }
    return false;
}

static void add_all(gl_wordings *to, const gl_wordings *from, gl_arena *arena)
{
    for (uint32_t i = 0; i < from->count; i++)
        gl_wordings_add(to, from->items[i], arena);
}

static void take_in(merge_state *merger, uint32_t into, uint32_t index)
{
    gl_record *to = merger->records->items[into];
    const gl_record *from = merger->records->items[index];
    add_all(&to->wordings, &from->wordings, merger->records->arena);
    for (uint32_t i = 0; i < gl_schema_slot_count(to->schema); i++) {
        if (to->slots[i].value.kind == GOLCHIN_NONE) {
            to->slots[i].value = from->slots[i].value;
            merger->compared[into][i] = merger->compared[index][i];
        }
        add_all(&to->slots[i].wordings, &from->slots[i].wordings, merger->records->arena);
    }
}

// The record that holds this fact already, else `index` itself, which is then added to its chain.
static uint32_t find_or_chain(merge_state *merger, uint32_t index)
{
    uint32_t key = gl_strings_add(merger->keys, identity(merger, index, true)) - 1;
    uint32_t tries = 0;
    for (uint32_t at = merger->first[key]; at && tries < CHAIN_MAX; at = merger->next[at - 1]) {
        if (!contradicts(merger, at - 1, index))
            return at - 1;
        tries++;
    }
    if (merger->last[key])
        merger->next[merger->last[key] - 1] = index + 1;
    else
        merger->first[key] = index + 1;
    merger->last[key] = index + 1;
    return index;
}

static uint32_t place_of(merge_state *merger, uint32_t index)
{
    uint32_t known = gl_strings_count(merger->facts);
    uint32_t fact = gl_strings_add(merger->facts, identity(merger, index, false)) - 1;
    if (fact < known)
        return merger->taken_by[fact];
    bool whole = !gl_schema_has_key(merger->records->items[index]->schema); // the fact is the key
    return merger->taken_by[fact] = whole ? index : find_or_chain(merger, index);
}

static uint32_t first_begin(const gl_record *record)
{
    return record->wordings.count ? record->wordings.items[0].span.begin : UINT32_MAX;
}

static int by_text_order(const void *left, const void *right)
{
    const gl_record *a = *(gl_record *const *)left, *b = *(gl_record *const *)right;
    if (first_begin(a) != first_begin(b))
        return first_begin(a) < first_begin(b) ? -1 : 1;
    int types = strcmp(gl_schema_name(a->schema), gl_schema_name(b->schema));
    if (types)
        return types;
    return a->arrival < b->arrival ? -1 : a->arrival > b->arrival;
}

static int by_span(const void *left, const void *right)
{
    const gl_wording *a = left, *b = right;
    if (a->span.begin != b->span.begin)
        return a->span.begin < b->span.begin ? -1 : 1;
    if (a->span.end != b->span.end)
        return a->span.end < b->span.end ? -1 : 1;
    return a->is_resolved - b->is_resolved;
}

// Sorted, each span once; worded wins over resolved.
static void tidy(gl_wordings *list)
{
    if (list->count < 2)
        return;
    qsort(list->items, list->count, sizeof *list->items, by_span);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < list->count; i++) {
        golchin_span last = list->items[kept - 1].span, span = list->items[i].span;
        if (span.begin != last.begin || span.end != last.end)
            list->items[kept++] = list->items[i];
    }
    list->count = kept;
}

static void cover_slots(gl_record *record)
{
    golchin_span hull = {UINT32_MAX, 0};
    for (uint32_t i = 0; i < gl_schema_slot_count(record->schema); i++) {
        const gl_wordings *wordings = &record->slots[i].wordings;
        for (uint32_t j = 0; j < wordings->count; j++) {
            if (wordings->items[j].is_resolved)
                continue;
            golchin_span span = wordings->items[j].span;
            hull.begin = span.begin < hull.begin ? span.begin : hull.begin;
            hull.end = span.end > hull.end ? span.end : hull.end;
        }
    }
    if (hull.begin <= hull.end)
        gl_record_cover(record, hull);
}

static void tidy_record(gl_record *record)
{
    tidy(&record->wordings);
    for (uint32_t i = 0; i < gl_schema_slot_count(record->schema); i++)
        tidy(&record->slots[i].wordings);
}

static void prepare(merge_state *merger)
{
    gl_records *records = merger->records;
    uint32_t count = records->count;
    merger->compared = gl_arena_array(records->arena, golchin_value *, count);
    merger->first = gl_arena_array(records->arena, uint32_t, count);
    merger->last = gl_arena_array(records->arena, uint32_t, count);
    merger->next = gl_arena_array(records->arena, uint32_t, count);
    merger->taken_by = gl_arena_array(records->arena, uint32_t, count);
    for (uint32_t i = 0; i < count; i++) {
        if (records->items[i]->wordings.count == 0)
            cover_slots(records->items[i]);
        merger->compared[i] = comparable_slots(records->items[i], records->arena);
    }
}

static void join_equal_facts(gl_records *records)
{
    merge_state merger = {.records = records, .keys = gl_strings_new(), .facts = gl_strings_new()};
    prepare(&merger);
    bool *is_gone = gl_arena_array(records->arena, bool, records->count);
    for (uint32_t i = 0; i < records->count; i++) {
        uint32_t into = place_of(&merger, i);
        is_gone[i] = into != i;
        if (is_gone[i])
            take_in(&merger, into, i);
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < records->count; i++) {
        if (!is_gone[i])
            records->items[kept++] = records->items[i];
    }
    records->count = kept;
    gl_strings_free(merger.keys);
    gl_strings_free(merger.facts);
    gl_bytes_free(&merger.scratch);
}

void gl_records_merge(gl_records *records)
{
    if (records->count == 0)
        return;
    join_equal_facts(records);
    for (uint32_t i = 0; i < records->count; i++)
        tidy_record(records->items[i]);
    qsort(records->items, records->count, sizeof(gl_record *), by_text_order);
}
