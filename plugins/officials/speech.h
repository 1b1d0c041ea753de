/// Who speaks where; and through that, whose an unnamed post is.
#ifndef OFFICIALS_SPEECH_H
#define OFFICIALS_SPEECH_H

#include "article.h"
#include "people.h"

/// Walk through the sentences with the speaker at hand: «مدیرکل … گفت» waits for the name that the
/// next sentences give, «وی» is the last speaker. Joins people with posts that wait for them, then
/// publishes a Speech edge for each sentence that somebody speaks.
golchin_status speech_read(const struct article *, struct people *, golchin_error *);

#endif
