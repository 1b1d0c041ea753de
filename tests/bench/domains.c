// The rules of domains.lua as a plugin, word for word: what a script costs is measured against it.
// Officials, insurance figures and facilities, as far as patterns alone get, with two functions
// each.
#include <golchin/plugin.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))
#define SLOTS(...)                                                                                 \
    (const golchin_mapping[])                                                                      \
    {                                                                                              \
        __VA_ARGS__                                                                                \
    }
// A rule with a mapping of slot, value pairs.
#define EMIT(rule, words, type, repeated, ...)                                                     \
    {                                                                                              \
        .size = sizeof(golchin_rule), .name = (rule), .pattern = (words), .each = (repeated),      \
        .emit = (type), .mapping = SLOTS(__VA_ARGS__),                                             \
        .mapping_count = COUNT_OF(SLOTS(__VA_ARGS__))                                              \
    }
#define CALL(rule, words, function)                                                                \
    {                                                                                              \
        .size = sizeof(golchin_rule), .name = (rule), .pattern = (words), .on = (function)         \
    }

static const golchin_host *host;
static golchin_symbol symbol_canonical, symbol_name, symbol_value, symbol_unit, symbol_ambiguous;

// ---- what functions need ----

// A record that is being filled; the first status that is not GOLCHIN_OK stays.
typedef struct draft {
    golchin_document *document;
    const golchin_match *match;
    golchin_record *record;
    golchin_status status;
    golchin_error *error;
} draft;

static draft new_draft(golchin_document *document, const golchin_match *match, const char *type,
                       golchin_error *error)
{
    golchin_capture whole = host->whole(match);
    draft made = {document, match, host->new_record(document, type, error), GOLCHIN_OK, error};
    if (made.record)
        host->cover(made.record, whole.first, whole.last);
    else
        made.status = GOLCHIN_FAILED;
    return made;
}

static void set(draft *made, const char *slot, golchin_value value, uint32_t first, uint32_t last)
{
    if (made->status == GOLCHIN_OK && value.kind != GOLCHIN_NONE)
        made->status = host->set(made->record, slot, value, first, last, false, made->error);
}

static golchin_value canonical(golchin_document *document, const golchin_capture *of)
{
    return (golchin_value){.kind = GOLCHIN_STRING,
                           .as.string = host->canonical(document, of->first, of->last)};
}

static golchin_value feature(golchin_document *document, const golchin_capture *of,
                             golchin_symbol name)
{
    if (!of->edge)
        return (golchin_value){.kind = GOLCHIN_NONE};
    return host->feature(document, of->edge, name);
}

static void set_literal(draft *made, const char *slot, const char *text, size_t len)
{
    golchin_value value = {.kind = GOLCHIN_STRING, .as.string = {text, len}};
    set(made, slot, value, 0, 0);
}
#define SET_LITERAL(made, slot, text) set_literal(made, slot, text, sizeof(text) - 1)

// The canonical text of a capture, if it is bound.
static void set_words(draft *made, const char *slot, const char *capture)
{
    golchin_capture bound;
    if (host->capture(made->match, capture, 0, &bound))
        set(made, slot, canonical(made->document, &bound), bound.first, bound.last);
}

// A feature of binding `index` of a capture, if it is bound.
static void set_feature(draft *made, const char *slot, const char *capture, uint32_t index,
                        golchin_symbol name)
{
    golchin_capture bound;
    if (host->capture(made->match, capture, index, &bound))
        set(made, slot, feature(made->document, &bound, name), bound.first, bound.last);
}

// ---- officials ----

static const golchin_slot official_slots[] = {
    {.name = "name", .type = GOLCHIN_SLOT_STRING, .is_key = true},
    {.name = "role", .type = GOLCHIN_SLOT_STRING, .is_key = true},
    {.name = "organization", .type = GOLCHIN_SLOT_STRING},
    {.name = "place", .type = GOLCHIN_SLOT_STRING},
    {.name = "said", .type = GOLCHIN_SLOT_STRING},
};

