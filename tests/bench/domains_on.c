// The functions of the plugin: what `on` does in domains.lua.
#include "domains.h"

static const golchin_host *host;
static golchin_symbol symbol_canonical, symbol_name, symbol_value, symbol_unit, symbol_ambiguous;

void functions_open(const golchin_host *table, golchin_extractor *self)
{
    host = table;
    symbol_canonical = host->symbol(self, "canonical");
    symbol_name = host->symbol(self, "name");
    symbol_value = host->symbol(self, "value");
    symbol_unit = host->symbol(self, "unit");
    symbol_ambiguous = host->symbol(self, "ambiguous");
}

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

golchin_status on_speech(void *context, golchin_document *document, const golchin_match *match,
                         golchin_error *error)
{
    (void)context;
    draft made = new_draft(document, match, "official", error);
    set_feature(&made, "role", "r", 0, symbol_canonical);
    set_words(&made, "organization", "o");
    set_feature(&made, "place", "p", 0, symbol_name);
    set_words(&made, "said", "v");
    return made.status;
}

golchin_status on_reporter(void *context, golchin_document *document, const golchin_match *match,
                           golchin_error *error)
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

static bool is_below(golchin_value value, int limit)
{
    if (value.kind == GOLCHIN_INTEGER)
        return value.as.integer < limit;
    return value.kind != GOLCHIN_DECIMAL || value.as.decimal < limit;
}

golchin_status on_counted_here(void *context, golchin_document *document,
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

golchin_status on_paid_then(void *context, golchin_document *document, const golchin_match *match,
                            golchin_error *error)
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

golchin_status on_at_work(void *context, golchin_document *document, const golchin_match *match,
                          golchin_error *error)
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

golchin_status on_opened_with_beds(void *context, golchin_document *document,
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
