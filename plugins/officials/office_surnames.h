/// Surnames that begin with the word for an office: «رئیس‌السادات»,
/// «مدیرروستا», «وزیر نظامی».
#ifndef OFFICIALS_OFFICE_SURNAMES_H
#define OFFICIALS_OFFICE_SURNAMES_H

#include "article.h"

/// The role at a token is the first word of a surname, whose second one stands behind it.
bool office_begins_surname(const struct article *, uint32_t token);

#endif
