/// When a found value or record passes for one of the gold.
#ifndef GL_EVALUATE_AGREE_H
#define GL_EVALUATE_AGREE_H

#include "evaluate/fact.h"
#include "evaluate/scoring.h"

/// Numbers agree within a millionth, strings without regard to spelling; in loose slots also when
/// they share half of their words or more (Dice's coefficient of the sets of words).
bool gl_field_agrees(const gl_field *gold, const gl_field *found, bool is_loose);

/// All keys agree. A key with one slot agrees also when both lack it; of one with alternatives the
/// first that the gold fills counts, and when it fills none, anything agrees.
bool gl_key_agrees(const gl_scoring_type *, const gl_fact *gold, const gl_fact *found);

#endif
