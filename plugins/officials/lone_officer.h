/// The only person of an article and its only office.
#ifndef OFFICIALS_LONE_OFFICER_H
#define OFFICIALS_LONE_OFFICER_H

#include "people.h"

/// Join the two when nothing else has joined either.
void lone_officer_join(const struct article *, struct people *);

#endif
