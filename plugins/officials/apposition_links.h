/// What may stand between a name and its post.
#ifndef OFFICIALS_APPOSITION_LINKS_H
#define OFFICIALS_APPOSITION_LINKS_H

#include "article.h"

enum { APPOSITION_MAX = 5 }; // tokens between a name and its post

/// Nothing but loose marks and links fills [first, last), and not too much of them: one ends and
/// the other begins beside it.
bool stands_beside(const struct article *, uint32_t first, uint32_t last);

#endif
