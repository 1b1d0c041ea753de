// Costs are kept where they arise, in the stage, extractor or rule. What the phases took beyond
// that is the price of choosing which rules to search.
#include "registry/profile.h"

#include "base/clock.h"
#include "registry/registry_data.h"
#include "registry/roles.h"

static const char *const stage_names[GL_STAGES] = {
    [GL_STAGE_TEXT] = "decode, split, fold",
    [GL_STAGE_LISTS] = "word lists",
    [GL_STAGE_LANGUAGE] = "numbers, dates, places",
    [GL_STAGE_RULES] = "choosing rules",
    [GL_STAGE_RECORDS] = "merge, write",
};

uint64_t gl_profile_now(const gl_registry *registry)
{
    return registry->is_profiled ? gl_clock() : 0;
}

void gl_profile_add(gl_cost *cost, uint64_t start)
{
    if (!start)
        return;
    cost->tries++;
    cost->nanoseconds += gl_clock() - start;
}

void gl_profile_add_match(gl_cost *cost, uint64_t start)
{
    if (!start)
        return;
    cost->matches++;
    cost->nanoseconds += gl_clock() - start;
}

uint64_t gl_profile_step(gl_registry *registry, gl_stage stage, uint64_t start)
{
    if (!start)
        return 0;
    uint64_t now = gl_clock();
    registry->stages[stage].tries++;
    registry->stages[stage].nanoseconds += now - start;
    return now;
}

static void on_search(void *context, void *data, uint64_t nanoseconds)
{
    (void)context;
    gl_cost *cost = &((gl_registered_rule *)data)->origin.cost;
    cost->tries++;
    cost->nanoseconds += nanoseconds;
}

void gl_registry_profile(gl_registry *registry)
{
    registry->is_profiled = true;
    gl_rules_watch(registry->rules, on_search, NULL);
}

static uint64_t cost_of_extractors(const gl_registry *registry)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        sum += extractor->origin.cost.nanoseconds;
        for (size_t j = 0; j < extractor->rules.count; j++)
            sum += extractor->rules.items[j]->origin.cost.nanoseconds;
    }
    return sum;
}

static gl_profile_row row_of(const char *extractor, const char *rule, const gl_cost *cost)
{
    return (gl_profile_row){extractor, rule, cost->tries, cost->matches, cost->nanoseconds};
}

void gl_registry_each_cost(const gl_registry *registry,
                           void (*visit)(void *context, const gl_profile_row *), void *context)
{
    uint64_t inside = cost_of_extractors(registry);
    for (int i = 0; i < GL_STAGES; i++) {
        gl_profile_row row = row_of(NULL, stage_names[i], &registry->stages[i]);
        if (i == GL_STAGE_RULES)
            row.nanoseconds -= inside < row.nanoseconds ? inside : row.nanoseconds;
        visit(context, &row);
    }
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        if (!gl_is_extractor(extractor) || !extractor->runs)
            continue;
        gl_profile_row row = row_of(extractor->name, NULL, &extractor->origin.cost);
        visit(context, &row);
        for (size_t j = 0; j < extractor->rules.count; j++) {
            const gl_registered_rule *rule = extractor->rules.items[j];
            row = row_of(extractor->name, rule->declared.name, &rule->origin.cost);
            visit(context, &row);
        }
    }
}
