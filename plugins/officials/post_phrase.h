/// How far the phrase behind a role's head reaches, and what in it is what.
#ifndef OFFICIALS_POST_PHRASE_H
#define OFFICIALS_POST_PHRASE_H

#include "article.h"
#include "posts.h"

struct phrase {
    struct words department; // belongs to the role: `امور مجلس، حقوقی و استان ها`
    struct words organization; // `وزارت تعاون، کار و رفاه اجتماعی`
    golchin_slice office;      // the organisation that an officer above stands for; else empty
    struct words place;
    golchin_slice place_name;
    const golchin_edge *known; // the list's organisation that `organization` is; NULL: none
    bool is_anaphor;           // `این سازمان`, `دانشگاه` alone
    enum standing standing;
    bool has_standing;
    uint32_t last; // behind all of it
};

/// What the head makes of the words behind it.
enum head_kind {
    HEAD_DEPUTY = 1,      // a department: معاون درمان, مدیر …
    HEAD_OF_TOWNS = 2,    // towns, and «در مجلس»: نماینده مردم …
    HEAD_WITH_A_SEAT = 4, // «در» and a place: سفیر, نماینده ولی فقیه
    HEAD_OF_SEVERAL = 8,  // a plural, which may have a town for each: فرمانداران
    HEAD_OF_HOUSE = 16,   // where a town follows, no department: مدیر گرمخانه یزد
};

/// The set of head_kind of a role.
unsigned phrase_kind_of(golchin_slice role);
/// Read from `token`, behind the head, in `sentence`. `kind`: a set of head_kind.
struct phrase phrase_read(const struct article *, uint32_t token, uint32_t sentence, unsigned kind);
/// The same for a head that has its organisation in it: only a place may follow («وزیر کشور عراق»).
struct phrase phrase_read_place(const struct article *, uint32_t token, uint32_t sentence);

#endif
