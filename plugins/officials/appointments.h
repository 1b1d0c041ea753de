/// Posts that somebody is appointed to.
#ifndef OFFICIALS_APPOINTMENTS_H
#define OFFICIALS_APPOINTMENTS_H

#include "people.h"

/// «به عنوان …», «به سمت …» stands in front of the post, and a verb of appointing behind it.
bool appointment_is(const struct article *, const struct post *);
/// In front of the votes that a name got, «الف [با ۱۲ رای]»; `token` itself: none are told.
uint32_t votes_start(const struct article *, uint32_t token);
/// In front of what leads to the post or office at a token, «[را] [به ترتیب] به عنوان», and of
/// votes.
uint32_t appointment_lead(const struct article *, uint32_t token);
/// Who is appointed to it; `subject` is whom the sentences are about. -1: unknown.
int appointment_person(const struct article *, const struct people *, const struct post *,
                       int subject);
/// Join the name in «حکم رئیس … را به [نام] داد» with the post.
void appointment_join_order(const struct article *, struct people *, const struct name *);

#endif
