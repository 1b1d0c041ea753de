// A mapping says by its expressions where a slot has its value from. What a function has filled is
// shown by where the article words it, with the edges there; and if the function was no rule's, by
// the rules of its extractor that matched at these places, since it may have gone by them.
#include "registry/explain_record.h"

#include <string.h>

#include "registry/registry_data.h"

typedef struct explainer {
    const gl_page *page;
    const golchin_document *document;
    const gl_record *record;
    const golchin_extractor *extractor;
    const gl_traced *match; // NULL: its extract function made it
    const gl_traced_record *made;
} explainer;

// ---- the match ----

void gl_explain_captures(const gl_page *page, const gl_traced *match)
{
    const golchin_extractor *extractor = match->rule->origin.extractor;
    for (uint32_t i = 0; i < match->binding_count; i++) {
        const gl_traced_binding *binding = &match->bindings[i];
        const gl_capture *capture = &binding->capture;
        gl_page_line(page, "  capture  %-14s %-14s %-14s %s",
                     gl_strings_text(extractor->registry->symbols, binding->name).start,
                     gl_page_tokens(page, capture->first, capture->last),
                     gl_page_type(page, extractor, capture->edge),
                     gl_page_words(page, capture->first, capture->last));
    }
}

static void write_match(const explainer *e)
{
    gl_page_line(e->page, "  match    %-14s %-14s %-14s %s", "",
                 gl_page_tokens(e->page, e->match->first, e->match->last), "",
                 gl_page_words(e->page, e->match->first, e->match->last));
    gl_explain_captures(e->page, e->match);
}

// ---- places ----

// Whether the extractor has a name for a type: not for literals, nor for lists of others.
static bool is_known(const explainer *e, golchin_symbol type)
{
    for (size_t i = 0; i < e->extractor->lists.count; i++) {
        if (e->extractor->lists.items[i].type == type)
            return true;
    }
    return strchr("@\"~", gl_strings_text(e->extractor->registry->symbols, type).start[0]) == NULL;
}

// The types of the edges that cover just these tokens, each once.
static const char *types_at(const explainer *e, uint32_t first, uint32_t last)
{
    uint32_t count;
    const golchin_edge *const *edges = gl_lattice_at(e->document->lattice, first, &count);
    const char *types = "";
    for (uint32_t i = 0; i < count; i++) {
        bool is_said = false;
        for (uint32_t j = 0; j < i; j++)
            is_said |= edges[j]->type == edges[i]->type && edges[j]->last == last;
        if (!is_said && edges[i]->last == last && is_known(e, edges[i]->type))
            types = gl_arena_format(e->page->arena, "%s%s%s", types, *types ? ", " : "",
                                    gl_page_type(e->page, e->extractor, edges[i]));
    }
    return types;
}

static void write_place(const explainer *e, const char *what, golchin_span span)
{
    uint32_t first, last;
    gl_page_find(e->page, span, &first, &last);
    gl_page_line(e->page, "  %-23s %-14s %-14s %s", what, gl_page_tokens(e->page, first, last),
                 types_at(e, first, last), gl_page_bytes(e->page, span));
}

static bool is_at(const explainer *e, const gl_traced *match, golchin_span span)
{
    uint32_t first, last;
    gl_page_find(e->page, span, &first, &last);
    return match->first < last && first < match->last;
}

// Whether a match lies where the record or one of its slots is worded.
static bool is_beside(const explainer *e, const gl_traced *match)
{
    golchin_span span;
    bool is_resolved;
    for (uint32_t i = 0; gl_record_wording(e->record, GL_RECORD_WHOLE, i, &span, &is_resolved); i++)
        if (is_at(e, match, span))
            return true;
    for (uint32_t slot = 0; slot < gl_schema_slot_count(gl_record_schema(e->record)); slot++)
        for (uint32_t i = 0; gl_record_wording(e->record, slot, i, &span, &is_resolved); i++)
            if (is_at(e, match, span))
                return true;
    return false;
}

static void write_function(const explainer *e)
{
    golchin_span span;
    bool is_resolved;
    for (uint32_t i = 0; gl_record_wording(e->record, GL_RECORD_WHOLE, i, &span, &is_resolved); i++)
        write_place(e, "words", span);
    const gl_trace *trace = e->document->trace;
    for (size_t i = 0; i < trace->matches.count; i++) {
        const gl_traced *match = &trace->matches.items[i];
        if (match->rule->origin.extractor == e->extractor && match->record_count == 0 &&
            is_beside(e, match))
            gl_page_line(e->page, "  rule     %-14s %-14s %-14s %s", match->rule->declared.name,
                         gl_page_tokens(e->page, match->first, match->last), "",
                         gl_page_words(e->page, match->first, match->last));
    }
}

// ---- slots ----

// The expression of a mapping; else, in brackets, why there is none.
static const char *source_of(const explainer *e, uint32_t slot, const char *name)
{
    if (!e->match)
        return "(function)";
    if (!e->made->is_filled[slot])
        return "(said elsewhere)";
    const char *expression =
        e->match->rule->emit ? gl_emit_expression(e->match->rule->emit, name) : NULL;
    return expression ? expression : "(function)";
}

static void write_slot(const explainer *e, uint32_t slot)
{
    golchin_value value = gl_record_value(e->record, slot);
    const char *name = gl_schema_slot(gl_record_schema(e->record), slot)->name;
    const char *source = source_of(e, slot, name);
    golchin_span span;
    bool is_resolved;
    if (value.kind == GOLCHIN_NONE)
        return;
    gl_page_line(e->page, "  slot     %-14s %-29s %s", name, source, gl_page_value(e->page, value));
    for (uint32_t i = 0;
         source[0] == '(' && gl_record_wording(e->record, slot, i, &span, &is_resolved); i++)
        write_place(e, is_resolved ? "  resolved from" : "  from", span);
}

void gl_explain_record(const gl_page *page, const golchin_document *document,
                       const gl_record *record, uint32_t number)
{
    const gl_origin *origin = gl_origin_of(record);
    explainer e = {
        .page = page, .document = document, .record = record, .extractor = origin->extractor};
    e.match = gl_trace_find(document->trace, record, &e.made);
    gl_page_line(page, "record %u: %s", number, gl_schema_name(gl_record_schema(record)));
    gl_page_line(page, "  made by  %s",
                 gl_page_maker(page, origin, e.match ? e.match->rule : NULL));
    if (e.match)
        write_match(&e);
    else
        write_function(&e);
    for (uint32_t slot = 0; slot < gl_schema_slot_count(gl_record_schema(record)); slot++)
        write_slot(&e, slot);
}
