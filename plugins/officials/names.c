// A name is read from left to right: honorifics, سید, given names, then one to three words of
// surname. What ends a surname is known (marks, prepositions, verbs, times, roles); what is in it
// often is not, so a word is taken into it by its own evidence or by what stands behind it.
#include "names.h"

#include "name_widening.h"
#include "name_words.h"
#include "namesakes.h"
#include "office.h"

enum { GIVEN_MAX = 3, HONORIFICS_MAX = 4 };

static uint32_t read_given(const struct article *article, uint32_t token, uint32_t sentence)
{
    uint32_t last = token;
    bool is_descendant = token_has(article, token, MARK(SEYED));
    if (is_descendant)
        last++;
    while (last < token + GIVEN_MAX + is_descendant &&
           is_word_in_sentence(article, last, sentence) && name_is_given(article, last)) {
        if (last > token + is_descendant && name_word_is_of_verb(article, last))
            break; // «حسن نصرالله [پیروز شد]»
        // «محمد محمدی»: the last of two is the surname when no other follows.
        if (last > token + is_descendant && name_is_surname(article, last) &&
            !is_tied(article, last) && name_ends_at(article, last + 1, sentence))
            break;
        last++;
        if (token_is(article, last, "الله") && is_tied(article, last))
            last++; // «ایمان‌الله»
        while (token_is(article, last, "بن") && is_word_in_sentence(article, last + 1, sentence))
            last += 2; // «محمد بن سالم»
    }
    return last;
}

// «دکتر امیر صدر», «حاجی پور»: a title that is a name as well. `titled`: the one in front of it, or
// NULL.
static bool is_given_like_title(const struct article *article, const golchin_edge *edge,
                                const golchin_edge *titled)
{
    uint32_t behind = edge->last;
    bool is_general = token_is(article, edge->first, "امیر");
    if (behind != edge->first + 1)
        return false;
    if (is_tied(article, behind) &&
        (token_is(article, edge->first, "حاجی") || token_is(article, edge->first, "امام")))
        return true;
    if (!is_general && !token_is(article, edge->first, "آزاده"))
        return false;
    if (titled && slice_is(edge_text(article, titled, article->is->kind), "academic"))
        return true;
    // A general has a rank or a given name behind it, or commands.
    uint32_t end = name_unit_end(article, behind, article->sentence_of[edge->first]);
    bool commands = is_general && token_is(article, end, "فرمانده");
    return (!token_has(article, behind, NAME_STARTS) && !commands) ||
           token_has(article, behind + 1, MARK(AFFIX));
}

// Honorifics in front of a name; `*honorific` is the first one that counts.
static uint32_t skip_honorifics(const struct article *article, uint32_t token, uint32_t sentence,
                                const golchin_edge **honorific, bool *is_martyr)
{
    *honorific = NULL;
    *is_martyr = false;
    for (int i = 0; i < HONORIFICS_MAX && token < article->sentences[sentence].last; i++) {
        const golchin_edge *edge = edge_at(article, article->is->honorific, token);
        golchin_slice form =
            edge ? edge_text(article, edge, article->is->canonical) : (golchin_slice){0};
        if (!edge || slice_is(form, "سید") || slice_is(form, "سیده") || slice_is(form, "میر"))
            break;
        if (token_is(article, edge->last, "بن") || token_is(article, edge->last, "عالی"))
            break; // «خلیفه بن حمد»; «جناب عالی» is who is spoken to
        if (token_has(article, edge->last, MARK(AFFIX)) && is_tied(article, edge->last))
            break; // «حاج‌زاده»
        if (is_given_like_title(article, edge, *honorific))
            break;
        golchin_slice kind = edge_text(article, edge, article->is->kind);
        *is_martyr |= slice_is(kind, "martyr");
        if (!*honorific || slice_is(edge_text(article, *honorific, article->is->kind), "civil"))
            *honorific = edge;
        token = edge->last;
    }
    return token;
}

