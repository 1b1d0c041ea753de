/// One officer in the place of another: «الف به جای ب رئیس شد», «الف جای ب را گرفت».
#ifndef OFFICIALS_SUCCESSIONS_H
#define OFFICIALS_SUCCESSIONS_H

#include "people.h"

/// Whose place another takes, by the words in front of the name.
bool name_is_succeeded(const struct article *, const struct name *);
/// Give such posts to the new officer, and a former one of the same wording to the old.
void successions_join(const struct article *, struct people *);

/// «وی جانشین نام شد», «پیش از این نام این مسئولیت را بر عهده داشت»: a name whose office is told in
/// another sentence. `index`: of the name; `subject` is whom its own is about, `before` whom the
/// one in front was about.
void successions_follow(const struct article *, struct people *, uint32_t index, int subject,
                        int before);

#endif
