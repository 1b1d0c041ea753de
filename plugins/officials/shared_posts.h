/// One post in the plural behind several names: «الف و ب نمایندگان یزد».
#ifndef OFFICIALS_SHARED_POSTS_H
#define OFFICIALS_SHARED_POSTS_H

#include "people.h"

/// Give each of the people in front of a plural post one of their own.
void shared_posts_join(const struct article *, struct people *);

#endif
