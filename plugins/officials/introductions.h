/// Names that bring in somebody new.
#ifndef OFFICIALS_INTRODUCTIONS_H
#define OFFICIALS_INTRODUCTIONS_H

#include "people.h"

/// Behind the name stands who its bearer is: «نام به عنوان مدیر …», «نام، معمار این بنا،».
bool introduction_follows(const struct article *, const struct people *, const struct name *);
/// The name is one of a list: «داوران، الف، ب و پ».
bool introduction_is_of_several(const struct article *, const struct people *, const struct name *);

#endif
