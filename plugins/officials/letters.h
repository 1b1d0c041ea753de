/// Comparing texts by their letters: blanks, joiners and marks do not count, and neither do the
/// spellings ئ for ی and آ for ا.
#ifndef OFFICIALS_LETTERS_H
#define OFFICIALS_LETTERS_H

#include <golchin/plugin.h>

golchin_slice slice_of(const char *text);
/// Byte for byte.
bool slice_is(golchin_slice, const char *);
/// One of `words`, which NULL ends.
bool slice_is_one_of(golchin_slice, const char *const *words);
/// Byte for byte, at the start.
bool starts_with(golchin_slice text, const char *start);
/// The same for any of `starts`, which NULL ends.
bool starts_with_one_of(golchin_slice text, const char *const *starts);
/// Byte for byte, at the end.
bool ends_with(golchin_slice text, const char *end);

/// Up to the first blank.
golchin_slice first_word(golchin_slice text);

size_t letter_count(golchin_slice);
/// The letters of `text` alone, into `out`, which has room for `text.len` bytes. Two texts with the
/// same letters give the same bytes. Returns how many.
size_t letters_copy(char *out, golchin_slice text);
/// How many bytes letters_copy() writes.
size_t letters_size(golchin_slice text);
bool same_letters(golchin_slice, golchin_slice);
/// Does `text` begin with the letters of `start`? An empty `start` is the beginning of all.
bool letters_begin(golchin_slice text, golchin_slice start);
/// Take the letters of `start` off the front of `*text`; false, and nothing taken, where they
/// differ.
bool letters_take(golchin_slice *text, golchin_slice start);
bool letters_end(golchin_slice text, golchin_slice end);
/// How many letters at the beginning are the same.
size_t letters_shared(golchin_slice, golchin_slice);
/// The first letter as a number below 256 that equal letters share; a cheaper first question.
static inline uint8_t letters_first(golchin_slice text)
{
    if (text.len < 2)
        return 0;
    unsigned char lead = (unsigned char)text.start[0], second = (unsigned char)text.start[1];
    if (lead == 0xD8 && second == 0xA2)
        second = 0xA7; // آ is ا
    if (lead == 0xD8 && second == 0xA6)
        lead = 0xDB, second = 0x8C; // ئ is ی
    return (uint8_t)(lead << 6 | (second & 63));
}

/// The first two letters as a number below 256 that equal beginnings share.
uint8_t letters_key(golchin_slice);

#endif
