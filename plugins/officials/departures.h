/// Who has left an office for good.
#ifndef OFFICIALS_DEPARTURES_H
#define OFFICIALS_DEPARTURES_H

#include "names.h"
#include "posts.h"

/// «شهید نام فرمانده …», «برکناری نام، رئیس …», «نام، رئیس …، درگذشت», «نام رئیس … بود»: the person
/// does not hold the post beside the name any more.
bool has_left(const struct article *, const struct name *, const struct post *);

#endif
