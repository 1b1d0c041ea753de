/// The subject that a sentence without one at its start has further behind.
#ifndef OFFICIALS_LATE_SUBJECTS_H
#define OFFICIALS_LATE_SUBJECTS_H

#include "subjects.h"

/// The full name of a sentence like «به گزارش …، نام صبح امروز … گفت», of somebody who holds
/// nothing yet; SUBJECT_NONE: there is none.
struct subject subject_find_late(const struct article *, const struct people *, uint32_t sentence);

#endif
