/// Where a post's phrase and the body in it begin and end.
#ifndef OFFICIALS_PHRASE_BOUNDS_H
#define OFFICIALS_PHRASE_BOUNDS_H

#include "article.h"

/// No word of a post's phrase stands at this token.
bool ends_phrase(const struct article *article, uint32_t token, uint32_t sentence);
/// A noun that is of the verb behind it: «مدیرکل پیشین [قدردانی شد]».
bool verb_noun_at(const struct article *article, uint32_t token);
/// No word of a body's name stands at this token.
bool ends_body(const struct article *article, uint32_t token, uint32_t sentence);
/// The listed organisation at a token that is not a news agency; NULL: none.
const golchin_edge *organization_at(const struct article *article, uint32_t token);
/// An organisation begins here, listed or by its head: `سازمان`, `بیمارستان`.
bool body_starts(const struct article *article, uint32_t token);
/// «منطقه آزاد ارس» is a place and a body's name.
bool place_is_body(const struct article *article, uint32_t token);

/// A given name and a surname, which no list need have, set off behind: «خانه کارگر [کاوه …]، …».
bool bearer_starts(const struct article *, uint32_t token, uint32_t sentence);

#endif
