/// What a phrase gives the slots of a post.
#ifndef OFFICIALS_POST_SLOTS_H
#define OFFICIALS_POST_SLOTS_H

#include "post_phrase.h"

/// Give a post the organisation and the place of a phrase.
void post_take_body(const struct article *, const struct phrase *, struct post *);
/// The same from a phrase elsewhere in the article: a place that the post has stays.
void post_take_named_body(const struct article *, const struct phrase *, struct post *);
/// The organisation and the place of its own phrase, and its department and standing.
void post_take_phrase(const struct article *, const struct phrase *, struct post *);
/// «وزیر انرژی»: a minister is of a ministry, also of one that no list has.
void post_name_ministry(const struct article *, struct post *);
/// «معاون اول دولت نهم», «وزیر نیرو در دولت اصلاحات»: who was in a government that is told by its
/// number or by what it was for is none of today's.
void post_take_government(const struct article *, struct post *);

#endif
