// Edges that one extractor makes and another uses.
#include "twin.h"

static golchin_value text(const char *words, size_t len)
{
    return (golchin_value){.kind = GOLCHIN_STRING, .as.string = {words, len}};
}

static golchin_status on_ward(void *context, golchin_document *document, const golchin_match *match,
                              golchin_error *error)
{
    (void)context;
    golchin_capture word, whole = twin_host->whole(match);
    twin_host->capture(match, "w", 0, &word);
    golchin_slice name = twin_host->canonical(document, word.first, word.last);
    const golchin_feature features[] = {
        {twin_symbol("name"), text(name.start, name.len)},
        {twin_symbol("size"), {.kind = GOLCHIN_INTEGER, .as.integer = 7}},
        {twin_symbol("open"), {.kind = GOLCHIN_BOOLEAN, .as.boolean = true}},
    };
    return twin_host->publish_edge(document, twin_symbol("Ward"), whole.first, whole.last, features,
                                   3, error);
}

static golchin_status extract_wards(golchin_document *document, golchin_error *error)
{
    static const char name[] = "جمله";
    uint32_t count;
    const golchin_sentence *sentences = twin_host->sentences(document, &count);
    golchin_status status = GOLCHIN_OK;
    for (uint32_t i = 0; i < count && status == GOLCHIN_OK; i++) {
        const golchin_feature features[] = {
            {twin_symbol("name"), text(name, sizeof name - 1)},
            {twin_symbol("size"), {.kind = GOLCHIN_INTEGER, .as.integer = i + 1}},
        };
        status = twin_host->publish_edge(document, twin_symbol("Ward"), sentences[i].first,
                                         sentences[i].last, features, 2, error);
    }
    return status;
}

const twin edge_twins[] = {
    {.name = "edge_publish",
     .publishes = STRINGS("Ward"),
     RULES({.name = "ward",
            .pattern = " \"بخش\" w:Word ",
            EMIT("Ward", {"name", "w"}, {"size", "3"})})},
    {.name = "edge_publish_each",
     .publishes = STRINGS("Ward"),
     RULES({.name = "ward",
            .pattern = " \"بخش\" w:Word{1,3} ",
            .each = "w",
            EMIT("Ward", {"name", "w"})})},
    {.name = "edge_need",
     .needs = STRINGS("Ward"),
     RULES({.name = "r",
            .pattern = " w:Ward ",
            EMIT("found", {"what", "w.name"}, {"more", "w"}, {"number", "w.size"})})},
    {.name = "edge_need_unsaid",
     RULES({.name = "r", .pattern = " w:Ward[name=دیالیز] ", EMIT("found", {"what", "w.name"})})},
    {.name = "edge_not_ones_own",
     .publishes = STRINGS("Ward"),
     RULES({.name = "ward", .pattern = " \"بخش\" w:Word ", EMIT("Ward", {"name", "w"})},
           {.name = "word", .pattern = " w:\"دیالیز\" ", EMIT("found", {"what", "w"})})},
    {.name = "edge_on",
     .publishes = STRINGS("Ward"),
     RULES({.name = "ward", .pattern = " \"بخش\" w:Word ", .on = on_ward})},
    {.name = "edge_extract", .publishes = STRINGS("Ward"), .extract = extract_wards},
    {.name = NULL},
};
