// A word of standing may be anywhere in a post's phrase: «مدیرکل پیشین بهزیستی یزد», «… یزد سابق».
#include "standing_words.h"

// «کانون کارگران بازنشسته»: of the people of a body, not of its officer.
static bool is_of_people(const struct article *article, uint32_t token)
{
    return token > 0 && token_is(article, token, "بازنشسته") &&
           ends_with(token_text(article, token - 1), "ان") &&
           !token_has(article, token - 1, MARK(ROLE) | MARK(PLACE));
}

// «رئیس تازه شبکه»; not «درمانگاه تازه‌ساز», «درمانگاه
// تازه تاسیس».
static bool is_new(const struct article *article, uint32_t token)
{
    static const char *const halves[] = {"تاسیس", "ساز", "ساخت", "ساخته", "بنیاد", "کار", NULL};
    bool is_any = token_is(article, token + 1, "ای"); // «رئیس تازه‌ای»
    return token_is(article, token, "تازه") && !token_is_one_of(article, token + 1, halves) &&
           (is_any || !(is_tied(article, token + 1)));
}

bool standing_is_town(const struct article *article, uint32_t token)
{
    static const char *const heads[] = {"بخشدار", "شهردار", "فرماندار", NULL};
    if (!token || !edge_at(article, article->is->status, token) ||
        !edge_at(article, article->is->place, token) || !token_is_one_of(article, token - 1, heads))
        return false;
    for (uint32_t at = 1 + back_by(token, LOOK_FAR + 1);
         at < token + LOOK_FAR && at < article->token_count; at++)
        if (same_letters(token_text(article, at), token_text(article, token)) &&
            token_has(article, at - 1, MARK(REGION)))
            return true;
    return false;
}

void standing_read(const struct article *article, uint32_t *token, struct phrase *out)
{
    for (;;) {
        const golchin_edge *edge =
            is_of_people(article, *token) || standing_is_town(article, *token)
                ? NULL
                : edge_at(article, article->is->status, *token);
        if (token_has(article, *token, MARK(COURTESY))) {
            ++*token;
        } else if (is_new(article, *token)) {
            out->has_standing = true;
            *token += 1 + token_is(article, *token + 1, "ای");
        } else if (edge &&
                   slice_is(edge_text(article, edge, article->is->record_column), "official") &&
                   !token_has(article, *token, MARK(ROLE))) {
            golchin_slice value = edge_text(article, edge, article->is->status_column);
            if (!slice_is(value, "current"))
                out->standing = slice_is(value, "acting") ? STANDING_ACTING : STANDING_FORMER;
            out->has_standing = true;
            *token = edge->last;
        } else {
            return;
        }
    }
}

bool standing_at(const struct article *article, uint32_t token)
{
    const golchin_edge *status = edge_at(article, article->is->status, token);
    return is_new(article, token) ||
           (status && !is_of_people(article, token) && !standing_is_town(article, token) &&
            slice_is(edge_text(article, status, article->is->record_column), "official"));
}
