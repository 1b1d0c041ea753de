#include "registry/trace.h"

#include <stdlib.h>

#include "registry/document.h"

static const gl_traced_binding *copy_bindings(const gl_match *match, gl_arena *arena)
{
    uint32_t count = gl_match_binding_count(match);
    gl_traced_binding *bindings = gl_arena_array(arena, gl_traced_binding, count);
    for (uint32_t i = 0; i < count; i++)
        gl_match_binding(match, i, &bindings[i].name, &bindings[i].capture);
    return bindings;
}

static gl_traced_record trace_record(const gl_record *record, gl_arena *arena)
{
    uint32_t count = gl_schema_slot_count(gl_record_schema(record));
    bool *is_filled = gl_arena_array(arena, bool, count);
    for (uint32_t i = 0; i < count; i++)
        is_filled[i] = gl_record_value(record, i).kind != GOLCHIN_NONE;
    return (gl_traced_record){record, is_filled};
}

void gl_trace_add(gl_trace *trace, const golchin_document *document, const gl_registered_rule *rule,
                  const gl_match *match, uint32_t before)
{
    uint32_t count = gl_records_count(document->records) - before;
    gl_traced_record *records = gl_arena_array(document->arena, gl_traced_record, count);
    for (uint32_t i = 0; i < count; i++)
        records[i] = trace_record(gl_records_get(document->records, before + i), document->arena);
    gl_vector_push(&trace->matches, ((gl_traced){
                                        .rule = rule,
                                        .first = gl_match_first(match),
                                        .last = gl_match_last(match),
                                        .bindings = copy_bindings(match, document->arena),
                                        .binding_count = gl_match_binding_count(match),
                                        .records = records,
                                        .record_count = count,
                                    }));
}

void gl_trace_free(gl_trace *trace)
{
    gl_vector_free(&trace->matches);
}

const gl_traced *gl_trace_find(const gl_trace *trace, const gl_record *record,
                               const gl_traced_record **out)
{
    for (size_t i = 0; i < trace->matches.count; i++) {
        const gl_traced *match = &trace->matches.items[i];
        for (uint32_t j = 0; j < match->record_count; j++) {
            if (match->records[j].record != record)
                continue;
            *out = &match->records[j];
            return match;
        }
    }
    return NULL;
}
