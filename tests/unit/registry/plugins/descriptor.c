/* Plugins whose descriptor has a fault. */
#include <golchin/plugin.h>

static golchin_status do_open(const golchin_host *host, golchin_extractor *self, void **instance,
                              golchin_error *error)
{
    (void)host;
    (void)self;
    (void)instance;
    (void)error;
    return GOLCHIN_OK;
}

__attribute__((unused)) static golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "described",
    .version = "1.0.0",
    .summary = "one line",
    .open = do_open,
};

static golchin_plugin *spoiled(void)
{
#if defined(BAD_SMALL)
    plugin.size = 16;
#elif defined(BAD_ABI)
    plugin.abi = 0;
#elif defined(BAD_NAME)
    plugin.name = "No Name";
#elif defined(BAD_VERSION)
    plugin.version = "";
#elif defined(BAD_SUMMARY)
    plugin.summary = "two\nlines";
#elif defined(BAD_OPEN)
    plugin.open = NULL;
#endif
#ifdef BAD_NO_DESCRIPTOR
    return NULL;
#else
    return &plugin;
#endif
}

GOLCHIN_PLUGIN(*spoiled());
