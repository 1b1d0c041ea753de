// Functions instead of mappings.
#include "twin.h"

#include <stdio.h>
#include <string.h>

static golchin_value text(golchin_slice words)
{
    return (golchin_value){.kind = GOLCHIN_STRING, .as.string = words};
}

static golchin_value words(const char *constant)
{
    return text((golchin_slice){constant, strlen(constant)});
}

static golchin_value integer(int64_t number)
{
    return (golchin_value){.kind = GOLCHIN_INTEGER, .as.integer = number};
}

static golchin_value canonical(golchin_document *document, uint32_t first, uint32_t last)
{
    return text(twin_host->canonical(document, first, last));
}

static golchin_slice written(golchin_document *document, uint32_t first, uint32_t last)
{
    golchin_span span = twin_host->span(document, first, last);
    return (golchin_slice){twin_host->text(document).start + span.begin, span.end - span.begin};
}

static golchin_value feature(golchin_document *document, golchin_capture capture, const char *name)
{
    return twin_host->feature(document, capture.edge, twin_symbol(name));
}

static golchin_capture bound(const golchin_match *match, const char *name)
{
    golchin_capture capture = {NULL, 0, 0};
    twin_host->capture(match, name, 0, &capture);
    return capture;
}

// A record that rests on these tokens.
static golchin_record *found(golchin_document *document, uint32_t first, uint32_t last)
{
    golchin_record *record = twin_host->new_record(document, "found", NULL);
    twin_host->cover(record, first, last);
    return record;
}

static golchin_record *found_by(golchin_document *document, const golchin_match *match)
{
    golchin_capture whole = twin_host->whole(match);
    return found(document, whole.first, whole.last);
}

// A slot with the canonical text of its tokens.
static void set_words(golchin_document *document, golchin_record *record, const char *slot,
                      golchin_capture capture)
{
    twin_host->set(record, slot, canonical(document, capture.first, capture.last), capture.first,
                   capture.last, false, NULL);
}

static void set_constant(golchin_record *record, const char *slot, golchin_value value)
{
    twin_host->set(record, slot, value, 0, 0, false, NULL);
}

// ---- rules ----

static golchin_status on_record(void *context, golchin_document *document,
                                const golchin_match *match, golchin_error *error)
{
    (void)context, (void)error;
    golchin_capture number = bound(match, "n"), kind = bound(match, "k");
    golchin_record *record = found_by(document, match);
    set_words(document, record, "what", kind);
    twin_host->set(record, "more", feature(document, kind, "canonical"), kind.first, kind.last,
                   false, NULL);
    set_constant(record, "number", feature(document, number, "value"));
    return GOLCHIN_OK;
}

static golchin_status on_list(void *context, golchin_document *document, const golchin_match *match,
                              golchin_error *error)
{
    (void)context, (void)error;
    golchin_capture name;
    for (uint32_t i = 0; twin_host->capture(match, "n", i, &name); i++)
        set_words(document, found(document, name.first, name.last), "what", name);
    return GOLCHIN_OK;
}

static golchin_status on_nothing(void *context, golchin_document *document,
                                 const golchin_match *match, golchin_error *error)
{
    (void)context, (void)document, (void)error;
    bool is_right = twin_host->capture_count(match, "n") == 1 &&
                    twin_host->capture_count(match, "missing") == 0;
    return is_right ? GOLCHIN_OK : GOLCHIN_FAILED;
}

static golchin_status on_resolved(void *context, golchin_document *document,
                                  const golchin_match *match, golchin_error *error)
{
    (void)context, (void)error;
    uint32_t count;
    golchin_capture number = bound(match, "n");
    const golchin_edge *place = twin_host->edges(document, twin_symbol("Place"), &count)[0];
    golchin_record *record = found_by(document, match);
    twin_host->set(record, "what", text(written(document, number.first, number.last)), number.first,
                   number.last, false, NULL);
    twin_host->set(record, "more", twin_host->feature(document, place, twin_symbol("name")),
                   place->first, place->last, true, NULL);
    return GOLCHIN_OK;
}

