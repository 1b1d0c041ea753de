/// Hashing of short keys, and an open-addressing table from bytes to a number.
#ifndef GL_BASE_HASH_H
#define GL_BASE_HASH_H

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <golchin/types.h>

// Words of Persian are 2 to 20 bytes, so the hash reads two 8-byte pieces and masks what lies
// behind the end. Multipliers: the golden ratio, and one of SplitMix64 (Steele, Lea, Flood 2014).

static inline uint64_t gl_hash_stir(uint64_t state, const char *bytes)
{
    uint64_t low, high;
    memcpy(&low, bytes, 8);
    memcpy(&high, bytes + 8, 8);
    return ((state ^ low) * UINT64_C(0x9E3779B97F4A7C15)) ^ high;
}

static inline uint32_t gl_hash_finish(uint64_t state, uint64_t low, uint64_t high)
{
    state = (state ^ low) * UINT64_C(0x9E3779B97F4A7C15);
    state = (state ^ state >> 29 ^ high) * UINT64_C(0xBF58476D1CE4E5B9);
    return (uint32_t)(state >> 32);
}

/// All bits of the first `len` bytes of 16, in two pieces as they are read. `len` is 16 at most.
static inline void gl_hash_masks(size_t len, uint64_t *low, uint64_t *high)
{
    static const uint64_t ones[4] = {UINT64_MAX, UINT64_MAX, 0, 0};
    const char *from = (const char *)ones + 16 - len;
    memcpy(low, from, 8);
    memcpy(high, from + 8, 8);
}

/// Whether two rows begin with the same `len` bytes, 16 at most; 16 bytes of both may be read.
static inline bool gl_bytes_begin(const char *row, const char *other, size_t len)
{
#ifdef __SSE2__
    __m128i one = _mm_loadu_si128((const __m128i *)(const void *)row);
    __m128i two = _mm_loadu_si128((const __m128i *)(const void *)other);
    uint32_t same = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(one, two));
    return !(~same & ((1u << len) - 1));
#else
    return memcmp(row, other, len) == 0;
#endif
}

/// 0 where 16 bytes are the first `len` of others, 16 at most, and zeros behind them; 16 bytes of
/// both may be read.
static inline uint64_t gl_bytes_differ(const char *row, const char *others, size_t len)
{
    uint64_t low, high, other_low, other_high, low_mask, high_mask;
    memcpy(&low, row, 8);
    memcpy(&high, row + 8, 8);
    memcpy(&other_low, others, 8);
    memcpy(&other_high, others + 8, 8);
    gl_hash_masks(len, &low_mask, &high_mask);
    return (low ^ (other_low & low_mask)) | (high ^ (other_high & high_mask));
}

/// A 32-bit hash of `len` bytes. Reads up to 16 bytes past the end, whatever they are: callers pad.
static inline uint32_t gl_hash_padded(const char *bytes, size_t len)
{
    uint64_t state = len, low, high, low_mask, high_mask;
    for (; len > 16; bytes += 16, len -= 16)
        state = gl_hash_stir(state, bytes);
    memcpy(&low, bytes, 8);
    memcpy(&high, bytes + 8, 8);
    gl_hash_masks(len, &low_mask, &high_mask);
    return gl_hash_finish(state, low & low_mask, high & high_mask);
}

/// The same value without reading past the end.
uint32_t gl_hash(const char *bytes, size_t len);

/// A set of strings, each with a number from 1 in order of arrival.
typedef struct gl_strings gl_strings;

gl_strings *gl_strings_new(void);
void gl_strings_free(gl_strings *); // NULL is allowed
/// The number of `text`, which is added if it is new.
uint32_t gl_strings_add(gl_strings *, golchin_slice text);
/// The number of `text`; 0 when it is not there.
uint32_t gl_strings_find(const gl_strings *, golchin_slice text);
/// The text of a number, NUL-terminated; lives until more is added.
golchin_slice gl_strings_text(const gl_strings *, uint32_t number);
uint32_t gl_strings_count(const gl_strings *);

#endif
