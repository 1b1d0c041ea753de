// A word is taken into a name by its own evidence (a list, its ending) or by what stands behind it,
// and kept out by what it does elsewhere: prepositions, verbs, times, roles, everyday nouns.
#include "name_words.h"

#include <string.h>

#include "office_surnames.h"
#include "surname_parts.h"

enum { SURNAME_MAX = 3, UNIT_MAX = 4 };

// Endings that make a word a surname wherever it stands (surname_affixes.tsv, high reliability).
static const char *const surname_ends[] = {
    "زاده", "پور",  "نژاد", "نیا",  "منش",  "نسب",   "تبار", "زهی",  "اللهی", "الدینی", "فرد",
    "وندی", "لویی", "زایی", "چیان", "خانی", "آبادی", "پناه", "پرور", "یمهر",  "یکیا",   NULL,
};

// «بختیاروند», but «خداوند», «شهروند», «نمی‌شوند»
static bool is_of_tribe(golchin_slice word)
{
    return ends_with(word, "وند") && letter_count(word) > 6 && !starts_with(word, "نمی");
}

static bool has_surname_end(const struct article *article, uint32_t token)
{
    golchin_slice word = token_text(article, token);
    if (is_of_tribe(word))
        return true;
    for (const char *const *end = surname_ends; *end; end++)
        if (word.len > strlen(*end) + 2 && ends_with(word, *end))
            return !is_common(article, token); // «اعتبار»
    return false;
}

static bool is_joined_given(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(JOINED)) && !token_has(article, token, MARK(SURNAME)) &&
           !has_surname_end(article, token);
}

// «خلیفه بن حمد»
static bool is_father_named(const struct article *article, uint32_t token)
{
    return token_is(article, token + 1, "بن") &&
           !token_has(article, token + 2, MARK(ENDER) | MARK(ROLE) | MARK(SPEECH)) &&
           !is_common(article, token + 2) && !is_tied(article, token + 2) &&
           !token_has(article, token, MARK(ROLE) | MARK(NUMBER) | MARK(AND));
}

// A listed given name begins here and goes on behind the token.
static bool is_start_of_given(const struct article *article, uint32_t token)
{
    const golchin_edge *given = edge_at(article, article->is->given, token);
    return given && given->first == token && given->last > token + 1;
}

bool name_is_given(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK(COURTESY)))
        return false;
    // «ولی‌الله», «ولی الله», «ماه‌رخ», where «ولی» alone is
    // «but» and «ماه» a time
    if (token_has(article, token, MARK(ENDER) | MARK(COUNTRY)) &&
        !token_is(article, token + 1, "الله") && !is_start_of_given(article, token))
        return false;
    if (token > 0 && token_has(article, token - 1, MARK(TO)) && is_common(article, token))
        return false; // «به همت حسین …»
    if (token_has(article, token, MARK(BODY)) &&
        ((token > 0 && token_has(article, token - 1, MARK(ROLE))) ||
         !name_is_sure_surname(article, token + 1)))
        return false; // «مدیرعامل خیریه نور», but «خیریه کریمی»
    return token_has(article, token, MARK(GIVEN)) || is_joined_given(article, token) ||
           is_father_named(article, token);
}

bool name_is_surname(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(SURNAME) | MARK(AFFIX)) ||
           has_surname_end(article, token);
}

bool name_is_sure_surname(const struct article *article, uint32_t token)
{
    if (has_surname_end(article, token))
        return true;
    return token_has(article, token, MARK(SURNAME)) && !is_common(article, token);
}

// «رفتن», «فرستادن»
static bool is_infinitive(golchin_slice word)
{
    static const char *const ends[] = {"ادن", "شدن", "کردن", "بردن", "خوردن",
                                       "ستن", "شتن", "ختن",  "فتن",  NULL};
    for (const char *const *end = ends; *end; end++)
        if (ends_with(word, *end))
            return true;
    return false;
}

bool name_is_strange(const struct article *article, uint32_t token)
{
    const uint64_t known = MARK(GIVEN) | MARK(SURNAME) | MARK(PLACE) | MARK(ORGANIZATION) |
                           MARK(BODY) | MARK(ORGAN) | MARK(ROLE) | MARK(ENDER) | MARK(SPEECH);
    if (token >= article->token_count)
        return false;
    return !token_has(article, token, known) && !is_common(article, token) &&
           !is_infinitive(token_text(article, token));
}

