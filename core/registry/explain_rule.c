#include "registry/explain_rule.h"

#include <string.h>

#include "base/error.h"
#include "base/nearest.h"
#include "base/slice.h"
#include "base/vector.h"
#include "match/explain.h"
#include "match/feature.h"
#include "match/pattern.h"
#include "registry/explain_record.h"
#include "registry/registry_data.h"

typedef struct explainer {
    const gl_page *page;
    const gl_registry *registry;
    const gl_registered_rule *rule;
    uint32_t sentence; // the last one that was written of, from 1
} explainer;

// ---- which rules ----

// `name` is RULE or EXTRACTOR/RULE.
static bool is_called(const gl_registered_rule *rule, const char *name)
{
    const gl_maker *maker = &rule->origin.maker;
    size_t len = strlen(maker->extractor);
    if (strcmp(maker->rule, name) == 0)
        return true;
    return strncmp(name, maker->extractor, len) == 0 && name[len] == '/' &&
           strcmp(name + len + 1, maker->rule) == 0;
}

typedef gl_vector(const char *) rule_names;

// "counted, named and 12 others", with the one first that was probably meant.
static golchin_status refuse_rule(const char *name, rule_names *names, gl_arena *arena,
                                  golchin_error *error)
{
    enum { SHOWN = 10 };
    size_t count = names->count;
    gl_vector_push(names, NULL);
    const char *hint = gl_nearest_hint(name, names->items, arena), *shown = "";
    for (size_t i = 0; i < count && i < SHOWN; i++)
        shown = gl_arena_format(arena, "%s%s%s", shown, *shown ? ", " : "", names->items[i]);
    if (count > SHOWN)
        shown = gl_arena_format(arena, "%s and %zu others", shown, count - SHOWN);
    return gl_fail(error, GOLCHIN_UNKNOWN, "there is no rule '%s'%s; there is %s", name, hint,
                   *shown ? shown : "none");
}

golchin_status gl_explain_check_rule(const gl_registry *registry, const char *name,
                                     golchin_error *error)
{
    rule_names names = {0};
    bool is_there = false;
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        for (size_t j = 0; extractor->runs && j < extractor->rules.count; j++) {
            is_there |= is_called(extractor->rules.items[j], name);
            gl_vector_push(&names, extractor->rules.items[j]->declared.name);
        }
    }
    golchin_status status =
        is_there ? GOLCHIN_OK : refuse_rule(name, &names, registry->scratch, error);
    gl_vector_free(&names);
    return status;
}

// ---- what is written ----

// The match of the rule that was made at a token; NULL: it lost there.
static const gl_traced *find_winner(const gl_registry *registry, const gl_registered_rule *rule,
                                    uint32_t first)
{
    const gl_trace *trace = registry->document.trace;
    for (size_t i = 0; i < trace->matches.count; i++) {
        if (trace->matches.items[i].rule == rule && trace->matches.items[i].first == first)
            return &trace->matches.items[i];
    }
    return NULL;
}

static void write_sentence(explainer *e, uint32_t number)
{
    const golchin_sentence *sentence = &e->page->text->sentences[number];
    if (e->sentence == number + 1)
        return;
    e->sentence = number + 1;
    gl_page_line(e->page, "sentence %-4u %-14s %s", number + 1,
                 gl_page_tokens(e->page, sentence->first, sentence->last),
                 gl_page_words(e->page, sentence->first, sentence->last));
}

static void write_match(const explainer *e, const gl_progress *progress)
{
    const gl_traced *winner = find_winner(e->registry, e->rule, progress->first);
    bool is_block = (e->rule->declared.flags & GOLCHIN_RULE_BLOCK) != 0;
    const char *outcome = is_block ? "blocks"
                          : winner ? "matches"
                                   : "matches, but loses to another rule or a block";
    gl_page_line(e->page, "  %s, %s: %s", outcome,
                 gl_page_tokens(e->page, progress->first, progress->last),
                 gl_page_words(e->page, progress->first, progress->last));
    if (winner)
        gl_explain_captures(e->page, winner);
}

