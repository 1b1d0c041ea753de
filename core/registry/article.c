// One article through the extractors, phase by phase. Rules of a phase run together, so matches of
// one extractor lie between those of others: an extractor that fails is marked, gets no more calls,
// and what it made is taken out at the end.
#include <assert.h>
#include <stdio.h>

#include "base/error.h"
#include "registry/blame.h"
#include "registry/convert.h"
#include "registry/host.h"
#include "registry/registry_data.h"
#include "registry/trace.h"

enum { ARENA_KEPT = 8 * 1024 * 1024 };

void gl_article_enter(const golchin_extractor *extractor, const char *function)
{
    const gl_registry *registry = extractor->registry;
    gl_host_enter(extractor, function);
    if (registry->watch)
        registry->watch(registry->watch_context, extractor->scope);
}

static void enter(golchin_document *document, const gl_origin *origin, const char *function)
{
    document->origin = origin;
    gl_article_enter(origin->extractor, function);
}

void gl_article_leave(const gl_registry *registry)
{
    gl_host_enter(NULL, NULL);
    if (registry->watch)
        registry->watch(registry->watch_context, GL_NOBODY);
}

// What the status and the error of a callback come to, whatever it has made of them.
static void settle(golchin_status status, golchin_error *error)
{
    gl_error_end(error);
    bool is_known = status >= GOLCHIN_CLOSED && status < GOLCHIN_OK;
    error->status = is_known ? status : GOLCHIN_FAILED;
    if (!error->text[0] && is_known)
        snprintf(error->text, sizeof error->text, "%s", gl_status_text(status));
    else if (!error->text[0])
        snprintf(error->text, sizeof error->text,
                 "a function returned %d, which is no golchin_status", (int)status);
}

static void fail(golchin_extractor *extractor, golchin_status status, golchin_error *error)
{
    if (status == GOLCHIN_OK)
        return;
    settle(status, error);
    gl_fail_at(&extractor->failure, error->status, error->line, error->column, "%s", error->text);
}

static void publish(void *context, golchin_edge edge)
{
    golchin_document *document = context;
    const gl_registered_rule *rule = (const gl_registered_rule *)document->origin;
    edge.type = rule->edge;
    gl_document_publish(document, &rule->origin, edge);
}

static golchin_status carry_out(golchin_document *document, const gl_registered_rule *rule,
                                const gl_match *match, golchin_error *error)
{
    if (rule->declared.on)
        return rule->declared.on(rule->declared.context, document, (const golchin_match *)match,
                                 error);
    gl_emit_source source = {match, &document->text, document->registry->lexicon, document->arena};
    if (rule->schema)
        return gl_emit_records(rule->emit, rule->schema, &source, document->records,
                               &rule->origin.maker, error);
    if (rule->edge)
        gl_emit_edges(rule->emit, &source, publish, document);
    return GOLCHIN_OK;
}

static void on_match(void *context, const gl_match *match)
{
    golchin_document *document = context;
    gl_registered_rule *rule = gl_match_data(match);
    golchin_extractor *extractor = rule->origin.extractor;
    if (extractor->failure.status != GOLCHIN_OK)
        return;
    golchin_error error = {0};
    uint64_t start = gl_profile_now(document->registry);
    uint32_t before = gl_records_count(document->records);
    enter(document, &rule->origin, "the function of a rule");
    golchin_status status = carry_out(document, rule, match, &error);
    if (status != GOLCHIN_OK) {
        settle(status, &error);
        gl_blame_rule(document, rule, match, &error);
    }
    fail(extractor, status, &error);
    if (document->trace)
        gl_trace_add(document->trace, document, rule, match, before);
    gl_profile_add_match(&rule->origin.cost, start);
}

static void run_callback(golchin_document *document, golchin_extractor *extractor)
{
    golchin_error error = {0};
    uint64_t start = gl_profile_now(document->registry);
    enter(document, &extractor->origin, "extract");
    golchin_status status = extractor->plugin->extract(extractor->instance, document, &error);
    if (status != GOLCHIN_OK) {
        settle(status, &error);
        gl_blame_extract(document, extractor, &error);
    }
    fail(extractor, status, &error);
    gl_profile_add(&extractor->origin.cost, start);
}

