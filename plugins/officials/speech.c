// One pass to join names with waiting posts, one to publish. A sentence's subject is what stands at
// its start: a name, a post, a pronoun. A sentence without one goes on with the speaker before it,
// until the narrator takes over («گفتنی است», a dateline).
#include "speech.h"

#include <string.h>

enum { LOOK_FOR_SUBJECT = 40, WAIT_SENTENCES = 6 };

enum subject_kind {
    SUBJECT_NONE,     // nobody new
    SUBJECT_NAME,     // `index` is a name
    SUBJECT_POST,     // `index` is a post
    SUBJECT_PRONOUN,  // وی, او, این مسئول
    SUBJECT_NARRATOR, // گفتنی است
};

struct subject {
    enum subject_kind kind;
    uint32_t index;
    bool is_other; // «نیز», «هم» behind it: somebody else than before
};

struct speaker {
    int person;     // -1: unknown
    int post;       // the post that they were called by; -1: none
    uint32_t since; // sentence
};

static bool is_narrator(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(NARRATOR)) ||
           (token_has(article, token, MARK(NEEDFUL)) && token_has(article, token + 1, MARK(TO)));
}

// «به گزارش … از ساری،» or «ساری -» in front of the subject; the token behind it.
static uint32_t skip_dateline(const struct article *article, const golchin_sentence *sentence)
{
    uint32_t at = sentence->first;
    const golchin_edge *town = edge_at(article, article->is->place, at);
    if (town && token_has(article, town->last, MARK(DASH)))
        return town->last + 1;
    bool is_report = token_has(article, at, MARK(TO)) && token_has(article, at + 1, MARK(REPORT));
    if (!is_report)
        return at;
    for (uint32_t token = at; token < sentence->last && token < at + 24; token++)
        if (token_has(article, token, MARK(COMMA)))
            return token + 1;
    return at;
}

static const struct name *name_at(const struct people *people, uint32_t token, uint32_t *index)
{
    uint32_t found = people->name_starting[token];
    *index = found - 1;
    return found ? &people->names.items[found - 1] : NULL;
}

static const struct post *post_at(const struct people *people, uint32_t token, uint32_t *index)
{
    uint32_t found = people->post_starting[token];
    *index = found - 1;
    return found ? &people->posts.items[found - 1] : NULL;
}

static bool has_speech(const struct article *article, const golchin_sentence *sentence)
{
    for (uint32_t token = sentence->first; token < sentence->last; token++)
        if (token_has(article, token, MARK(SPEECH)))
            return true;
    return false;
}

static bool says_too(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(TOO));
}

static struct subject find_subject(const struct article *article, const struct people *people,
                                   uint32_t index)
{
    const golchin_sentence *sentence = &article->sentences[index];
    uint32_t token = skip_dateline(article, sentence);
    if (is_narrator(article, sentence->first))
        return (struct subject){.kind = SUBJECT_NARRATOR};
    uint32_t limit =
        token + LOOK_FOR_SUBJECT < sentence->last ? token + LOOK_FOR_SUBJECT : sentence->last;
    for (; token < limit; token++) {
        uint32_t found;
        const struct name *name = name_at(people, token, &found);
        if (name)
            return (struct subject){SUBJECT_NAME, found, says_too(article, name->last)};
        const struct post *post = post_at(people, token, &found);
        if (post && !post->is_verbal && !post->is_many) {
            // «مدیرکل … استان، نام»: the name behind the post is the subject.
            for (uint32_t next = post->last; next <= post->last + 1 && next < limit; next++) {
                uint32_t behind;
                if (name_at(people, next, &behind))
                    return (struct subject){SUBJECT_NAME, behind,
                                            says_too(article, people->names.items[behind].last)};
                if (!token_has(article, next, MARK(COMMA) | MARK(DASH)))
                    break;
            }
            return (struct subject){SUBJECT_POST, found, says_too(article, post->last)};
        }
        if (token_has(article, token, MARK(PRONOUN)))
            return (struct subject){.kind = SUBJECT_PRONOUN};
        if (token_has(article, token, MARK(THIS)) &&
            token_has(article, token + 1, MARK(BEARER) | MARK(ROLE)))
            return (struct subject){.kind = SUBJECT_PRONOUN};
        if (!token_has(article, token, MARK(OPENER)))
            break;
    }
    return (struct subject){.kind = SUBJECT_NONE};
}

// The full name that a dateline sentence brings further behind: «به گزارش …، نام صبح امروز … گفت».
static int name_in_sentence(const struct article *article, const struct people *people,
                            uint32_t sentence)
{
    const golchin_sentence *range = &article->sentences[sentence];
    for (uint32_t token = range->first; token < range->last; token++) {
        uint32_t found;
        const struct name *name = name_at(people, token, &found);
        if (name && name->has_given && people->items[name->person].post_count == 0 &&
            (token == range->first || article->tokens[token - 1].kind == GOLCHIN_PUNCTUATION))
            return (int)found;
    }
    return -1;
}

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

static void meet_name(const struct article *article, struct people *people, const struct name *name,
                      struct waiting *waits, struct speaker *now)
{
    if (waits->post >= 0 && name->sentence <= waits->since + WAIT_SENTENCES &&
        fits(people, name->person, &people->posts.items[waits->post])) {
        people_join_chain(article, people, name->person, (uint32_t)waits->post);
        waits->post = -1;
    }
    *now = (struct speaker){name->person, -1, name->sentence};
}

