// A plugin of a day to come, under the same ABI number: its structs are longer than this host knows
// them, with something in what is added, and it looks for a function that this host's table lacks.
#include <golchin/plugin.h>

// What a later golchin may append. Everything before it is as it was.
typedef struct next_plugin {
    golchin_plugin known;
    const char *later[4];
} next_plugin;
typedef struct next_schema {
    golchin_schema known;
    const char *later[4];
} next_schema;
typedef struct next_dictionary {
    golchin_dictionary known;
    const char *later[4];
} next_dictionary;
typedef struct next_rule {
    golchin_rule known;
    const char *later[4];
} next_rule;
typedef struct next_host {
    golchin_host known;
    golchin_status (*declare_better)(golchin_extractor *, const next_schema *, golchin_error *);
} next_host;

#define LATER                                                                                      \
    {                                                                                              \
        "nobody", "looks", "at", "this"                                                            \
    }

static const golchin_slot slots[] = {
    {.name = "kind", .type = GOLCHIN_SLOT_STRING, .is_required = true, .is_key = true},
};
static const next_schema schema = {
    .known = {.size = sizeof schema, .name = "ward", .slots = slots, .slot_count = 1},
    .later = LATER,
};
static const char *const kinds[] = {"بخش", "تخت", NULL};
static const next_dictionary dictionary = {
    .known = {.size = sizeof dictionary, .name = "kind", .entries = kinds},
    .later = LATER,
};
static const golchin_example examples[] = {{"بخش نو", 1}, {"بخش", 0}};
static const golchin_mapping mapping[] = {{"kind", "k.canonical"}};
static const next_rule rule = {
    .known = {.size = sizeof rule,
              .name = "new",
              .pattern = "k:@kind \"نو\"",
              .emit = "ward",
              .mapping = mapping,
              .mapping_count = 1,
              .examples = examples,
              .example_count = 2},
    .later = LATER,
};

static golchin_status next_open(const golchin_host *host, golchin_extractor *self, void **instance,
                                golchin_error *error)
{
    (void)instance; // nothing is kept
    golchin_status status = GOLCHIN_OK;
    if (host->size >= sizeof(next_host))
        status = ((const next_host *)host)->declare_better(self, &schema, error);
    else
        status = host->declare(self, &schema.known, error);
    if (status == GOLCHIN_OK)
        status = host->add_dictionary(self, &dictionary.known, error);
    return status == GOLCHIN_OK ? host->add_rule(self, &rule.known, error) : status;
}

static const next_plugin plugin = {
    .known = {.abi = GOLCHIN_PLUGIN_ABI,
              .size = sizeof plugin,
              .name = "next",
              .version = "1.0.0",
              .summary = "wards and beds, as on a day to come",
              .open = next_open},
    .later = LATER,
};
GOLCHIN_PLUGIN(plugin.known);
