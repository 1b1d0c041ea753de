/// What of a number stands behind its unit: `یک سال و نیم`, `یک همت و 450 میلیارد تومان`.
#ifndef GL_LANGUAGE_QUANTITY_TAIL_H
#define GL_LANGUAGE_QUANTITY_TAIL_H

#include "language/reading.h"
#include "language/unit.h"

/// Add a half, or the rest of a sum of money, that stands at `last`, behind the number's unit. The
/// token behind it; `last` where there is none.
uint32_t gl_quantity_add_half(const gl_reading *, gl_number *, uint32_t last);
uint32_t gl_quantity_add_rest(const gl_reading *, gl_number *, const gl_unit *, uint32_t last);

#endif