static golchin_status on_speech(void *context, golchin_document *document,
                                const golchin_match *match, golchin_error *error)
{
    (void)context;
    draft made = new_draft(document, match, "official", error);
    set_feature(&made, "role", "r", 0, symbol_canonical);
    set_words(&made, "organization", "o");
    set_feature(&made, "place", "p", 0, symbol_name);
    set_words(&made, "said", "v");
    return made.status;
}

static golchin_status on_reporter(void *context, golchin_document *document,
                                  const golchin_match *match, golchin_error *error)
{
    (void)context;
    golchin_capture place;
    if (!host->capture(match, "p", 0, &place))
        return GOLCHIN_OK;
    golchin_value ambiguous = feature(document, &place, symbol_ambiguous);
    if (ambiguous.kind == GOLCHIN_BOOLEAN ? ambiguous.as.boolean : ambiguous.kind != GOLCHIN_NONE)
        return GOLCHIN_OK;
    draft made = new_draft(document, match, "official", error);
    set_words(&made, "name", "n");
    set_feature(&made, "place", "p", 0, symbol_name);
    set_words(&made, "said", "v");
    return made.status;
}

// ---- insurance figures ----

static const char *const measures[] = {
    "insured", "coverage", "pensioners", "beneficiaries", "booklets", "payment", "revenue",
    "debt",    "services", "providers",  "workplaces",    "price",    "other",   NULL};
static const golchin_slot figure_slots[] = {
    {.name = "measure",
     .type = GOLCHIN_SLOT_ENUM,
     .is_required = true,
     .is_key = true,
     .values = measures},
    {.name = "value", .type = GOLCHIN_SLOT_NUMBER, .is_required = true, .is_key = true},
    {.name = "unit", .type = GOLCHIN_SLOT_STRING, .is_key = true},
    {.name = "subject", .type = GOLCHIN_SLOT_STRING},
    {.name = "organization", .type = GOLCHIN_SLOT_STRING},
    {.name = "place", .type = GOLCHIN_SLOT_STRING},
    {.name = "period", .type = GOLCHIN_SLOT_STRING},
};

static bool is_below(golchin_value value, int limit)
{
    if (value.kind == GOLCHIN_INTEGER)
        return value.as.integer < limit;
    return value.kind != GOLCHIN_DECIMAL || value.as.decimal < limit;
}

static golchin_status on_counted_here(void *context, golchin_document *document,
                                      const golchin_match *match, golchin_error *error)
{
    (void)context;
    golchin_capture quantity;
    if (!host->capture(match, "q", 0, &quantity) ||
        is_below(feature(document, &quantity, symbol_value), 100))
        return GOLCHIN_OK;
    draft made = new_draft(document, match, "figure", error);
    SET_LITERAL(&made, "measure", "insured");
    set_feature(&made, "value", "q", 0, symbol_value);
    set_feature(&made, "unit", "q", 0, symbol_unit);
    set_words(&made, "subject", "s");
    return made.status;
}

static golchin_status on_paid_then(void *context, golchin_document *document,
                                   const golchin_match *match, golchin_error *error)
{
    (void)context;
    draft made = new_draft(document, match, "figure", error);
    SET_LITERAL(&made, "measure", "payment");
    set_feature(&made, "value", "q", 0, symbol_value);
    set_feature(&made, "unit", "q", 0, symbol_unit);
    set_feature(&made, "place", "p", 0, symbol_name);
    set_feature(&made, "period", "t", 0, symbol_canonical);
    return made.status;
}

// ---- facilities ----

static const char *const statuses[] = {"active", "planned", "opened", "closed", NULL};
static const golchin_slot facility_slots[] = {
    {.name = "kind", .type = GOLCHIN_SLOT_STRING, .is_required = true, .is_key = true},
    {.name = "name", .type = GOLCHIN_SLOT_STRING, .is_key = true},
    {.name = "count", .type = GOLCHIN_SLOT_INTEGER, .is_key = true},
    {.name = "operator", .type = GOLCHIN_SLOT_STRING},
    {.name = "place", .type = GOLCHIN_SLOT_STRING},
    {.name = "beds", .type = GOLCHIN_SLOT_INTEGER},
    {.name = "status", .type = GOLCHIN_SLOT_ENUM, .values = statuses},
};

