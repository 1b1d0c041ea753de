// Officials: people who hold, held or act in an office, as one record for each office of a person.
//
// An article is marked token by token (article.c), read in the passes of read_people() and handed
// over (results.c).
#include <stdlib.h>

#include "apposition.h"
#include "article.h"
#include "lone_officer.h"
#include "mentions.h"
#include "ordered_posts.h"
#include "people.h"
#include "post_towns.h"
#include "post_wholes.h"
#include "results.h"
#include "shared_posts.h"
#include "speech.h"
#include "successions.h"
#include "told_offices.h"

struct officials {
    const golchin_host *host;
    struct symbols is;
    struct vocabulary vocabulary;
    struct common_words common;
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
        {&is->person, "Person"},
        {&is->speech, "Speech"},
        {&is->name, "name"},
        {&is->canonical, "canonical"},
        {&is->written, "written"},
        {&is->org_part, "org_part"},
        {&is->ambiguous, "ambiguous"},
        {&is->kind, "kind"},
        {&is->org_kind, "org_kind"},
        {&is->part, "part"},
        {&is->record_column, "record"},
        {&is->status_column, "status"},
        {&is->resolved, "resolved"},
        {&is->from_first, "from_first"},
        {&is->from_last, "from_last"},
        {&is->place_type, "place_type"},
        {&is->province, "province"},
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
    golchin_status status = results_declare(host, self, error);
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

// The passes, in their order; each wants what those in front of it have read. Returns who speaks,
// one a sentence.
static struct speaker *read_people(const struct article *article, struct people *people)
{
    // What the article words. Posts come first: a name that no list has is known by the post beside
    // it. They take what they leave out from each other before anybody holds them.
    people->posts = posts_read(article);
    posts_find_counties(article, &people->posts);
    posts_group(article, &people->posts);
    posts_find_wholes(article, &people->posts);
    posts_find_towns(article, &people->posts);
    mentions_read(article, people);
    people_index(article, people);
    // Who holds what, by what stands side by side. A post that passes from one to another, or that
    // several have, is not for the nearest name alone.
    ordered_posts_fill(article, people);
    ordered_posts_join(article, people);
    successions_join(article, people);
    appositions_join(article, people);
    shared_posts_join(article, people);
    // Who holds what is left, by what the sentences tell one after the other.
    struct speaker *speakers = speech_follow(article, people);
    lone_officer_join(article, people);
    told_offices_follow(article, people);
    return speakers;
}

static golchin_status officials_extract(void *instance, golchin_document *document,
                                        golchin_error *error)
{
    const struct officials *state = instance;
    struct article article;
    struct people people = {.count = 0};
    article_read(&article, state->host, &state->is, &state->vocabulary, &state->common, document);
    struct speaker *speakers = read_people(&article, &people);
    return results_give(&article, &people, speakers, error);
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
