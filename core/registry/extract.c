// What a run wants of an article: lines, and what went wrong.
#include "registry/registry.h"

#include "base/error.h"
#include "base/slice.h"
#include "registry/registry_data.h"

static bool is_selected(void *context, const gl_maker *maker)
{
    (void)context;
    return ((const gl_origin *)maker)->extractor->is_selected;
}

static uint32_t count_selected(const gl_records *records)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < gl_records_count(records); i++)
        count += gl_origin_of(gl_records_get(records, i))->extractor->is_selected;
    return count;
}

uint32_t gl_registry_tell_failures(const gl_registry *registry, golchin_slice id, gl_write *write,
                                   void *context)
{
    uint32_t failures = 0;
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        if (extractor->failure.status == GOLCHIN_OK)
            continue;
        failures++;
        gl_log_write(&registry->log, GOLCHIN_LOG_ERROR, "%.*s: extractor %s failed: %s",
                     GL_SLICE_ARGS(id), extractor->name, extractor->failure.text);
        if (write)
            gl_error_write(id, extractor->name, extractor->failure.text, write, context);
    }
    return failures;
}

golchin_status gl_registry_extract(gl_registry *registry, golchin_slice id, golchin_slice bytes,
                                   const char *encoding, gl_write *write, void *context,
                                   gl_article_result *result, golchin_error *error)
{
    golchin_error fault = {0};
    *result = (gl_article_result){0};
    golchin_status status = gl_article_run(registry, id, bytes, encoding, &fault);
    if (status != GOLCHIN_OK) {
        if (write)
            gl_error_write(id, NULL, fault.text, write, context);
        return gl_fail(error, status, "%s", fault.text);
    }
    const golchin_document *document = &registry->document;
    uint64_t start = gl_profile_now(registry);
    gl_records_merge(document->records);
    if (write)
        gl_records_write(document->records, id, &document->text, is_selected, NULL, write, context);
    gl_profile_step(registry, GL_STAGE_RECORDS, start);
    *result = (gl_article_result){
        .records = count_selected(document->records),
        .failures = gl_registry_tell_failures(registry, id, write, context),
        .broken = document->text.decoded.broken,
        .first_broken = document->text.decoded.first_broken,
        .nul = document->text.decoded.nul,
        .is_empty = document->text.text.len == 0,
    };
    return GOLCHIN_OK;
}
