/* Rules without code. The maker turns "220 beds" into a record and into an edge with the number as
 * feature; the user, which does not say that it needs the edges, maps that feature to a record. */
#include <golchin/plugin.h>

#ifdef MAKER
#define NAME "maker"
#define PATTERN "n:Number \"تختخواب\""
static const golchin_mapping record[] = {{"beds", "n.value"}, {"word", "'counted'"}};
static const golchin_mapping edge[] = {{"size", "n.value"}};
#else
#define NAME "user"
#define PATTERN "b:Beds"
static const golchin_mapping record[] = {{"beds", "b.size"}, {"word", "b.absent ?? b"}};
#endif

static golchin_status add(const golchin_host *host, golchin_extractor *self, const char *name,
                          const char *emit, const golchin_mapping *mapping, size_t count,
                          golchin_error *error)
{
    static const golchin_example examples[] = {{"۲۲۰ تختخواب", 1}, {"۱۰ تختخواب و ۲۰ تختخواب", 2}};
    return host->add_rule(self,
                          &(golchin_rule){.size = sizeof(golchin_rule),
                                          .name = name,
                                          .pattern = PATTERN,
                                          .emit = emit,
                                          .mapping = mapping,
                                          .mapping_count = count,
                                          .examples = examples,
                                          .example_count = 2},
                          error);
}

static golchin_status open(const golchin_host *host, golchin_extractor *self, void **instance,
                           golchin_error *error)
{
    static const golchin_slot slots[] = {
        {.name = "beds", .type = GOLCHIN_SLOT_INTEGER, .is_required = true, .is_key = true},
        {.name = "word", .type = GOLCHIN_SLOT_STRING}};
    *instance = NULL;
    host->declare(self, &(golchin_schema){sizeof(golchin_schema), NAME, slots, 2}, error);
    golchin_status status = add(host, self, "record", NAME, record, 2, error);
#ifdef MAKER
    host->publish(self, "Beds", error);
    if (status == GOLCHIN_OK)
        status = add(host, self, "edge", "Beds", edge, 1, error);
#endif
    return status;
}

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = NAME,
    .version = "1.0.0",
    .summary = "maps captures to slots",
    .open = open,
};
GOLCHIN_PLUGIN(plugin);
