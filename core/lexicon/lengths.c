#include "lexicon/lengths.h"

void gl_lengths_add(gl_lengths *lengths, const char *part, uint32_t letters)
{
    uint32_t told = letters < GL_LENGTHS_LETTERS ? letters : GL_LENGTHS_LETTERS;
    uint32_t set = UINT32_C(1) << letters;
    const char *end = part + (size_t)(letters - told) * GL_LETTER_BYTES;
    lengths->by_start[gl_lengths_slot(part, told)] |= set;
    lengths->by_end[gl_lengths_slot(end, told)] |= set;
}
