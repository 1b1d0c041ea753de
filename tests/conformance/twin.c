// One plugin is all the twins: GOLCHIN_CONFORMANCE_CASE says which one it is to be.
#include "twin.h"

#include <stdlib.h>
#include <string.h>

const golchin_host *twin_host;
static golchin_extractor *extractor;
static const twin *chosen;

golchin_symbol twin_symbol(const char *name)
{
    return twin_host->symbol(extractor, name);
}

static const golchin_schema found = SCHEMA(
    "found", {.name = "what", .type = GOLCHIN_SLOT_STRING, .is_required = true, .is_key = true},
    {.name = "more", .type = GOLCHIN_SLOT_STRING}, {.name = "number", .type = GOLCHIN_SLOT_NUMBER});

static golchin_status declare_types(const golchin_host *host, golchin_extractor *self,
                                    golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (const char *const *name = chosen->needs; name && *name && status == GOLCHIN_OK; name++)
        status = host->need(self, *name, error);
    for (const char *const *name = chosen->publishes; name && *name && status == GOLCHIN_OK; name++)
        status = host->publish(self, *name, error);
    const golchin_schema only[] = {found, {.name = NULL}};
    for (const golchin_schema *schema = chosen->schemas ? chosen->schemas : only;
         schema->name && status == GOLCHIN_OK; schema++) {
        golchin_schema declared = *schema;
        declared.size = sizeof declared;
        status = host->declare(self, &declared, error);
    }
    return status;
}

static golchin_status declare_rules(const golchin_host *host, golchin_extractor *self,
                                    golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (const golchin_dictionary *list = chosen->lists; list && list->name && status == GOLCHIN_OK;
         list++) {
        golchin_dictionary added = *list;
        added.size = sizeof added;
        status = host->add_dictionary(self, &added, error);
    }
    for (const twin_let *let = chosen->lets; let && let->name && status == GOLCHIN_OK; let++)
        status = host->let(self, let->name, let->pattern, error);
    for (const golchin_rule *rule = chosen->rules; rule && rule->name && status == GOLCHIN_OK;
         rule++) {
        golchin_rule added = *rule;
        added.size = sizeof added;
        status = host->add_rule(self, &added, error);
    }
    return status;
}

static golchin_status open(const golchin_host *host, golchin_extractor *self, void **instance,
                           golchin_error *error)
{
    (void)instance;
    twin_host = host;
    extractor = self;
    golchin_status status = declare_types(host, self, error);
    return status == GOLCHIN_OK ? declare_rules(host, self, error) : status;
}

static golchin_status extract(void *instance, golchin_document *document, golchin_error *error)
{
    (void)instance;
    return chosen->extract ? chosen->extract(document, error) : GOLCHIN_OK;
}

static const twin *find(const char *name)
{
    static const twin *const tables[] = {pattern_twins,  emit_twins,    list_twins,   edge_twins,
                                         callback_twins, refused_twins, article_twins};
    for (size_t i = 0; name && i < sizeof tables / sizeof *tables; i++) {
        for (const twin *at = tables[i]; at->name; at++) {
            if (strcmp(at->name, name) == 0)
                return at;
        }
    }
    return NULL;
}

// NULL, which the host refuses, when there is no such case.
static const golchin_plugin *descriptor(void)
{
    static golchin_plugin plugin = {
        .abi = GOLCHIN_PLUGIN_ABI,
        .size = sizeof(golchin_plugin),
        .version = "1.0.0",
        .summary = "a case of the conformance suite",
        .open = open,
        .extract = extract,
    };
    chosen = find(getenv("GOLCHIN_CONFORMANCE_CASE"));
    plugin.name = chosen ? chosen->name : NULL;
    return chosen ? &plugin : NULL;
}
GOLCHIN_PLUGIN(*descriptor());