static golchin_status on_spans(void *context, golchin_document *document,
                               const golchin_match *match, golchin_error *error)
{
    (void)context, (void)error;
    golchin_capture whole = twin_host->whole(match);
    golchin_record *record = found(document, whole.first, whole.last + 1);
    set_words(document, record, "what", (golchin_capture){NULL, whole.first - 1, whole.last + 1});
    set_constant(record, "number", feature(document, bound(match, "n"), "value"));
    return GOLCHIN_OK;
}

static golchin_status on_constant(void *context, golchin_document *document,
                                  const golchin_match *match, golchin_error *error)
{
    (void)context, (void)error;
    golchin_record *record = found_by(document, match);
    set_constant(record, "what", words("ثابت"));
    set_constant(record, "number", (golchin_value){.kind = GOLCHIN_DECIMAL, .as.decimal = 2.5});
    return GOLCHIN_OK;
}

static golchin_status on_feature(void *context, golchin_document *document,
                                 const golchin_match *match, golchin_error *error)
{
    (void)context, (void)error;
    golchin_capture x = bound(match, "x");
    golchin_record *record = found_by(document, match);
    golchin_value what = feature(document, x, "form");
    set_constant(record, "what", what.kind != GOLCHIN_NONE ? what : feature(document, x, "unit"));
    set_constant(record, "more",
                 x.edge->is_plural ? words("جمع") : text(written(document, x.first, x.last)));
    set_constant(record, "number", feature(document, x, "value"));
    return GOLCHIN_OK;
}

static golchin_status on_sentence(void *context, golchin_document *document,
                                  const golchin_match *match, golchin_error *error)
{
    (void)context, (void)error;
    uint32_t count;
    golchin_capture whole = twin_host->whole(match);
    uint32_t number = twin_host->sentence_of(document, whole.first);
    golchin_sentence sentence = twin_host->sentences(document, &count)[number];
    golchin_slice id = twin_host->id(document);
    golchin_slice all = twin_host->canonical(document, sentence.first, sentence.last);
    char *more = twin_host->allocate(document, id.len + all.len);
    memcpy(more, id.start, id.len);
    memcpy(more + id.len, all.start, all.len);
    golchin_record *record = found_by(document, match);
    set_words(document, record, "what", bound(match, "n"));
    set_constant(record, "number", integer(number + 1));
    set_constant(record, "more", text((golchin_slice){more, id.len + all.len}));
    return GOLCHIN_OK;
}

// ---- articles ----

static golchin_status extract_edges(golchin_document *document, golchin_error *error)
{
    (void)error;
    uint32_t count;
    const golchin_edge *const *numbers = twin_host->edges(document, twin_symbol("Number"), &count);
    for (uint32_t i = 0; i < count; i++) {
        const golchin_edge *place =
            twin_host->edge_at(document, twin_symbol("Place"), numbers[i]->last + 2);
        golchin_capture capture = {place, place->first, place->last};
        golchin_record *record = found(document, place->first, place->last);
        set_words(document, record, "what", capture);
        set_constant(record, "number",
                     twin_host->feature(document, numbers[i], twin_symbol("value")));
    }
    return GOLCHIN_OK;
}

static golchin_status extract_before(golchin_document *document, golchin_error *error)
{
    (void)error;
    uint32_t count;
    twin_host->tokens(document, &count);
    for (uint32_t i = 0; i < count; i++) {
        const golchin_edge *number = twin_host->edge_before(document, twin_symbol("Number"), i);
        if (!number)
            continue;
        golchin_record *record = found(document, number->first, i + 1);
        set_words(document, record, "what", (golchin_capture){number, number->first, number->last});
        set_constant(record, "more", text(twin_host->folded(document, i)));
    }
    return GOLCHIN_OK;
}