static bool has_evidence(const struct article *article, const struct name *name)
{
    // «استاد» alone may be a trade: «استاد حقوق», «استاد برجسته …».
    bool is_trade = token_has(article, name->start, MARK(ROLE)) ||
                    (token_is(article, name->start, "استاد") && is_common(article, name->first));
    if (name->honorific && !is_trade)
        return true;
    if (!name->has_given || name->surname == name->last)
        return false;
    for (uint32_t token = name->first; token < name->surname; token++)
        if (token_has(article, token, MARK(SEYED)) ||
            (token_has(article, token, MARK(JOINED)) &&
             is_tied(article, token)) || // بیوک‌آقا
            (!token_has(article, token, MARK(GIVEN_UNSURE)) && !is_common(article, token)))
            return true;
    for (uint32_t token = name->surname; token < name->last; token++)
        if (name_is_sure_surname(article, token) ||
            (token_has(article, token, MARK(PLACE)) && token_is(article, token + 1, "ای")))
            return true;
    // «سامان پاوه‌ای، رئیس …»: no list has the surname, and an office is set
    // off behind it.
    if (token_has(article, name->last, MARK(COMMA)) &&
        token_has(article, name->last + 1, MARK(ROLE)) && name_is_strange(article, name->surname))
        return true;
    // «"صادق بناب" سرپرست …»
    bool is_officer = is_quotation_mark(article, name->last) &&
                      token_has(article, name->last + 1, MARK(ROLE)) && name->start > 0 &&
                      is_quotation_mark(article, name->start - 1);
    return is_officer || token_has(article, name->last - 1, MARK(AFFIX));
}

// «مهندس ولی آذروش»: behind an honorific even «but» is a given name, when more of a name follows.
static bool is_given_despite_ender(const struct article *article, const struct name *name)
{
    return name->honorific && token_has(article, name->first, MARK(GIVEN)) &&
           token_has(article, name->first, MARK(ENDER)) &&
           is_word_in_sentence(article, name->first + 1, name->sentence) &&
           !name_is_barred(article, name->first + 1, name->sentence);
}

// What sets names off follows.
static bool is_set_off_at(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(COMMA) | MARK(ROLE)) ||
           office_link_end(article, token) > token;
}

// «…، ابراهیم بازیان، گفت», «ابراهیم بازیان، رئیس …»: between marks nothing but a name can stand.
static bool is_between_marks(const struct article *article, const struct name *name,
                             const golchin_edge *town)
{
    bool is_first = name->start == article->sentences[name->sentence].first;
    bool is_officer = token_has(article, town->last, MARK(COMMA)) &&
                      token_has(article, town->last + 1, MARK(ROLE));
    bool is_behind_mark = name->start > 0 && is_comma(article, name->start - 1);
    return ((is_first && is_officer) ||
            (is_behind_mark && token_has(article, town->last, MARK(COMMA) | MARK(SPEECH)))) &&
           !token_has(article, name->first, MARK(GIVEN_UNSURE) | MARK(PLACE));
}

// «محمدهمایون زرینه صبح امروز»: behind a given name a town that is a word as well is a surname.
static bool is_town_as_surname(const struct article *article, const struct name *name)
{
    uint32_t token = name->surname;
    const golchin_edge *town = edge_at(article, article->is->place, token);
    return town && town->last == token + 1 && is_word_in_sentence(article, token, name->sentence) &&
           !token_has(article, token, MARK(ENDER) | MARK(ORGANIZATION) | MARK(GIVEN)) &&
           (slice_is(edge_text(article, town, article->is->ambiguous), "yes") ||
            is_between_marks(article, name, town) ||
            (name->honorific && is_set_off_at(article, town->last)));
}

// «"صادق بناب" سرپرست …»: in quotation marks a town behind a given name is a surname.
static bool is_town_in_quotes(const struct article *article, const struct name *name)
{
    return name->start > article->sentences[name->sentence].first &&
           is_quotation_mark(article, name->start - 1) &&
           token_has(article, name->surname, MARK(PLACE)) &&
           !token_has(article, name->surname, MARK(ENDER)) &&
           is_quotation_mark(article, name->surname + 1);
}

// «امیر علیرضا انگیزه به عنوان فرمانده …»: behind an honorific and a given name even an everyday
// noun is a surname, where what names are set off by follows.
static bool is_noun_as_surname(const struct article *article, const struct name *name)
{
    uint32_t token = name->surname;
    if (!is_word_in_sentence(article, token, name->sentence))
        return false;
    uint32_t behind = name_unit_end(article, token, name->sentence); // «دشت‌روزی»
    return name->honorific && is_set_off_at(article, behind) &&
           !name_is_barred_by_use(article, token, name->sentence) &&
           !token_has(article, name->first, MARK(GIVEN_UNSURE));
}

