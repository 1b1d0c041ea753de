/// Whom an article names, and where: names gathered into people.
#ifndef OFFICIALS_MENTIONS_H
#define OFFICIALS_MENTIONS_H

#include "people.h"

/// Fill `names`, `items` and `count` of the people; their `posts` are known already.
void mentions_read(const struct article *, struct people *);

#endif
