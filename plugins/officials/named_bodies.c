// An article names a body once and calls it by its kind from there on. The nearest mention that
// begins with the same word and goes on is the body; its fullest mention has its name.
#include "named_bodies.h"

#include <string.h>

#include "phrase_bounds.h"
#include "post_body.h"
#include "post_place.h"
#include "post_slots.h"

enum { NAME_MAX = 7 }; // tokens

// Kinds of which there are many: nobody heads just «بیمارستان».
static const char *const kinds[] = {
    "بیمارستان", "درمانگاه",  "کلینیک",   "پلی",      "پلیکلینیک", "جشنواره", "همایش",   "کنگره",
    "نمایشگاه",  "فدراسیون",  "انجمن",    "اتحادیه",  "باشگاه",    "مدرسه",   "خیریه",   "مجتمع",
    "هنرستان",   "دانشگاه",   "دانشکده",  "پژوهشگاه", "شرکت",      "موسسه",   "صندوق",   "بنیاد",
    "سازمان",    "هییت",      "هیات",     "شورا",     "کانون",     "مجمع",    "کارخانه", "آسایشگاه",
    "داروخانه",  "آزمایشگاه", "کتابخانه", "کمیته",    "شبکه",      "بانک",    "ستاد",    NULL};

static bool is_kind(const struct article *article, uint32_t token)
{
    return token_is_one_of(article, token, kinds);
}

static bool is_mention(const struct article *article, struct words kind, uint32_t token)
{
    for (uint32_t i = 0; i < kind.last - kind.first; i++) {
        golchin_slice word = token_text(article, token + i);
        word.len -= ends_with(word, "ای") ? strlen("ی") : 0; // «شورای …»
        if (!same_letters(token_text(article, kind.first + i), word))
            return false;
    }
    return !(token > 0 && token_has(article, token - 1, MARK(THIS)));
}

// «چند شرکت خارجی», «یک شرکت دولتی»: any such body.
static bool is_counted(const struct article *article, uint32_t token)
{
    static const char *const counts[] = {"یک",  "دو", "سه",  "چهار",  "پنج",
                                         "چند", "هر", "هیچ", "چندین", NULL};
    return token > 0 && token_is_one_of(article, token - 1, counts);
}

// «نسبت صندوق ۰.۹ است», but «بیمارستان ۲۲ بهمن», «جشنواره سوم», «کنگره شش هزار شهید»
static bool is_before_figure(const struct article *article, struct words body)
{
    static const char *const numbered[] = {"کنگره", "هییت", "هیات", "جشنواره", "همایش", NULL};
    uint32_t token = body.first + 1;
    const golchin_edge *date = edge_at(article, article->is->date, token);
    golchin_slice word = token_text(article, token);
    return token < body.last && token_has(article, token, MARK(NUMBER)) &&
           !(date && date->last > token + 1) && !ends_with(word, "م") && !ends_with(word, "ین") &&
           !token_is_one_of(article, body.first, numbered);
}

// «رئیس بیمارستانی که …», «موسسه‌ای»
static bool is_indefinite(const struct article *article, uint32_t token)
{
    golchin_slice word = token_text(article, token);
    if (token_is(article, token + 1, "ای") && is_tied(article, token + 1))
        return true;
    if (!ends_with(word, "ی") || ends_with(word, "ای")) // «شورای …»
        return false;
    word.len -= strlen("ی");
    return slice_is_one_of(word, kinds);
}

bool body_is_named(const struct article *article, struct words body)
{
    return body.first == body.last ||
           !(is_indefinite(article, body.first) || is_before_figure(article, body));
}

// «دولت باید به صندوق بپردازد.», «…، ولی»: what runs up to the end of a clause has its verb in it.
static bool ends_clause(const struct article *article, uint32_t last)
{
    static const char *const stops[] = {".", "!", "؟", NULL};
    static const char *const links[] = {"ولی", "اما", "که", "زیرا", "چون", "تا", "پس", NULL};
    return token_is_one_of(article, last, stops) ||
           (token_has(article, last, MARK(COMMA)) && token_is_one_of(article, last + 1, links));
}

// The body named at a token, when it has more words than its kind. 0: it has no name there.
static uint32_t name_length(const struct article *article, uint32_t token, struct words kind,
                            struct phrase *out)
{
    *out = (struct phrase){0};
    if (token_has(article, token + kind.last - kind.first, MARK(AND)))
        return 0;
    body_read(article, token, article->sentence_of[token], out);
    uint32_t length = out->organization.last - out->organization.first;
    bool is_name =
        length > kind.last - kind.first && !out->is_anaphor &&
        (out->known || (length <= NAME_MAX && !is_counted(article, token) &&
                        !is_before_figure(article, out->organization) &&
                        !(out->last == out->organization.last && ends_clause(article, out->last))));
    return is_name ? length : 0;
}

