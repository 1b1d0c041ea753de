/// Words that say how somebody stands in a post.
#ifndef OFFICIALS_STANDING_WORDS_H
#define OFFICIALS_STANDING_WORDS_H

#include "post_phrase.h"

/// سابق, پیشین and their kin.
bool standing_at(const struct article *article, uint32_t token);
/// Take what says how somebody stands in the post, and courtesies, off `*token`.
void standing_read(const struct article *article, uint32_t *token, struct phrase *out);

/// «بخشدار پیشین» in an article that has «بخش پیشین»: a town, no standing.
bool standing_is_town(const struct article *, uint32_t token);

#endif
