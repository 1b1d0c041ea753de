// Mistakes that only an article shows.
#include "twin.h"

#include <stdio.h>

static golchin_value integer(int64_t number)
{
    return (golchin_value){.kind = GOLCHIN_INTEGER, .as.integer = number};
}

static golchin_status on_error(void *context, golchin_document *document,
                               const golchin_match *match, golchin_error *error)
{
    (void)context, (void)document, (void)match;
    snprintf(error->text, sizeof error->text, "there are no beds");
    return error->status = GOLCHIN_FAILED;
}

static golchin_status on_unknown_slot(void *context, golchin_document *document,
                                      const golchin_match *match, golchin_error *error)
{
    (void)context, (void)match;
    golchin_record *record = twin_host->new_record(document, "found", error);
    return twin_host->set(record, "wat", integer(1), 0, 0, false, error);
}

static golchin_status on_unknown_type(void *context, golchin_document *document,
                                      const golchin_match *match, golchin_error *error)
{
    (void)context, (void)match;
    return twin_host->new_record(document, "lost", error) ? GOLCHIN_OK : GOLCHIN_FAILED;
}

static golchin_status on_wrong_kind(void *context, golchin_document *document,
                                    const golchin_match *match, golchin_error *error)
{
    static const char five[] = "پنج";
    (void)context, (void)match;
    golchin_value value = {.kind = GOLCHIN_STRING, .as.string = {five, sizeof five - 1}};
    golchin_record *record = twin_host->new_record(document, "found", error);
    return twin_host->set(record, "number", value, 0, 0, false, error);
}

static golchin_status on_required(void *context, golchin_document *document,
                                  const golchin_match *match, golchin_error *error)
{
    (void)context, (void)match;
    golchin_record *record = twin_host->new_record(document, "found", error);
    return twin_host->set(record, "number", integer(1), 0, 0, false, error);
}

static golchin_status on_junk(void *context, golchin_document *document, const golchin_match *match,
                              golchin_error *error)
{
    (void)context, (void)document, (void)match, (void)error;
    return (golchin_status)99;
}

// A record that was refused, and is used all the same.
static golchin_status on_junk_record(void *context, golchin_document *document,
                                     const golchin_match *match, golchin_error *error)
{
    (void)context, (void)match;
    golchin_record *record = twin_host->new_record(document, NULL, NULL);
    twin_host->cover(record, 0, 1);
    return twin_host->set(record, "what", integer(1), 0, 0, false, error);
}

static golchin_status on_junk_value(void *context, golchin_document *document,
                                    const golchin_match *match, golchin_error *error)
{
    (void)context, (void)match;
    golchin_record *record = twin_host->new_record(document, "found", error);
    golchin_value value = {.kind = GOLCHIN_BOOLEAN, .as.boolean = true};
    return twin_host->set(record, "what", value, 0, 0, false, error);
}

static golchin_status extract_outside(golchin_document *document, golchin_error *error)
{
    golchin_record *record = twin_host->new_record(document, "found", error);
    return twin_host->set(record, "what", integer(1), 0, 99, false, error);
}

static golchin_status extract_unpublished(golchin_document *document, golchin_error *error)
{
    return twin_host->publish_edge(document, twin_symbol("Ward"), 0, 1, NULL, 0, error);
}

const twin article_twins[] = {
    {.name = "fails_required",
     LISTS({.name = "kind", .path = "lists/kinds.tsv"}),
     RULES({.name = "r", .pattern = " k:@kind ", EMIT("found", {"what", "k.missing"})})},
    {.name = "fails_kind",
     LISTS({.name = "kind", .path = "lists/kinds.tsv"}),
     RULES({.name = "r",
            .pattern = " k:@kind ",
            EMIT("found", {"what", "k"}, {"number", "k.class"})})},
    {.name = "fails_enum",
     .schemas = (const golchin_schema[]){SCHEMA("place", {.name = "class",
                                                          .type = GOLCHIN_SLOT_ENUM,
                                                          .values = STRINGS("planned", "active")}),
                                         {.name = NULL}},
     LISTS({.name = "kind", .path = "lists/kinds.tsv"}),
     RULES({.name = "r", .pattern = " k:@kind ", EMIT("place", {"class", "k.class"})})},
    {.name = "fails_on", RULES({.name = "r", .pattern = " n:Number ", .on = on_error})},
    {.name = "fails_on_slot", RULES({.name = "r", .pattern = " n:Number ", .on = on_unknown_slot})},
    {.name = "fails_on_type", RULES({.name = "r", .pattern = " n:Number ", .on = on_unknown_type})},
    {.name = "fails_on_kind", RULES({.name = "r", .pattern = " n:Number ", .on = on_wrong_kind})},
    {.name = "fails_on_required", RULES({.name = "r", .pattern = " n:Number ", .on = on_required})},
    {.name = "fails_publish", .extract = extract_unpublished},
    {.name = "fails_junk", RULES({.name = "r", .pattern = " n:Number ", .on = on_junk})},
    {.name = "fails_junk_record",
     RULES({.name = "r", .pattern = " n:Number ", .on = on_junk_record})},
    {.name = "fails_junk_value",
     RULES({.name = "r", .pattern = " n:Number ", .on = on_junk_value})},
    {.name = "fails_range", .extract = extract_outside},
    {.name = "fails_others",
     RULES({.name = "good", .pattern = " k:\"بیمارستان\" ", EMIT("found", {"what", "k"})},
           {.name = "bad", .pattern = " n:Number ", .on = on_error})},
    {.name = NULL},
};
