/// What officers of a part are of.
#ifndef OFFICIALS_POST_WHOLES_H
#define OFFICIALS_POST_WHOLES_H

#include "posts.h"

/// Give posts that no phrase has given an organisation the parliament, where they are of it and the
/// article has it, or the part that they are of: «رئیس کمیته داوران». After posts_group(), so that
/// a repeated mention has what the first one says.
void posts_find_wholes(const struct article *, struct posts *);

#endif
