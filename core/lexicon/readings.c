// The readings of a word are a list through one array, the newest first; their words lie in
// another.
#include "lexicon/readings.h"

void gl_readings_add(gl_spellings *spellings, uint32_t surface, const uint32_t *words,
                     uint32_t count, uint8_t ending)
{
    for (uint32_t at = gl_spellings_word(spellings, surface)->reading; at;) {
        const gl_reading *known = &spellings->readings.items[at];
        if (known->count == count && known->ending == ending &&
            !memcmp(&spellings->parts.items[known->first], words, count * sizeof *words))
            return;
        at = known->next;
    }
    gl_reading reading = {.next = gl_spellings_word(spellings, surface)->reading,
                          .first = (uint32_t)spellings->parts.count,
                          .count = (uint8_t)count,
                          .ending = ending};
    for (uint32_t i = 0; i < count; i++)
        gl_vector_push(&spellings->parts, words[i]);
    gl_spellings_word(spellings, surface)->reading = (uint32_t)spellings->readings.count;
    gl_vector_push(&spellings->readings, reading);
}

bool gl_join(gl_joined *buffer, golchin_slice text)
{
    if (text.len > sizeof buffer->bytes - buffer->len)
        return false;
    memcpy(buffer->bytes + buffer->len, text.start, text.len);
    buffer->len += text.len;
    return true;
}

uint32_t gl_joined_add(gl_spellings *spellings, const gl_joined *buffer)
{
    golchin_slice text = gl_slice(buffer->bytes, buffer->len);
    return gl_words_add(&spellings->words, text, gl_hash(text.start, text.len));
}