static void run_phase(gl_registry *registry, uint32_t phase)
{
    golchin_document *document = &registry->document;
    gl_rules_run(registry->rules, phase, &document->text, document->lattice, registry->scratch,
                 on_match, document);
    gl_arena_reset(registry->scratch, ARENA_KEPT);
    for (size_t i = 0; i < registry->extractors.count; i++) {
        golchin_extractor *extractor = registry->extractors.items[i];
        if (extractor->plugin && extractor->plugin->extract && extractor->runs &&
            extractor->phase == phase && extractor->failure.status == GOLCHIN_OK)
            run_callback(document, extractor);
    }
    gl_article_leave(registry);
    gl_document_seal(document);
}

static golchin_extractor *owner_of(const gl_maker *maker)
{
    return ((const gl_origin *)maker)->extractor;
}

static bool has_failed(void *context, const gl_maker *maker)
{
    (void)context;
    return owner_of(maker)->failure.status != GOLCHIN_OK;
}

// A record that lacks what its type requires fails its extractor, as a callback that fails does.
static void check_records(const gl_records *records)
{
    for (uint32_t i = 0; i < gl_records_count(records); i++) {
        const gl_record *record = gl_records_get(records, i);
        golchin_error error = {0};
        fail(owner_of(gl_record_maker(record)), gl_record_check(record, &error), &error);
    }
}

static golchin_status make_text(gl_registry *registry, golchin_slice bytes, const char *encoding,
                                golchin_error *error)
{
    golchin_document *document = &registry->document;
    if (!registry->expected.is_page)
        return gl_text_make(bytes, encoding, document->arena, &document->text, error);
    gl_decoded decoded;
    golchin_status status = gl_convert(registry, bytes, encoding, &decoded, error);
    return status == GOLCHIN_OK ? gl_text_of(&decoded, document->arena, &document->text, error)
                                : status;
}

bool gl_registry_is_date(const gl_registry *registry, golchin_slice date)
{
    gl_day day;
    return gl_language_day(registry->language, date, &day);
}

// The day that the source says; words that hold no date are as good as none.
static gl_day day_of(const golchin_document *document)
{
    gl_day day = {0};
    if (document->date.len)
        gl_language_day(document->registry->language, document->date, &day);
    return day;
}

golchin_status gl_article_run(gl_registry *registry, golchin_slice id, golchin_slice bytes,
                              const char *encoding, golchin_error *error)
{
    assert(registry->is_sealed);
    golchin_document *document = &registry->document;
    gl_arena_reset(registry->article, ARENA_KEPT);
    document->registry = registry;
    document->arena = registry->article;
    document->id = id;
    document->serial++;
    document->pending.count = 0;
    document->fences = NULL;
    document->text = (gl_text){0};
    document->date = registry->expected.date;
    for (size_t i = 0; i < registry->extractors.count; i++) {
        golchin_extractor *extractor = registry->extractors.items[i];
        extractor->failure = extractor->exclusion;
        extractor->exclusion = (golchin_error){0};
    }
    uint64_t start = gl_profile_now(registry);
    golchin_status status = make_text(registry, bytes, encoding, error);
    registry->expected = (gl_expected){0};
    if (status != GOLCHIN_OK)
        return status;
    start = gl_profile_step(registry, GL_STAGE_TEXT, start);
    document->records = gl_records_new(document->arena);
    gl_records_set_data(document->records, document);
    document->lattice = gl_lattice_new(document->arena);
    gl_lexicon_find(registry->lexicon, &document->text, document->lattice, document->arena);
    start = gl_profile_step(registry, GL_STAGE_LISTS, start);
    gl_language_run(registry->language, &document->text, day_of(document), document->lattice,
                    document->arena);
    start = gl_profile_step(registry, GL_STAGE_LANGUAGE, start);
    for (uint32_t phase = 0; phase < registry->phase_count; phase++)
        run_phase(registry, phase);
    gl_profile_step(registry, GL_STAGE_RULES, start);
    check_records(document->records);
    gl_records_drop(document->records, has_failed, NULL);
    return GOLCHIN_OK;
}
