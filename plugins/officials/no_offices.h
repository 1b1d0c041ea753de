/// Which posts are none: a trainer's, a household's, who is sent to play.
#ifndef OFFICIALS_NO_OFFICES_H
#define OFFICIALS_NO_OFFICES_H

#include "posts.h"
#include "role.h"

/// «سرپرست تیم»
bool post_is_of_team(const struct article *, const struct post *);
/// «تیم … به هدایت نام», «ارکستر … به رهبری نام»: the office is of those who play.
bool office_leads_players(const struct article *, const struct post *);
/// The head of the role list's edge says that it is no office, whatever stands behind it.
bool role_is_no_office(const struct article *, const golchin_edge *, const struct role *);
/// The whole post says so: a trade, «مدیر فنی تیم», «نماینده استرالیا در لیگ …».
bool post_is_no_office(const struct article *, const struct role *, const struct post *);

#endif
