/* Word lists: a file beside the plugin, a shipped one, and entries in place; a record counts the
 * hits of each. */
#include <golchin/plugin.h>

static const golchin_host *host;
static golchin_symbol types[3];

static golchin_status open(const golchin_host *table, golchin_extractor *self, void **instance,
                           golchin_error *error)
{
    static const golchin_slot slots[] = {{.name = "beside", .type = GOLCHIN_SLOT_INTEGER},
                                         {.name = "shipped", .type = GOLCHIN_SLOT_INTEGER},
                                         {.name = "here", .type = GOLCHIN_SLOT_INTEGER}};
    static const char *const entries[] = {"شهر بزرگ", NULL};
    const golchin_dictionary lists[] = {
        {.size = sizeof *lists, .name = "beside", .path = "beside.tsv"},
        {.size = sizeof *lists, .name = "shipped", .path = "lexicon/qualifiers.tsv"},
        {.size = sizeof *lists, .name = "here", .entries = entries, .inflection = GOLCHIN_NOUN},
    };
    static const char *const names[] = {"@beside", "@shipped", "@here"};
    host = table;
    *instance = NULL;
    for (int i = 0; i < 3; i++) {
        golchin_status status = host->add_dictionary(self, &lists[i], error);
        if (status != GOLCHIN_OK)
            return status;
        types[i] = host->symbol(self, names[i]);
    }
    return host->declare(self, &(golchin_schema){sizeof(golchin_schema), "hits", slots, 3}, error);
}

static golchin_status extract(void *instance, golchin_document *document, golchin_error *error)
{
    (void)instance;
    static const char *const slots[] = {"beside", "shipped", "here"};
    golchin_record *record = host->new_record(document, "hits", error);
    for (int i = 0; record && i < 3; i++) {
        uint32_t count;
        host->edges(document, types[i], &count);
        golchin_value value = {.kind = GOLCHIN_INTEGER, .as.integer = count};
        host->set(record, slots[i], value, 0, 0, false, error);
    }
    return record ? GOLCHIN_OK : GOLCHIN_FAILED;
}

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "lists",
    .version = "1.0.0",
    .summary = "how often each of three lists is hit",
    .open = open,
    .extract = extract,
};
GOLCHIN_PLUGIN(plugin);
