// The examples that rules carry, one after the other, and what a rule really makes of one.
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "match/explain.h"
#include "registry/registry_data.h"

// The rule and example behind a running number.
static const gl_registered_rule *find(const gl_registry *registry, uint32_t index,
                                      const golchin_example **example)
{
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        for (size_t j = 0; j < extractor->rules.count; j++) {
            const gl_registered_rule *rule = extractor->rules.items[j];
            if (index < rule->declared.example_count) {
                *example = &rule->declared.examples[index];
                return rule;
            }
            index -= (uint32_t)rule->declared.example_count;
        }
    }
    return NULL;
}

static bool is_block(const gl_registered_rule *rule)
{
    return (rule->declared.flags & GOLCHIN_RULE_BLOCK) != 0;
}

bool gl_registry_example(const gl_registry *registry, uint32_t index, gl_registered_example *out)
{
    const golchin_example *example;
    const gl_registered_rule *rule = find(registry, index, &example);
    if (!rule)
        return false;
    *out = (gl_registered_example){
        .index = rule->origin.extractor->scope,
        .extractor = rule->origin.maker.extractor,
        .rule = rule->declared.name,
        .where = rule->declared.where,
        .text = example->text,
        .count = example->count,
        .is_block = is_block(rule),
    };
    return true;
}

static bool is_of_other(void *context, const gl_maker *maker)
{
    const gl_registered_rule *rule = context;
    return maker != &rule->origin.maker;
}

static void count_match(void *context, const gl_progress *progress)
{
    *(uint32_t *)context += progress->is_match;
}

// What a rule that blocks makes is places that the others are kept off.
static uint32_t count_blocked(const gl_registry *registry, const gl_registered_rule *rule)
{
    uint32_t count = 0;
    const golchin_document *document = &registry->document;
    gl_rules_explain(registry->rules, rule, &document->text, document->lattice, registry->scratch,
                     count_match, &count);
    return count;
}

golchin_status gl_registry_try_example(gl_registry *registry, uint32_t index, uint32_t *made,
                                       golchin_error *error)
{
    const golchin_example *example;
    const gl_registered_rule *rule = find(registry, index, &example);
    if (!rule)
        return gl_fail(error, GOLCHIN_NOT_FOUND, "there is no example %u", index);
    golchin_document *document = &registry->document;
    document->watched = &rule->origin;
    document->published = 0;
    golchin_status status =
        gl_article_run(registry, GL_LITERAL("example"), gl_slice_of(example->text), "UTF-8", error);
    document->watched = NULL;
    if (status != GOLCHIN_OK)
        return status;
    const golchin_error *failure = &rule->origin.extractor->failure;
    if (failure->status != GOLCHIN_OK)
        return gl_fail(error, failure->status, "%s", failure->text);
    if (is_block(rule)) {
        *made = count_blocked(registry, rule);
        return GOLCHIN_OK;
    }
    gl_records_drop(document->records, is_of_other, (void *)rule);
    gl_records_merge(document->records);
    *made = gl_records_count(document->records) + document->published;
    return GOLCHIN_OK;
}
