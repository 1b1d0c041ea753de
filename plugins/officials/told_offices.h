/// Offices that a sentence tells of its subject.
#ifndef OFFICIALS_TOLD_OFFICES_H
#define OFFICIALS_TOLD_OFFICES_H

#include "people.h"

/// Whom a sentence is about, who «من» is, and who «شما» is; -1: unknown.
struct told_of {
    int subject, sole, guest;
};

/// Join the offices of old in a sentence («که پیش از این فرماندار … بود», «ریاست … را بر عهده
/// داشت») and those of a relative clause with the person that the sentence is about.
void told_offices_join(const struct article *, struct people *, uint32_t *next, uint32_t sentence,
                       struct told_of);

/// Join those of an officer whom a later sentence names: «رئیس … که پیش از این ریاست … را بر عهده
/// داشت». After all others are joined.
void told_offices_follow(const struct article *, struct people *);

#endif
