// One person without an office and one office without a holder in a whole article: an interview
// names them apart.
#include "lone_officer.h"

#include "introductions.h"
#include "other_holders.h"
#include "predicates.h"
#include "sentence_start.h"

static bool is_subject(const struct article *article, const struct name *name)
{
    return name->start == article->sentences[name->sentence].first ||
           token_is_mark(article, name->start - 1);
}

// «گزارش مدیرکل …», «یک سخنگوی …»: an officer who is only spoken of. A noun that the person's
// sentence has as well is their own, as the سفر of «نام در سفر خود …».
static bool is_of_noun(const struct article *article, const struct name *name,
                       const struct post *post)
{
    uint32_t before = post->first - 1;
    if (post->first == article->sentences[post->sentence].first)
        return false;
    if (token_has(article, before, MARK(FROM)) &&
        starts_with(token_text(article, post->last), "پرسید"))
        return false; // «… از وزیر پرسیده شد»
    return token_is(article, before, "یک") || token_is(article, before, "نماینده") ||
           token_is(article, before, "گزارش") || token_is(article, before, "با") ||
           token_has(article, before, MARK(FROM) | MARK(AND)) ||
           (is_common(article, before) && !token_has(article, before, MARK(ENDER) | MARK(OPENER)) &&
            !sentence_has_word(article, name->sentence, token_text(article, before)));
}

// «- معاون نخست‌وزیر … کشته شد», «- نام … خبر داد»: two
// headlines are about two.
static bool is_other_headline(const struct article *article, const struct name *name,
                              const struct post *post)
{
    return post->sentence != name->sentence && sentence_is_item(article, post->sentence) &&
           sentence_is_item(article, name->sentence);
}

// «نام با حضور مدیرکل … تجلیل شد»: two people of one sentence.
static bool is_present(const struct article *article, const struct people *people,
                       const struct post *post)
{
    return post->first > 0 && token_is(article, post->first - 1, "حضور") &&
           people_are_named_in(people, post->sentence);
}

// «به گفته رئیس پلیس …، نام کشته شد»
static bool is_told_by(const struct article *article, const struct people *people,
                       const struct post *post)
{
    const struct name *name = name_starting(people, post->last + 1);
    return name && post_is_of_another(article, people, name, post_index(people, post));
}

void lone_officer_join(const struct article *article, struct people *people)
{
    int post = -1;
    if (people->count != 1 || people->items[0].post_count || !people->items[0].fullest.has_given ||
        !is_subject(article, &people->items[0].fullest) ||
        introduction_stands(article, people, &people->items[0].fullest))
        return;
    for (uint32_t i = 0; i < people->posts.count; i++) {
        const struct post *candidate = &people->posts.items[i];
        if (candidate->is_many || candidate->is_bare || !candidate->organization.len ||
            is_of_noun(article, &people->items[0].fullest, candidate) ||
            is_other_headline(article, &people->items[0].fullest, candidate) ||
            is_told_by(article, people, candidate) || is_present(article, people, candidate) ||
            post_is_of_several(article, people, candidate))
            continue;
        if (post_is_dismissed(article, candidate))
            return; // «مدیر بیمارستان عزل شد»: who tells it is hardly he
        if (post >= 0 && people->posts.items[post].group != candidate->group)
            return;
        if (post < 0)
            post = (int)i;
    }
    if (post >= 0)
        people_join(article, people, 0, (uint32_t)post);
}
