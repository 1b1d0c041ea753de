/// Offices with their holder's name right behind: «حزب … به ریاست نام», «در دوران
/// نخست‌وزیری
/// نام», «فرماندهی معظم کل قوا حضرت آیت‌الله نام».
#ifndef OFFICIALS_LED_BODIES_H
#define OFFICIALS_LED_BODIES_H

#include "office.h"
#include "posts.h"

/// Read the post of an office, which begins at the token. False: no name is wanted behind it.
bool led_body_read(const struct article *, uint32_t token, const struct office *, struct post *);

#endif