static golchin_status extract_tokens(golchin_document *document, golchin_error *error)
{
    static const char *const kinds[] = {"word", "digits", "punctuation", "address"};
    static const char *const gaps[] = {"glued", "joiner", "space", "line", "paragraph"};
    (void)error;
    uint32_t count;
    const golchin_token *tokens = twin_host->tokens(document, &count);
    for (uint32_t i = 0; i < count; i++) {
        char more[32];
        snprintf(more, sizeof more, "%s %s", kinds[tokens[i].kind], gaps[tokens[i].gap]);
        golchin_record *record = found(document, i, i + 1);
        set_constant(record, "what", text(twin_host->folded(document, i)));
        set_constant(record, "more", words(more));
        set_constant(record, "number", integer(i + 1));
    }
    return GOLCHIN_OK;
}

static golchin_status extract_titles(golchin_document *document, golchin_error *error)
{
    (void)error;
    uint32_t count;
    const golchin_sentence *sentences = twin_host->sentences(document, &count);
    for (uint32_t i = 0; i < count; i++) {
        const golchin_sentence *sentence = &sentences[i];
        char more[32];
        snprintf(more, sizeof more, "%s %s", sentence->is_title ? "true" : "false",
                 sentence->starts_paragraph ? "true" : "false");
        golchin_record *record = twin_host->new_record(document, "found", NULL);
        set_constant(record, "what", canonical(document, sentence->first, sentence->last));
        set_constant(record, "more", words(more));
        set_constant(record, "number",
                     integer(twin_host->sentence_of(document, sentence->last - 1) + 1));
    }
    return GOLCHIN_OK;
}

static golchin_status extract_merges(golchin_document *document, golchin_error *error)
{
    (void)error;
    golchin_record *record = twin_host->new_record(document, "found", NULL);
    set_constant(record, "what", words("بیمارستان"));
    set_constant(record, "number", integer(1));
    return GOLCHIN_OK;
}

static golchin_status extract_nothing(golchin_document *document, golchin_error *error)
{
    (void)document, (void)error;
    return GOLCHIN_OK;
}

const twin callback_twins[] = {
    {.name = "on_record",
     LISTS({.name = "kind", .path = "lists/kinds.tsv"}),
     RULES({.name = "r", .pattern = " n:Number k:@kind ", .on = on_record})},
    {.name = "on_list", RULES({.name = "r", .pattern = " n:Word \"و\" n:Word ", .on = on_list})},
    {.name = "on_nothing", RULES({.name = "r", .pattern = " n:Word \"و\" ", .on = on_nothing})},
    {.name = "on_resolved", RULES({.name = "r", .pattern = " n:Number Word ", .on = on_resolved})},
    {.name = "on_spans", RULES({.name = "r", .pattern = " n:Number x:Word ", .on = on_spans})},
    {.name = "on_constant", RULES({.name = "r", .pattern = " Number Word ", .on = on_constant})},
    {.name = "on_feature",
     LISTS({.name = "kind", .path = "lists/kinds.tsv", .inflection = GOLCHIN_NOUN}),
     RULES({.name = "r", .pattern = " x:(@kind | Money) ", .on = on_feature})},
    {.name = "on_sentence",
     RULES({.name = "r", .pattern = " n:Number \"تا\" ", .on = on_sentence})},
    {.name = "extract_edges", .extract = extract_edges},
    {.name = "extract_before", .extract = extract_before},
    {.name = "extract_tokens", .extract = extract_tokens},
    {.name = "extract_titles", .extract = extract_titles},
    {.name = "extract_merges",
     LISTS({.name = "kind", .path = "lists/kinds.tsv"}),
     RULES({.name = "r", .pattern = " k:@kind ", EMIT("found", {"what", "k"})}),
     .extract = extract_merges},
    {.name = "extract_nothing", .extract = extract_nothing},
    {.name = NULL},
};
