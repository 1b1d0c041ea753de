/// Posts in front of a name that somebody else holds.
#ifndef OFFICIALS_OTHER_HOLDERS_H
#define OFFICIALS_OTHER_HOLDERS_H

#include "people.h"

/// The post, an index, stands in front of the name and is not its bearer's: «با حکم مدیرعامل، نام».
bool post_is_of_another(const struct article *, const struct people *, const struct name *,
                        uint32_t post);

#endif
