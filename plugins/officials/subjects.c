// A sentence's subject is what stands at its start: a name, a post, a pronoun.
#include "subjects.h"

#include "late_subjects.h"
#include "sentence_start.h"

enum { LOOK_FOR_SUBJECT = 40 };

static bool is_narrator(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(NARRATOR)) ||
           (token_has(article, token, MARK(NEEDFUL)) && token_has(article, token + 1, MARK(TO)));
}

static struct subject about_name(const struct article *article, const struct people *people,
                                 const struct name *name)
{
    return (struct subject){.kind = SUBJECT_NAME,
                            .index = name_index(people, name),
                            .is_other = token_has(article, name->last, MARK(TOO))};
}

static struct subject about_post(const struct article *article, const struct people *people,
                                 const struct post *post)
{
    // «معاون پشتیبانی … و رئیس ستاد … [نیز]»: behind the last of them
    uint32_t index = post_index(people, post);
    uint32_t last = people->posts.items[post_chain_end(article, &people->posts, index)].last;
    return (struct subject){
        .kind = SUBJECT_POST, .index = index, .is_other = token_has(article, last, MARK(TOO))};
}

// «در پایان از مدیرکل خواست …», where «به نقل از مدیرکل …» is the subject's.
static bool is_object(const struct article *article, uint32_t first, uint32_t token)
{
    return token > first && token_has(article, token - 1, MARK(FROM) | MARK(TO)) &&
           !(token > first + 1 && token_is(article, token - 2, "نقل"));
}

// «نام» مدیرکل … گفت: some write names between quotation marks.
static bool is_before_quoted_name(const struct article *article, const struct people *people,
                                  uint32_t token)
{
    const struct name *name =
        is_quotation_mark(article, token) ? name_starting(people, token + 1) : NULL;
    return name && is_quotation_mark(article, name->last);
}

// «مدیرکل … استان، [نام]»: the name that stands right behind a post; NULL: none does.
static const struct name *bearer_behind(const struct article *article, const struct people *people,
                                        const struct post *post, uint32_t limit)
{
    for (uint32_t token = post->last; token <= post->last + 1 && token < limit; token++) {
        if (name_starting(people, token))
            return name_starting(people, token);
        if (!token_has(article, token, MARK(COMMA) | MARK(DASH)) &&
            !is_before_quoted_name(article, people, token))
            break;
    }
    return NULL;
}

// «وی», «این مسئول»; not the source of «به گفته وی، معاون … گزارش داد», where another one reports.
static bool points_back(const struct article *article, const struct people *people, uint32_t first,
                        uint32_t token)
{
    if (token_has(article, token, MARK(THIS)))
        return token_has(article, token + 1, MARK(BEARER) | MARK(ROLE));
    bool is_source = token > first && token_has(article, token - 1, MARK(SAYING)) &&
                     token_has(article, token + 1, MARK(COMMA)) && post_starting(people, token + 2);
    return token_has(article, token, MARK(PRONOUN)) && !is_source;
}

// «در پیام نام آمده است», «متن نامه نام به این شرح است», «در بخشی از پیام نام آمده است»
static bool is_letter(const struct article *article, uint32_t first, uint32_t token)
{
    static const char *const letters[] = {"پیام", "نامه", "بیانیه", "یادداشت", NULL};
    static const char *const parts[] = {"متن", "بخشی", "قسمتی", "فرازی", NULL};
    return token_is_one_of(article, token, parts) ||
           (token > first && token_is_one_of(article, token, letters) &&
            (token_has(article, token - 1, MARK(IN) | MARK(FROM)) ||
             token_is_one_of(article, token - 1, parts)));
}

// «پیش از این نیز نام … گفته بود», «پیش‌تر هم نام»
static bool is_of_earlier(const struct article *article, uint32_t first, uint32_t token)
{
    uint32_t start = token - (token > first && token_has(article, token, MARK(TOO)));
    bool is_phrase = start >= first + 2 && token_has(article, start, MARK(THIS)) &&
                     token_has(article, start - 2, MARK(BEFORE));
    bool begins =
        token_has(article, token, MARK(BEFORE)) && token_has(article, token + 2, MARK(THIS));
    return begins || token_has(article, token, MARK(ONCE)) || is_phrase ||
           (start > first && start < token && token_has(article, start, MARK(ONCE)));
}

