/// Names apart by commas and «و».
#ifndef OFFICIALS_LISTED_NAMES_H
#define OFFICIALS_LISTED_NAMES_H

#include "people.h"

/// Indices of names, in text order.
struct listed_names {
    uint32_t items[LISTED_MAX];
    uint32_t count;
};

/// The names of a sentence that end in front of `end`: «الف، ب [با ۱۲ رای] و پ».
struct listed_names listed_names_up_to(const struct article *, const struct people *,
                                       uint32_t sentence, uint32_t end);
/// The names behind a post, «نمایندگان یزد، الف و ب»; none where the list goes on with a post.
struct listed_names listed_names_behind(const struct article *, const struct people *,
                                        const struct post *);
/// Behind the last of the names that «و» joins with this one; they have one verb.
uint32_t listed_names_end(const struct article *, const struct people *, const struct name *);

#endif
