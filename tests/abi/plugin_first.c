// A plugin of the first day: its descriptor ends with `close`, and it knows the host's table up to
// `log`. It makes use of all parts of the table.
#include "first.h"

#include <string.h>

static const golchin_host *host;
static golchin_symbol ward, value;

static golchin_value text(const char *bytes, size_t len)
{
    return (golchin_value){.kind = GOLCHIN_STRING, .as.string = {bytes, len}};
}

static golchin_status on_counted(void *context, golchin_document *document,
                                 const golchin_match *match, golchin_error *error)
{
    const golchin_capture whole = host->whole(match);
    golchin_capture number, kind;
    if (!host->capture(match, "n", 0, &number) || !host->capture(match, "k", 0, &kind) ||
        host->capture_count(match, "n") != 1)
        return GOLCHIN_FAILED;
    const golchin_feature feature = {.name = value, .value = text("w", 1)};
    golchin_status status =
        host->publish_edge(document, ward, whole.first, whole.last, &feature, 1, error);
    golchin_record *record = host->new_record(document, "ward", error);
    if (!record || status != GOLCHIN_OK)
        return GOLCHIN_FAILED;
    host->cover(record, whole.first, whole.last);
    status = host->set(record, "count", host->feature(document, number.edge, value), number.first,
                       number.last, false, error);
    const golchin_slice name = host->canonical(document, kind.first, kind.last);
    if (status == GOLCHIN_OK)
        status = host->set(record, "kind", text(name.start, name.len), kind.first, kind.last, false,
                           error);
    return status == GOLCHIN_OK
               ? host->set(record, "by", text(context, strlen(context)), 0, 0, false, error)
               : status;
}

static const golchin_slot slots[] = {
    {.name = "kind", .type = GOLCHIN_SLOT_STRING, .is_required = true, .is_key = true},
    {.name = "count", .type = GOLCHIN_SLOT_INTEGER},
    {.name = "by", .type = GOLCHIN_SLOT_STRING},
};
static const golchin_schema schema = {
    .size = sizeof schema, .name = "ward", .slots = slots, .slot_count = 3};
static const golchin_slot article_slots[] = {
    {.name = "tokens", .type = GOLCHIN_SLOT_INTEGER},
    {.name = "words", .type = GOLCHIN_SLOT_INTEGER},
    {.name = "at", .type = GOLCHIN_SLOT_INTEGER},
    {.name = "in", .type = GOLCHIN_SLOT_INTEGER},
    {.name = "bytes", .type = GOLCHIN_SLOT_INTEGER},
    {.name = "numbers", .type = GOLCHIN_SLOT_INTEGER},
    {.name = "folded", .type = GOLCHIN_SLOT_STRING},
};
static const golchin_schema article = {
    .size = sizeof article, .name = "article", .slots = article_slots, .slot_count = 7};
static const char *const kinds[] = {"بخش", "تخت", NULL};
static const golchin_dictionary dictionary = {
    .size = sizeof dictionary, .name = "kind", .entries = kinds, .inflection = GOLCHIN_NOUN};
static const golchin_mapping mapping[] = {{"kind", "k.canonical"}, {"by", "'mapping'"}};
static const golchin_example examples[] = {{"بخش نو", 1}, {"بخش", 0}};
static char callback[] = "callback";
static const golchin_rule rules[] = {
    {.size = sizeof *rules,
     .name = "counted",
     .pattern = "n:Number <kind>",
     .on = on_counted,
     .context = callback},
    {.size = sizeof *rules,
     .name = "new",
     .pattern = "<kind> \"نو\"",
     .emit = "ward",
     .mapping = mapping,
     .mapping_count = 2,
     .examples = examples,
     .example_count = 2},
};

static golchin_status first_open(const golchin_host *table, golchin_extractor *self,
                                 void **instance, golchin_error *error)
{
    host = table;
    *instance = self;
    if (host->abi < 1 || host->size < sizeof(golchin_host))
        return GOLCHIN_BAD_ABI;
    ward = host->symbol(self, "Ward");
    value = host->symbol(self, "value");
    golchin_status status = host->publish(self, "Ward", error);
    if (status == GOLCHIN_OK)
        status = host->declare(self, &schema, error);
    if (status == GOLCHIN_OK)
        status = host->declare(self, &article, error);
    if (status == GOLCHIN_OK)
        status = host->add_dictionary(self, &dictionary, error);
    if (status == GOLCHIN_OK)
        status = host->let(self, "kind", "k:@kind", error);
    for (size_t i = 0; i < 2 && status == GOLCHIN_OK; i++)
        status = host->add_rule(self, &rules[i], error);
    return status;
}

static golchin_value integer(uint64_t number)
{
    return (golchin_value){.kind = GOLCHIN_INTEGER, .as.integer = (int64_t)number};
}

// What the article looks like: one record of numbers, and the folded form of its first number.
static golchin_status first_extract(void *instance, golchin_document *document,
                                    golchin_error *error)
{
    uint32_t tokens, sentences, count;
    const golchin_symbol number = host->symbol(instance, "Number");
    const golchin_token *token = host->tokens(document, &tokens);
    const golchin_sentence *sentence = host->sentences(document, &sentences);
    const golchin_edge *const *numbers = host->edges(document, number, &count);
    if (count == 0)
        return GOLCHIN_OK;
    const golchin_edge *one = numbers[0];
    const golchin_span span = host->span(document, one->first, one->last);
    const golchin_slice folded = host->folded(document, one->first);
    char *copy = host->allocate(document, folded.len);
    memcpy(copy, folded.start, folded.len);
    const bool is_found = host->edge_at(document, number, one->first) == one &&
                          host->edge_before(document, number, one->last) == one;
    const struct {
        const char *slot;
        golchin_value value;
    } values[] = {
        {"tokens", integer(tokens)},
        {"words", integer(sentence[sentences - 1].last - sentence[0].first)},
        {"at", integer(span.begin + token[0].begin)},
        {"in", integer(host->sentence_of(document, one->first))},
        {"bytes", integer(host->text(document).len + host->id(document).len)},
        {"numbers", integer(is_found ? count : 0)},
        {"folded", text(copy, folded.len)},
    };
    golchin_record *record = host->new_record(document, "article", error);
    golchin_status status = record ? GOLCHIN_OK : GOLCHIN_FAILED;
    for (size_t i = 0; i < sizeof values / sizeof *values && status == GOLCHIN_OK; i++)
        status =
            host->set(record, values[i].slot, values[i].value, one->first, one->last, false, error);
    return status;
}

static void first_close(void *instance)
{
    host->log(GOLCHIN_LOG_INFO, instance ? "closed" : "closed without its instance");
}

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof plugin,
    .name = "first",
    .version = "1.0.0",
    .summary = "wards and beds, as on the first day",
    .open = first_open,
    .extract = first_extract,
    .close = first_close,
};
GOLCHIN_PLUGIN(plugin);