// Words that lead to the subject.
static bool leads_on(const struct article *article, const struct people *people, uint32_t first,
                     uint32_t token)
{
    // «در این برنامه نام گفت»
    bool is_occasion = token >= first + 2 && token_has(article, token - 1, MARK(THIS)) &&
                       token_has(article, token - 2, MARK(IN));
    bool is_aside = token_is(article, token, "سوی") && token_is(article, token + 1, "دیگر");
    // «در ادامه این نشست نیز مدیر …»
    bool is_another = token > first && token_has(article, token, MARK(TOO)) &&
                      token_has(article, token - 1, MARK(OPENER));
    return token_has(article, token, MARK(OPENER) | MARK(THIS)) || is_aside || is_another ||
           is_letter(article, first, token) || is_occasion ||
           is_of_earlier(article, first, token) || is_before_quoted_name(article, people, token);
}

// One officer, by whom a sentence may be spoken.
static bool is_one_officer(const struct post *post)
{
    return post && !post->is_verbal && !post->is_many;
}

// The «را» of «این را», «این خبر را» at a token; 0: no such object stands there.
static uint32_t pointed_object_end(const struct article *article, uint32_t token)
{
    if (!token_has(article, token, MARK(THIS)))
        return 0;
    uint32_t end = token + 1 + !token_has(article, token + 1, MARK(OBJECT));
    return token_has(article, end, MARK(OBJECT)) ? end : 0;
}

// What a name or post at a token makes the subject; SUBJECT_NONE: nothing does.
static struct subject subject_at(const struct article *article, const struct people *people,
                                 uint32_t token, uint32_t limit)
{
    const struct name *name = name_starting(people, token);
    if (name)
        return about_name(article, people, name);
    const struct post *post = post_starting(people, token);
    if (!is_one_officer(post))
        return (struct subject){.kind = SUBJECT_NONE};
    const struct name *bearer = bearer_behind(article, people, post, limit);
    return bearer ? about_name(article, people, bearer) : about_post(article, people, post);
}

// «…؛ این را مدیرکل … گفت», «این خبر را نام … داد»: who said what stands in front.
static struct subject find_in_cleft(const struct article *article, const struct people *people,
                                    uint32_t index)
{
    const golchin_sentence *sentence = &article->sentences[index];
    for (uint32_t token = sentence->first; token + 2 < sentence->last; token++) {
        if (token_has(article, token, MARK(DASH)) && token_is(article, token, ":"))
            break; // what is said: «این بیمارستان را نام ساخت»
        uint32_t object = pointed_object_end(article, token);
        if (!object || object + 1 >= sentence->last)
            continue;
        struct subject subject = subject_at(article, people, object + 1, sentence->last);
        if (subject.kind != SUBJECT_NONE)
            return subject;
    }
    return (struct subject){.kind = SUBJECT_NONE};
}

static struct subject find_at_start(const struct article *article, const struct people *people,
                                    uint32_t index)
{
    const golchin_sentence *sentence = &article->sentences[index];
    uint32_t token = sentence_skip_dateline(article, index);
    if (is_narrator(article, sentence->first))
        return (struct subject){.kind = SUBJECT_NARRATOR};
    uint32_t limit =
        token + LOOK_FOR_SUBJECT < sentence->last ? token + LOOK_FOR_SUBJECT : sentence->last;
    for (; token < limit; token++) {
        const struct post *post =
            name_starting(people, token) ? NULL : post_starting(people, token);
        bool is_called = post && token_is(article, post->last, "!"); // «آقای وزیر!»
        if (is_called || (post && is_object(article, sentence->first, token)))
            break;
        struct subject subject = subject_at(article, people, token, limit);
        if (subject.kind != SUBJECT_NONE)
            return subject;
        if (points_back(article, people, sentence->first, token))
            return (struct subject){.kind = SUBJECT_PRONOUN};
        if (!leads_on(article, people, sentence->first, token))
            break;
    }
    return (struct subject){.kind = SUBJECT_NONE};
}

// «… گفت», «… می‌گوید», «… این خبر را داد»
static bool says_behind(const struct article *article, uint32_t token)
{
    return pointed_object_end(article, token) || token_has(article, token, MARK(SPEECH)) ||
           (token_is(article, token, "می") && token_has(article, token + 1, MARK(SPEECH)));
}

