/* Plugins that fail in one of their callbacks, after they have made something. */
#include <golchin/plugin.h>

#include <stdio.h>

#if defined(FAIL_OPEN)
#define NAME "fails_open"
#elif defined(FAIL_EXTRACT)
#define NAME "fails_extract"
#elif defined(FAIL_RULE)
#define NAME "fails_rule"
#elif defined(FAIL_RECORD)
#define NAME "fails_record"
#else
#define NAME "goes_on"
#endif

#ifdef FAIL_RECORD
enum { NEEDED_IS_REQUIRED = true };
#else
enum { NEEDED_IS_REQUIRED = false };
#endif

static const golchin_host *host;

static golchin_status fail(golchin_error *error, const char *text)
{
    error->status = GOLCHIN_FAILED;
    snprintf(error->text, sizeof error->text, "%s", text);
    return GOLCHIN_FAILED;
}

static golchin_status make(golchin_document *document, golchin_error *error)
{
    golchin_record *record = host->new_record(document, NAME, error);
    if (!record)
        return GOLCHIN_FAILED;
    golchin_value text = {.kind = GOLCHIN_STRING, .as.string = {"x", 1}};
    return host->set(record, "optional", text, 0, 1, false, error);
}

static golchin_status on_word(void *context, golchin_document *document, const golchin_match *match,
                              golchin_error *error)
{
    (void)context;
    (void)match;
    make(document, error);
#if defined(FAIL_RULE)
    return fail(error, "fails.c:1: the rule gives up");
#else
    return GOLCHIN_OK;
#endif
}

static golchin_status open(const golchin_host *table, golchin_extractor *self, void **instance,
                           golchin_error *error)
{
    static const golchin_slot slots[] = {
        {.name = "needed", .type = GOLCHIN_SLOT_STRING, .is_required = NEEDED_IS_REQUIRED},
        {.name = "optional", .type = GOLCHIN_SLOT_STRING},
    };
    static const golchin_example example = {"یک درمانگاه", 1};
    golchin_rule rule = {.size = sizeof rule,
                         .name = "word",
                         .pattern = "\"درمانگاه\"",
                         .on = on_word,
                         .examples = &example,
                         .example_count = 1};
    host = table;
    *instance = NULL;
    host->declare(self, &(golchin_schema){sizeof(golchin_schema), NAME, slots, 2}, error);
    host->add_rule(self, &rule, error);
#if defined(FAIL_SILENTLY)
    rule.name = "broken";
    rule.pattern = "(";
    host->add_rule(self, &rule, NULL);
#endif
#if defined(FAIL_OPEN)
    return fail(error, "the key file is missing");
#else
    return GOLCHIN_OK;
#endif
}

static golchin_status extract(void *instance, golchin_document *document, golchin_error *error)
{
    (void)instance;
    golchin_status status = make(document, error);
#if defined(FAIL_EXTRACT)
    status = fail(error, "the table is empty");
#else
    (void)fail;
#endif
    return status;
}

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = NAME,
    .version = "1.0.0",
    .summary = "fails",
    .open = open,
    .extract = extract,
};
GOLCHIN_PLUGIN(plugin);
