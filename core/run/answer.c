// Everything is collected: who writes does so in input order, whoever finished first.
#include "run/answer.h"

#include <golchin/sink.h>

#include <stdlib.h>

#include "base/slice.h"
#include "run/remark.h"

enum { KEPT = 256 * 1024, LEFT_OUT_MAX = 4096 };

static void keep_line(void *context, golchin_slice bytes)
{
    gl_bytes *lines = context;
    gl_bytes_add_slice(lines, bytes);
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

static void leave_out(gl_registry *registry, golchin_slice left_out)
{
    uint32_t numbers[LEFT_OUT_MAX];
    size_t size = left_out.len < sizeof numbers ? left_out.len : sizeof numbers;
    if (size)
        memcpy(numbers, left_out.start, size);
    gl_registry_leave_out(registry, numbers, size / sizeof *numbers);
}

typedef struct packer {
    gl_bytes *bytes;
    const gl_fact_kinds *kinds;
} packer;

static void pack(void *context, const golchin_fact *fact)
{
    const packer *to = context;
    gl_fact_pack(to->bytes, to->kinds, fact);
}

static void add_folded(gl_bytes *folded, const gl_text *text)
{
    for (uint32_t i = 0; i < text->token_count; i++) {
        if (text->tokens[i].kind == GOLCHIN_PUNCTUATION)
            continue;
        golchin_slice word = gl_text_folded(text, i);
        if (folded->len > 0)
            gl_bytes_add_char(folded, ' ');
        gl_bytes_add_slice(folded, word);
    }
}

// What sinks ask for besides lines.
static void keep_parts(gl_answer *answer, const gl_wishes *wishes)
{
    const gl_text *text = gl_registry_text(wishes->registry);
    golchin_slice date = gl_catalog_date(wishes->catalog);
    packer to = {&answer->facts, gl_catalog_kinds(wishes->catalog)};
    gl_bytes_add_slice(&answer->date, date);
    gl_catalog_add_types(wishes->catalog, &answer->types);
    if (wishes->wants & GOLCHIN_WANTS_FACTS)
        gl_catalog_each_fact(wishes->catalog, pack, &to);
    if (text && wishes->wants & GOLCHIN_WANTS_TEXT)
        gl_bytes_add_slice(&answer->text, text->text);
    if (text && wishes->wants & GOLCHIN_WANTS_FOLDED)
        add_folded(&answer->folded, text);
}

void gl_answer_make(gl_answer *answer, const gl_wishes *wishes, const gl_order *order)
{
    gl_registry *registry = wishes->registry;
    gl_log before = gl_registry_log(registry);
    gl_registry_set_log(
        registry,
        &(gl_log){.write = keep_message, .context = &answer->messages, .level = before.level});
    golchin_error error = {0};
    leave_out(registry, order->left_out);
    exclude(registry, order->exclusions);
    gl_registry_expect(registry, &order->expected);
    gl_write *write = wishes->wants & GOLCHIN_WANTS_LINES ? keep_line : NULL;
    answer->status = gl_registry_extract(registry, order->id, order->text, wishes->encoding, write,
                                         &answer->lines, &answer->found, &error);
    if (answer->status == GOLCHIN_OK)
        keep_parts(answer, wishes);
    else
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
    golchin_slice rest = gl_bytes_slice(&answer->reason);
    uint32_t number;
    const char *text;
    return gl_remark_next(&rest, &number, &text) ? text : "";
}

void gl_answer_parts(gl_answer *answer, gl_bytes *parts[GL_ANSWER_PARTS])
{
    gl_bytes *const all[GL_ANSWER_PARTS] = {&answer->reason,   &answer->lines, &answer->messages,
                                            &answer->failures, &answer->facts, &answer->text,
                                            &answer->folded,   &answer->types, &answer->date};
    memcpy(parts, all, sizeof all);
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
    gl_bytes *parts[GL_ANSWER_PARTS];
    gl_answer_parts(answer, parts);
    for (int i = 0; i < GL_ANSWER_PARTS; i++)
        clear(parts[i]);
}

void gl_answer_free(gl_answer *answer)
{
    gl_bytes *parts[GL_ANSWER_PARTS];
    gl_answer_parts(answer, parts);
    for (int i = 0; i < GL_ANSWER_PARTS; i++)
        gl_bytes_free(parts[i]);
}