static void meet_post(struct people *people, const struct subject *subject, uint32_t sentence,
                      struct waiting *waits, struct speaker *now)
{
    const struct post *post = &people->posts.items[subject->index];
    int holder = people_holder(people, post);
    if (holder < 0 && now->person >= 0 && !subject->is_other && !post->is_bare &&
        fits(people, now->person, post) && people_join(people, now->person, subject->index))
        holder = now->person;
    if (holder < 0 && !post->is_many) {
        waits->post = (int)subject->index;
        waits->since = sentence;
    }
    *now = (struct speaker){holder, (int)subject->index, sentence};
}

static bool is_subject(const struct article *article, const struct name *name)
{
    return name->start == article->sentences[name->sentence].first ||
           article->tokens[name->start - 1].kind == GOLCHIN_PUNCTUATION;
}

// One speaker without an office and one office without a holder: an interview names them apart.
static void join_last_two(const struct article *article, struct people *people)
{
    int post = -1;
    if (people->count != 1 || people->items[0].post_count || !people->items[0].fullest.has_given ||
        !is_subject(article, &people->items[0].fullest))
        return;
    for (uint32_t i = 0; i < people->posts.count; i++) {
        const struct post *candidate = &people->posts.items[i];
        if (candidate->is_many || candidate->is_bare || !candidate->organization.len)
            continue;
        if (post >= 0 && people->posts.items[post].group != candidate->group)
            return;
        if (post < 0)
            post = (int)i;
    }
    if (post >= 0)
        people_join(people, 0, (uint32_t)post);
}

// «پیش از این فرماندار … بود»: an office that lies behind the person who is spoken of.
static bool is_told_as_past(const struct article *article, const struct post *post)
{
    uint32_t first = article->sentences[post->sentence].first;
    for (uint32_t back = 1; back <= 4 && post->first >= first + back; back++) {
        uint32_t token = post->first - back;
        if (token_has(article, token, MARK(ONCE)) ||
            (token_has(article, token, MARK(BEFORE)) &&
             token_has(article, token + 1, MARK(FROM) | MARK(LATER))))
            return true;
    }
    return token_has(article, post->last, MARK(PAST));
}

// The person that a sentence's offices of old belong to: named in it before them, or its subject.
static int person_before(const struct people *people, const golchin_sentence *sentence,
                         uint32_t token, int subject)
{
    uint32_t first =
        token > sentence->first + LOOK_FOR_SUBJECT ? token - LOOK_FOR_SUBJECT : sentence->first;
    while (token-- > first)
        if (people->name_starting[token])
            return people->names.items[people->name_starting[token] - 1].person;
    return subject;
}

// «نام که قائم‌مقام وزیر در استان نیز هست»
static bool is_in_relative_clause(const struct article *article, const struct people *people,
                                  const struct post *post)
{
    uint32_t that = post->first;
    while (that > article->sentences[post->sentence].first && post->first - that < 4 &&
           !token_has(article, that - 1, MARK(THAT)))
        that--;
    if (that < 2 || !token_has(article, that - 1, MARK(THAT)) ||
        !token_has(article, post->last, MARK(IS)))
        return false;
    return people->name_ending[that - 1] > 0;
}

static void join_past_offices(const struct article *article, struct people *people,
                              uint32_t sentence, int subject)
{
    const golchin_sentence *range = &article->sentences[sentence];
    for (uint32_t token = range->first; token < range->last; token++) {
        uint32_t index;
        if (!post_at(people, token, &index))
            continue;
        struct post *post = &people->posts.items[index];
        bool is_past = is_told_as_past(article, post);
        bool is_free = people_holder(people, post) < 0;
        if (!post->is_verbal &&
            !(is_free && (is_past || is_in_relative_clause(article, people, post))))
            continue;
        if (is_past && post->standing == STANDING_CURRENT)
            post->standing = STANDING_FORMER;
        int person = person_before(people, range, token, subject);
        if (person >= 0)
            people_join(people, person, index);
    }
}

static void follow_speakers(const struct article *article, struct people *people,
                            struct speaker *speakers)
{
    struct speaker now = {-1, -1, 0};
    struct waiting waits = {-1, 0};
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        struct subject subject = find_subject(article, people, i);
        bool speaks = has_speech(article, &article->sentences[i]);
        if (subject.kind == SUBJECT_NONE && (speaks || waits.post >= 0)) {
            int found = name_in_sentence(article, people, i);
            if (found >= 0) {
                subject.kind = SUBJECT_NAME;
                subject.index = (uint32_t)found;
            }
        }
        if (subject.kind == SUBJECT_NAME)
            meet_name(article, people, &people->names.items[subject.index], &waits, &now);
        else if (subject.kind == SUBJECT_POST)
            meet_post(people, &subject, i, &waits, &now);
        else if (subject.kind == SUBJECT_NARRATOR)
            now = (struct speaker){-1, -1, i};
        if (now.person < 0 && now.post >= 0)
            now.person = people_holder(people, &people->posts.items[now.post]);
        join_past_offices(article, people, i, now.person);
        speakers[i] = now;
    }
    join_last_two(article, people);
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
