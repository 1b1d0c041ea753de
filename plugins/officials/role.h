/// The head of a post: what the role list's entry at a token says, without the organisation that
/// the entry's form may hold.
#ifndef OFFICIALS_ROLE_H
#define OFFICIALS_ROLE_H

#include "article.h"

struct role {
    golchin_slice text;         // in the singular, as records have it
    golchin_slice organization; // the list's, where the form only hints at it: وزیر بهداشت
    uint32_t last;              // behind the head's tokens
    bool is_plural;
    bool takes_organization;
    bool is_trade; // not an office: پزشک, محقق
};

/// Read the role edge of a post.
struct role role_read(const struct article *, const golchin_edge *);
/// «معاونش», «مدیرش»: of somebody or something in front.
bool role_is_possessed(const struct article *, const struct role *);
/// Who serves another officer: «معاون», «مشاور».
bool role_may_be_his(const struct role *);
/// «معاونش», «معاون او».
bool role_is_deputy_of_his(const struct article *, const struct role *);

/// The role without the ezafe that a phrase behind it gives it: «سخنگوی …» is a «سخنگو».
golchin_slice role_alone(golchin_slice role);
/// A role that takes a department: معاون درمان, مدیر امور بیمه.
bool role_is_deputy(golchin_slice role);
/// سرپرست, کفیل.
bool role_is_acting(golchin_slice role);
/// سفیر, رایزن: «در» and a place follow.
bool role_has_seat(golchin_slice role);
/// «رئیس», «دبیر», «عضو»: nothing without the body that it is of.
bool role_is_of_body(golchin_slice role);
/// «شهردار», «استاندار»: nothing but a place says of what.
bool role_is_of_town(golchin_slice role);
/// «رئیس جمهور», «نخست وزیر», «پادشاه».
bool role_heads_state(golchin_slice role);
/// Heads a body, by whatever name: رئیس, مدیر, مدیرعامل.
bool role_is_head(golchin_slice role);
/// نماینده of a constituency.
bool role_is_delegate(golchin_slice role);

#endif