// «آن‌گونه که مدیرکل … می‌گوید، …», «…؛ مدیرکل … این
// خبر را داد»: the officer, further behind, whom a verb of saying follows.
static struct subject find_teller(const struct article *article, const struct people *people,
                                  uint32_t index)
{
    const golchin_sentence *sentence = &article->sentences[index];
    for (uint32_t token = sentence->first + 1; token < sentence->last; token++) {
        const struct post *post = post_starting(people, token);
        if (is_one_officer(post) && post->last < sentence->last &&
            says_behind(article, post->last) &&
            token_has(article, token - 1, MARK(COMMA) | MARK(THAT)))
            return about_post(article, people, post);
    }
    return (struct subject){.kind = SUBJECT_NONE};
}

// «در جلسه …», «پس از …», «ساعتی پس از …»: one of the first words is a preposition.
static bool begins_adverbial(const struct article *article, uint32_t first, uint32_t end)
{
    enum { TIME_MAX = 3 }; // tokens up to it
    for (uint32_t token = first; token < end && token < first + TIME_MAX; token++)
        if (token_has(article, token, MARK(IN) | MARK(FROM) | MARK(TO)) ||
            token_is(article, token, "با"))
            return true;
    return false;
}

// «نام به سرپرستی …», «نام به عنوان …»
static bool is_to_office(const struct article *article, const struct name *name)
{
    return token_has(article, name->last, MARK(TO)) &&
           token_has(article, name->last + 1, MARK(LINK) | MARK(OFFICE));
}

// «در جلسه شورای اداری، فرماندار گلایه کرد», «ساعتی پس از این نطق، نام، معاون … گفت»: behind the
// comma of the adverbial.
static struct subject find_behind_adverbial(const struct article *article,
                                            const struct people *people, uint32_t index,
                                            bool speaks)
{
    enum { ADVERBIAL_MAX = 24 }; // tokens
    const struct subject none = {.kind = SUBJECT_NONE};
    const golchin_sentence *sentence = &article->sentences[index];
    uint32_t start = sentence_skip_dateline(article, index), token = start;
    uint32_t limit =
        start + ADVERBIAL_MAX < sentence->last ? start + ADVERBIAL_MAX : sentence->last;
    while (token < limit && !token_has(article, token, MARK(COMMA)))
        token++;
    if (!token_has(article, token, MARK(COMMA)) || token + 1 >= sentence->last)
        return none;
    const struct name *name = name_starting(people, token + 1);
    bool is_adverbial = begins_adverbial(article, start, token);
    if (name && name->has_given && !token_has(article, name->last, MARK(OBJECT)) &&
        (speaks ? people->items[name->person].post_count > 0
                : is_adverbial && is_to_office(article, name)))
        return about_name(article, people, name);
    const struct post *post = post_starting(people, token + 1);
    return is_adverbial && is_one_officer(post)
               ? (struct subject){.kind = SUBJECT_POST, .index = post_index(people, post)}
               : none;
}

struct subject subject_find(const struct article *article, const struct people *people,
                            uint32_t sentence)
{
    struct subject subject = find_in_cleft(article, people, sentence);
    if (subject.kind == SUBJECT_NONE)
        subject = find_at_start(article, people, sentence);
    bool speaks = sentence_speaks(article, sentence);
    if (subject.kind == SUBJECT_NONE && speaks)
        subject = subject_find_late(article, people, sentence);
    if (subject.kind == SUBJECT_NONE)
        subject = find_behind_adverbial(article, people, sentence, speaks);
    if (subject.kind == SUBJECT_NONE)
        subject = find_teller(article, people, sentence);
    subject.speaks = speaks;
    return subject;
}

int subjects_sole_speaker(const struct article *article, const struct people *people,
                          const struct subject *subjects)
{
    int person = -1;
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        if (subjects[i].kind != SUBJECT_NAME || !subjects[i].speaks)
            continue;
        int other = people->names.items[subjects[i].index].person;
        if (person >= 0 && other != person)
            return -1;
        person = other;
    }
    for (uint32_t i = 0; person >= 0 && i < people->names.count; i++)
        if (people->names.items[i].person != person &&
            name_is_quoted(article, &people->names.items[i]))
            return -1;
    return person;
}
