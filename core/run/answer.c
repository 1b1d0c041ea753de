// Everything is collected: who writes does so in input order, whoever finished first.
#include "run/answer.h"

#include <stdlib.h>

#include "base/slice.h"
#include "run/remark.h"

enum { KEPT = 256 * 1024 };

static void keep_line(void *context, golchin_slice bytes)
{
    gl_bytes *lines = context;
    gl_bytes_add(lines, bytes.start, bytes.len);
}

static void keep_message(void *context, int level, const char *message)
{
    gl_bytes *messages = context;
    gl_remark_add(messages, (uint32_t)level, message);
}

static void exclude(gl_registry *registry, golchin_slice exclusions)
{
    uint32_t extractor;
    const char *why;
    while (gl_remark_next(&exclusions, &extractor, &why)) {
        if (gl_registry_runs(registry, extractor)) // it may be switched off by now
            gl_registry_exclude(registry, extractor, why);
    }
}

static void keep_failures(gl_answer *answer, const gl_registry *registry)
{
    gl_registered extractor;
    for (uint32_t i = 0; gl_registry_get(registry, i, &extractor); i++) {
        const char *why = gl_registry_failure(registry, i);
        if (why)
            gl_remark_add(&answer->failures, i, why);
    }
}

void gl_answer_make(gl_answer *answer, gl_registry *registry, golchin_slice id, golchin_slice text,
                    const char *encoding, golchin_slice exclusions)
{
    gl_log before = gl_registry_log(registry);
    gl_registry_set_log(
        registry,
        &(gl_log){.write = keep_message, .context = &answer->messages, .level = before.level});
    golchin_error error = {0};
    exclude(registry, exclusions);
    answer->status = gl_registry_extract(registry, id, text, encoding, keep_line, &answer->lines,
                                         &answer->found, &error);
    if (answer->status != GOLCHIN_OK)
        gl_remark_add(&answer->reason, 0, error.text);
    if (answer->found.failures)
        keep_failures(answer, registry);
    gl_registry_set_log(registry, &before);
}

void gl_answer_refuse(gl_answer *answer, golchin_slice id, golchin_status status,
                      const char *reason)
{
    gl_answer_clear(answer);
    answer->status = status;
    gl_remark_add(&answer->reason, 0, reason);
    gl_error_write(id, NULL, reason, keep_line, &answer->lines);
}

const char *gl_answer_reason(const gl_answer *answer)
{
    golchin_slice rest = gl_slice(answer->reason.start, answer->reason.len);
    uint32_t number;
    const char *text;
    return gl_remark_next(&rest, &number, &text) ? text : "";
}

static void clear(gl_bytes *bytes)
{
    if (bytes->capacity > KEPT)
        gl_bytes_free(bytes);
    bytes->len = 0;
}

void gl_answer_clear(gl_answer *answer)
{
    answer->found = (gl_article_result){0};
    answer->status = GOLCHIN_OK;
    clear(&answer->reason);
    clear(&answer->lines);
    clear(&answer->messages);
    clear(&answer->failures);
}

void gl_answer_free(gl_answer *answer)
{
    gl_bytes_free(&answer->reason);
    gl_bytes_free(&answer->lines);
    gl_bytes_free(&answer->messages);
    gl_bytes_free(&answer->failures);
}
