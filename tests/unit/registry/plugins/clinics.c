/* A plugin that is in order: one rule, and one record an article from extract. */
#include <golchin/plugin.h>

#include <string.h>

#ifdef OTHER_ABI
#undef GOLCHIN_PLUGIN_ABI
#define GOLCHIN_PLUGIN_ABI 99u
#endif

static const golchin_host *host;

static golchin_status on_clinic(void *context, golchin_document *document,
                                const golchin_match *match, golchin_error *error)
{
    (void)context;
    golchin_record *record = host->new_record(document, "clinic", error);
    if (!record)
        return GOLCHIN_FAILED;
    golchin_capture whole = host->whole(match);
    golchin_slice word = host->canonical(document, whole.first, whole.last);
    golchin_value kind = {.kind = GOLCHIN_STRING, .as.string = word};
    host->cover(record, whole.first, whole.last);
    return host->set(record, "kind", kind, whole.first, whole.last, false, error);
}

static golchin_status add_rule(golchin_extractor *self, golchin_error *error)
{
    static const golchin_example examples[] = {
        {"یک درمانگاه در شهر", 1},
        {"درمانگاه\n\nدرمانگاه", 1},
        {"بیمارستان", 0},
        {"بیمارستان", -1}, /* does not hold */
    };
    return host->add_rule(self,
                          &(golchin_rule){.size = sizeof(golchin_rule),
                                          .name = "word",
                                          .pattern = "\"درمانگاه\"",
                                          .on = on_clinic,
                                          .examples = examples,
                                          .example_count = sizeof examples / sizeof *examples},
                          error);
}

static golchin_status open(const golchin_host *table, golchin_extractor *self, void **instance,
                           golchin_error *error)
{
    static const golchin_slot clinic[] = {
        {.name = "kind", .type = GOLCHIN_SLOT_STRING, .is_key = true}};
    static const golchin_slot size[] = {{.name = "tokens", .type = GOLCHIN_SLOT_INTEGER}};
    host = table;
    *instance = NULL;
    host->log(GOLCHIN_LOG_INFO, "two\nlines");
    golchin_status status =
        host->declare(self, &(golchin_schema){sizeof(golchin_schema), "clinic", clinic, 1}, error);
    if (status == GOLCHIN_OK)
        status =
            host->declare(self, &(golchin_schema){sizeof(golchin_schema), "size", size, 1}, error);
    return status == GOLCHIN_OK ? add_rule(self, error) : status;
}

static golchin_status extract(void *instance, golchin_document *document, golchin_error *error)
{
    (void)instance;
    uint32_t count;
    host->tokens(document, &count);
    golchin_record *record = host->new_record(document, "size", error);
    golchin_value value = {.kind = GOLCHIN_INTEGER, .as.integer = count};
    return record ? host->set(record, "tokens", value, 0, 0, false, error) : GOLCHIN_FAILED;
}

static const golchin_plugin clinics = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "clinics",
    .version = "1.0.0",
    .summary = "every clinic, and how long the article is",
    .open = open,
    .extract = extract,
};

#ifdef NO_NOTE
const golchin_plugin *golchin_plugin_main(void)
{
    return &clinics;
}
#else
GOLCHIN_PLUGIN(clinics);
#endif
