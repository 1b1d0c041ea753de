/// What a sentence says of an office, which makes it somebody's post.
#ifndef OFFICIALS_OFFICE_CLAUSE_H
#define OFFICIALS_OFFICE_CLAUSE_H

#include "article.h"

struct office_clause {
    uint32_t last; // behind its words
    bool is_past;
};

/// Read the clause of the office whose phrase is [first, last): «ریاست … را بر عهده داشت», «حکم
/// مدیرکلی … را گرفت», «سرپرستی … به نام سپرده شد», «به ریاست … برگزیده شد», «سابقه عضویت در …
/// را دارد», «الف جانشین ب در فرمانداری … شد». False: nothing is said
/// of who holds it.
bool office_clause_read(const struct article *, uint32_t first, uint32_t last,
                        struct office_clause *);

/// Does an office, which begins at the token, stand in a list of what somebody has been? «از سوابق
/// وی می‌توان به رئیس … و ریاست … اشاره کرد»
bool office_is_in_career(const struct article *, uint32_t office);

#endif