// An edge that would do but for a condition.
static void write_refused(const explainer *e, const gl_wanted *wanted)
{
    const gl_registry *registry = e->registry;
    gl_feature_source source = {e->page->text, registry->lexicon, registry->symbols};
    golchin_value value = gl_feature_of(&source, wanted->edge, wanted->feature);
    gl_page_line(e->page, "  but of %s here %s is %s",
                 gl_page_type(e->page, e->rule->origin.extractor, wanted->edge),
                 gl_strings_text(registry->symbols, wanted->feature).start,
                 gl_page_value(e->page, value));
}

// "13", or "2:5" in a later line of the pattern.
static const char *place_of(const explainer *e, const gl_wanted *wanted)
{
    uint32_t line, column;
    gl_pattern_place(wanted->pattern, wanted->at, &line, &column);
    return line > 1 ? gl_arena_format(e->page->arena, "%u:%u", line, column)
                    : gl_arena_format(e->page->arena, "%u", column);
}

// Items of one pattern text, from `wanted` on; their count.
static uint32_t write_pattern(const explainer *e, const gl_wanted *wanted, uint32_t count)
{
    size_t *ats = gl_arena_array(e->page->arena, size_t, count);
    const char *places = "", *atoms = "";
    uint32_t same = 0;
    for (; same < count && wanted[same].pattern == wanted->pattern; same++) {
        ats[same] = wanted[same].at;
        places = gl_arena_format(e->page->arena, "%s%s%s", places, same ? ", " : "",
                                 place_of(e, &wanted[same]));
        atoms = gl_arena_format(e->page->arena, "%s%s%.*s", atoms, same ? " or " : "",
                                GL_SLICE_ARGS(gl_pattern_atom(wanted->pattern, ats[same])));
    }
    gl_pattern_view view = gl_pattern_show(wanted->pattern, ats, same, e->page->arena);
    gl_page_line(e->page, "  wanted %s, at column %s of the pattern:", atoms, places);
    gl_page_line(e->page, "    %s", view.line);
    gl_page_line(e->page, "    %s", view.carets);
    return same;
}

static void write_miss(const explainer *e, const gl_progress *progress)
{
    const golchin_sentence *sentence = &e->page->text->sentences[progress->sentence];
    if (progress->first < progress->last)
        gl_page_line(e->page, "  got over %s: %s",
                     gl_page_tokens(e->page, progress->first, progress->last),
                     gl_page_words(e->page, progress->first, progress->last));
    if (progress->last < sentence->last)
        gl_page_line(e->page, "  stopped at %s: %s",
                     gl_page_tokens(e->page, progress->last, progress->last + 1),
                     gl_page_words(e->page, progress->last, progress->last + 1));
    else
        gl_page_line(e->page, "  stopped at the end of the sentence");
    for (uint32_t i = 0; i < progress->wanted_count;)
        i += write_pattern(e, progress->wanted + i, progress->wanted_count - i);
    for (uint32_t i = 0; i < progress->wanted_count; i++) {
        if (progress->wanted[i].edge)
            write_refused(e, &progress->wanted[i]);
    }
}

static bool has_refused(const gl_progress *progress)
{
    for (uint32_t i = 0; i < progress->wanted_count; i++) {
        if (progress->wanted[i].edge)
            return true;
    }
    return false;
}

static void on_progress(void *context, const gl_progress *progress)
{
    explainer *e = context;
    write_sentence(e, progress->sentence);
    if (progress->is_match)
        write_match(e, progress);
    else if (progress->first == progress->last && !has_refused(progress))
        gl_page_line(e->page, "  nothing that it could begin with");
    else
        write_miss(e, progress);
}

static void explain(const gl_page *page, const gl_registry *registry,
                    const gl_registered_rule *rule)
{
    explainer e = {.page = page, .registry = registry, .rule = rule};
    gl_page_line(page, "%s", gl_page_maker(page, &rule->origin, rule));
    gl_rules_explain(registry->rules, rule, page->text, registry->document.lattice,
                     registry->scratch, on_progress, &e);
}

void gl_explain_rule(const gl_page *page, const gl_registry *registry, const char *name)
{
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        for (size_t j = 0; extractor->runs && j < extractor->rules.count; j++) {
            if (is_called(extractor->rules.items[j], name))
                explain(page, registry, extractor->rules.items[j]);
        }
    }
}
