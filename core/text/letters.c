// Letters are told by their two bytes. The blocks of 16 bytes know the letters of Persian and the
// Arabic ones that stand in their places; a letter that they miss costs time and nothing else,
// because the tokeniser asks the table where there is no bit.
#include "text/letters.h"

#include <string.h>

#include "base/slice.h"

enum { BLOCK = 64 };

#ifdef __SSE2__
#include <emmintrin.h>

static __m128i load(const char *bytes)
{
    return _mm_loadu_si128((const __m128i *)(const void *)bytes);
}

static __m128i equal(__m128i bytes, unsigned char byte)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)byte));
}

static __m128i between(__m128i bytes, unsigned char low, unsigned char high)
{
    __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8((char)low));
    return _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8((char)(high - low))), above);
}

static __m128i any(__m128i a, __m128i b, __m128i c)
{
    return _mm_or_si128(_mm_or_si128(a, b), c);
}

// Bits for the last bytes of letters among 16 bytes, of which the byte before may be read.
static void find_16(const char *bytes, uint64_t *ends, uint64_t *folded)
{
    __m128i here = load(bytes), before = load(bytes - 1);
    __m128i d8 = equal(before, 0xD8), d9 = equal(before, 0xD9);
    __m128i da = equal(before, 0xDA), db = equal(before, 0xDB);
    __m128i of_d8 = between(here, 0xA1, 0xBA);                                    // ء … غ
    __m128i of_d9 = _mm_or_si128(between(here, 0x81, 0x8A), equal(here, 0xBE));   // ف … ي پ
    __m128i of_da = any(equal(here, 0x86), equal(here, 0x98), equal(here, 0xA9)); // چ ژ ک
    of_da = _mm_or_si128(of_da, equal(here, 0xAF));                               // گ
    __m128i of_db = equal(here, 0x8C);                                            // ی
    __m128i found = _mm_or_si128(
        any(_mm_and_si128(d8, of_d8), _mm_and_si128(d9, of_d9), _mm_and_si128(da, of_da)),
        _mm_and_si128(db, of_db));
    __m128i fold_d8 = _mm_or_si128(between(here, 0xA3, 0xA6), equal(here, 0xA9)); // أ ؤ إ ئ ة
    __m128i fold_d9 = _mm_or_si128(equal(here, 0x83), between(here, 0x89, 0x8A)); // ك ى ي
    __m128i other = _mm_or_si128(_mm_and_si128(d8, fold_d8), _mm_and_si128(d9, fold_d9));
    *ends = (uint64_t)_mm_movemask_epi8(found);
    *folded = (uint64_t)_mm_movemask_epi8(other);
}

static void find_block(const gl_fold_table *table, const char *bytes, uint64_t *ends,
                       uint64_t *folded)
{
    (void)table;
    *ends = *folded = 0;
    for (int i = 0; i < BLOCK; i += 16) {
        uint64_t some_ends, some_folded;
        find_16(bytes + i, &some_ends, &some_folded);
        *ends |= some_ends << i;
        *folded |= some_folded << i;
    }
}
#else
static void find_block(const gl_fold_table *table, const char *bytes, uint64_t *ends,
                       uint64_t *folded)
{
    *ends = *folded = 0;
    for (int i = 0; i < BLOCK; i++) {
        unsigned char lead = (unsigned char)bytes[i - 1], byte = (unsigned char)bytes[i];
        unsigned index = (lead & 0x1FU) << 6 | (byte & 0x3FU);
        if (lead < 0xD8 || lead > 0xDB || !gl_fold_is_pair(table, index))
            continue;
        *ends |= UINT64_C(1) << i;
        *folded |= (uint64_t)(table->flags[index] & GL_FOLD_CHANGES ? 1 : 0) << i;
    }
}
#endif

gl_letters gl_letters_find(const gl_fold_table *table, golchin_slice text, gl_arena *result)
{
    size_t blocks = text.len / BLOCK + 1;
    uint64_t *letter = gl_arena_array_raw(result, uint64_t, blocks + 1);
    uint64_t *folded = gl_arena_array_raw(result, uint64_t, blocks + 1);
    char first[1 + BLOCK] = {0}; // nothing lies before the text
    memcpy(first + 1, text.start, text.len < BLOCK ? text.len : BLOCK);
    for (size_t i = 0; i < blocks; i++) {
        const char *bytes = i ? text.start + i * BLOCK : first + 1;
        uint64_t ends;
        find_block(table, bytes, &ends, &folded[i]);
        letter[i] = ends | ends >> 1;
        if (i > 0)
            letter[i - 1] |= ends << (BLOCK - 1); // a letter on the border
    }
    letter[blocks] = folded[blocks] = 0;
    return (gl_letters){letter, folded};
}
