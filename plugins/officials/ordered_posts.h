/// Several names and as many posts, the last of which says what all are of.
#ifndef OFFICIALS_ORDERED_POSTS_H
#define OFFICIALS_ORDERED_POSTS_H

#include "people.h"

/// Give a bare post what another one is of: «رئیس، … دبیر [کمیسیون عمران مجلس]».
void post_take_whole(const struct article *, const struct post *from, struct post *);
/// «الف رئیس و ب نایب رئیس شورای شهر»: give the first post what the second is of, before either is
/// joined.
void ordered_posts_fill(const struct article *, struct people *);
/// Join «الف و ب به ترتیب رئیس … و دبیر …», each with the post at the same place of the list.
void ordered_posts_join(const struct article *, struct people *);

#endif
