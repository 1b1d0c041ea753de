/// Posts that are told by the office: «ریاست … را بر عهده داشت».
#ifndef OFFICIALS_POST_OFFICES_H
#define OFFICIALS_POST_OFFICES_H

#include "posts.h"

/// The post of the office at a token. `before`: the posts in front of it, one of which may say of
/// what it is. False: nothing says that somebody has it.
bool office_read(const struct article *, uint32_t token, const struct posts *before, struct post *);

/// «به نقل از معاونت اجتماعی پلیس، نام»: an office is its officer only in front of a sentence, set
/// off («نام، معاونت توانبخشی …») or right behind a name.
bool office_is_of_nobody(const struct article *, uint32_t token);

#endif
