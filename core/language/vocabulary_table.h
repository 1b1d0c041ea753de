/// How a vocabulary lies in memory, for vocabulary.c, which fills it, and scan.c, which reads texts
/// by it. Nothing else includes this.
#ifndef GL_LANGUAGE_VOCABULARY_TABLE_H
#define GL_LANGUAGE_VOCABULARY_TABLE_H

#include "language/vocabulary.h"

enum {
    GL_VOCABULARY_SLOTS = 2048,   // a power of two
    GL_VOCABULARY_NEAR = 16,      // bytes of a form that lie in its entry; of most forms all
    GL_VOCABULARY_HASHES = 16384, // bits for the hashes of words
    GL_VOCABULARY_STARTS = 4096,  // first two letters of number words
    GL_VOCABULARY_LETTER = 2,     // bytes of a Persian letter
};

typedef struct gl_vocabulary_entry {
    uint32_t hash;
    uint32_t len;                  // 0: a free slot
    char near[GL_VOCABULARY_NEAR]; // the form, zeros behind it; of a longer one its first bytes
    const char *form;
    gl_vocabulary_word word;
} gl_vocabulary_entry;

struct gl_vocabulary {
    gl_arena *arena;
    gl_vocabulary_entry slots[GL_VOCABULARY_SLOTS];
    uint32_t count;
    bool is_full; // a word found no room
    gl_number_word numbers[GL_NUMBER_GLUED];
    uint32_t number_count;                  // index 0 is no number
    uint8_t starts[GL_VOCABULARY_STARTS];   // letters of the number words with this start, in bits
    uint8_t shortest[GL_VOCABULARY_STARTS]; // bytes of the shortest of them; UINT8_MAX: none
    uint8_t readers[GL_KEY_COUNT];          // by gl_key: GL_AT_TIME and others
    uint8_t hashes[GL_VOCABULARY_HASHES / 8]; // a bit for the low bits of each entry's hash
};

/// The number of two letters; 4 bytes are read.
static inline uint32_t gl_vocabulary_start(const char *letters)
{
    const unsigned char *bytes = (const unsigned char *)letters;
    return ((uint32_t)(bytes[1] & 63u) << 6 | (bytes[3] & 63u)) & (GL_VOCABULARY_STARTS - 1);
}

/// gl_vocabulary_find() of a form whose hash is known.
gl_vocabulary_word gl_vocabulary_find_hashed(const gl_vocabulary *, uint32_t hash,
                                             golchin_slice form);

#endif
