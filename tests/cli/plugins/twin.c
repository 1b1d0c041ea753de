// A compiled extractor of the same name as a script.
#include <golchin/plugin.h>

static golchin_status twin_open(const golchin_host *host, golchin_extractor *self, void **instance,
                                golchin_error *error)
{
    (void)host, (void)self, (void)instance, (void)error;
    return GOLCHIN_OK;
}

static const golchin_plugin twin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "greetings",
    .version = "2.0.0",
    .summary = "has the name of another",
    .open = twin_open,
};

GOLCHIN_PLUGIN(twin);
