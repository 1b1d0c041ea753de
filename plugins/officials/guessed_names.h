/// Names whose words no list has, found by where they stand.
#ifndef OFFICIALS_GUESSED_NAMES_H
#define OFFICIALS_GUESSED_NAMES_H

#include "names.h"
#include "posts.h"

/// The article's names: those of `listed`, and what must be a name beside a post, behind «به گفته»
/// or as the subject of a sentence. In text order.
struct names names_guess(const struct article *, const struct posts *, struct names listed);

#endif
