/// Words that belong to a name without being in a list.
#ifndef OFFICIALS_NAME_WIDENING_H
#define OFFICIALS_NAME_WIDENING_H

#include "names.h"

/// Take the words around a name into it that are of it.
void name_widen(const struct article *, struct name *);

#endif
