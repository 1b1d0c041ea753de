/// The department of a post's phrase: the words that belong to the role.
#ifndef OFFICIALS_POST_DEPARTMENT_H
#define OFFICIALS_POST_DEPARTMENT_H

#include "article.h"

/// Read the words between the head, which ends in front of `token`, and the organisation. Returns
/// where they end; `*body` is where an organisation or the officer above starts, or UINT32_MAX.
uint32_t department_read(const struct article *article, uint32_t token, uint32_t sentence,
                         uint32_t *body);

#endif
