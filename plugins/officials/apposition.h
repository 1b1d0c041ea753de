/// Who holds a post because name and post stand side by side.
#ifndef OFFICIALS_APPOSITION_H
#define OFFICIALS_APPOSITION_H

#include "people.h"

/// Join every name with the posts beside it: «مدیرکل بهزیستی یزد، نام», «نام رئیس … و عضو …».
void appositions_join(const struct article *, struct people *);

/// people_join(), and the posts that hang on it with «و»: «مدیرکل بهزیستی و رئیس …».
void people_join_chain(const struct article *, struct people *, int person, uint32_t post);

#endif
