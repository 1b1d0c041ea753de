/* A link of a chain: publishes an edge over every clinic, or makes a record of what it needs. "-":
 * nothing. */
#include <golchin/plugin.h>

#include <string.h>

static const golchin_host *host;
static golchin_extractor *self_of_open;
static golchin_symbol published;

static bool is_given(const char *type)
{
    return strcmp(type, "-") != 0;
}

static golchin_status open(const golchin_host *table, golchin_extractor *self, void **instance,
                           golchin_error *error)
{
    static const golchin_slot slots[] = {{.name = "count", .type = GOLCHIN_SLOT_INTEGER}};
    host = table;
    self_of_open = self;
    *instance = NULL;
    if (is_given(PUBLISHES)) {
        host->publish(self, PUBLISHES, error);
        published = host->symbol(self, PUBLISHES);
    }
    if (is_given(NEEDS))
        host->need(self, NEEDS, error);
    return host->declare(self, &(golchin_schema){sizeof(golchin_schema), NAME, slots, 1}, error);
}

static golchin_status publish(golchin_document *document, golchin_error *error)
{
    uint32_t count;
    host->tokens(document, &count);
    for (uint32_t i = 0; i < count; i++) {
        golchin_slice word = host->folded(document, i);
        if (word.len != strlen("درمانگاه") || memcmp(word.start, "درمانگاه", word.len) != 0)
            continue;
        golchin_status status = host->publish_edge(document, published, i, i + 1, NULL, 0, error);
        if (status != GOLCHIN_OK)
            return status;
    }
    return GOLCHIN_OK;
}

static golchin_status extract(void *instance, golchin_document *document, golchin_error *error)
{
    (void)instance;
    if (is_given(PUBLISHES))
        return publish(document, error);
    uint32_t count;
    host->edges(document, host->symbol(self_of_open, NEEDS), &count);
    golchin_record *record = host->new_record(document, NAME, error);
    golchin_value value = {.kind = GOLCHIN_INTEGER, .as.integer = count};
    return record ? host->set(record, "count", value, 0, 0, false, error) : GOLCHIN_FAILED;
}

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = NAME,
    .version = "1.0.0",
    .summary = "a link of a chain",
    .open = open,
    .extract = extract,
};
GOLCHIN_PLUGIN(plugin);
