/// What reads as a number and is none: نه that is "not", the name of a place, a footnote's digit.
#ifndef GL_LANGUAGE_NO_NUMBER_H
#define GL_LANGUAGE_NO_NUMBER_H

#include "language/number.h"
#include "language/reading.h"

bool gl_is_no_number(const gl_reading *, const gl_number *);

#endif
