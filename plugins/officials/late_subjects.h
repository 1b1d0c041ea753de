/// The subject that a sentence without one at its start has further behind.
#ifndef OFFICIALS_LATE_SUBJECTS_H
#define OFFICIALS_LATE_SUBJECTS_H

#include "subjects.h"

/// «گفت‌وگویی با …», «با … درباره … گفت‌وگو کردیم»: in
/// this sentence the reporter speaks with whoever begins at `token`.
bool is_interviewed(const struct article *, const golchin_sentence *, uint32_t token);
/// The full name of a sentence like «به گزارش …، نام صبح امروز … گفت», of somebody who holds
/// nothing yet; SUBJECT_NONE: there is none.
struct subject subject_find_late(const struct article *, const struct people *, uint32_t sentence);
/// «مصاحبه با نام، نماینده …», «مصاحبه با شهردار …، نام»: whom the article is an interview with;
/// -1: it is none.
int interview_guest(const struct article *, const struct people *);
/// «به گفته نام»: whose words the sentence has.
bool name_is_quoted(const struct article *, const struct name *);
/// «… و به گفته مدیر …، …»: where sentences have no subject, whose words they are.
void subjects_take_quoted(const struct article *, const struct people *, struct subject *subjects);

#endif
