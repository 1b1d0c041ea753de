/// Whom an order or a letter speaks to.
#ifndef OFFICIALS_ADDRESSEES_H
#define OFFICIALS_ADDRESSEES_H

#include "people.h"

/// «خطاب به نام», «جناب آقای نام» by itself: somebody whom the text speaks to.
bool name_is_addressed(const struct article *, const struct name *);
/// Whom the words at a token speak to, as what stands in front of them names him. -1: nobody.
/// «خطاب به نام آمده است: …», «جناب آقای نام، …»
int addressee_before(const struct article *, const struct people *, uint32_t token);

#endif
