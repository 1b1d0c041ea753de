// A name is read from left to right: honorifics, سید, given names, then one to three words of
// surname. What ends a surname is known (marks, prepositions, verbs, times, roles); what is in it
// often is not, so a word is taken into it by its own evidence or by what stands behind it.
#include "names.h"

#include <string.h>

enum { GIVEN_MAX = 3, SURNAME_MAX = 3, UNIT_MAX = 4, HONORIFICS_MAX = 4 };

// Endings that make a word a surname wherever it stands (surname_affixes.tsv, high reliability).
static const char *const surname_ends[] = {
    "زاده", "پور",  "نژاد", "نیا",  "منش",  "نسب",   "تبار", "زهی",  "اللهی", "الدینی", "فرد",
    "وندی", "لویی", "زایی", "چیان", "خانی", "آبادی", "پناه", "پرور", "یمهر",  "یکیا",   NULL,
};

static bool has_surname_end(const struct article *article, uint32_t token)
{
    golchin_slice word = token_text(article, token);
    for (const char *const *end = surname_ends; *end; end++)
        if (word.len > strlen(*end) + 2 && ends_with(word, *end))
            return true;
    return false;
}

static bool is_joined_given(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(JOINED)) && !token_has(article, token, MARK(SURNAME)) &&
           !has_surname_end(article, token);
}

static bool is_given(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK(ENDER) | MARK(COUNTRY)))
        return false;
    return token_has(article, token, MARK(GIVEN)) || is_joined_given(article, token);
}

static bool is_surname(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(SURNAME) | MARK(AFFIX)) ||
           has_surname_end(article, token);
}

// A word that no name holds. Surnames win over places and organisations of the same letters.
static bool is_blocked(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!is_word_in_sentence(article, token, sentence))
        return true;
    if (token_has(article, token, MARK(ENDER) | MARK(NUMBER) | MARK(HONORIFIC) | MARK(AND)))
        return true;
    if (token_has(article, token, MARK(SPEECH)) && !token_has(article, token, MARK(SURNAME)))
        return true;
    if (token_has(article, token, MARK(ROLE) | MARK(PLACE) | MARK(ORGANIZATION) | MARK(BODY)))
        return !is_surname(article, token) || token_has(article, token, MARK(ROLE) | MARK(BODY));
    return false;
}

static bool is_boundary(const struct article *article, uint32_t token, uint32_t sentence)
{
    return token >= article->sentences[sentence].last ||
           article->tokens[token].kind != GOLCHIN_WORD || is_blocked(article, token, sentence);
}

// Behind a word and what joiners tie to it: «رحیم‌خانی» is two tokens.
static uint32_t unit_end(const struct article *article, uint32_t token, uint32_t sentence)
{
    uint32_t last = token + 1;
    while (last < token + UNIT_MAX && is_word_in_sentence(article, last, sentence) &&
           is_tied(article, last) && !token_has(article, last, MARK(PLURAL_END)))
        last++;
    return last;
}

// Does the surname run on over `token`?
static bool surname_goes_on(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!is_word_in_sentence(article, token, sentence))
        return false;
    if (is_tied(article, token))
        return !token_has(article, token, MARK(PLURAL_END));
    if (token_has(article, token, MARK(AFFIX)) &&
        !token_has(article, token, MARK(ENDER) | MARK(ROLE)))
        return true;
    if (is_blocked(article, token, sentence))
        return false;
    uint32_t end = unit_end(article, token, sentence);
    return is_surname(article, end - 1) || is_surname(article, token) ||
           is_boundary(article, end, sentence);
}

static uint32_t read_surname(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (is_blocked(article, token, sentence))
        return token;
    uint32_t last = unit_end(article, token, sentence);
    for (int words = 1; words < SURNAME_MAX && surname_goes_on(article, last, sentence); words++)
        last = unit_end(article, last, sentence);
    return last;
}

static uint32_t read_given(const struct article *article, uint32_t token, uint32_t sentence)
{
    uint32_t last = token;
    bool is_descendant = token_has(article, token, MARK(SEYED));
    if (is_descendant)
        last++;
    while (last < token + GIVEN_MAX + is_descendant &&
           is_word_in_sentence(article, last, sentence) && is_given(article, last)) {
        // «محمد محمدی»: the last of two is the surname when no other follows.
        if (last > token + is_descendant && is_surname(article, last) && !is_tied(article, last) &&
            is_boundary(article, last + 1, sentence))
            break;
        last++;
    }
    return last;
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
        if (token_has(article, edge->last, MARK(AFFIX)) && is_tied(article, edge->last))
            break; // «حاج‌زاده»
        golchin_slice kind = edge_text(article, edge, article->is->kind);
        *is_martyr |= slice_is(kind, "martyr");
        if (!*honorific || slice_is(edge_text(article, *honorific, article->is->kind), "civil"))
            *honorific = edge;
        token = edge->last;
    }
    return token;
}

