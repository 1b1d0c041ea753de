// my_extractor finds schools by kind, number and place. That is a start: change the record type, the word
// list and the rules into what you look for; the tests say what a change breaks.
//
// A plugin links to nothing of golchin: the host hands its services over as a table of functions,
// which golchin/plugin.h describes.
#include <golchin/plugin.h>

// `open` sets both, once and before any article; from then on they are only read.
static const golchin_host *host;
static golchin_symbol value;

// The record type and its slots, in the order in which they are written. Records whose keys are
// equal are one fact said twice.
static const char *const statuses[] = {"opened", "planned", NULL};
static const golchin_slot slots[] = {
    {.name = "kind", .type = GOLCHIN_SLOT_STRING, .is_required = true, .is_key = true},
    {.name = "count", .type = GOLCHIN_SLOT_INTEGER, .is_key = true},
    {.name = "place", .type = GOLCHIN_SLOT_STRING, .is_key = true},
    {.name = "status", .type = GOLCHIN_SLOT_ENUM, .values = statuses},
};
static const golchin_schema schema = {
    .size = sizeof schema,
    .name = "my_extractor",
    .slots = slots,
    .slot_count = sizeof slots / sizeof *slots,
};

// A word list: patterns call its entries @kind, in all spellings and, as it says, forms of nouns.
// The path is relative to the shared object.
static const golchin_dictionary kinds = {
    .size = sizeof kinds,
    .name = "kind",
    .path = "lexicon/my_extractor_kinds.tsv",
    .inflection = GOLCHIN_NOUN,
};

// The usual rule: a pattern, and what goes into the slots. Its examples are texts with the number of
// records that they must give: -1 is one or more.
static const golchin_mapping counted_mapping[] = {
    {"kind", "k.canonical"},
    {"count", "n.value"},
    {"place", "p.name"},
};
static const golchin_example counted_examples[] = {
    {"دو مدرسه", -1},
    {"سه دبستان و دو هنرستان در تبریز", 2},
    {"مدرسه در تبریز", 0},
};
static const golchin_rule counted = {
    .size = sizeof counted,
    .name = "counted",
    .pattern = "g:(n:Number k:@kind \"و\"?){1,6} <where>?",
    .each = "g", // one record for each of them
    .emit = "my_extractor",
    .mapping = counted_mapping,
    .mapping_count = sizeof counted_mapping / sizeof *counted_mapping,
    .examples = counted_examples,
    .example_count = sizeof counted_examples / sizeof *counted_examples,
};

// A rule that makes nothing, and keeps the other rules off what it matches.
static const golchin_example grade_examples[] = {{"کلاس ۲ دبستان", 1}, {"۲ دبستان", 0}};
static const golchin_rule grade = {
    .size = sizeof grade,
    .name = "grade",
    .pattern = "(\"پایه\" | \"کلاس\") Number @kind",
    .flags = GOLCHIN_RULE_BLOCK,
    .examples = grade_examples,
    .example_count = sizeof grade_examples / sizeof *grade_examples,
};

// A rule with a function, for what a mapping cannot say. Tokens count from 0, ranges are half-open.
static golchin_status set_text(golchin_record *record, golchin_document *document,
                               const golchin_match *match, const char *slot, const char *capture,
                               golchin_error *error)
{
    golchin_capture found;
    if (!host->capture(match, capture, 0, &found))
        return GOLCHIN_OK;
    const golchin_value text = {
        .kind = GOLCHIN_STRING,
        .as.string = host->canonical(document, found.first, found.last),
    };
    return host->set(record, slot, text, found.first, found.last, false, error);
}

static golchin_status set_count(golchin_record *record, golchin_document *document,
                                const golchin_match *match, golchin_error *error)
{
    golchin_capture number;
    if (host->capture(match, "n", 0, &number))
        return host->set(record, "count", host->feature(document, number.edge, value),
                         number.first, number.last, false, error);
    const golchin_value one = {.kind = GOLCHIN_INTEGER, .as.integer = 1};
    return host->set(record, "count", one, 0, 0, false, error); // no word says so
}

static golchin_status set_status(golchin_record *record, const golchin_match *match,
                                 golchin_error *error)
{
    golchin_capture verb;
    const golchin_value opened = {.kind = GOLCHIN_STRING, .as.string = {"opened", 6}};
    if (!host->capture(match, "v", 0, &verb))
        return GOLCHIN_OK;
    return host->set(record, "status", opened, verb.first, verb.last, false, error);
}

static golchin_status on_opened(void *context, golchin_document *document,
                                const golchin_match *match, golchin_error *error)
{
    (void)context;
    golchin_record *record = host->new_record(document, "my_extractor", error);
    if (!record)
        return GOLCHIN_FAILED;
    golchin_capture whole = host->whole(match);
    host->cover(record, whole.first, whole.last);
    golchin_status status = set_text(record, document, match, "kind", "k", error);
    if (status == GOLCHIN_OK)
        status = set_count(record, document, match, error);
    if (status == GOLCHIN_OK)
        status = set_text(record, document, match, "place", "p", error);
    if (status == GOLCHIN_OK)
        status = set_status(record, match, error);
    return status;
}

static const golchin_example opened_examples[] = {
    {"یک هنرستان در شیراز افتتاح شد", -1},
    {"هنرستان افتتاح خواهد شد", 0},
};
static const golchin_rule opened = {
    .size = sizeof opened,
    .name = "opened",
    .pattern =
        "n:Number? k:@kind <where>? ..3 v:(\"افتتاح\" | \"راه اندازی\") (\"شد\" | \"شدند\")",
    .on = on_opened,
    .examples = opened_examples,
    .example_count = sizeof opened_examples / sizeof *opened_examples,
};

// A call that fails has told why, and the extractor is refused whatever follows.
static golchin_status my_extractor_open(const golchin_host *table, golchin_extractor *self,
                                void **instance, golchin_error *error)
{
    (void)instance; // nothing is kept
    host = table;
    value = host->symbol(self, "value");
    golchin_status status = host->declare(self, &schema, error);
    if (status == GOLCHIN_OK)
        status = host->add_dictionary(self, &kinds, error);
    if (status == GOLCHIN_OK)
        status = host->let(self, "where", "\"در\" p:Place", error);
    if (status == GOLCHIN_OK)
        status = host->add_rule(self, &counted, error);
    if (status == GOLCHIN_OK)
        status = host->add_rule(self, &grade, error);
    if (status == GOLCHIN_OK)
        status = host->add_rule(self, &opened, error);
    return status;
}

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof plugin,
    .name = "my_extractor",
    .version = "0.1.0",
    .summary = "schools by kind, number and place",
    .open = my_extractor_open,
};
GOLCHIN_PLUGIN(plugin);
