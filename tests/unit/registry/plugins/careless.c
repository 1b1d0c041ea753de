/* Plugins that hand the host nothing where it wants something, or more than there is. */
#include <golchin/plugin.h>

#include <string.h>

static const golchin_host *host;
static golchin_extractor *own;
static golchin_symbol published;

static golchin_status open(const golchin_host *table, golchin_extractor *self, void **instance,
                           golchin_error *error)
{
    static const golchin_slot slots[] = {{.name = "found", .type = GOLCHIN_SLOT_STRING}};
    host = table;
    own = self;
    *instance = NULL;
    host->publish(self, "Careless", error);
    published = host->symbol(self, "Careless");
    host->declare(self, &(golchin_schema){sizeof(golchin_schema), "careless", slots, 1}, error);
#if defined(NO_SCHEMA)
    host->declare(self, NULL, error);
#elif defined(NO_LIST)
    host->add_dictionary(self, NULL, error);
#elif defined(NO_RULE)
    host->add_rule(self, NULL, error);
#elif defined(NO_MAPPING) || defined(NO_EXAMPLES)
    golchin_rule rule = {
        .size = sizeof rule, .name = "word", .pattern = "\"درمانگاه\"", .emit = "careless"};
#ifdef NO_MAPPING
    rule.mapping_count = 1;
#else
    rule.example_count = 1;
#endif
    host->add_rule(self, &rule, error);
#endif
    return GOLCHIN_OK;
}

// An article of one word makes it fail.
static golchin_status extract(void *instance, golchin_document *document, golchin_error *error)
{
    (void)instance;
    const golchin_value value = {.kind = GOLCHIN_BOOLEAN, .as.boolean = true};
    const golchin_feature features[] = {
        {0, value}, {host->symbol(own, "named"), value}, {UINT32_MAX, value}};
    uint32_t count;
    host->tokens(document, &count);
    host->log(GOLCHIN_LOG_INFO, NULL);
    if (count != 1)
        return host->publish_edge(document, published, 0, 1, features, 3, error);
    memset(error->text, 'x', sizeof error->text);
    return GOLCHIN_FAILED;
}

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "careless",
    .version = "1.0.0",
    .summary = "leaves out what belongs there",
    .open = open,
    .extract = extract,
};
GOLCHIN_PLUGIN(plugin);
