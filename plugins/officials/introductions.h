/// Names that bring in somebody new.
#ifndef OFFICIALS_INTRODUCTIONS_H
#define OFFICIALS_INTRODUCTIONS_H

#include "people.h"

/// Behind the name stands who its bearer is: «نام به عنوان مدیر …», «نام، یکی از کسبه،».
bool introduction_follows(const struct article *, const struct people *, const struct name *);

#endif
