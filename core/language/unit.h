/// Units: the word that stands behind a number and says what it counts.
#ifndef GL_LANGUAGE_UNIT_H
#define GL_LANGUAGE_UNIT_H

#include "language/reading.h"

struct gl_unit {
    golchin_slice name; // canonical
    golchin_slice kind; // column `kind` of units.tsv
    int64_t scale;      // what a number of it is multiplied by
};

/// The unit that begins right behind a number, NULL: none. `*last` is the token behind it.
const gl_unit *gl_unit_after(const gl_reading *, const gl_number *, uint32_t *last);
/// The unit that is tokens [first, last), NULL: none.
const gl_unit *gl_unit_at(const gl_reading *, uint32_t first, uint32_t last);
bool gl_unit_is_money(const gl_unit *);
bool gl_unit_is_percent(const gl_unit *);

#endif
