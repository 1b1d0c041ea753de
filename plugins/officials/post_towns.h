/// The towns of offices that do not say which.
#ifndef OFFICIALS_POST_TOWNS_H
#define OFFICIALS_POST_TOWNS_H

#include "posts.h"

/// Give «شهردار», «استاندار» and their kin, and posts in a «شورای شهر», the town or province that
/// the article is about, where neither they nor an earlier mention name one. After posts_group().
void posts_find_towns(const struct article *, struct posts *);
/// «رئیس پلیس راه شهرستان»: of the county that the office in front is of, not of any town that is
/// named between the two.
void posts_find_counties(const struct article *, struct posts *);

#endif
