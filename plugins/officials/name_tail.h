/// Words of a name behind the surname that the lists know.
#ifndef OFFICIALS_NAME_TAIL_H
#define OFFICIALS_NAME_TAIL_H

#include "names.h"

/// Take a town, a noun or words that no list has into the name, where what stands around them or a
/// later mention tells that they are of it.
void name_add_tail(const struct article *, struct name *);

#endif
