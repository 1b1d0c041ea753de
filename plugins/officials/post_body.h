/// The organisation of a post's phrase.
#ifndef OFFICIALS_POST_BODY_H
#define OFFICIALS_POST_BODY_H

#include "post_phrase.h"

/// «مجلس شورای اسلامی», three words.
bool parliament_at(const struct article *article, uint32_t token);
/// «بیمارستان», «درمانگاه»: a house that may be called by its town alone.
bool is_hospital(const struct article *article, uint32_t token);
/// Behind the words of «اداره کل» that begin at `token`, at most `last`.
uint32_t skip_bureau(const struct article *article, uint32_t token, uint32_t last);
/// Read the organisation at a token, and the place behind it.
void body_read(const struct article *article, uint32_t token, uint32_t sentence,
               struct phrase *out);
#endif
