// Hospitals, schools and forces are called after people and towns; neither is an official or the
// place of the office.
#include "namesakes.h"

#include "name_words.h"
#include "post_place.h"

// «سپاه بیت‌المقدس استان کردستان»: forces have names of their own.
static bool is_force(const struct article *article, uint32_t token)
{
    static const char *const forces[] = {"سپاه", "لشکر", "تیپ", "گردان", "ناحیه", NULL};
    return token_is_one_of(article, token, forces);
}

bool namesake_follows(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(NAMED)) || is_force(article, token);
}

uint32_t blessing_end(const struct article *article, uint32_t token)
{
    bool is_aside =
        token_has(article, token, MARK(PAREN)) && token_has(article, token + 2, MARK(PAREN));
    bool is_short = token_has(article, token + 1, MARK(BLESSING) | MARK(ORGANIZATION)) ||
                    name_is_strange(article, token + 1);
    return is_aside && is_short ? token + 3 : token;
}

bool namesake_is_place(const struct article *article, uint32_t token, uint32_t sentence)
{
    const golchin_edge *place = edge_at(article, article->is->place, token);
    return place && namesake_follows(article, token - 1) &&
           !token_has(article, token, MARK(REGION)) &&
           place->last < article->sentences[sentence].last &&
           place_at(article, blessing_end(article, place->last));
}

// «بیمارستان شهدای سنقر»: where it is, not what it is called.
static bool is_of_martyrs_in_town(const struct article *article, uint32_t token)
{
    const golchin_edge *town = edge_at(article, article->is->place, token + 1);
    return token_is(article, token, "شهدای") && place_is_town(article, town) &&
           !place_at(article, town->last);
}

// «بیمارستان شهدای خلیج فارس»
static uint32_t word_or_place_end(const struct article *article, uint32_t token)
{
    const golchin_edge *place = edge_at(article, article->is->place, token);
    return place ? place->last : token + 1;
}

// «بیمارستان سلمان فارسی بوشهر»: the words [first, last) behind a kind, which no office leads to.
static bool is_house_elsewhere(const struct article *article, uint32_t first, uint32_t last)
{
    for (uint32_t at = 1 + back_by(first, LOOK_FAR + 1);
         at < first + LOOK_FAR && at + last - first < article->token_count; at++) {
        uint32_t same = 0;
        if (at == first ||
            !same_letters(token_text(article, at - 1), token_text(article, first - 1)) ||
            (at > 1 && token_has(article, at - 2, MARK(ROLE))))
            continue;
        while (same < last - first &&
               same_letters(token_text(article, at + same), token_text(article, first + same)))
            same++;
        if (same == last - first)
            return true;
    }
    return false;
}

// «رئیس بیمارستان سلمان فارسی، نام», «رئیس بیمارستان سلمان فارسی بود»: a house that is called after
// somebody with a given name, who else would be the officer.
static uint32_t house_of_person_end(const struct article *article, uint32_t token,
                                    uint32_t sentence)
{
    if (!token_has(article, token - 1, MARK(NAMED)) || !name_is_given(article, token))
        return token;
    uint32_t first = name_unit_end(article, token, sentence);
    uint32_t last = name_surname_end(article, first, sentence);
    if (last == first)
        return token;
    bool is_house = place_at(article, last) || token_has(article, last, MARK(PAST) | MARK(IS)) ||
                    (is_comma(article, last) && token_has(article, last + 1, NAME_STARTS)) ||
                    is_house_elsewhere(article, token, last);
    return is_house ? last : token;
}

uint32_t namesake_end(const struct article *article, uint32_t token, uint32_t sentence)
{
    uint32_t name = token, house = house_of_person_end(article, token, sentence);
    if (house > token)
        return house;
    const golchin_edge *title = edge_at(article, article->is->honorific, token);
    if (is_of_martyrs_in_town(article, token))
        return token + 1;
    // «بیمارستان شهدای ۱۵ خرداد»
    bool is_of_day = token_is(article, token, "شهدای") &&
                     is_word_in_sentence(article, token + 2, sentence) &&
                     token_is_digits(article, token + 1);
    if (is_of_day)
        return token + 3;
    if (token_has(article, token, MARK(NAMESAKE)))
        name = token + 1;
    else if (title && starts_with(edge_text(article, title, article->is->canonical), "آیت") &&
             (token_has(article, token - 1, MARK(NAMED)) || token_is(article, token - 1, "واحد")))
        name = title->last;
    return name > token && is_word_in_sentence(article, name, sentence) &&
                   !token_has(article, name, MARK(ENDER) | MARK(SPEECH))
               ? word_or_place_end(article, name)
               : token;
}

// «رئیس دانشگاه جناب آقای نام»: who is spoken of so is no namesake of what stands in front.
static bool begins_with_courtesy(const struct article *article, uint32_t start)
{
    static const char *const courtesies[] = {"جناب", "سرکار", "آقای", "خانم", NULL};
    return token_is_one_of(article, start, courtesies);
}

// «خیابان شهید نام», «شهید سید "نام"»
static bool stands_in_a_thing(const struct article *article, uint32_t start, uint32_t sentence)
{
    uint32_t first = article->sentences[sentence].first, token = start;
    if (token > first && is_quotation_mark(article, token - 1))
        token--;
    while (token < start && token > first && token_has(article, token - 1, MARK(SEYED)))
        token--;
    return token > first && token_has(article, token - 1, MARK(NAMED));
}

// «داروخانه خصوصی دکتر [نام]»: a private house that is called after its doctor; with
// a given name it may be its officer.
static bool stands_in_a_house(const struct article *article, const struct name *name)
{
    static const char *const manners[] = {"شبانه", "روزی", "شبانهروزی", "تخصصی", "خصوصی", NULL};
    uint32_t first = article->sentences[name->sentence].first, house = name->start;
    while (house > first && token_is_one_of(article, house - 1, manners))
        house--;
    return house > first && house < name->start && token_has(article, house - 1, MARK(NAMED)) &&
           !name_is_given(article, name->first);
}

bool is_namesake(const struct article *article, const struct name *name)
{
    return !begins_with_courtesy(article, name->start) &&
           (stands_in_a_thing(article, name->start, name->sentence) ||
            stands_in_a_house(article, name));
}
