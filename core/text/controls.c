#include "text/controls.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BLOCK = 64 };

static bool is_control(char byte)
{
    unsigned char value = (unsigned char)byte;
    return value == 0x7F || (value < 0x20 && !(value >= '\t' && value <= '\r'));
}

#ifdef __SSE2__
static __m128i load(const char *bytes)
{
    return _mm_loadu_si128((const __m128i *)(const void *)bytes);
}

// All bits of a byte that is at most `high` (unsigned).
static __m128i at_most(__m128i bytes, char high)
{
    return _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(high)), bytes);
}

static __m128i controls_of(const char *bytes)
{
    __m128i block = load(bytes);
    __m128i space = at_most(_mm_sub_epi8(block, _mm_set1_epi8('\t')), '\r' - '\t');
    __m128i low = _mm_andnot_si128(space, at_most(block, 0x1F));
    return _mm_or_si128(low, _mm_cmpeq_epi8(block, _mm_set1_epi8(0x7F)));
}

// Whether one of 64 bytes may be a control byte: most blocks have no line break either.
static bool may_have_control(const char *bytes)
{
    __m128i least = _mm_set1_epi8(' '), found = _mm_setzero_si128();
    for (int i = 0; i < BLOCK; i += 16) {
        least = _mm_min_epu8(least, load(bytes + i));
        found = _mm_or_si128(found, _mm_cmpeq_epi8(load(bytes + i), _mm_set1_epi8(0x7F)));
    }
    found = _mm_or_si128(found, at_most(least, ' ' - 1));
    return _mm_movemask_epi8(found) != 0;
}

// Whether one of 64 bytes is a control byte.
static bool has_control(const char *bytes)
{
    if (!may_have_control(bytes))
        return false;
    __m128i found = controls_of(bytes);
    for (int i = 16; i < BLOCK; i += 16)
        found = _mm_or_si128(found, controls_of(bytes + i));
    return _mm_movemask_epi8(found) != 0;
}
#else
static bool has_control(const char *bytes)
{
    (void)bytes;
    return true;
}
#endif

size_t gl_controls_count(golchin_slice bytes)
{
    size_t count = 0, at = 0;
    while (at < bytes.len) {
        if (bytes.len - at >= BLOCK && !has_control(bytes.start + at)) {
            at += BLOCK;
            continue;
        }
        size_t end = bytes.len - at < BLOCK ? bytes.len : at + BLOCK;
        for (; at < end; at++)
            count += is_control(bytes.start[at]);
    }
    return count;
}
