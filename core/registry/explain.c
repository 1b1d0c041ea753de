// Why an article gave its records. The article is run as ever, but for a trace of what each match
// bound and made.
#include "base/error.h"
#include "base/slice.h"
#include "registry/explain_record.h"
#include "registry/explain_rule.h"
#include "registry/page.h"
#include "registry/registry_data.h"
#include "registry/trace.h"

static golchin_status write_records(const gl_page *page, const golchin_document *document,
                                    uint32_t wanted, golchin_error *error)
{
    uint32_t number = 0;
    gl_records_merge(document->records);
    for (uint32_t i = 0; i < gl_records_count(document->records); i++) {
        const gl_record *record = gl_records_get(document->records, i);
        if (!gl_origin_of(record)->extractor->is_selected)
            continue;
        number++;
        if (wanted == 0 || wanted == number)
            gl_explain_record(page, document, record, number);
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
    golchin_slice id = options->id.len ? options->id : GL_LITERAL("article");
    status = gl_article_run(registry, id, bytes, options->encoding, error);
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
