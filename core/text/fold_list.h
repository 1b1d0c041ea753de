/// The list of letters: what a character becomes when NFKC has been done.
#ifndef GL_TEXT_FOLD_LIST_H
#define GL_TEXT_FOLD_LIST_H

#include <stdbool.h>
#include <stdint.h>

/// The character that stands for `code_point`: a space for white space and controls, U+200C for
/// joiners, 0 where it is dropped.
uint32_t gl_fold_matched(uint32_t code_point);

/// The same for what is printed: ئ and upper case stay.
uint32_t gl_fold_printed(uint32_t code_point);

/// A letter of the Arabic script as the fold writes it.
static inline bool gl_is_arabic_letter(uint32_t code_point)
{
    return (code_point >= 0x0620 && code_point <= 0x064A) ||
           (code_point >= 0x0671 && code_point <= 0x06D5);
}

#endif
