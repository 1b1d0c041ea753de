// The lists know a surname of one word or two, and the name may go on: «حسینی گرگان پور», «قربانی
// یکه سعود». What is behind the surname is of the name where nothing else can stand: marks, posts
// and verbs that set names off bound it, or a later mention has it, too.
#include "name_tail.h"

#include "name_guess.h"
#include "name_words.h"
#include "office.h"
#include "post_place.h"

// «شاپور تیموری گهرو … تیموری گهرو افزود»: a town or a noun, which the later mention has, too.
static void widen_to_mention(const struct article *article, struct name *name)
{
    const uint64_t others = MARK(ENDER) | MARK(AND) | MARK(ROLE) | MARK(SPEECH) | MARK(NUMBER);
    uint32_t last = name->last;
    if (is_word_in_sentence(article, last, name->sentence) && !token_has(article, last, others) &&
        name_is_used_again(article, name->surname, last + 1, name->sentence))
        name->last++;
}

// «نام بسطام را به عنوان معاون …», «را بعنوان»
static bool is_put_in_office(const struct article *article, uint32_t token)
{
    uint32_t post = office_link_end(article, token + 1);
    return token_has(article, token, MARK(OBJECT)) && post > token + 1 &&
           token_has(article, post, MARK(ROLE));
}

// A word that may be of a name although no list of names has it.
static bool may_be_of_name(const struct article *article, uint32_t token, uint32_t sentence)
{
    const uint64_t others = MARK(ENDER) | MARK(NUMBER) | MARK(AND) | MARK(THIS) | MARK(ROLE) |
                            MARK(SPEECH) | MARK(HONORIFIC) | MARK(BODY) | MARK(ORGAN) |
                            MARK(COURTESY) | MARK(ORGANIZATION);
    return is_word_in_sentence(article, token, sentence) && !token_has(article, token, others) &&
           !edge_at(article, article->is->status, token);
}

// Behind the town that begins at a token, or that its words are of; the token itself: none is. A
// province behind a name is a place.
static uint32_t town_end(const struct article *article, uint32_t token)
{
    const golchin_edge *town = edge_at(article, article->is->place, token);
    return town && town->first == token && !place_is_of_type(article, town, "province") ? town->last
                                                                                        : token;
}

// «…، [امام جمعه …]», «… را [به عنوان معاون …]»: nothing but a whole name stands in front.
static bool is_in_front_of_post(const struct article *article, uint32_t token)
{
    return (token_has(article, token, MARK(COMMA)) && token_has(article, token + 1, MARK(ROLE))) ||
           is_put_in_office(article, token);
}

// «… [گفت]», «… [هم گفت]»
static bool is_in_front_of_speech(const struct article *article, uint32_t token)
{
    return token_has(article, token + token_has(article, token, MARK(TOO)), MARK(SPEECH));
}

// «مدیرکل …، نام، …»
static bool is_between_commas(const struct article *article, const struct name *name,
                              uint32_t token)
{
    return name->start > 0 && is_comma(article, name->start - 1) && is_comma(article, token);
}

// «… [مدیرکل بهزیستی …]», «… [در این نشست]», «… [به عنوان …]»: what follows a name more often than
// an everyday word.
static bool is_in_front_of_clause(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(ROLE) | MARK(IN)) || token_is(article, token, "با") ||
           office_link_end(article, token) > token;
}

// «[شجاعی] کوه بنان», «[کریمی] چاه کوتاه»: behind a village that no list has; `token`: none.
static uint32_t village_end(const struct article *article, uint32_t token, uint32_t sentence)
{
    static const char *const lands[] = {"کوه", "چاه", "چشمه",  "قلعه", "تنگ",
                                        "دشت", "باغ", "کلاته", "سنگ",  NULL};
    return token_is_one_of(article, token, lands) && may_be_of_name(article, token + 1, sentence)
               ? token + 2
               : token;
}

// «محمدحسن رضوانی قائن، امام جمعه …», «اسماعیل قربانی یکه سعود گفت», «سعیده نظری منظم، مدیرکل …»: a
// town or a noun. Returns where it ends; the name's end: there is none.
static uint32_t town_or_noun_end(const struct article *article, const struct name *name)
{
    uint32_t token = name->last, last = town_end(article, token);
    if (last == token)
        last = village_end(article, token, name->sentence);
    bool is_town = last > token;
    if (!is_town)
        last = name_unit_end(article, token, name->sentence); // «گله‌داری»
    if (!is_town && token_has(article, token, MARK(PLACE)))
        return token;
    if (!may_be_of_name(article, token, name->sentence))
        return token;
    // «نام کسی که …» is no name.
    bool is_told = token_has(article, last, MARK(THAT)) &&
                   (is_town || !ends_with(token_text(article, token), "ی"));
    bool is_of_name =
        is_told || is_in_front_of_post(article, last) ||
        (is_town && (is_in_front_of_speech(article, last) || is_in_front_of_clause(article, last) ||
                     is_between_commas(article, name, last)));
    return is_of_name ? last : token;
}

// «رضاعلی متهور ملکی [رئیس …]»: words that no list has, or one and a surname.
static uint32_t strange_words_end(const struct article *article, const struct name *name)
{
    uint32_t token = name->last, last = token + 1, behind = token + 2;
    if (!may_be_of_name(article, token, name->sentence) ||
        !may_be_of_name(article, last, name->sentence) || !name_is_strange(article, token))
        return token;
    bool is_sure = name_is_sure_surname(article, last);
    if (!(is_sure || name_is_strange(article, last)) ||
        (is_tied(article, behind) && token_is_word(article, behind)))
        return token;
    bool is_of_name = is_in_front_of_post(article, behind) ||
                      is_in_front_of_speech(article, behind) ||
                      is_between_commas(article, name, behind) ||
                      (is_sure && is_in_front_of_clause(article, behind));
    return is_of_name ? behind : token;
}

void name_add_tail(const struct article *article, struct name *name)
{
    if (!name->has_given || name->surname == name->last)
        return;
    widen_to_mention(article, name);
    uint32_t last = town_or_noun_end(article, name);
    name->last = last > name->last ? last : strange_words_end(article, name);
}
