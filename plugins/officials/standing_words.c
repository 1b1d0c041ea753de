// A word of standing may be anywhere in a post's phrase: «مدیرکل پیشین بهزیستی یزد», «… یزد سابق».
#include "standing_words.h"

void standing_read(const struct article *article, uint32_t *token, struct phrase *out)
{
    for (;;) {
        const golchin_edge *edge = edge_at(article, article->is->status, *token);
        if (token_has(article, *token, MARK(COURTESY))) {
            ++*token;
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

bool is_official_status(const struct article *article, uint32_t token)
{
    const golchin_edge *status = edge_at(article, article->is->status, token);
    return status && slice_is(edge_text(article, status, article->is->record_column), "official");
}
