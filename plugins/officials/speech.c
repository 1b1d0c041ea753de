// One pass to join names with waiting posts, one to publish. A sentence's subject is what stands at
// its start: a name, a post, a pronoun. A sentence without one goes on with the speaker before it,
// until the narrator takes over («گفتنی است», a dateline).
#include "speech.h"

#include "told_offices.h"
#include "apposition.h"
#include "introductions.h"
#include "lone_officer.h"
#include "occasions.h"
#include "sentence_start.h"
#include "subjects.h"
#include "successions.h"

enum { WAIT_SENTENCES = 6 };

struct speaker {
    int person;     // -1: unknown
    int post;       // the post that they were called by; -1: none
    uint32_t since; // sentence
};

// May somebody with these posts hold this one as well? Somebody without any may; a second post is
// in the same organisation («نماینده مردم …» and «عضو کمیسیون … مجلس»), or one of old.
static bool fits(const struct people *people, int person, const struct post *post)
{
    const struct person *who = &people->items[person];
    if (!who->post_count || post->standing == STANDING_FORMER)
        return true;
    for (uint32_t i = 0; i < who->post_count; i++) {
        const struct post *held = &people->posts.items[who->posts[i]];
        if (held->organization.len && post->organization.len &&
            bodies_agree(held->organization, post->organization) &&
            !same_letters(held->role, post->role))
            return true;
    }
    return false;
}

// A post whose holder is unknown, and since when it waits for a name.
struct waiting {
    int post;
    uint32_t since;
};

// Where the walk is.
struct walk {
    struct waiting waits;
    struct speaker now;
    int sole;           // the article's only speaker; -1: none or several
    int latest;         // the last person who was spoken of; -1: nobody yet
    uint32_t next_name; // behind those of the sentences so far
};

static void meet_name(const struct article *article, struct people *people, const struct name *name,
                      struct walk *walk)
{
    struct waiting *waits = &walk->waits;
    if (introduction_is_of_several(article, people, name))
        waits->post = -1;
    if (waits->post >= 0 && name->sentence <= waits->since + WAIT_SENTENCES &&
        !introduction_follows(article, people, name) &&
        !introduction_is_of_several(article, people, name) &&
        fits(people, name->person, &people->posts.items[waits->post])) {
        people_join_chain(article, people, name->person, (uint32_t)waits->post);
        waits->post = -1;
    }
    int post = occasion_post(article, people, name);
    if (post >= 0 && people->items[name->person].post_count == 0)
        people_join(article, people, name->person, (uint32_t)post);
    walk->now = (struct speaker){name->person, -1, name->sentence};
}

// In an article with one speaker, another office that says something is theirs as well.
static bool is_of_sole_speaker(const struct article *article, const struct people *people,
                               const struct post *post, bool speaks, const struct walk *walk)
{
    bool is_quoted = post->first > article->sentences[post->sentence].first &&
                     token_has(article, post->first - 1, MARK(SAYING));
    bool is_speaking = speaks && post->first == sentence_skip_dateline(article, post->sentence);
    if (walk->sole < 0 || walk->now.person != walk->sole || !(is_speaking || is_quoted) ||
        (token_has(article, post->last, MARK(IN)) &&
         token_has(article, post->last + 1, MARK(THIS))))
        return false; // «… در این دیدار» brings somebody in
    // «فرمانده قرارگاه … در ادامه گفت» goes on, whatever the office is.
    if (token_has(article, post->last, MARK(IN)) && token_is(article, post->last + 1, "ادامه"))
        return true;
    const struct person *who = &people->items[walk->sole];
    for (uint32_t i = 0; i < who->post_count; i++) {
        const struct post *held = &people->posts.items[who->posts[i]];
        if (same_letters(held->role, post->role) && !slice_is(post->role, "رئیس") &&
            !slice_is(post->role, "عضو"))
            return false; // the same office elsewhere has another holder
    }
    return true;
}

// «مدیر شبکه … گفت: …. دکتر نام افزود»: somebody who holds nothing yet is named right behind.
static bool is_named_next(const struct people *people, const struct subject *subjects,
                          uint32_t count, uint32_t sentence, int person)
{
    if (sentence + 1 >= count || subjects[sentence + 1].kind != SUBJECT_NAME)
        return false;
    const struct name *next = &people->names.items[subjects[sentence + 1].index];
    return next->has_given && next->person != person && people->items[next->person].post_count == 0;
}

static void meet_post(const struct article *article, struct people *people,
                      const struct subject *subject, uint32_t sentence, bool is_open,
                      struct walk *walk)
{
    const struct post *post = &people->posts.items[subject->index];
    int holder = people_holder(people, post);
    if (holder < 0 && !subject->speaks && sentence_is_item(article, sentence))
        return; // «* رئیس‌جمهور پیام فرستاد»: a headline in between
    if (holder < 0 && walk->now.person >= 0 && !subject->is_other && post_is_told(post) &&
        !is_open &&
        (fits(people, walk->now.person, post) ||
         is_of_sole_speaker(article, people, post, subject->speaks, walk)) &&
        people_join(article, people, walk->now.person, subject->index)) {
        holder = walk->now.person; // and of those behind it: «رئیس … و عضو … گفت»
        people_join_chain(article, people, holder, subject->index);
    }
    if (holder < 0 && !post->is_many)
        walk->waits = (struct waiting){(int)subject->index, sentence};
    walk->now = (struct speaker){holder, (int)subject->index, sentence};
}

