/// One post in the plural behind several names: «الف و ب نمایندگان یزد».
#ifndef OFFICIALS_SHARED_POSTS_H
#define OFFICIALS_SHARED_POSTS_H

#include "people.h"

/// «الف رئیس و ب نایب رئیس شورای شهر»: give the first post what the second is of, before either is
/// joined.
void shared_posts_fill(const struct article *, struct people *);
/// Give each of the people in front of a plural post one of their own.
void shared_posts_join(const struct article *, struct people *);
/// Join «الف و ب به ترتیب رئیس … و دبیر …», each with the post at the same place of the list.
void shared_posts_join_in_order(const struct article *, struct people *);

#endif
