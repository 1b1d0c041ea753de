/// One officer in the place of another, whose office is told in another sentence or clause.
#ifndef OFFICIALS_TOLD_SUCCESSIONS_H
#define OFFICIALS_TOLD_SUCCESSIONS_H

#include "people.h"

/// «پیش از او نام …», «قبل از شما نام …»: who was there before the one who is spoken of.
bool name_is_predecessor(const struct article *, const struct name *);

/// «وی جانشین نام شد», «پیش از این نام این مسئولیت را بر عهده داشت», «جای نام را گرفت که مدیرکل …
/// بود»: give both the office. `index`: of the name; `subject` is whom its own sentence is about,
/// `before` whom the one in front was about.
void successions_follow(const struct article *, struct people *, uint32_t index, int subject,
                        int before);

#endif
