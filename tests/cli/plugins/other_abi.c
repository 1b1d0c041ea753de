// A plugin that was built for a golchin of another time.
#include <golchin/plugin.h>

#undef GOLCHIN_PLUGIN_ABI
#define GOLCHIN_PLUGIN_ABI 99u

static const golchin_plugin other_abi = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "other_abi",
    .version = "1.0.0",
    .summary = "is for another version of golchin",
};

GOLCHIN_PLUGIN(other_abi);
