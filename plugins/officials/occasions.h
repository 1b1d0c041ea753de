/// Who speaks at a meeting that was told of before.
#ifndef OFFICIALS_OCCASIONS_H
#define OFFICIALS_OCCASIONS_H

#include "people.h"

/// The post in the sentence before that of the name, an index, where «در این نشست» behind the name
/// points there; -1: there is none, or that sentence names somebody.
int occasion_post(const struct article *, const struct people *, const struct name *);

#endif
