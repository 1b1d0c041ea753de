// Checking goes 64 bytes at a time. A block passes when each byte that must be a continuation (the
// leads before it say so) is one and no other is; leads whose second byte has a narrower range are
// rare in Persian text, so a block with one of them is read sequence by sequence.
#include "text/utf8.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

// The range of the second byte; all later ones are 80 to BF.
static bool is_second(unsigned char lead, unsigned char second)
{
    unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

gl_utf8_step gl_utf8_next(const char *bytes, size_t left)
{
    const unsigned char *at = (const unsigned char *)bytes;
    if (at[0] < 0x80)
        return (gl_utf8_step){1, true};
    if (at[0] < 0xC2 || at[0] > 0xF4)
        return (gl_utf8_step){1, false};
    unsigned whole = at[0] < 0xE0 ? 2 : at[0] < 0xF0 ? 3 : 4;
    if (left < 2 || !is_second(at[0], at[1]))
        return (gl_utf8_step){1, false};
    for (unsigned len = 2; len < whole; len++) {
        if (len >= left || (at[len] & 0xC0) != 0x80)
            return (gl_utf8_step){len, false};
    }
    return (gl_utf8_step){whole, true};
}

#ifdef __SSE2__
static __m128i load(const char *bytes)
{
    return _mm_loadu_si128((const __m128i *)(const void *)bytes);
}

// All bits of a byte that is at least `low` (unsigned).
static __m128i at_least(__m128i bytes, unsigned char low)
{
    __m128i bound = _mm_set1_epi8((char)low);
    return _mm_cmpeq_epi8(_mm_max_epu8(bytes, bound), bytes);
}

static __m128i equal(__m128i bytes, unsigned char byte)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)byte));
}

// Bytes whose second byte has a narrower range (E0, ED), that begin four bytes (F0 upwards), or
// that are never valid (C0, C1).
static __m128i rare_leads(__m128i bytes)
{
    __m128i three = _mm_or_si128(equal(bytes, 0xE0), equal(bytes, 0xED));
    __m128i two = equal(_mm_and_si128(bytes, _mm_set1_epi8((char)0xFE)), 0xC0);
    return _mm_or_si128(_mm_or_si128(three, two), at_least(bytes, 0xF0));
}

enum { BLOCK = 64 };

// What the bytes of a block are, a bit for each.
typedef struct roles {
    uint64_t lead, lead_of_three, continuation;
    bool has_rare;
} roles;

static inline roles roles_of(const char *bytes)
{
    roles found = {0};
    __m128i rare = _mm_setzero_si128();
    for (int i = 0; i < BLOCK; i += 16) {
        __m128i some = load(bytes + i);
        uint64_t high = (uint64_t)_mm_movemask_epi8(some);
        uint64_t begins = (uint64_t)_mm_movemask_epi8(_mm_cmpgt_epi8(some, _mm_set1_epi8(-65)));
        found.lead |= (high & begins) << i;
        found.continuation |= (high & ~begins) << i;
        found.lead_of_three |= (uint64_t)_mm_movemask_epi8(at_least(some, 0xE0)) << i;
        rare = _mm_or_si128(rare, rare_leads(some));
    }
    found.has_rare = _mm_movemask_epi8(rare) != 0;
    return found;
}

// `at` is where a sequence begins. Skips blocks that are in order; the result is such a place too.
static size_t skip_blocks(const char *bytes, size_t at, size_t len)
{
    size_t block = at;
    uint64_t begun = 0; // continuations that a block owes to the one before it
    for (; len - block >= BLOCK; block += BLOCK) {
        roles here = roles_of(bytes + block);
        if (here.has_rare ||
            here.continuation != (here.lead << 1 | here.lead_of_three << 2 | begun))
            break;
        begun = here.lead >> 63 | here.lead_of_three >> 62;
    }
    if (begun) { // back to the lead of the last sequence
        while (((unsigned char)bytes[--block] & 0xC0) == 0x80)
            continue;
    }
    return block;
}
#else
static size_t skip_blocks(const char *bytes, size_t at, size_t len)
{
    for (uint64_t word; at + 8 <= len; at += 8) {
        memcpy(&word, bytes + at, 8);
        if (word & UINT64_C(0x8080808080808080))
            break;
    }
    return at;
}
#endif

size_t gl_utf8_valid(const char *bytes, size_t len)
{
    size_t at = 0;
    while (at < len) {
        at = skip_blocks(bytes, at, len);
        // Enough by sequence to pass whatever stopped the blocks.
        size_t stop = at + 16 < len ? at + 16 : len;
        while (at < stop) {
            gl_utf8_step step = gl_utf8_next(bytes + at, len - at);
            if (!step.is_valid)
                return at;
            at += step.len;
        }
    }
    return at;
}

#ifdef __SSE2__
// Code points that begin in whole blocks of 16 bytes, at most 255 of them, and in the `rest` bytes
// behind them, fewer than 16: each byte of the sum counts its column. The rest are the last ones of
// 16 that reach back into the blocks, of which there is one at least.
static uint64_t count_blocks(const char *bytes, size_t blocks, size_t rest)
{
    static const uint64_t none_and_all[4] = {0, 0, UINT64_MAX, UINT64_MAX};
    __m128i sum = _mm_setzero_si128(), starts = _mm_set1_epi8(-65); // more than a continuation
    for (size_t i = 0; i < blocks; i++)
        sum = _mm_sub_epi8(sum, _mm_cmpgt_epi8(load(bytes + 16 * i), starts));
    __m128i begins = _mm_cmpgt_epi8(load(bytes + 16 * (blocks - 1) + rest), starts);
    sum = _mm_sub_epi8(sum, _mm_and_si128(begins, load((const char *)none_and_all + rest)));
    sum = _mm_sad_epu8(sum, _mm_setzero_si128());
    return (uint64_t)(_mm_cvtsi128_si64(sum) + _mm_cvtsi128_si64(_mm_srli_si128(sum, 8)));
}
#endif

uint32_t gl_utf8_count(const char *bytes, size_t len)
{
    uint64_t count = 0;
    size_t at = 0;
#ifdef __SSE2__
    while (len - at >= 16) {
        enum { MOST = 254 * 16 };
        size_t left = len - at, taken = left < MOST ? left : MOST;
        count += count_blocks(bytes + at, taken / 16, taken % 16);
        at += taken;
    }
#endif
    for (; at < len; at++)
        count += ((unsigned char)bytes[at] & 0xC0) != 0x80;
    return (uint32_t)count;
}