static golchin_status on_at_work(void *context, golchin_document *document,
                                 const golchin_match *match, golchin_error *error)
{
    (void)context;
    uint32_t count = host->capture_count(match, "n");
    golchin_status status = GOLCHIN_OK;
    for (uint32_t i = 0; i < count && status == GOLCHIN_OK; i++) {
        draft made = new_draft(document, match, "facility", error);
        set_feature(&made, "kind", "k", i, symbol_canonical);
        set_feature(&made, "count", "n", i, symbol_value);
        set_feature(&made, "operator", "o", 0, symbol_name);
        set_feature(&made, "place", "p", 0, symbol_name);
        SET_LITERAL(&made, "status", "active");
        status = made.status;
    }
    return status;
}

static golchin_status on_opened_with_beds(void *context, golchin_document *document,
                                          const golchin_match *match, golchin_error *error)
{
    (void)context;
    draft made = new_draft(document, match, "facility", error);
    set_feature(&made, "kind", "k", 0, symbol_canonical);
    set_words(&made, "name", "h");
    set_feature(&made, "beds", "n", 0, symbol_value);
    set_feature(&made, "place", "p", 0, symbol_name);
    SET_LITERAL(&made, "status", "opened");
    return made.status;
}

// ---- rules ----

static const golchin_rule rules[] = {
    EMIT("of_body", "r:@role o:Organization p:Place?", "official", NULL, {"role", "r.canonical"},
         {"organization", "o.name"}, {"place", "p.name"}),
    EMIT("of_place", "r:@role[takes_place=yes] p:Place", "official", NULL, {"role", "r.canonical"},
         {"place", "p.name"}),
    EMIT("person_role", "n:(<person>) \"،\"? r:@role o:Organization?", "official", NULL,
         {"name", "n"}, {"role", "r.canonical"}, {"organization", "o.name"}),
    EMIT("role_person", "r:@role o:Organization? p:Place? \"،\"? n:(<person>)", "official", NULL,
         {"name", "n"}, {"role", "r.canonical"}, {"organization", "o.name"}, {"place", "p.name"}),
    EMIT("according_to", "\"به گفته\" n:(@given? @surname) \"،\"? r:@role o:Organization?",
         "official", NULL, {"name", "n"}, {"role", "r.canonical"}, {"organization", "o.name"}),
    EMIT("honoured", "h:@honorific n:(@given? @surname) !> @surname", "official", NULL,
         {"name", "n"}, {"role", "h.canonical"}),
    EMIT("former", "r:@role (\"سابق\" | \"پیشین\" | \"وقت\") o:Organization?", "official", NULL,
         {"role", "r.canonical"}, {"organization", "o.name"}),
    EMIT("deputy", "(\"معاون\" | \"قائم مقام\" | \"جانشین\") r:@role o:Organization?", "official",
         NULL, {"role", "r.canonical"}, {"organization", "o.name"}),
    EMIT("appointed", "n:(<person>) ..6 r:@role ..6 (\"منصوب\" | \"انتخاب\" | \"معرفی\") \"شد\"",
         "official", NULL, {"name", "n"}, {"role", "r.canonical"}),
    EMIT("person_said", "^ n:(<person>) ..5 v:@said", "official", NULL, {"name", "n"},
         {"said", "v.canonical"}),
    EMIT("meeting", "\"دیدار\" ..3 r:@role o:Organization? <where>?", "official", NULL,
         {"role", "r.canonical"}, {"organization", "o.name"}, {"place", "p.name"}),
    CALL("speech", "r:@role o:Organization? p:Place? v:@said", on_speech),
    CALL("reporter", "n:(@given? @surname) ..3 <where> v:@said", on_reporter),
    EMIT("covered", "q:Quantity ..6 \"تحت پوشش\"", "figure", NULL, {"measure", "'coverage'"},
         {"value", "q.value"}, {"unit", "q.unit"}),
    EMIT("percent_covered",
         "n:Percent s:Word? p:Place? ..2 (\"زیر پوشش\" | \"تحت پوشش\") o:Organization?", "figure",
         NULL, {"measure", "'coverage'"}, {"value", "n.value"}, {"unit", "'درصد'"},
         {"subject", "s"}, {"organization", "o.name"}, {"place", "p.name"}),
    EMIT("people", "g:(n:Number k:@people Word? \"و\"?){1,5} <where>?", "figure", "g",
         {"measure", "'insured'"}, {"value", "n.value"}, {"unit", "'نفر'"}, {"subject", "k"},
         {"place", "p.name"}),
    EMIT("measured", "n:Number \"نفر\"? m:@measure o:Organization? <where>?", "figure", NULL,
         {"measure", "m.measure ?? 'other'"}, {"value", "n.value"}, {"subject", "m"},
         {"organization", "o.name"}, {"place", "p.name"}),
    EMIT("paid",
         "t:Period? ..2 q:Money ..3 (\"پرداخت\" | \"واریز\") (\"شد\" | \"شده\" | "
         "\"می‌شود\")?",
         "figure", NULL, {"measure", "'payment'"}, {"value", "q.value"}, {"unit", "q.unit"},
         {"period", "t.canonical"}),
    EMIT("debt", "(\"بدهی\" | \"مطالبات\" | \"معوقات\") o:Organization? ..4 q:Money", "figure",
         NULL, {"measure", "'debt'"}, {"value", "q.value"}, {"unit", "q.unit"},
         {"organization", "o.name"}),
    EMIT("owing", "q:Money ..3 (\"بدهی\" | \"بدهکار\" | \"طلب\")", "figure", NULL,
         {"measure", "'debt'"}, {"value", "q.value"}, {"unit", "q.unit"}),
    EMIT("booklets", "n:Number \"جلد\"? ~\"دفترچه\" \"بیمه\"?", "figure", NULL,
         {"measure", "'booklets'"}, {"value", "n.value"}, {"unit", "'جلد'"}),
    EMIT("served", "q:Quantity ..4 (\"خدمت\" | \"خدمات\") ..3 (\"دریافت\" | \"ارائه\")", "figure",
         NULL, {"measure", "'services'"}, {"value", "q.value"}, {"unit", "q.unit"}),
    EMIT("pensioned",
         "n:Number[value>=2] (\"نفر\" | \"هزار نفر\")? (\"بازنشسته\" | \"مستمری بگیر\" | \"مستمری "
         "بگیران\")",
         "figure", NULL, {"measure", "'pensioners'"}, {"value", "n.value"}, {"unit", "'نفر'"}),
    CALL("counted_here",
         "r:@role? ..3 q:Quantity ..2 s:(\"استان\" | \"شهر\" | \"کشور\") ..3 \"پوشش\"",
         on_counted_here),
    CALL("paid_then", "<where>? ..3 t:Period q:Money \"پرداخت\" \"شد\"", on_paid_then),
    EMIT("counted", "g:(n:Number k:@kind \"و\"?){1,6} o:Organization? <where>?", "facility", "g",
         {"kind", "k.canonical"}, {"count", "n.value"}, {"operator", "o.name"},
         {"place", "p.name"}),
    EMIT("named", "k:@kind h:@hospital <where>?", "facility", NULL, {"kind", "k.canonical"},
         {"name", "h.form"}, {"place", "p.name"}),
    EMIT("listed", "h:@hospital !> Number ..3 (\"بستری\" | \"درمان\" | \"اورژانس\")", "facility",
         NULL, {"kind", "'بیمارستان'"}, {"name", "h.form"}),
    EMIT("opened", "k:@kind h:@hospital? ..6 (\"افتتاح\" | \"راه اندازی\") \"شد\"", "facility",
         NULL, {"kind", "k.canonical"}, {"name", "h.form"}, {"status", "'opened'"}),
    EMIT("closed", "k:@kind h:@hospital? ..6 (\"تعطیل\" | \"پلمب\") \"شد\"", "facility", NULL,
         {"kind", "k.canonical"}, {"name", "h.form"}, {"status", "'closed'"}),
    EMIT("planned", "(\"احداث\" | \"ساخت\") k:@kind h:@hospital? <where>?", "facility", NULL,
         {"kind", "k.canonical"}, {"name", "h.form"}, {"status", "'planned'"}, {"place", "p.name"}),
    EMIT("with_beds", "k:@kind h:@hospital? \"با\"? n:Number (\"تخت\" | \"تختخوابی\")", "facility",
         NULL, {"kind", "k.canonical"}, {"name", "h.form"}, {"beds", "n.value"}),
    EMIT("beds_of", "n:Number (\"تخت\" | \"تختخواب\") ..2 k:@kind h:@hospital?", "facility", NULL,
         {"kind", "k.canonical"}, {"name", "h.form"}, {"beds", "n.value"}),
    EMIT("run_by", "k:@kind o:Organization p:Place?", "facility", NULL, {"kind", "k.canonical"},
         {"operator", "o.name"}, {"place", "p.name"}),
    EMIT("in_town", "k:@kind p:Place[place_type in (city|county)]", "facility", NULL,
         {"kind", "k.canonical"}, {"place", "p.name"}),
    CALL("at_work",
         "g:(n:Number k:@kind \"و\"?){1,4} o:Organization? <where> \"فعال\" (\"است\" | \"هستند\")",
         on_at_work),
    CALL("opened_with_beds", "k:@kind h:@hospital ..1 n:Number \"تخت\" <where> \"افتتاح\" \"شد\"",
         on_opened_with_beds),
};