static bool stands_in_a_thing(const struct article *article, uint32_t start, uint32_t sentence)
{
    return start > article->sentences[sentence].first && token_has(article, start - 1, MARK(NAMED));
}

static bool has_evidence(const struct article *article, const struct name *name)
{
    // «استاد» alone may be a trade: «استاد حقوق».
    if (name->honorific && !token_has(article, name->start, MARK(ROLE)))
        return true;
    if (!name->has_given || name->surname == name->last)
        return false;
    uint32_t given = name->first;
    bool is_sure = !token_has(article, given, MARK(GIVEN_UNSURE)) ||
                   name->surname - name->first > 1 || token_has(article, given, MARK(SEYED));
    return is_sure || is_surname(article, name->surname) ||
           has_surname_end(article, name->last - 1) ||
           token_has(article, name->last - 1, MARK(AFFIX));
}

// «مهندس ولی آذروش»: behind an honorific even «but» is a given name, when more of a name follows.
static bool is_given_despite_ender(const struct article *article, const struct name *name)
{
    return name->honorific && token_has(article, name->first, MARK(GIVEN)) &&
           token_has(article, name->first, MARK(ENDER)) &&
           is_word_in_sentence(article, name->first + 1, name->sentence) &&
           !is_blocked(article, name->first + 1, name->sentence);
}

static bool name_read(const struct article *article, uint32_t token, struct name *out)
{
    uint32_t sentence = article->sentence_of[token];
    bool is_martyr;
    *out = (struct name){.start = token, .sentence = sentence, .person = -1};
    out->first = skip_honorifics(article, token, sentence, &out->honorific, &is_martyr);
    if (is_martyr || stands_in_a_thing(article, token, sentence) ||
        !is_word_in_sentence(article, out->first, sentence))
        return false;
    out->surname = is_given_despite_ender(article, out) ? out->first + 1
                                                        : read_given(article, out->first, sentence);
    out->has_given = out->surname > out->first;
    out->last = read_surname(article, out->surname, sentence);
    if (out->last == out->surname && out->surname > out->first + 1) {
        out->surname--; // «محمدرضا قدیر»: a given name serves as surname
        if (token_has(article, out->surname - 1, MARK(SEYED)))
            out->has_given = false;
    }
    return out->last > out->first && has_evidence(article, out);
}

struct names names_read(const struct article *article)
{
    const uint64_t starts = MARK(GIVEN) | MARK(HONORIFIC) | MARK(SEYED) | MARK(JOINED);
    uint32_t possible = 0;
    for (uint32_t token = 0; token < article->token_count; token++)
        possible += token_has(article, token, starts);
    struct names found = {.items = allocate(article, possible + 1, sizeof *found.items)};
    for (uint32_t token = 0; possible && token < article->token_count;) {
        struct name candidate;
        if (token_has(article, token, starts) && name_read(article, token, &candidate)) {
            found.items[found.count++] = candidate;
            token = candidate.last;
        } else {
            token++;
        }
    }
    return found;
}

// A word that is a surname by its form; where a mark sets the name off, one that the list knows and
// that is no common word, as «نظامی» and «فرهنگی» are.
static bool is_sure_surname(const struct article *article, uint32_t token, bool is_set_off)
{
    if (has_surname_end(article, token) ||
        (token_has(article, token, MARK(AFFIX)) && is_tied(article, token)))
        return true;
    const golchin_edge *edge = is_set_off ? edge_at(article, article->is->surname, token) : NULL;
    return edge && !slice_is(edge_text(article, edge, article->is->ambiguous), "yes");
}

bool name_read_unknown(const struct article *article, uint32_t token, bool is_set_off,
                       struct name *out)
{
    if (token >= article->token_count)
        return false;
    uint32_t sentence = article->sentence_of[token];
    if (is_blocked(article, token, sentence) || stands_in_a_thing(article, token, sentence) ||
        token_has(article, token, MARK(ORGAN) | MARK(NAMED)) ||
        token_has(article, token + 1, MARK(PLURAL_END)))
        return false;
    uint32_t surname = unit_end(article, token, sentence);
    uint32_t last = read_surname(article, surname, sentence);
    if (last == surname || !is_boundary(article, last, sentence) ||
        token_has(article, last, MARK(AND)) || // «میراث فرهنگی، صنایع دستی و گردشگری»
        !(is_sure_surname(article, surname, is_set_off) ||
          is_sure_surname(article, last - 1, is_set_off)))
        return false;
    *out = (struct name){.start = token,
                         .first = token,
                         .surname = surname,
                         .last = last,
                         .sentence = sentence,
                         .has_given = true,
                         .person = -1};
    return true;
}

golchin_slice name_text(const struct article *article, const struct name *name)
{
    return article->host->canonical(article->document, name->first, name->last);
}

golchin_slice name_honorific(const struct article *article, const struct name *name)
{
    if (!name->honorific ||
        slice_is(edge_text(article, name->honorific, article->is->kind), "civil"))
        return (golchin_slice){0};
    return plain_text(article, edge_text(article, name->honorific, article->is->canonical));
}
