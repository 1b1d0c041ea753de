// An extractor while it opens: each call of the host table is carried out at once, so that its
// error comes from the call that is at fault; word lists alone wait until open has succeeded,
// because the lexicon forgets nothing. The first call that fails refuses the extractor, also when
// it goes on as if nothing were: half an extractor would look like an article without facts.
#include "registry/extractor.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "registry/registry_data.h"

// Remember the first fault and hand it on.
static golchin_status report(golchin_extractor *extractor, golchin_status status,
                             const golchin_error *fault, golchin_error *error)
{
    if (status == GOLCHIN_OK)
        return status;
    if (extractor->fault.status == GOLCHIN_OK)
        extractor->fault = *fault;
    if (error && error->status == GOLCHIN_OK)
        *error = *fault;
    return status;
}

static golchin_status check_opening(const golchin_extractor *extractor, const char *call,
                                    golchin_error *error)
{
    if (extractor->is_opening)
        return GOLCHIN_OK;
    return gl_fail(error, GOLCHIN_USAGE, "%s was called after open; declare everything inside it",
                   call);
}

// Edge types are named like `Person`, so that patterns can tell them from captures.
static golchin_status check_type(const char *type, golchin_error *error)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
    if (type && type[0] >= 'A' && type[0] <= 'Z' && type[strspn(type, letters)] == '\0')
        return GOLCHIN_OK;
    return gl_fail(error, GOLCHIN_BAD_SCHEMA,
                   "\"%s\" is no edge type; its name starts with A to Z and goes on with letters, "
                   "digits and _",
                   type ? type : "");
}

static bool has(const golchin_symbol *symbols, size_t count, golchin_symbol symbol)
{
    for (size_t i = 0; i < count; i++) {
        if (symbols[i] == symbol)
            return true;
    }
    return false;
}

bool gl_extractor_publishes(const golchin_extractor *extractor, golchin_symbol type)
{
    return has(extractor->publishes.items, extractor->publishes.count, type);
}

void gl_extractor_add_need(golchin_extractor *extractor, golchin_symbol type)
{
    if (!has(extractor->needs.items, extractor->needs.count, type))
        gl_vector_push(&extractor->needs, type);
}

golchin_status gl_extractor_need(golchin_extractor *extractor, const char *type,
                                 golchin_error *error)
{
    golchin_error fault = {0};
    golchin_status status = check_opening(extractor, "need", &fault);
    if (status == GOLCHIN_OK)
        status = check_type(type, &fault);
    if (status == GOLCHIN_OK)
        gl_extractor_add_need(extractor,
                              gl_strings_add(extractor->registry->symbols, gl_slice_of(type)));
    return report(extractor, status, &fault, error);
}

golchin_status gl_extractor_publish(golchin_extractor *extractor, const char *type,
                                    golchin_error *error)
{
    golchin_error fault = {0};
    golchin_status status = check_opening(extractor, "publish", &fault);
    if (status == GOLCHIN_OK)
        status = check_type(type, &fault);
    if (status == GOLCHIN_OK) {
        golchin_symbol symbol = gl_strings_add(extractor->registry->symbols, gl_slice_of(type));
        if (!gl_extractor_publishes(extractor, symbol))
            gl_vector_push(&extractor->publishes, symbol);
    }
    return report(extractor, status, &fault, error);
}

golchin_status gl_extractor_declare(golchin_extractor *extractor, const golchin_schema *schema,
                                    golchin_error *error)
{
    golchin_error fault = {0};
    gl_registry *registry = extractor->registry;
    golchin_status status = check_opening(extractor, "declare", &fault);
    if (status == GOLCHIN_OK && !schema)
        status = gl_fail(&fault, GOLCHIN_BAD_SCHEMA, "declare without a record type");
    if (status == GOLCHIN_OK)
        status = gl_schemas_add(registry->schemas, extractor->scope, schema, &fault);
    if (status == GOLCHIN_OK)
        extractor->record_types =
            gl_arena_format(registry->arena, "%s%s%s", extractor->record_types,
                            *extractor->record_types ? ", " : "", schema->name);
    return report(extractor, status, &fault, error);
}

golchin_status gl_extractor_add_dictionary(golchin_extractor *extractor,
                                           const golchin_dictionary *dictionary,
                                           golchin_error *error)
{
    golchin_error fault = {0};
    gl_word_list list;
    golchin_status status = check_opening(extractor, "add_dictionary", &fault);
    if (status == GOLCHIN_OK && !dictionary)
        status = gl_fail(&fault, GOLCHIN_BAD_LIST, "add_dictionary without a word list");
    if (status == GOLCHIN_OK)
        status = gl_word_list_make(extractor, dictionary, &list, &fault);
    if (status == GOLCHIN_OK) {
        gl_vector_push(&extractor->lists, list);
        gl_rules_define_dictionary(extractor->registry->rules, extractor->scope, list.name,
                                   list.type);
    }
    return report(extractor, status, &fault, error);
}

golchin_status gl_extractor_let(golchin_extractor *extractor, const char *name, const char *pattern,
                                golchin_error *error)
{
    golchin_error fault = {0};
    golchin_status status = check_opening(extractor, "let", &fault);
    if (status == GOLCHIN_OK && (!name || !pattern))
        status = gl_fail(&fault, GOLCHIN_BAD_PATTERN, "let without a name or a pattern");
    if (status == GOLCHIN_OK)
        status = gl_rules_let(extractor->registry->rules, extractor->scope, name, pattern, &fault);
    return report(extractor, status, &fault, error);
}

golchin_status gl_extractor_add_rule(golchin_extractor *extractor, const golchin_rule *declared,
                                     golchin_error *error)
{
    golchin_error fault = {0};
    gl_registered_rule *rule;
    golchin_status status = check_opening(extractor, "add_rule", &fault);
    if (status == GOLCHIN_OK && !declared)
        status = gl_fail(&fault, GOLCHIN_BAD_RULE, "add_rule without a rule");
    if (status == GOLCHIN_OK)
        status = gl_registered_rule_make(extractor, declared, &rule, &fault);
    if (status == GOLCHIN_OK)
        gl_vector_push(&extractor->rules, rule);
    return report(extractor, status, &fault, error);
}

golchin_symbol gl_extractor_symbol(golchin_extractor *extractor, const char *name)
{
    if (!name || !*name)
        return 0;
    if (name[0] != '@')
        return gl_strings_add(extractor->registry->symbols, gl_slice_of(name));
    for (size_t i = 0; i < extractor->lists.count; i++) {
        if (strcmp(extractor->lists.items[i].name, name + 1) == 0)
            return extractor->lists.items[i].type;
    }
    return 0;
}

void gl_extractor_free(golchin_extractor *extractor)
{
    gl_extractor_close(extractor);
    gl_vector_free(&extractor->needs);
    gl_vector_free(&extractor->publishes);
    gl_vector_free(&extractor->lists);
    gl_vector_free(&extractor->rules);
}