static golchin_status add_lists(golchin_extractor *self, golchin_error *error)
{
    static const struct {
        const char *name, *path;
        golchin_inflection inflection;
    } lists[] = {
        {"role", "lexicon/roles.tsv", GOLCHIN_AS_WRITTEN},
        {"given", "lexicon/given_names.tsv", GOLCHIN_AS_WRITTEN},
        {"surname", "lexicon/surnames.tsv", GOLCHIN_AS_WRITTEN},
        {"honorific", "lexicon/honorifics.tsv", GOLCHIN_AS_WRITTEN},
        {"said", "lexicon/reporting_verbs.tsv", GOLCHIN_AS_WRITTEN},
        {"measure", "lexicon/measures.tsv", GOLCHIN_NOUN},
        {"people", "lexicon/insurance_people.tsv", GOLCHIN_NOUN},
        {"kind", "lexicon/facility_kinds.tsv", GOLCHIN_AS_WRITTEN},
        {"hospital", "lexicon/hospitals.tsv", GOLCHIN_AS_WRITTEN},
    };
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; i < COUNT_OF(lists) && status == GOLCHIN_OK; i++) {
        golchin_dictionary list = {.size = sizeof list,
                                   .name = lists[i].name,
                                   .path = lists[i].path,
                                   .inflection = lists[i].inflection};
        status = host->add_dictionary(self, &list, error);
    }
    return status;
}

