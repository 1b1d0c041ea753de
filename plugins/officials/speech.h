/// Who speaks where; and through that, whose an unnamed post is.
#ifndef OFFICIALS_SPEECH_H
#define OFFICIALS_SPEECH_H

#include "article.h"
#include "people.h"

struct speaker {
    int person; // -1: unknown
    int post;   // the post that they were called by; -1: none
};

/// Walk through the sentences with the speaker at hand: «مدیرکل … گفت» waits for the name that the
/// next sentences give, «وی» is the last speaker. Joins people with the posts that wait for them
/// and with those that a sentence tells of them. Returns who speaks, one a sentence.
struct speaker *speech_follow(const struct article *, struct people *);

#endif
