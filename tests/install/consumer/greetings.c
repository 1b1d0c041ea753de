// A plugin as its author would write it: one list of words and one rule.
#include <golchin/plugin.h>

static const golchin_slot slots[] = {
    {.name = "word", .type = GOLCHIN_SLOT_STRING, .is_required = true, .is_key = true},
};

static const golchin_schema greeting = {
    .size = sizeof(golchin_schema), .name = "greeting", .slots = slots, .slot_count = 1};

static const char *const words[] = {"سلام", "درود", NULL};

static const golchin_dictionary dictionary = {
    .size = sizeof(golchin_dictionary), .name = "word", .entries = words};

static const golchin_mapping mapping[] = {{"word", "w.canonical"}};

static const golchin_rule rule = {.size = sizeof(golchin_rule),
                                  .name = "greeting",
                                  .pattern = "w:@word",
                                  .emit = "greeting",
                                  .mapping = mapping,
                                  .mapping_count = 1};

static golchin_status greetings_open(const golchin_host *host, golchin_extractor *self,
                                     void **instance, golchin_error *error)
{
    (void)instance;
    golchin_status status = host->declare(self, &greeting, error);
    if (status == GOLCHIN_OK)
        status = host->add_dictionary(self, &dictionary, error);
    if (status == GOLCHIN_OK)
        status = host->add_rule(self, &rule, error);
    return status;
}

static const golchin_plugin greetings = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "greetings",
    .version = "1.0.0",
    .summary = "words of greeting",
    .open = greetings_open,
};

GOLCHIN_PLUGIN(greetings);
