/// The unit of a number that stands behind the next one: `حداقل 20 و حداکثر 30 میلیون تومان`, `از
/// 22 به 17 همت`.
#ifndef GL_LANGUAGE_SHARED_UNIT_H
#define GL_LANGUAGE_SHARED_UNIT_H

#include "language/reading.h"
#include "language/unit.h"

/// The unit of a lower bound in front of an upper one, whose scale the number takes. NULL: no upper
/// bound follows, or it has no unit.
const gl_unit *gl_unit_of_bounds(const gl_reading *, gl_number *low);
/// The same of what something was before it changed. NULL: no change is told, or it has no unit.
const gl_unit *gl_unit_of_change(const gl_reading *, gl_number *before);

#endif
