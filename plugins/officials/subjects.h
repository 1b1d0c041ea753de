/// What a sentence is about: who or what stands at its start.
#ifndef OFFICIALS_SUBJECTS_H
#define OFFICIALS_SUBJECTS_H

#include "people.h"

enum subject_kind {
    SUBJECT_NONE,     // nobody new
    SUBJECT_NAME,     // `index` is a name
    SUBJECT_POST,     // `index` is a post
    SUBJECT_PRONOUN,  // وی, او, این مسئول
    SUBJECT_NARRATOR, // گفتنی است
};

struct subject {
    enum subject_kind kind;
    uint32_t index;
    bool is_other; // «نیز», «هم» behind it: somebody else than before
    bool speaks;   // the sentence has a verb of saying
};

/// The subject of a sentence. Where none stands at the start of one that speaks, a full name behind
/// a mark is it: «به گزارش …، نام صبح امروز … گفت».
struct subject subject_find(const struct article *, const struct people *, uint32_t sentence);

/// The one person who says something in the article; -1: nobody, or several.
int subjects_sole_speaker(const struct article *, const struct people *,
                          const struct subject *subjects);

#endif