// «احمد برگزار» and «احمد استعفا داد» are no names; «احمد
// حق‌شناس» and «احمد نعمت‌اللهی» are.
static bool is_everyday(const struct article *article, uint32_t token)
{
    // «اکثریت آرا», but «کیانوش دشت آرا»
    bool is_vote =
        token_is(article, token + 1, "آرا") && !(token > 0 && name_is_given(article, token - 1));
    bool is_word = (token_is(article, token + 1, "داد") || is_vote) && !is_tied(article, token + 1);
    // «احمد گله داری نژاد»
    bool is_of_three = token > 0 && name_is_given(article, token - 1) &&
                       token_is_one_of(article, token + 2, surname_ends) &&
                       !token_has(article, token + 1, MARK(ENDER) | MARK(SPEECH) | MARK(AND));
    bool is_compound =
        is_of_three || (token_has(article, token + 1, MARK(AFFIX)) && !is_word) ||
        (token + 1 < article->token_count && starts_with(token_text(article, token + 1), "الله"));
    return !is_compound && !token_has(article, token, MARK(SURNAME) | MARK(AFFIX) | MARK(GIVEN)) &&
           is_common(article, token);
}

// «عصرامروز», «سه‌شنبه‌شب» without its joiners
static bool is_day(golchin_slice word)
{
    static const char week[] = "شنبه";
    return ends_with(word, "امروز") || ends_with(word, "دیروز") ||
           (word.len && memmem(word.start, word.len, week, sizeof week - 1));
}

// Surnames win over places and organisations of the same letters.
bool name_is_barred_by_use(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!is_word_in_sentence(article, token, sentence))
        return true;
    if (token_has(article, token, MARK(AFFIX)) && token_has(article, token, MARK(SURNAME)) &&
        surname_is_second_half(article, token))
        return false;
    if (surname_is_compound(article, token, sentence) ||
        surname_ends_in_preposition(article, token, sentence) ||
        office_begins_surname(article, token))
        return false;
    if (token_has(article, token, MARK(ENDER) | MARK(NUMBER) | MARK(AND) | MARK(THIS)) ||
        (token_has(article, token, MARK(HONORIFIC)) && !is_tied(article, token) &&
         !surname_has_title(article, token, sentence) &&
         !(token_is(article, token, "حاجی") && is_tied(article, token + 1))))
        return true;
    if (token_has(article, token, MARK(SPEECH)) && !token_has(article, token, MARK(SURNAME)))
        return true;
    if (token_has(article, token, MARK(ROLE) | MARK(BODY) | MARK(OFFICE)))
        return !(token_has(article, token, MARK(SURNAME)) &&
                 token_has(article, token + 1, MARK(AFFIX))); // «قاضی‌زاده»
    // «برادر گرامی», but «احمد گرامی»
    if (token_has(article, token, MARK(COURTESY)) && !(token && name_is_given(article, token - 1)))
        return true;
    if (is_day(token_text(article, token)))
        return true;
    if (token_is(article, token + 1, "ماه"))
        return true; // «نام بهمن ماه برگزار می‌شود»
    // «بیژن زاگرس پور», «ایمان‌الله زواره‌ای», «حسینی
    // گرگان پور»
    bool is_made_of_town =
        token > 0 && token_has(article, token - 1, MARK(GIVEN) | MARK(JOINED) | MARK(SURNAME)) &&
        (token_has(article, token + 1, MARK(AFFIX)) || surname_ends_apart(article, token + 1));
    return token_has(article, token, MARK(PLACE) | MARK(ORGANIZATION)) &&
           !name_is_surname(article, token) && !is_made_of_town;
}

// «بهنام دشت‌ارژنی», but «زهرا خانه‌دار شد»
static bool is_noun_compound(const struct article *article, uint32_t token, uint32_t sentence)
{
    static const char *const verbs[] = {"شد", "شده", "شدند", "است", "بود", "کرد", "می", NULL};
    return surname_is_compound(article, token, sentence) &&
           !token_is_one_of(article, name_unit_end(article, token, sentence), verbs);
}

