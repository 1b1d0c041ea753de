// A person has a record for each post, over the words of both. Each slot points to the words that
// it was taken from.
#include "results.h"

#include <string.h>

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

golchin_status results_declare(const golchin_host *host, golchin_extractor *self,
                               golchin_error *error)
{
    golchin_status status = host->declare(self, &official, error);
    if (status == GOLCHIN_OK)
        status = host->publish(self, "Person", error);
    if (status == GOLCHIN_OK)
        status = host->publish(self, "Speech", error);
    return status;
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

// Features of an edge, without those that there is no text for.
struct features {
    golchin_feature items[5];
    size_t count;
};

static void add(struct features *features, golchin_symbol name, golchin_slice text)
{
    if (text.len)
        features->items[features->count++] =
            (golchin_feature){name, {.kind = GOLCHIN_STRING, .as.string = text}};
}

static void add_post(struct features *features, const struct symbols *is, const struct post *post)
{
    add(features, is->role_feature, post->role);
    add(features, is->organization_feature, post->organization);
    add(features, is->place_feature, post->place);
}

// The post that somebody is known by: the first that is still theirs, else the first.
static const struct post *main_post(const struct people *people, int person)
{
    if (person < 0 || people->items[person].post_count == 0)
        return NULL;
    const struct person *who = &people->items[person];
    for (uint32_t i = 0; i < who->post_count; i++)
        if (people->posts.items[who->posts[i]].standing != STANDING_FORMER)
            return &people->posts.items[who->posts[i]];
    return &people->posts.items[who->posts[0]];
}

static golchin_status publish_person(const struct article *article, const struct people *people,
                                     const struct name *name, golchin_error *error)
{
    const struct symbols *is = article->is;
    const struct person *who = &people->items[name->person];
    const struct post *post = main_post(people, name->person);
    struct features features = {.count = 0};
    add(&features, is->name, who->text);
    add(&features, is->honorific_feature, who->honorific);
    if (post)
        add_post(&features, is, post);
    return article->host->publish_edge(article->document, is->person, name->start, name->last,
                                       features.items, features.count, error);
}

// The post that somebody speaks in gives their words an organisation and a place.
static golchin_status publish_speech(const struct article *article, const struct people *people,
                                     uint32_t sentence, const struct speaker *speaker,
                                     golchin_error *error)
{
    const struct symbols *is = article->is;
    const struct post *post = speaker->post >= 0 ? &people->posts.items[speaker->post] : NULL;
    // A name that came later tells who an earlier sentence's post was.
    int person = speaker->person < 0 && post ? people_holder(people, post) : speaker->person;
    struct features features = {.count = 0};
    if (!post)
        post = main_post(people, person);
    if (person >= 0)
        add(&features, is->speaker_feature, people->items[person].text);
    if (post)
        add_post(&features, is, post);
    if (!features.count)
        return GOLCHIN_OK;
    const golchin_sentence *range = &article->sentences[sentence];
    return article->host->publish_edge(article->document, is->speech, range->first, range->last,
                                       features.items, features.count, error);
}

golchin_status results_give(const struct article *article, const struct people *people,
                            const struct speaker *speakers, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (uint32_t i = 0; status == GOLCHIN_OK && i < article->sentence_count; i++)
        status = publish_speech(article, people, i, &speakers[i], error);
    for (uint32_t i = 0; status == GOLCHIN_OK && i < people->names.count; i++)
        if (people->names.items[i].person >= 0)
            status = publish_person(article, people, &people->names.items[i], error);
    for (uint32_t i = 0; status == GOLCHIN_OK && i < people->count; i++)
        for (uint32_t p = 0; status == GOLCHIN_OK && p < people->items[i].post_count; p++)
            status = write_record(article, &people->items[i],
                                  &people->posts.items[people->items[i].posts[p]], error);
    return status;
}
