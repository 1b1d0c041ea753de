// A rule that an extractor adds: checked, its pattern and mapping compiled, then kept for the
// matches that carry it.
#include "registry/extractor.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/nearest.h"
#include "base/slice.h"
#include "base/vector.h"
#include "registry/registry_data.h"

static const char *copy(gl_registry *registry, const char *text)
{
    return text ? gl_arena_copy_string(registry->arena, text) : NULL;
}

static bool is_block(const golchin_rule *rule)
{
    return (rule->flags & GOLCHIN_RULE_BLOCK) != 0;
}

static golchin_status check_strings(const golchin_rule *rule, const char *where,
                                    golchin_error *error)
{
    if ((rule->mapping_count && !rule->mapping) || (rule->example_count && !rule->examples))
        return gl_fail(error, GOLCHIN_BAD_RULE,
                       "%s: rule '%s' counts mappings or examples, and has no array of them", where,
                       rule->name);
    for (size_t i = 0; i < rule->mapping_count; i++) {
        if (!rule->mapping[i].slot || !rule->mapping[i].value)
            return gl_fail(error, GOLCHIN_BAD_RULE,
                           "%s: rule '%s': mapping %zu lacks its slot or its value", where,
                           rule->name, i + 1);
    }
    for (size_t i = 0; i < rule->example_count; i++) {
        if (!rule->examples[i].text)
            return gl_fail(error, GOLCHIN_BAD_RULE, "%s: rule '%s': example %zu has no text", where,
                           rule->name, i + 1);
    }
    return GOLCHIN_OK;
}

static golchin_status check(const golchin_rule *rule, const char *where, golchin_error *error)
{
    if (!rule->name || !*rule->name)
        return gl_fail(error, GOLCHIN_BAD_RULE, "%s: a rule has no name; give it one", where);
    if (!rule->pattern)
        return gl_fail(error, GOLCHIN_BAD_RULE, "%s: rule '%s' has no pattern", where, rule->name);
    if (rule->mapping_count > 0 && !rule->emit)
        return gl_fail(error, GOLCHIN_BAD_RULE,
                       "%s: rule '%s' fills slots, but of nothing; name the type that it emits",
                       where, rule->name);
    if ((rule->emit != NULL) + (rule->on != NULL) + is_block(rule) != 1)
        return gl_fail(error, GOLCHIN_BAD_RULE,
                       "%s: rule '%s' needs exactly one of emit, on and block", where, rule->name);
    if (rule->each && !rule->emit)
        return gl_fail(error, GOLCHIN_BAD_RULE,
                       "%s: rule '%s': each goes with emit; on gets all bindings of a name", where,
                       rule->name);
    return check_strings(rule, where, error);
}

// Behind the name of a type that is neither a record type nor an edge type of the extractor.
static const char *hint(const golchin_extractor *extractor, const char *emit)
{
    gl_registry *registry = extractor->registry;
    gl_vector(const char *) names = {0};
    const gl_schema *schema;
    for (uint32_t i = 0; (schema = gl_schemas_of(registry->schemas, extractor->scope, i)); i++)
        gl_vector_push(&names, gl_schema_name(schema));
    for (size_t i = 0; i < extractor->publishes.count; i++)
        gl_vector_push(&names,
                       gl_strings_text(registry->symbols, extractor->publishes.items[i]).start);
    gl_vector_push(&names, NULL);
    const char *text = gl_nearest_hint(emit, names.items, registry->arena);
    gl_vector_free(&names);
    return text;
}

// Whether `emit` is a record type or an edge type of the extractor.
static golchin_status find_emitted(const golchin_extractor *extractor, gl_registered_rule *rule,
                                   const char *where, golchin_error *error)
{
    const gl_registry *registry = extractor->registry;
    const char *emit = rule->declared.emit;
    if (!emit)
        return GOLCHIN_OK;
    const gl_schema *schema = gl_schemas_find(registry->schemas, emit);
    if (schema && gl_schema_owner(schema) == extractor->scope) {
        rule->schema = schema;
        return GOLCHIN_OK;
    }
    golchin_symbol edge = gl_strings_find(registry->symbols, gl_slice_of(emit));
    if (edge && gl_extractor_publishes(extractor, edge)) {
        rule->edge = edge;
        return GOLCHIN_OK;
    }
    return gl_fail(error, GOLCHIN_BAD_RULE,
                   "%s: rule '%s' emits '%s'%s, which %s neither declares as a record type nor "
                   "publishes; do so before the rule",
                   where, rule->declared.name, emit, hint(extractor, emit), extractor->name);
}

