/// Officers who are named in the phrase of another post.
#ifndef OFFICIALS_SUPERIORS_H
#define OFFICIALS_SUPERIORS_H

#include "post_phrase.h"

/// An officer whose office is the organisation: «معاون عمرانی استاندار».
bool superior_at(const struct article *article, uint32_t token);
/// Read that officer, and the place behind.
void superior_read(const struct article *article, uint32_t token, uint32_t sentence,
                   struct phrase *out);

/// What an officer heads: «استانداری» of «استاندار»; that of a president where no other is known.
golchin_slice superior_office(golchin_slice officer);

#endif
