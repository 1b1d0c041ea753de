#include "lexicon/lengths.h"

static void add_short(uint64_t *parts, const char *part, uint32_t letters)
{
    uint32_t number = gl_lengths_slot(part, letters, GL_LENGTHS_SHORT_BITS);
    parts[number >> 6] |= UINT64_C(1) << (number & 63);
}

void gl_lengths_add(gl_lengths *lengths, const char *part, uint32_t letters)
{
    if (letters < GL_LENGTHS_LONG) {
        add_short(letters == 2 ? lengths->pairs : lengths->threes, part, letters);
        return;
    }
    uint32_t set = UINT32_C(1) << letters;
    const char *four = part + (size_t)(letters - GL_LENGTHS_LONG) * GL_LETTER_BYTES;
    lengths->by_start[gl_lengths_slot(part, GL_LENGTHS_LONG, GL_LENGTHS_BITS)] |= set;
    lengths->by_end[gl_lengths_slot(four, GL_LENGTHS_LONG, GL_LENGTHS_BITS)] |= set;
}
