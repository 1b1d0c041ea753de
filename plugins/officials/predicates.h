/// Offices that a sentence says somebody has or got.
#ifndef OFFICIALS_PREDICATES_H
#define OFFICIALS_PREDICATES_H

#include "people.h"

/// «وی همچنین عضو شورای … است», «نام از فروردین رئیس … است», «نام … بود و اکنون معاون … است».
bool post_is_predicate(const struct article *, const struct people *, const struct post *);
/// «این عضو کمیسیون …»: whoever is spoken of.
bool post_is_pointed_at(const struct article *, const struct post *);
/// «در ردیف جلو نام نشسته بود؛ مدیر پیشین …»: whom the sentence names in front of it.
bool post_is_afterthought(const struct article *, const struct post *);
/// Who became that: the subject of «نام با ۲۸ رای رئیس … شد»; -1: nobody did.
int post_new_holder(const struct article *, const struct people *, const struct post *);
/// Whom the sentence names as the officer: «مدیرکل … از این پس نام است»; -1: nobody.
int post_named_holder(const struct article *, const struct people *, const struct post *);
/// The subject of the post's sentence, who says something as the post's holder; -1: nobody does.
int post_spoken_as(const struct article *, const struct people *, const struct post *);
/// «[رئیس شورا و شهردار …] تاکید کردند»: with those behind it, it is the subject of a plural verb.
bool post_is_of_several(const struct article *, const struct people *, const struct post *);

#endif