// Matches of one extractor that make the same thing do not overlap.
static golchin_symbol group_of(const golchin_extractor *extractor, const char *emit)
{
    gl_registry *registry = extractor->registry;
    if (!emit)
        return 0;
    const char *name = gl_arena_format(registry->arena, "%s:%s", extractor->name, emit);
    return gl_strings_add(registry->symbols, gl_slice_of(name));
}

static golchin_status compile(golchin_extractor *extractor, gl_registered_rule *rule,
                              const char *where, golchin_error *error)
{
    gl_registry *registry = extractor->registry;
    const golchin_rule *declared = &rule->declared;
    gl_rule_spec spec = {
        .scope = extractor->scope,
        .name = declared->name,
        .where = where,
        .pattern = declared->pattern,
        .priority = declared->priority,
        .group = group_of(extractor, declared->emit),
        .is_block = is_block(declared),
        .data = rule,
    };
    golchin_status status = gl_rules_add(registry->rules, &spec, error);
    if (status != GOLCHIN_OK || !declared->emit || declared->on)
        return status;
    return gl_emit_compile(declared, rule->schema, registry->rules, registry->symbols,
                           registry->arena, &rule->emit, error);
}

static const golchin_example *copy_examples(gl_registry *registry, const golchin_rule *rule)
{
    golchin_example *kept = gl_arena_array(registry->arena, golchin_example, rule->example_count);
    for (size_t i = 0; i < rule->example_count; i++)
        kept[i] =
            (golchin_example){copy(registry, rule->examples[i].text), rule->examples[i].count};
    return kept;
}

// Records name the rule that made them, so a name means one rule.
static golchin_status check_name(const golchin_extractor *extractor, const golchin_rule *declared,
                                 const char *where, golchin_error *error)
{
    for (size_t i = 0; i < extractor->rules.count; i++) {
        const golchin_rule *other = &extractor->rules.items[i]->declared;
        if (strcmp(other->name, declared->name) == 0)
            return gl_fail(error, GOLCHIN_DUPLICATE,
                           "%s: rule '%s' exists already at %s; give it another name", where,
                           declared->name, other->where);
    }
    return GOLCHIN_OK;
}

golchin_status gl_registered_rule_make(golchin_extractor *extractor, const golchin_rule *declared,
                                       gl_registered_rule **out, golchin_error *error)
{
    gl_registry *registry = extractor->registry;
    const char *where = extractor->path;
    if (declared->size < GL_SIZE_UP_TO(golchin_rule, where))
        return gl_fail(error, GOLCHIN_BAD_RULE,
                       "%s: a rule has size %zu; set it to sizeof(golchin_rule)", where,
                       declared->size);
    where = declared->where ? declared->where : where;
    golchin_status status = check(declared, where, error);
    if (status == GOLCHIN_OK)
        status = check_name(extractor, declared, where, error);
    if (status != GOLCHIN_OK)
        return status;
    gl_registered_rule *rule = gl_arena_alloc(registry->arena, sizeof *rule);
    memcpy(&rule->declared, declared,
           declared->size < sizeof *declared ? declared->size : sizeof *declared);
    rule->declared.name = copy(registry, declared->name);
    rule->declared.emit = copy(registry, declared->emit);
    rule->declared.where = copy(registry, where);
    rule->origin.maker = extractor->origin.maker;
    rule->origin.maker.rule = rule->declared.name;
    rule->origin.extractor = extractor;
    status = find_emitted(extractor, rule, where, error);
    if (status == GOLCHIN_OK)
        status = compile(extractor, rule, where, error);
    if (status != GOLCHIN_OK)
        return status;
    rule->declared.examples = copy_examples(registry, declared);
    // What compiling has read is the caller's, and may go when add_rule returns.
    rule->declared.pattern = rule->declared.each = NULL;
    rule->declared.mapping = NULL;
    *out = rule;
    return GOLCHIN_OK;
}
