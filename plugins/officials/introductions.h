/// Names and offices that bring in somebody new.
#ifndef OFFICIALS_INTRODUCTIONS_H
#define OFFICIALS_INTRODUCTIONS_H

#include "people.h"

/// Beside the name stands who its bearer is: «نام به عنوان مدیر …», «نام، یکی از کسبه،», «راننده،
/// نام».
bool introduction_stands(const struct article *, const struct people *, const struct name *);
/// «مدیر شعبه گفت: آقای نام …. نام گفت»: whom an officer names in the sentence that speaks of him
/// is somebody else.
bool is_named_by(const struct article *, const struct people *, const struct name *,
                 const struct post *officer);
/// «سراغ مدیرکل … رفتیم», «مهمان برنامه مدیرکل … بود»: the sentence leads to an officer, who is
/// named next.
bool post_is_introduced(const struct article *, const struct post *);

#endif
