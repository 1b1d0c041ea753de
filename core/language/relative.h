/// What the words of a relative time mean: how far from the article's date, and which part.
#ifndef GL_LANGUAGE_RELATIVE_H
#define GL_LANGUAGE_RELATIVE_H

#include "language/period.h"

/// How many years, months or weeks from now `گذشته`, `جاری`, `آینده`, `پارسال` at a token are;
/// false for words that say no number (`اخیر`).
bool gl_relative_offset(const gl_reading *, uint32_t token, int32_t *offset);
/// -1: behind (`گذشته`, `اخیر`), 1: ahead (`آینده`), 0: neither.
int32_t gl_relative_direction(const gl_reading *, uint32_t token);

/// Which one `نخست`, `دوم`, `پایانی` at a token is, from 1; -1: the last; 0: none of these.
int32_t gl_relative_part(const gl_reading *, uint32_t token);

/// 1 for `ابتدای`, `آغاز`; -1 for `پایان`; 0 for what is neither, as `اواسط`.
int32_t gl_relative_end(const gl_reading *, uint32_t token);

/// `شش ماهه نخست امسال`: the part of `whole` that is `count` of a unit (month, day) long. Part 0 is
/// the first one. No days where it cannot be.
gl_days gl_days_part(gl_days whole, gl_key unit, int64_t count, int32_t part);
/// `شش ماه گذشته`, counted from the article's date.
gl_days gl_days_from(gl_day today, gl_key unit, int64_t count, int32_t direction);

#endif
