/// Whom or what a body is named after.
#ifndef OFFICIALS_NAMESAKES_H
#define OFFICIALS_NAMESAKES_H

#include "article.h"
#include "names.h"

/// Behind the person that a body is named after, who begins at `token`: «بیمارستان شهید بهشتی»,
/// «واحد آیت‌الله آملی». `token` itself: nobody does.
uint32_t namesake_end(const struct article *, uint32_t token, uint32_t sentence);
/// What stands behind this token may be the own name of a thing: «بیمارستان …», «سپاه …».
bool namesake_follows(const struct article *, uint32_t token);
/// Of two places behind a thing that has a name of its own, the first is it: «بیمارستان توحید جم».
bool namesake_is_place(const struct article *, uint32_t token, uint32_t sentence);
/// Behind «(ع)», nothing but courtesy, or «(شستا)», a short name, at a token; `token` itself:
/// neither stands there.
uint32_t blessing_end(const struct article *, uint32_t token);
/// A name that only says what a thing is called: «خیابان شهید نام», «داروخانه دکتر نام».
bool is_namesake(const struct article *, const struct name *);

#endif
