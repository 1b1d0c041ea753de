// Officials: people who hold, held or act in an office, as one record for each office of a person.
//
// names.c and posts.c read what the article words, people.c joins what stands side by side,
// speech.c what only the course of the article joins. Person and Speech edges are published for
// extractors that want to know who somebody is and who says a sentence.
#include <stdlib.h>
#include <string.h>

#include "article.h"
#include "people.h"
#include "speech.h"
#include "told_offices.h"

struct officials {
    const golchin_host *host;
    struct symbols is;
    struct vocabulary vocabulary;
    struct common_words common;
};

static const char *const standings[] = {"current", "former", "acting", NULL};

static const golchin_slot slots[] = {
    {.name = "person", .type = GOLCHIN_SLOT_STRING, .is_required = true, .is_key = true},
    {.name = "honorific", .type = GOLCHIN_SLOT_STRING},
    {.name = "role", .type = GOLCHIN_SLOT_STRING, .is_required = true, .is_key = true},
    {.name = "organization", .type = GOLCHIN_SLOT_STRING},
    {.name = "place", .type = GOLCHIN_SLOT_STRING},
    {.name = "status", .type = GOLCHIN_SLOT_ENUM, .is_required = true, .values = standings},
};

static const golchin_schema official = {
    .size = sizeof official,
    .name = "official",
    .slots = slots,
    .slot_count = sizeof slots / sizeof *slots,
};