bool named_body_find(const struct article *article, struct post *post)
{
    struct words kind = post->organization_words;
    uint32_t least = kind.last - kind.first, length = least;
    bool is_bureau = skip_bureau(article, kind.first, kind.last) == kind.last; // «اداره کل»
    if (kind.is_resolved || !(is_bureau ? least == 2 : least == 1 && is_kind(article, kind.first)))
        return false;
    uint32_t oldest = back_by(post->first, LOOK_FAR);
    struct phrase fullest = {0}, placed = {0};
    golchin_slice name = {0};
    for (uint32_t token = post->first; token-- > oldest;) {
        struct phrase found;
        if (!token_has(article, token, MARK(BODY) | MARK(ANAPHOR)) ||
            !is_mention(article, kind, token) || name_length(article, token, kind, &found) <= least)
            continue;
        golchin_slice called = article->host->canonical(article->document, found.organization.first,
                                                        found.organization.last);
        if (name.len && !bodies_agree(called, name))
            continue;
        if (found.place_name.len && !placed.place_name.len)
            placed = found;
        if (found.organization.last - found.organization.first <= length)
            continue;
        fullest = found;
        name = called;
        length = found.organization.last - found.organization.first;
    }
    if (!fullest.last)
        return false;
    // «بیمارستان افشار یزد … بیمارستان افشار»: where it is, another mention says.
    fullest.place = placed.place;
    fullest.place_name = placed.place_name;
    post_take_named_body(article, &fullest, post);
    return true;
}

bool named_body_find_subject(const struct article *article, struct post *post)
{
    uint32_t oldest = post->sentence > 0 ? post->sentence - 1 : 0;
    for (uint32_t sentence = post->sentence + 1; sentence-- > oldest;) {
        const golchin_sentence *range = &article->sentences[sentence];
        uint32_t last = range->last < post->first ? range->last : post->first;
        for (uint32_t token = range->first; token < last; token++) {
            struct phrase found = {0};
            if (!token_has(article, token, MARK(BODY)) && !organization_at(article, token))
                continue;
            body_read(article, token, sentence, &found);
            if (found.is_anaphor || found.last > last ||
                (found.organization.last == token + 1 && !found.known))
                continue;
            post_take_named_body(article, &found, post);
            return true;
        }
    }
    return false;
}

// «بیمارستان تازه‌ساز افشار [یزد]»: the kind stands a few words in
// front of the name.
static bool is_called_so(const struct article *article, struct words body, uint32_t last)
{
    enum { BETWEEN_MAX = 2 }; // tokens
    uint32_t length = body.last - body.first - 1;
    if (last < length + 1)
        return false;
    for (uint32_t i = 1; i <= length; i++)
        if (!same_letters(token_text(article, body.last - i), token_text(article, last - i)))
            return false;
    for (uint32_t at = last - length; at > 0 && last - length - at <= BETWEEN_MAX; at--)
        if (same_letters(token_text(article, at - 1), token_text(article, body.first)))
            return true;
    return false;
}

void named_body_find_place(const struct article *article, struct post *post)
{
    struct words body = post->organization_words;
    if (post->place.len || body.is_resolved || body.last < body.first + 2 ||
        !is_hospital(article, body.first))
        return;
    uint32_t oldest = back_by(post->first, LOOK_FAR);
    for (uint32_t token = post->first; token-- > oldest;) {
        const golchin_edge *place = place_at(article, token);
        if (!place || !is_called_so(article, body, token))
            continue;
        post->place = plain_text(article, edge_text(article, place, article->is->name));
        post->place_words = (struct words){place->first, place->last, true};
        return;
    }
}

// «معاون امور فنی سازمان …، مدیرعامل سازمان تامین اجتماعی»: the name comes later.
static bool find_further_down(const struct article *article, struct post *post)
{
    enum { LOOK_AHEAD = 40 }; // tokens
    uint32_t kind = post->organization_words.first;
    for (uint32_t token = post->last; token < post->last + LOOK_AHEAD; token++) {
        struct phrase found = {0};
        const golchin_edge *body = organization_at(article, token);
        if (!body || body->last == token + 1 ||
            !same_letters(token_text(article, token), token_text(article, kind)))
            continue;
        body_read(article, token, article->sentence_of[token], &found);
        found.place_name = (golchin_slice){0};
        post_take_named_body(article, &found, post);
        return true;
    }
    return false;
}

bool named_body_find_any(const struct article *article, struct post *post)
{
    uint32_t oldest = back_by(post->first, LOOK_FAR);
    for (uint32_t token = post->first; token-- > oldest;) {
        struct phrase found = {0};
        if (!organization_at(article, token))
            continue;
        body_read(article, token, article->sentence_of[token], &found);
        if (found.is_anaphor)
            continue;
        post_take_named_body(article, &found, post);
        return true;
    }
    return find_further_down(article, post);
}
