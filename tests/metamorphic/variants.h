/// Other ways to write the same article: who reads it learns the same.
#ifndef METAMORPHIC_VARIANTS_H
#define METAMORPHIC_VARIANTS_H

#include <golchin/types.h>

#include "base/arena.h"

/// The article, valid UTF-8, written in another way. In `arena`, or the article itself where there
/// is nothing to change.
typedef golchin_slice variant_maker(golchin_slice article, gl_arena *arena);

typedef struct variant {
    const char *name;
    variant_maker *make;
    unsigned floor; // percent of records that must stay as they are
} variant;

// ---- other characters: letters.c ----

variant_maker variant_zwnj_as_space, variant_without_zwnj, variant_zwnj_twice;
variant_maker variant_persian_digits, variant_arabic_digits, variant_ascii_digits;
variant_maker variant_ascii_marks, variant_arabic_letters, variant_decomposed;

// ---- the same characters laid out in another way: layout.c ----

variant_maker variant_wrapped, variant_wrapped_apart, variant_with_lead_twice;
variant_maker variant_with_crlf, variant_with_byte_order_mark;

#endif
