// A name is read from left to right: honorifics, سید, given names, then one to three words of
// surname. What ends a surname is known (marks, prepositions, verbs, times, roles); what is in it
// often is not, so a word is taken into it by its own evidence or by what stands behind it.
#include "names.h"

#include <string.h>

enum { GIVEN_MAX = 3, SURNAME_MAX = 3 };

// Endings that make a word a surname wherever it stands (surname_affixes.tsv, high reliability).
static const char *const surname_ends[] = {
    "زاده", "پور",  "نژاد", "نیا",  "منش",  "نسب",   "تبار",          "زهی",  "اللهی", "الدینی",
    "وندی", "لویی", "زایی", "چیان", "خانی", "آبادی", "یان‌فر", "پناه", "پرور",  NULL,
};

// Given names that join others into one word: محمدصادق, سیدکاظم, عبدالعزیز.
static const char *const given_starts[] = {"محمد", "سید", "عبدال", "غلام", "امیر", "علی", NULL};

static const char *const blocking_after_name[] = {"ها", "های", "ای", NULL};

static golchin_slice folded(const struct article *article, uint32_t token)
{
    return article->host->folded(article->document, token);
}

static golchin_slice of(const char *text)
{
    return (golchin_slice){text, strlen(text)};
}

static bool has_surname_end(const struct article *article, uint32_t token)
{
    golchin_slice word = folded(article, token);
    for (const char *const *end = surname_ends; *end; end++)
        if (word.len > strlen(*end) + 2 && ends_with(word, of(*end)))
            return true;
    return false;
}

static bool is_joined_given(const struct article *article, uint32_t token)
{
    golchin_slice word = folded(article, token);
    for (const char *const *start = given_starts; *start; start++) {
        size_t len = strlen(*start);
        if (word.len >= len + 6 && starts_with(word, of(*start)) &&
            !has_surname_end(article, token)) {
            if (strcmp(*start, "علی") != 0 && strcmp(*start, "امیر") != 0)
                return !token_has(article, token, MARK_SURNAME);
            return token_has(article, token, MARK_GIVEN);
        }
    }
    return false;
}

static bool is_given(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK_ENDER))
        return false;
    return token_has(article, token, MARK_GIVEN) || is_joined_given(article, token);
}

static bool is_surname(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK_SURNAME | MARK_AFFIX) || has_surname_end(article, token);
}

// A word that no name holds. Surnames win over places and organisations of the same letters.
static bool is_blocked(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!is_word_in_sentence(article, token, sentence))
        return true;
    if (token_has(article, token, MARK_ENDER | MARK_NUMBER | MARK_HONORIFIC))
        return true;
    if (token_has(article, token, MARK_SPEECH) && !token_has(article, token, MARK_SURNAME))
        return true;
    if (token_has(article, token, MARK_ROLE | MARK_PLACE | MARK_ORGANIZATION | MARK_BODY))
        return !is_surname(article, token) || token_has(article, token, MARK_ROLE | MARK_BODY);
    return false;
}

static bool is_boundary(const struct article *article, uint32_t token, uint32_t sentence)
{
    return token >= article->sentences[sentence].last ||
           article->tokens[token].kind != GOLCHIN_WORD || is_blocked(article, token, sentence);
}

static bool is_tied(const struct article *article, uint32_t token)
{
    return article->tokens[token].gap == GOLCHIN_JOINER ||
           article->tokens[token].gap == GOLCHIN_GLUED;
}

// Does the surname run on over `token`, its `index`-th word?
static bool surname_goes_on(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!is_word_in_sentence(article, token, sentence))
        return false;
    if (is_tied(article, token))
        return !token_is_one_of(article, token, blocking_after_name);
    if (token_has(article, token, MARK_AFFIX) && !token_has(article, token, MARK_ENDER | MARK_ROLE))
        return true;
    if (is_blocked(article, token, sentence))
        return false;
    return is_surname(article, token) || is_boundary(article, token + 1, sentence);
}

static uint32_t read_surname(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (is_blocked(article, token, sentence))
        return token;
    uint32_t last = token + 1;
    while (last < token + SURNAME_MAX && surname_goes_on(article, last, sentence))
        last++;
    return last;
}

static uint32_t read_given(const struct article *article, uint32_t token, uint32_t sentence)
{
    uint32_t last = token;
    bool is_descendant = token_is(article, token, "سید") || token_is(article, token, "سیده");
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
    while (token < article->sentences[sentence].last) {
        const golchin_edge *edge = edge_at(article, article->is->honorific, token);
        golchin_slice form =
            edge ? edge_text(article, edge, article->is->canonical) : (golchin_slice){0};
        if (!edge || slice_is(form, "سید") || slice_is(form, "سیده") || slice_is(form, "میر"))
            break;
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
    return start > article->sentences[sentence].first && token_has(article, start - 1, MARK_NAMED);
}

static bool has_evidence(const struct article *article, const struct name *name)
{
    if (name->honorific)
        return true;
    if (!name->has_given)
        return false;
    if (name->surname == name->last)
        return false;
    uint32_t given = name->first;
    bool is_sure = !token_has(article, given, MARK_GIVEN_UNSURE) ||
                   name->surname - name->first > 1 || token_is(article, given, "سید");
    return is_sure || is_surname(article, name->surname) ||
           has_surname_end(article, name->last - 1) ||
           token_has(article, name->last - 1, MARK_AFFIX);
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
    out->surname = read_given(article, out->first, sentence);
    out->has_given = out->surname > out->first;
    out->last = read_surname(article, out->surname, sentence);
    if (out->last == out->surname && out->surname > out->first + 1) {
        out->surname--; // «محمدرضا قدیر»: a given name serves as surname
        if (token_is(article, out->surname - 1, "سید"))
            out->has_given = false;
    }
    return out->last > out->first && has_evidence(article, out);
}

struct names names_read(const struct article *article)
{
    struct names found = {.items = article->host->allocate(
                              article->document, (article->token_count + 1) * sizeof *found.items)};
    for (uint32_t token = 0; token < article->token_count;) {
        bool can_start =
            token_has(article, token, MARK_GIVEN | MARK_HONORIFIC) ||
            token_is(article, token, "سید") || token_is(article, token, "سیده") ||
            (article->tokens[token].kind == GOLCHIN_WORD && is_joined_given(article, token));
        struct name candidate;
        if (can_start && name_read(article, token, &candidate)) {
            found.items[found.count++] = candidate;
            token = candidate.last;
        } else {
            token++;
        }
    }
    return found;
}

bool name_read_unknown(const struct article *article, uint32_t token, struct name *out)
{
    if (token >= article->token_count)
        return false;
    uint32_t sentence = article->sentence_of[token];
    if (is_blocked(article, token, sentence) || stands_in_a_thing(article, token, sentence) ||
        is_blocked(article, token + 1, sentence))
        return false;
    uint32_t last = read_surname(article, token + 1, sentence);
    if (!is_surname(article, last - 1) && !is_surname(article, token + 1))
        return false;
    *out = (struct name){.start = token,
                         .first = token,
                         .surname = token + 1,
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
    golchin_slice form = edge_text(article, name->honorific, article->is->canonical);
    golchin_slice copy = copy_text(article, form.start, form.len);
    char *out = (char *)copy.start;
    size_t len = 0;
    for (size_t i = 0; i < copy.len; i++) { // a joiner is a space in canonical form
        if (i + 3 <= copy.len && memcmp(copy.start + i, "\xE2\x80\x8C", 3) == 0) {
            out[len++] = ' ';
            i += 2;
        } else {
            out[len++] = copy.start[i];
        }
    }
    return (golchin_slice){out, len};
}
