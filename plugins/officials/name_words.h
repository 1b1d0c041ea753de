/// What a word may be in a person's name.
#ifndef OFFICIALS_NAME_WORDS_H
#define OFFICIALS_NAME_WORDS_H

#include "article.h"

/// A given name, listed or made of one: محمدصادق.
bool name_is_given(const struct article *, uint32_t token);
/// A surname or a part of one, by a list or by its end.
bool name_is_surname(const struct article *, uint32_t token);
/// The same, and no word of everyday language, as «نظامی» and «فرهنگی» are.
bool name_is_sure_surname(const struct article *, uint32_t token);
/// Neither a list nor everyday language knows the word: it may well be a name.
bool name_is_strange(const struct article *, uint32_t token);
/// «برادر [بزرگ] نام», «همکار [عزیز] نام»: what somebody is like; not «مدیرکل عزیز محمدی».
bool name_is_attribute(const struct article *, uint32_t token);
/// No name holds this word.
bool name_is_barred(const struct article *, uint32_t token, uint32_t sentence);
/// The same, but a noun of everyday language may be a surname: «احمد مفید».
bool name_is_barred_by_use(const struct article *, uint32_t token, uint32_t sentence);
/// A mark, the sentence's end or a word that no name holds.
bool name_ends_at(const struct article *, uint32_t token, uint32_t sentence);
/// Behind a word and what joiners tie to it: «رحیم‌خانی» is two tokens.
uint32_t name_unit_end(const struct article *, uint32_t token, uint32_t sentence);
/// Behind the surname that begins at `token`; `token` itself: none does.
uint32_t name_surname_end(const struct article *, uint32_t token, uint32_t sentence);
/// «پیروز [شد]», «کار [خود را]»: a word that is a name elsewhere and goes with what stands behind
/// it.
bool name_word_is_of_verb(const struct article *, uint32_t token);

#endif
