// Why an article gave its records. The article is run as ever, but for a trace of what each match
// bound and made.
#include "base/error.h"
#include "base/slice.h"
#include "registry/explain_rule.h"
#include "registry/page.h"
#include "registry/registry_data.h"
#include "registry/trace.h"

static void write_captures(const gl_page *page, const gl_traced *match)
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

// Where a slot has its value from.
static const char *source_of(const gl_traced *match, const gl_traced_record *made, uint32_t slot,
                             const char *name)
{
    if (!match)
        return "(function)";
    if (!made->is_filled[slot])
        return "(said elsewhere)";
    const char *expression = match->rule->emit ? gl_emit_expression(match->rule->emit, name) : NULL;
    return expression ? expression : "(function)";
}

static void write_slots(const gl_page *page, const gl_record *record, const gl_traced *match,
                        const gl_traced_record *made)
{
    const gl_schema *schema = gl_record_schema(record);
    for (uint32_t i = 0; i < gl_schema_slot_count(schema); i++) {
        golchin_value value = gl_record_value(record, i);
        const char *name = gl_schema_slot(schema, i)->name;
        if (value.kind != GOLCHIN_NONE)
            gl_page_line(page, "  slot     %-14s %-29s %s", name, source_of(match, made, i, name),
                         gl_page_value(page, value));
    }
}

static void write_record(const gl_page *page, const gl_trace *trace, const gl_record *record,
                         uint32_t number)
{
    golchin_span span;
    const gl_traced_record *made = NULL;
    const gl_traced *match = gl_trace_find(trace, record, &made);
    const gl_origin *origin = (const gl_origin *)gl_record_maker(record);
    gl_page_line(page, "record %u: %s", number, gl_schema_name(gl_record_schema(record)));
    gl_page_line(page, "  made by  %s", gl_page_maker(page, origin, match ? match->rule : NULL));
    if (match) {
        gl_page_line(page, "  match    %-14s %-14s %-14s %s", "",
                     gl_page_tokens(page, match->first, match->last), "",
                     gl_page_words(page, match->first, match->last));
        write_captures(page, match);
    } else if (gl_record_span(record, &span)) {
        gl_page_line(page, "  words    %-44s %s", "", gl_page_bytes(page, span));
    }
    write_slots(page, record, match, made);
}

static bool is_shown(const gl_record *record)
{
    return ((const gl_origin *)gl_record_maker(record))->extractor->is_selected;
}

static golchin_status write_records(const gl_page *page, const golchin_document *document,
                                    uint32_t wanted, golchin_error *error)
{
    uint32_t number = 0;
    gl_records_merge(document->records);
    for (uint32_t i = 0; i < gl_records_count(document->records); i++) {
        const gl_record *record = gl_records_get(document->records, i);
        if (!is_shown(record))
            continue;
        number++;
        if (wanted == 0 || wanted == number)
            write_record(page, document->trace, record, number);
    }
    if (wanted > number)
        return gl_fail(error, GOLCHIN_NOT_FOUND, "there is no record %u: the article gives %u",
                       wanted, number);
    if (number == 0)
        gl_page_line(page, "no records");
    return GOLCHIN_OK;
}

static void write_failures(const gl_page *page, const gl_registry *registry)
{
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        if (extractor->failure.status != GOLCHIN_OK)
            gl_page_line(page, "%s failed: %s", extractor->name, extractor->failure.text);
    }
}

golchin_status gl_registry_explain(gl_registry *registry, golchin_slice bytes,
                                   const gl_explain_options *options, gl_write *write,
                                   void *context, golchin_error *error)
{
    golchin_document *document = &registry->document;
    gl_trace trace = {0};
    golchin_status status = GOLCHIN_OK;
    if (options->rule)
        status = gl_explain_check_rule(registry, options->rule, error);
    if (status != GOLCHIN_OK)
        return status;
    document->trace = &trace;
    status = gl_article_run(registry, GL_LITERAL("article"), bytes, options->encoding, error);
    gl_page page = {write, context, registry->article, &document->text};
    if (status == GOLCHIN_OK)
        write_failures(&page, registry);
    if (status == GOLCHIN_OK && options->rule)
        gl_explain_rule(&page, registry, options->rule);
    else if (status == GOLCHIN_OK)
        status = write_records(&page, document, options->record, error);
    document->trace = NULL;
    gl_trace_free(&trace);
    return status;
}
