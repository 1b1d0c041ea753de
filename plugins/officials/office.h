/// The words for an office: «ریاست», «مدیر مسئولی», «ریاست جمهوری».
#ifndef OFFICIALS_OFFICE_H
#define OFFICIALS_OFFICE_H

#include "article.h"

struct office {
    golchin_slice role; // of who has it; empty: no office
    uint32_t last;      // behind its words
    bool is_land;       // a land's: «ریاست جمهوری», «نخست‌وزیری»
};

/// Behind «به عنوان», «به سمت», «بعنوان» at a token, which lead to an office or a post; the token
/// itself: none of them stands there.
uint32_t office_link_end(const struct article *, uint32_t token);
/// In front of them, where they end at the token; the token itself: none of them does.
uint32_t office_link_start(const struct article *, uint32_t token);

/// The office that begins at a token.
struct office office_at(const struct article *, uint32_t token);

/// «در پست [ریاست …]», «از سمت [مدیریت …]»: the word in front of an office for what it is; `office`
/// itself: none is.
uint32_t office_position(const struct article *, uint32_t office);

/// Behind «با حفظ سمت» at a token, what somebody stays; the token itself: it does not stand there.
uint32_t office_kept_end(const struct article *, uint32_t token);

/// «نام [در پست] ریاست …»: in front of «در» and such a word; `office` itself: there are none.
uint32_t office_lead(const struct article *, uint32_t office);

/// «در دوران [ریاست جمهوری …]»: a time in front of an office.
bool office_is_of_time(const struct article *, uint32_t office);

#endif
