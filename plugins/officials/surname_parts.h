/// Words that are parts of a surname and something else elsewhere.
#ifndef OFFICIALS_SURNAME_PARTS_H
#define OFFICIALS_SURNAME_PARTS_H

#include "article.h"

/// A title that is of the surname: «محمد [حاج] ابوالقاسم», «صادق [خان]».
bool surname_has_title(const struct article *, uint32_t token, uint32_t sentence);
/// What cannot end a surname stands here: «[قره] باغی», «[آل] کثیر».
bool surname_begins_at(const struct article *, uint32_t token);
/// A noun or a verb that another word is joined to: «آیدا [کرد]‌مافی».
bool surname_is_compound(const struct article *, uint32_t token, uint32_t sentence);
/// The second half of a listed surname: «شه [بخش]».
bool surname_is_second_half(const struct article *, uint32_t token);
/// «رحیم اشنویه [ای]»
bool surname_ends_apart(const struct article *, uint32_t token);
/// «سعید نیک [بین]»
bool surname_ends_in_preposition(const struct article *, uint32_t token, uint32_t sentence);

#endif
