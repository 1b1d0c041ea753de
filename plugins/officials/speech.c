// A post that speaks waits for the name that comes next. A sentence's subject is what stands at
// its start: a name, a post, a pronoun. A sentence without one goes on with the speaker before it,
// until the narrator takes over («گفتنی است», a dateline).
#include "speech.h"

#include "apposition.h"
#include "introductions.h"
#include "late_subjects.h"
#include "occasions.h"
#include "predicates.h"
#include "role.h"
#include "sentence_start.h"
#include "subjects.h"
#include "told_offices.h"
#include "told_successions.h"

enum { WAIT_SENTENCES = 6 };

// «رئیس دانشگاه», «مدیر روابط عمومی دانشگاه»; «وزیر راه», «معاون وزیر»: the one heads the body.
static bool is_above(const struct post *head, const struct post *part)
{
    return (role_is_head(head->role) || slice_is(head->role, "وزیر")) &&
           (slice_is(part->role, "معاون") || starts_with(part->role, "معاون ") ||
            starts_with(part->role, "مدیر "));
}

// May somebody with these posts hold this one as well? Somebody without any may; a second post is
// in the same organisation («نماینده مردم …» and «عضو کمیسیون … مجلس»), or one of old.
static bool fits(const struct people *people, int person, const struct post *post)
{
    const struct person *who = &people->items[person];
    if (!who->post_count || post->standing == STANDING_FORMER)
        return true;
    for (uint32_t i = 0; !post->is_his && i < who->post_count; i++) {
        const struct post *held = &people->posts.items[who->posts[i]];
        if (!held->is_his && !is_above(held, post) && !is_above(post, held) &&
            held->organization.len && post->organization.len &&
            (letters_begin(held->organization, post->organization) ||
             letters_begin(post->organization, held->organization)) &&
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
    const struct subject *subjects; // one a sentence
    struct waiting waits;
    struct speaker now;
    bool is_stranger; // who is spoken of is no officer: «نام، یکی از کسبه»
    bool *is_met;     // one a person: has been spoken of
    int sole;         // the article's only speaker; -1: none or several
    int teller;       // who says «من»; -1: unknown
    int guest;        // whom the reporter calls «شما»; -1: unknown
    int latest;       // the last person who was spoken of; -1: nobody yet
    uint32_t next_name, next_post; // behind those of the sentences so far
};

static const struct speaker nobody = {-1, -1};

static void meet_name(const struct article *article, struct people *people, const struct name *name,
                      struct walk *walk)
{
    struct waiting *waits = &walk->waits;
    bool is_another =
        introduction_stands(article, people, name) ||
        (waits->post >= 0 && is_named_by(article, people, name, &people->posts.items[waits->post]));
    walk->is_stranger = is_another && !walk->is_met[name->person];
    walk->is_met[name->person] = true;
    if (waits->post >= 0 && !is_another &&
        fits(people, name->person, &people->posts.items[waits->post])) {
        people_join_chain(article, people, name->person, (uint32_t)waits->post);
        waits->post = -1;
    }
    int post = occasion_post(article, people, name);
    if (post >= 0 && people->items[name->person].post_count == 0)
        people_join(article, people, name->person, (uint32_t)post);
    walk->now = (struct speaker){name->person, -1};
}

// In an article with one speaker, another office that says something is theirs as well.
static bool is_of_sole_speaker(const struct article *article, const struct people *people,
                               const struct post *post, bool speaks, const struct walk *walk)
{
    bool is_quoted = post->first > article->sentences[post->sentence].first &&
                     token_has(article, post->first - 1, MARK(SAYING));
    bool is_speaking = speaks && post->first == sentence_skip_dateline(article, post->sentence);
    bool is_answer = token_is(article, post->last + 1, "پاسخ") &&
                     !token_has(article, post->last + 2, MARK(TO)); // «در پاسخ به پرسشی»
    if (walk->sole < 0 || walk->now.person != walk->sole || !(is_speaking || is_quoted) ||
        (token_has(article, post->last, MARK(IN)) &&
         (is_answer || token_has(article, post->last + 1, MARK(THIS)))))
        return false; // «… در این دیدار», «… در پاسخ» brings somebody in
    // «فرمانده قرارگاه … در ادامه گفت» goes on, whatever the office is.
    if (token_has(article, post->last, MARK(IN)) && token_is(article, post->last + 1, "ادامه"))
        return true;
    const struct person *who = &people->items[walk->sole];
    for (uint32_t i = 0; i < who->post_count; i++) {
        const struct post *held = &people->posts.items[who->posts[i]];
        if (is_above(held, post) && bodies_agree(held->organization, post->organization))
            return false; // «مدیر روابط عمومی دانشگاه خواست …» is not its head
        if (same_letters(held->role, post->role) && !slice_is(post->role, "رئیس") &&
            !slice_is(post->role, "عضو"))
            return false; // the same office elsewhere has another holder
    }
    return true;
}

// «مدیر شبکه … گفت: …. دکتر نام افزود»: somebody who holds nothing yet is named right behind.
static bool is_named_next(const struct article *article, const struct people *people,
                          const struct walk *walk, uint32_t sentence)
{
    if (sentence + 1 >= article->sentence_count ||
        walk->subjects[sentence + 1].kind != SUBJECT_NAME)
        return false;
    const struct name *next = &people->names.items[walk->subjects[sentence + 1].index];
    return next->has_given && next->person != walk->now.person &&
           people->items[next->person].post_count == 0;
}

static void meet_post(const struct article *article, struct people *people,
                      const struct subject *subject, uint32_t sentence, struct walk *walk)
{
    const struct post *post = &people->posts.items[subject->index];
    int holder = people_holder(people, post);
    if (holder < 0 && post_named_holder(article, people, post) >= 0) {
        holder = post_named_holder(article, people, post);
        people_join(article, people, holder, subject->index);
    }
    if (holder < 0 && post_is_of_several(article, people, post)) {
        walk->now = nobody;
        walk->waits.post = -1;
        return;
    }
    if (holder < 0)
        holder = people_holder_of_old(people, post);
    if (holder < 0 && !subject->speaks && sentence_is_item(article, sentence))
        return; // «* رئیس‌جمهور پیام فرستاد»: a headline in between
    if (holder < 0 && walk->now.person >= 0 && !walk->is_stranger && !subject->is_other &&
        !post->is_his && post_is_told(post) && !is_named_next(article, people, walk, sentence) &&
        (fits(people, walk->now.person, post) ||
         is_of_sole_speaker(article, people, post, subject->speaks, walk)) &&
        people_join(article, people, walk->now.person, subject->index)) {
        holder = walk->now.person; // and of those behind it: «رئیس … و عضو … گفت»
        people_join_chain(article, people, holder, subject->index);
    }
    bool waits = !post->is_many &&
                 !post_is_dismissed(article, post); // «رئیس … عزل شد» by whoever speaks next
    if (holder < 0 && waits)
        walk->waits = (struct waiting){(int)subject->index, sentence};
    walk->now = (struct speaker){holder, (int)subject->index};
}

// The one office of a sentence without a subject, which waits for who is named right behind.
static void meet_lone_post(const struct article *article, const struct people *people,
                           uint32_t sentence, struct walk *walk)
{
    const struct posts *posts = &people->posts;
    uint32_t first = walk->next_post, count = 0;
    while (first + count < posts->count && posts->items[first + count].sentence == sentence)
        count++;
    const struct post *post = &posts->items[first];
    if (walk->waits.post >= 0 || count != 1 || post->is_many || post->is_verbal ||
        post->standing == STANDING_FORMER || !post_is_told(post) ||
        people_holder(people, post) >= 0 || sentence_is_item(article, sentence) ||
        !post_is_introduced(article, post))
        return;
    const struct subject *next = &walk->subjects[sentence + 1];
    if (is_named_next(article, people, walk, sentence) && next->speaks &&
        !introduction_stands(article, people, &people->names.items[next->index]))
        walk->waits = (struct waiting){(int)first, sentence};
}

// «مدیرکل … انتقاد کرد؛ این بدهی به گفته نام …»: the name in a clause behind the officer's.
static void meet_quoted(const struct article *article, struct people *people, uint32_t sentence,
                        struct walk *walk)
{
    uint32_t clause = people->posts.items[walk->waits.post].last + 1;
    for (uint32_t i = walk->next_name; i < people->names.count; i++) {
        const struct name *name = &people->names.items[i];
        if (name->sentence != sentence)
            break;
        while (clause < name->start && !token_is(article, clause, "؛"))
            clause++;
        if (clause < name->start && name_is_quoted(article, name)) {
            meet_name(article, people, name, walk);
            break;
        }
    }
}

// Who speaks in a sentence, and who holds the post that they are called by.
static void meet_subject(const struct article *article, struct people *people,
                         const struct subject *subject, uint32_t sentence, struct walk *walk)
{
    switch (subject->kind) {
    case SUBJECT_NAME:
        meet_name(article, people, &people->names.items[subject->index], walk);
        break;
    case SUBJECT_POST:
        meet_post(article, people, subject, sentence, walk);
        if (walk->waits.post >= 0 && walk->waits.since == sentence)
            meet_quoted(article, people, sentence, walk);
        break;
    case SUBJECT_NARRATOR:
        walk->now = nobody;
        break;
    case SUBJECT_PRONOUN:
    case SUBJECT_NONE:
        break; // as before
    }
    if (walk->now.person < 0 && walk->now.post >= 0)
        walk->now.person = people_holder(people, &people->posts.items[walk->now.post]);
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

// What a sentence tells besides of the one it is about. `before`: whom the one in front was about.
static void tell_offices(const struct article *article, struct people *people, uint32_t sentence,
                         bool is_narrated, int before, struct walk *walk)
{
    uint32_t first = walk->next_name;
    int named = last_named(people, sentence, &walk->next_name);
    if (walk->now.person >= 0 || named >= 0)
        walk->latest = walk->now.person >= 0 ? walk->now.person : named;
    // «گفتنی است وی …» goes on about the person before.
    struct told_of of = {is_narrated ? walk->latest : walk->now.person, walk->teller, walk->guest};
    told_offices_join(article, people, &walk->next_post, sentence, of);
    for (uint32_t name = first; name < walk->next_name; name++)
        successions_follow(article, people, name, walk->now.person, before);
}

static const struct subject *find_subjects(const struct article *article,
                                           const struct people *people)
{
    struct subject *subjects = allocate(article, article->sentence_count + 1, sizeof *subjects);
    for (uint32_t i = 0; i < article->sentence_count; i++)
        subjects[i] = subject_find(article, people, i);
    subjects_take_quoted(article, people, subjects);
    return subjects;
}

struct speaker *speech_follow(const struct article *article, struct people *people)
{
    struct speaker *speakers = allocate(article, article->sentence_count + 1, sizeof *speakers);
    struct walk walk = {
        .subjects = find_subjects(article, people), .now = nobody, .waits = {-1, 0}, .latest = -1};
    walk.is_met = allocate(article, people->count + 1, sizeof *walk.is_met);
    walk.sole = subjects_sole_speaker(article, people, walk.subjects);
    walk.teller = walk.sole < 0 && people->count == 1 ? 0 : walk.sole;
    walk.guest = interview_guest(article, people);
    if (walk.guest < 0)
        walk.guest = walk.teller;
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        struct subject subject = walk.subjects[i];
        int before = walk.now.person;
        if (i > 0 && sentence_is_item(article, i) && sentence_is_item(article, i - 1)) {
            walk.now = nobody; // headlines, each about somebody else
            walk.waits.post = -1;
        }
        if (i > walk.waits.since + WAIT_SENTENCES)
            walk.waits.post = -1;
        if (subject.kind == SUBJECT_NONE && walk.waits.post >= 0)
            subject = subject_find_late(article, people, i);
        meet_subject(article, people, &subject, i, &walk);
        if (subject.kind == SUBJECT_NONE)
            meet_lone_post(article, people, i, &walk);
        tell_offices(article, people, i, subject.kind == SUBJECT_NARRATOR, before, &walk);
        speakers[i] = walk.now;
    }
    return speakers;
}