bool name_is_attribute(const struct article *article, uint32_t token)
{
    const uint64_t people = MARK(HONORIFIC) | MARK(ROLE) | MARK(PLACE) | MARK(ORGANIZATION);
    const uint64_t others = MARK(ENDER) | MARK(SEYED) | MARK(AND) | MARK(SPEECH) | MARK(GIVEN);
    static const char *const words[] = {"عزیز", "محبوب", "شریف", NULL};
    uint32_t first = article->sentences[article->sentence_of[token]].first;
    bool is_great = token_is(article, token, "بزرگ");
    if (token == first || !(is_great || token_is_one_of(article, token, words)) ||
        article->tokens[token].gap != GOLCHIN_SPACE || !token_is_word(article, token - 1))
        return false;
    return !token_has(article, token - 1, is_great ? others : others | people) &&
           !token_is(article, token - 1, "آقا");
}

bool name_is_barred(const struct article *article, uint32_t token, uint32_t sentence)
{
    return name_is_barred_by_use(article, token, sentence) ||
           (is_everyday(article, token) && !is_noun_compound(article, token, sentence) &&
            !office_begins_surname(article, token));
}

bool name_ends_at(const struct article *article, uint32_t token, uint32_t sentence)
{
    return token >= article->sentences[sentence].last || !token_is_word(article, token) ||
           name_is_barred(article, token, sentence);
}

uint32_t name_unit_end(const struct article *article, uint32_t token, uint32_t sentence)
{
    uint32_t last = token + 1;
    while (last < token + UNIT_MAX && is_word_in_sentence(article, last, sentence) &&
           is_tied(article, last) && !token_has(article, last, MARK(PLURAL_END)))
        last++;
    return last;
}

// «جانشین دکتر مهرنوش حیاتی [شد]»: the verb has its predicate already.
static bool is_behind_predicate(const struct article *article, uint32_t token)
{
    static const char *const predicates[] = {"جانشین", "جایگزین", NULL};
    uint32_t first = article->sentences[article->sentence_of[token]].first;
    while (token > first && token_has(article, token - 1, NAME_STARTS))
        token--;
    return token > first && token_is_one_of(article, token - 1, predicates);
}

bool name_word_is_of_verb(const struct article *article, uint32_t token)
{
    bool is_word = is_common(article, token) || token_has(article, token, MARK(GIVEN_UNSURE));
    if (!is_word || is_tied(article, token + 1))
        return false;
    return token_is(article, token + 1, "خود") ||
           (token_is(article, token + 1, "شد") && !is_behind_predicate(article, token));
}

// Does the surname run on over `token`?
static bool surname_goes_on(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!is_word_in_sentence(article, token, sentence))
        return false;
    if (is_tied(article, token))
        return !token_has(article, token, MARK(PLURAL_END));
    if (surname_ends_apart(article, token))
        return true;
    if (office_begins_surname(article, token - 1))
        return true;
    if (surname_begins_at(article, token - 1) && !name_is_barred_by_use(article, token, sentence))
        return true;
    // «ابراهیم زنده بودی», but «یزدانی خرم [روز …]»
    if (surname_is_second_half(article, token) && token > 1 && name_is_given(article, token - 2))
        return true;
    if (name_word_is_of_verb(article, token))
        return false;
    if (token_has(article, token, MARK(AFFIX)) &&
        !token_has(article, token, MARK(ENDER) | MARK(ROLE)))
        return true;
    if (name_is_barred(article, token, sentence) || token_is(article, token + 1, "شد"))
        return false;
    uint32_t end = name_unit_end(article, token, sentence);
    if (name_is_surname(article, end - 1) || name_is_surname(article, token) ||
        name_ends_at(article, end, sentence) ||
        token_is_one_of(article, end, surname_ends)) // «جعفرزاده ایمن آبادی»
        return true;
    // «سولماز قره [جه] مفرد معاون …»: what stands in front is no surname by itself.
    return !name_is_sure_surname(article, token - 1) && name_is_strange(article, token) &&
           name_ends_at(article, name_unit_end(article, end, sentence), sentence);
}

uint32_t name_surname_end(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (name_is_barred(article, token, sentence) ||
        (token > 0 && name_is_given(article, token - 1) && name_word_is_of_verb(article, token)))
        return token;
    uint32_t last = name_unit_end(article, token, sentence);
    for (int words = 1; words < SURNAME_MAX && surname_goes_on(article, last, sentence); words++)
        last = name_unit_end(article, last, sentence);
    return last;
}