static const golchin_dictionary lists[] = {
    {sizeof *lists, "given", "lexicon/given_names.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "foreign_name", "lexicon/foreign_names.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "surname", "lexicon/surnames.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "affix", "lexicon/surname_affixes.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "name_ender", "lexicon/name_enders.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "honorific", "lexicon/honorifics.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "role", "lexicon/roles.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "status", "lexicon/status_words.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "verb", "lexicon/reporting_verbs.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "body", "lexicon/body_heads.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "organ", "lexicon/organ_heads.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "phrase_word", "lexicon/phrase_words.tsv", NULL, GOLCHIN_AS_WRITTEN},
    {sizeof *lists, "named_thing", "lexicon/named_things.tsv", NULL, GOLCHIN_AS_WRITTEN},
};

static void intern(const golchin_host *host, golchin_extractor *self, struct symbols *is)
{
    const struct {
        golchin_symbol *symbol;
        const char *name;
    } names[] = {
        {&is->given, "@given"},
        {&is->foreign, "@foreign_name"},
        {&is->surname, "@surname"},
        {&is->affix, "@affix"},
        {&is->ender, "@name_ender"},
        {&is->role, "@role"},
        {&is->honorific, "@honorific"},
        {&is->body, "@body"},
        {&is->organ, "@organ"},
        {&is->inner, "@phrase_word"},
        {&is->named, "@named_thing"},
        {&is->verb, "@verb"},
        {&is->status, "@status"},
        {&is->place, "Place"},
        {&is->organization, "Organization"},
        {&is->number, "Number"},
        {&is->code, "Code"},
        {&is->date, "Date"},
        {&is->period, "Period"},
        {&is->person, "Person"},
        {&is->speech, "Speech"},
        {&is->name, "name"},
        {&is->canonical, "canonical"},
        {&is->written, "written"},
        {&is->org_part, "org_part"},
        {&is->ambiguous, "ambiguous"},
        {&is->kind, "kind"},
        {&is->org_kind, "org_kind"},
        {&is->position, "position"},
        {&is->part, "part"},
        {&is->record_column, "record"},
        {&is->status_column, "status"},
        {&is->resolved, "resolved"},
        {&is->from_first, "from_first"},
        {&is->from_last, "from_last"},
        {&is->place_type, "place_type"},
        {&is->head, "head"},
        {&is->level, "level"},
        {&is->takes_organization, "takes_org"},
        {&is->honorific_feature, "honorific"},
        {&is->role_feature, "role"},
        {&is->organization_feature, "organization"},
        {&is->place_feature, "place"},
        {&is->speaker_feature, "speaker"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        *names[i].symbol = host->symbol(self, names[i].name);
}

static golchin_status officials_open(const golchin_host *host, golchin_extractor *self,
                                     void **instance, golchin_error *error)
{
    golchin_status status = host->declare(self, &official, error);
    if (status == GOLCHIN_OK)
        status = host->publish(self, "Person", error);
    if (status == GOLCHIN_OK)
        status = host->publish(self, "Speech", error);
    for (size_t i = 0; status == GOLCHIN_OK && i < sizeof lists / sizeof *lists; i++)
        status = host->add_dictionary(self, &lists[i], error);
    if (status != GOLCHIN_OK)
        return status;
    struct officials *state = calloc(1, sizeof *state);
    if (!state)
        abort();
    state->host = host;
    intern(host, self, &state->is);
    vocabulary_fill(&state->vocabulary);
    common_words_fill(&state->common);
    *instance = state;
    return GOLCHIN_OK;
}

static void officials_close(void *instance)
{
    free(instance);
}

struct filling {
    const struct article *article;
    golchin_record *record;
    golchin_error *error;
    golchin_status status; // the first fault
};

static void set(struct filling *fill, const char *slot, golchin_slice text, struct words words)
{
    if (fill->status != GOLCHIN_OK || !text.len)
        return;
    golchin_value value = {.kind = GOLCHIN_STRING, .as.string = text};
    fill->status = fill->article->host->set(fill->record, slot, value, words.first, words.last,
                                            words.is_resolved, fill->error);
}

static golchin_status write_record(const struct article *article, const struct person *who,
                                   const struct post *what, golchin_error *error)
{
    const golchin_host *host = article->host;
    golchin_record *record = host->new_record(article->document, "official", error);
    if (!record)
        return GOLCHIN_UNKNOWN;
    const struct name *full = &who->fullest;
    host->cover(record, full->start, full->last);
    host->cover(record, what->first, what->last);
    struct filling fill = {article, record, error, GOLCHIN_OK};
    set(&fill, "person", who->text, (struct words){full->first, full->last, false});
    set(&fill, "honorific", who->honorific,
        (struct words){who->titled.start, who->titled.first, false});
    set(&fill, "role", what->role, what->role_words);
    set(&fill, "organization", what->organization, what->organization_words);
    set(&fill, "place", what->place, what->place_words);
    const char *status = standings[what->standing];
    set(&fill, "status", (golchin_slice){status, strlen(status)},
        (struct words){what->first, what->first, false});
    return fill.status;
}

static golchin_status publish_person(const struct article *article, const struct people *people,
                                     const struct name *name, golchin_error *error)
{
    const struct symbols *is = article->is;
    const struct person *who = &people->items[name->person];
    golchin_feature features[5];
    size_t count = 0;
    features[count++] =
        (golchin_feature){is->name, {.kind = GOLCHIN_STRING, .as.string = who->text}};
    if (who->honorific.len)
        features[count++] = (golchin_feature){
            is->honorific_feature, {.kind = GOLCHIN_STRING, .as.string = who->honorific}};
    if (who->post_count) {
        const struct post *what = &people->posts.items[who->posts[0]];
        const struct {
            golchin_symbol name;
            golchin_slice text;
        } told[] = {{is->role_feature, what->role},
                    {is->organization_feature, what->organization},
                    {is->place_feature, what->place}};
        for (size_t i = 0; i < sizeof told / sizeof *told; i++)
            if (told[i].text.len)
                features[count++] = (golchin_feature){
                    told[i].name, {.kind = GOLCHIN_STRING, .as.string = told[i].text}};
    }
    return article->host->publish_edge(article->document, is->person, name->start, name->last,
                                       features, count, error);
}

static golchin_status officials_extract(void *instance, golchin_document *document,
                                        golchin_error *error)
{
    const struct officials *state = instance;
    struct article article;
    article_read(&article, state->host, &state->is, &state->vocabulary, &state->common, document);
    struct people people = people_read(&article);
    golchin_status status = speech_read(&article, &people, error);
    told_offices_follow(&article, &people);
    for (uint32_t i = 0; status == GOLCHIN_OK && i < people.names.count; i++)
        if (people.names.items[i].person >= 0)
            status = publish_person(&article, &people, &people.names.items[i], error);
    for (uint32_t i = 0; status == GOLCHIN_OK && i < people.count; i++)
        for (uint32_t p = 0; status == GOLCHIN_OK && p < people.items[i].post_count; p++)
            status = write_record(&article, &people.items[i],
                                  &people.posts.items[people.items[i].posts[p]], error);
    return status;
}

static const golchin_plugin officials_plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "officials",
    .version = "0.1.0",
    .summary = "people and the offices they hold, held or act in",
    .open = officials_open,
    .extract = officials_extract,
    .close = officials_close,
};

GOLCHIN_PLUGIN(officials_plugin);