// The one person who says something in the article; -1: nobody, or several.
static int sole_speaker(const struct people *people, const struct subject *subjects, uint32_t count)
{
    int person = -1;
    for (uint32_t i = 0; i < count; i++) {
        if (subjects[i].kind != SUBJECT_NAME || !subjects[i].speaks)
            continue;
        int other = people->names.items[subjects[i].index].person;
        if (person >= 0 && other != person)
            return -1;
        person = other;
    }
    return person;
}

// The last one whom a sentence names in full; -1: nobody.
static int last_named(const struct people *people, uint32_t sentence, uint32_t *next)
{
    int person = -1;
    for (; *next < people->names.count && people->names.items[*next].sentence <= sentence; ++*next)
        if (people->names.items[*next].has_given)
            person = people->names.items[*next].person;
    return person;
}

static void forget(struct walk *walk, uint32_t sentence)
{
    walk->now = (struct speaker){-1, -1, sentence};
    walk->waits.post = -1;
}

static void follow_speakers(const struct article *article, struct people *people,
                            struct speaker *speakers)
{
    struct walk walk = {.now = {-1, -1, 0}, .waits = {-1, 0}, .latest = -1};
    struct subject *subjects = allocate(article, article->sentence_count + 1, sizeof *subjects);
    uint32_t next_post = 0;
    for (uint32_t i = 0; i < article->sentence_count; i++)
        subjects[i] = subject_find(article, people, i);
    subjects_take_quoted(article, people, subjects);
    walk.sole = sole_speaker(people, subjects, article->sentence_count);
    int teller = walk.sole < 0 && people->count == 1 ? 0 : walk.sole; // who says «من»
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        struct subject subject = subjects[i];
        int before = walk.now.person;
        if (i > 0 && sentence_is_item(article, i) && sentence_is_item(article, i - 1))
            forget(&walk, i); // headlines, each about somebody else
        if (subject.kind == SUBJECT_NONE && walk.waits.post >= 0)
            subject = subject_find_late(article, people, i);
        if (subject.kind == SUBJECT_NAME)
            meet_name(article, people, &people->names.items[subject.index], &walk);
        else if (subject.kind == SUBJECT_POST)
            meet_post(article, people, &subject, i,
                      is_named_next(people, subjects, article->sentence_count, i, walk.now.person),
                      &walk);
        else if (subject.kind == SUBJECT_NARRATOR)
            walk.now = (struct speaker){-1, -1, i};
        if (walk.now.person < 0 && walk.now.post >= 0)
            walk.now.person = people_holder(people, &people->posts.items[walk.now.post]);
        uint32_t first_name = walk.next_name;
        int named = last_named(people, i, &walk.next_name);
        if (walk.now.person >= 0 || named >= 0)
            walk.latest = walk.now.person >= 0 ? walk.now.person : named;
        // «گفتنی است وی …» goes on about the person before.
        told_offices_join(article, people, &next_post, i,
                          subject.kind == SUBJECT_NARRATOR ? walk.latest : walk.now.person, teller);
        for (uint32_t name = first_name; name < walk.next_name; name++)
            successions_follow(article, people, name, walk.now.person, before);
        speakers[i] = walk.now;
    }
    lone_officer_join(article, people);
}

static golchin_value text_value(golchin_slice text)
{
    return (golchin_value){.kind = text.len ? GOLCHIN_STRING : GOLCHIN_NONE, .as.string = text};
}

// The post that gives a speaker's words their organisation and place.
static const struct post *post_of(const struct people *people, const struct speaker *speaker)
{
    if (speaker->post >= 0)
        return &people->posts.items[speaker->post];
    if (speaker->person >= 0 && people->items[speaker->person].post_count)
        return &people->posts.items[people->items[speaker->person].posts[0]];
    return NULL;
}

static golchin_status publish(const struct article *article, const struct people *people,
                              uint32_t sentence, const struct speaker *speaker,
                              golchin_error *error)
{
    const struct symbols *is = article->is;
    const struct post *post = post_of(people, speaker);
    golchin_feature features[4];
    size_t count = 0;
    if (speaker->person >= 0)
        features[count++] =
            (golchin_feature){is->speaker_feature, text_value(people->items[speaker->person].text)};
    if (post) {
        const golchin_feature from_post[] = {
            {is->role_feature, text_value(post->role)},
            {is->organization_feature, text_value(post->organization)},
            {is->place_feature, text_value(post->place)},
        };
        for (size_t i = 0; i < 3; i++)
            if (from_post[i].value.kind != GOLCHIN_NONE)
                features[count++] = from_post[i];
    }
    if (!count)
        return GOLCHIN_OK;
    const golchin_sentence *range = &article->sentences[sentence];
    return article->host->publish_edge(article->document, is->speech, range->first, range->last,
                                       features, count, error);
}

golchin_status speech_read(const struct article *article, struct people *people,
                           golchin_error *error)
{
    struct speaker *speakers = allocate(article, article->sentence_count + 1, sizeof *speakers);
    follow_speakers(article, people, speakers);
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        // A name that came later tells who an earlier sentence's post was.
        if (speakers[i].person < 0 && speakers[i].post >= 0)
            speakers[i].person = people_holder(people, &people->posts.items[speakers[i].post]);
        golchin_status status = publish(article, people, i, &speakers[i], error);
        if (status != GOLCHIN_OK)
            return status;
    }
    return GOLCHIN_OK;
}
