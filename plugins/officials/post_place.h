/// The places of a post's phrase.
#ifndef OFFICIALS_POST_PLACE_H
#define OFFICIALS_POST_PLACE_H

#include "post_phrase.h"

/// Make an edge the phrase's place.
void place_take(const struct article *article, struct phrase *out, const golchin_edge *edge);
/// Make the words [first, last), which no list has, the phrase's place.
void place_take_words(const struct article *article, struct phrase *out, uint32_t first,
                      uint32_t last);
/// The place edge at a token; NULL where the word is more likely something else.
const golchin_edge *place_at(const struct article *article, uint32_t token);
/// Is the edge one of this `place_type`? False for NULL.
bool place_is_of_type(const struct article *, const golchin_edge *place, const char *type);
/// Is it a land or a part of the world? False for NULL.
bool place_is_abroad(const struct article *, const golchin_edge *place);
/// Is it a city or a county? False for NULL.
bool place_is_town(const struct article *, const golchin_edge *place);
/// «جنوب کرمان», «شرق استان تهران»: the whole that a direction at `token` is a part of; NULL: none.
const golchin_edge *place_part_at(const struct article *article, uint32_t token);
/// The same, also where the word is a town because another one follows: «بهار و همدان».
const golchin_edge *place_in_list(const struct article *article, uint32_t token);
/// «استان‌های تهران و البرز»: the token of the first name; `token` itself
/// for one region.
uint32_t place_skip_regions(const struct article *article, uint32_t token);
/// Towns that share one post: `بهشهر، نکا و گلوگاه`. The token behind them.
uint32_t place_read_list(const struct article *article, uint32_t token, uint32_t sentence,
                         struct phrase *out);
/// The place behind an organisation; the token behind it, or `token` itself.
uint32_t place_read(const struct article *article, uint32_t token, uint32_t sentence,
                    struct phrase *out);

#endif