// «حسین کرد، رئیس …»: a verb or a role, alone between a given name and an office that is set off,
// is a surname.
static bool is_verb_or_role_as_surname(const struct article *article, const struct name *name)
{
    uint32_t token = name->surname;
    const golchin_edge *role = edge_at(article, article->is->role, token);
    return (token_is(article, token, "کرد") || (role && role->last == token + 1)) &&
           is_word_in_sentence(article, token, name->sentence) &&
           token_has(article, token + 1, MARK(COMMA)) &&
           token_has(article, token + 2, MARK(ROLE)) &&
           !token_has(article, name->first, MARK(GIVEN_UNSURE));
}

static bool name_read(const struct article *article, uint32_t token, struct name *out)
{
    uint32_t sentence = article->sentence_of[token];
    bool is_martyr;
    *out = (struct name){.start = token, .sentence = sentence, .person = -1};
    out->first = skip_honorifics(article, token, sentence, &out->honorific, &is_martyr);
    if (is_martyr || is_namesake(article, out) ||
        !is_word_in_sentence(article, out->first, sentence))
        return false;
    out->surname = is_given_despite_ender(article, out) ? out->first + 1
                                                        : read_given(article, out->first, sentence);
    out->has_given = out->surname > out->first;
    out->last = name_surname_end(article, out->surname, sentence);
    if (out->last == out->surname && out->has_given &&
        (is_town_as_surname(article, out) || is_town_in_quotes(article, out) ||
         is_noun_as_surname(article, out) || is_verb_or_role_as_surname(article, out)))
        out->last = name_unit_end(article, out->last, sentence);
    if (out->last == out->surname && out->surname > out->first + 1)
        out->surname--; // «محمدرضا قدیر»: a given name serves as surname
    // «علی‌آباد ۲۰۰ نفر جمعیت دارد»
    bool is_village = out->last == out->first + 2 && token_is(article, out->first + 1, "آباد") &&
                      is_tied(article, out->first + 1);
    return out->last > out->first && !is_village && has_evidence(article, out);
}

// «بهزیستی البرز وجیهه …»: a town that is a given name as well, in front of another one.
static bool is_town_before_name(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(PLACE)) &&
           token_has(article, token, MARK(GIVEN_UNSURE)) &&
           token_has(article, token + 1, MARK(GIVEN)) &&
           !token_has(article, token + 1, MARK(GIVEN_UNSURE) | MARK(SURNAME));
}

// «بندر عباس», «بویین زهرا»: a town that ends in a given name.
static bool is_end_of_town(const struct article *article, uint32_t token)
{
    const golchin_edge *town = token > 0 ? edge_at(article, article->is->place, token - 1) : NULL;
    return town && town->first < token && town->last > token;
}

// «در پیام علی‌اصغر …», «متن پیام نام»: a noun that is a given name
// as well.
static bool is_noun_before_name(const struct article *article, uint32_t token)
{
    return token > 0 &&
           (token_has(article, token - 1, MARK(IN) | MARK(FROM)) ||
            token_is(article, token - 1, "متن")) &&
           token_has(article, token, MARK(GIVEN_UNSURE)) && is_common(article, token) &&
           token_has(article, token + 1, MARK(GIVEN));
}

struct names names_read(const struct article *article)
{
    struct names found = {.items =
                              allocate(article, article->name_starts + 1, sizeof *found.items)};
    for (uint32_t token = 0; article->name_starts && token < article->token_count;) {
        struct name candidate;
        bool is_start = (article->marks[token] & NAME_STARTS) || token_is(article, token + 1, "بن");
        if (is_start && !is_town_before_name(article, token) &&
            !is_noun_before_name(article, token) && !is_end_of_town(article, token) &&
            name_read(article, token, &candidate) && !name_is_attribute(article, candidate.first)) {
            name_widen(article, &candidate);
            found.items[found.count++] = candidate;
            token = candidate.last;
        } else {
            token++;
        }
    }
    return found;
}

struct names names_merge(const struct article *article, struct names first, struct names second)
{
    struct names all = {.items =
                            allocate(article, first.count + second.count + 1, sizeof *all.items)};
    uint32_t next = 0;
    for (uint32_t i = 0; i < second.count; i++) {
        const struct name *name = &second.items[i];
        while (next < first.count && first.items[next].start < name->last)
            all.items[all.count++] = first.items[next++];
        if (!all.count || all.items[all.count - 1].last <= name->start)
            all.items[all.count++] = *name;
    }
    while (next < first.count)
        all.items[all.count++] = first.items[next++];
    return all;
}
