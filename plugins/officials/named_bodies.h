/// The body that «این بیمارستان» and «دبیر جشنواره» mean.
#ifndef OFFICIALS_NAMED_BODIES_H
#define OFFICIALS_NAMED_BODIES_H

#include "posts.h"

/// These words name a body; not «بیمارستانی که …», «انجمن ۲۰ هزار تومان».
bool body_is_named(const struct article *, struct words body);

/// Give a post whose organisation is no more than a word for its kind the name that the article
/// has for such a body further up. False, and nothing changed: it has none.
bool named_body_find(const struct article *, struct post *);

/// Give a post in a hospital without a place the one that another mention of the hospital has.
void named_body_find_place(const struct article *, struct post *);

/// Give a post the first body that its sentence names in front of it, or the sentence before: «رئیس
/// آن». False, and nothing changed: neither names one.
bool named_body_find_subject(const struct article *, struct post *);

/// Give a post the organisation that the article names last in front of it.
bool named_body_find_any(const struct article *, struct post *);

#endif