static golchin_status declare_types(golchin_extractor *self, golchin_error *error)
{
    static const golchin_schema types[] = {
        {sizeof *types, "official", official_slots, COUNT_OF(official_slots)},
        {sizeof *types, "figure", figure_slots, COUNT_OF(figure_slots)},
        {sizeof *types, "facility", facility_slots, COUNT_OF(facility_slots)},
    };
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; i < COUNT_OF(types) && status == GOLCHIN_OK; i++)
        status = host->declare(self, &types[i], error);
    return status;
}

static golchin_status open(const golchin_host *table, golchin_extractor *self, void **instance,
                           golchin_error *error)
{
    (void)instance;
    host = table;
    symbol_canonical = host->symbol(self, "canonical");
    symbol_name = host->symbol(self, "name");
    symbol_value = host->symbol(self, "value");
    symbol_unit = host->symbol(self, "unit");
    symbol_ambiguous = host->symbol(self, "ambiguous");
    golchin_status status = declare_types(self, error);
    if (status == GOLCHIN_OK)
        status = add_lists(self, error);
    if (status == GOLCHIN_OK)
        status = host->let(self, "person", "@given @surname", error);
    if (status == GOLCHIN_OK)
        status = host->let(self, "where", "\"در\" p:Place", error);
    for (size_t i = 0; i < COUNT_OF(rules) && status == GOLCHIN_OK; i++)
        status = host->add_rule(self, &rules[i], error);
    return status;
}

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof plugin,
    .name = "domains",
    .version = "1.0.0",
    .summary = "three domains by rules alone",
    .open = open,
};
GOLCHIN_PLUGIN(plugin);
