/// Names of bodies with commas inside: `میراث فرهنگی، صنایع دستی و گردشگری`.
#ifndef OFFICIALS_FIELD_LIST_H
#define OFFICIALS_FIELD_LIST_H

#include "article.h"

/// Behind the rest of a name that goes on at a comma: «میراث فرهنگی[، صنایع دستی و گردشگری] یزد».
/// `token` itself, where none does.
uint32_t field_list_end(const struct article *, uint32_t token, uint32_t sentence);

#endif
