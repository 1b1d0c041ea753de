/// One officer in the place of another: «الف به جای ب رئیس شد», «الف جای ب را گرفت».
#ifndef OFFICIALS_SUCCESSIONS_H
#define OFFICIALS_SUCCESSIONS_H

#include "people.h"

/// Whose place another takes, by the words in front of the name.
bool name_is_succeeded(const struct article *, const struct name *);
/// «نام جانشین او شد»: who takes the place of the one told before.
bool name_takes_place(const struct article *, const struct name *);
/// «جای خود را به نام داد»: whom an officer gives way to.
bool name_is_given_way(const struct article *, const struct name *);
/// Give such posts to the new officer, and a former one of the same wording to the old.
void successions_join(const struct article *, struct people *);

#endif
