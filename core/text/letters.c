// Letters are told by their two bytes. The blocks of 16 bytes know the letters of Persian and most
// others of the Arabic block; a letter that they miss costs time and nothing else, because the
// tokeniser asks the table where there is no bit.
#include "text/letters.h"

#include <string.h>

#include "base/slice.h"

enum { BLOCK = GL_LETTERS_BLOCK };

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

// `low` is moved to the lowest signed number, so that one comparison is enough.
static __m128i between(__m128i bytes, unsigned char low, unsigned char high)
{
    __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8((char)(0x80 - low)));
    return _mm_cmplt_epi8(moved, _mm_set1_epi8((char)(high - low + 1 - 0x80)));
}

static __m128i any(__m128i a, __m128i b, __m128i c)
{
    return _mm_or_si128(_mm_or_si128(a, b), c);
}

// Bits for the last bytes of letters among 16 bytes, of which the byte before may be read. A
// character of U+0600 to U+06FF goes by the low byte of its number.
static void find_16(const char *bytes, uint64_t *ends, uint64_t *folded)
{
    __m128i here = load(bytes), before = load(bytes - 1);
    __m128i is_pair = equal(_mm_and_si128(before, _mm_set1_epi8((char)0xFC)), 0xD8);
    __m128i high = _mm_and_si128(_mm_slli_epi16(before, 6), _mm_set1_epi8((char)0xC0));
    __m128i letter = _mm_or_si128(high, _mm_and_si128(here, _mm_set1_epi8(0x3F)));
    __m128i arabic = _mm_or_si128(between(letter, 0x20, 0x3F),            // ؠ ء … غ …
                                  between(letter, 0x41, 0x4A));           // ف … ي
    __m128i found = any(arabic, between(letter, 0x79, 0xBD),              // پ چ ژ ک گ
                        between(letter, 0xC4, 0xD1));                     // ی
    __m128i other = any(between(letter, 0x23, 0x26), equal(letter, 0x29), // أ ؤ إ ئ ة
                        any(equal(letter, 0x43), equal(letter, 0xAA),     // ك ڪ
                            between(letter, 0x49, 0x4A)));                // ى ي
    *ends = (uint64_t)_mm_movemask_epi8(_mm_and_si128(found, is_pair));
    *folded = (uint64_t)_mm_movemask_epi8(_mm_and_si128(other, is_pair));
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

static void put_bits(uint8_t *to, uint64_t bits)
{
    for (int i = 0; i < 8; i++)
        to[i] = (uint8_t)(bits >> 8 * i);
}

// Folds the letters whose last bytes have bits, in a block that the letter before may reach into.
static void fold_letters(const gl_fold_table *table, char *block, uint64_t bits)
{
    for (; bits; bits &= bits - 1) {
        char *pair = block + __builtin_ctzll(bits) - 1;
        unsigned letter = ((unsigned char)pair[0] & 3U) << 6 | ((unsigned char)pair[1] & 0x3FU);
        memcpy(pair, &table->pairs[letter], sizeof *table->pairs);
    }
}

const uint8_t *gl_letters_find(const gl_fold_table *table, golchin_slice text, char *folded,
                               gl_arena *result)
{
    enum { BYTES = BLOCK / 8 };
    size_t blocks = text.len / BLOCK + 1;
    uint8_t *letter = gl_arena_array_raw(result, uint8_t, (blocks + 1) * BYTES);
    char first[1 + BLOCK] = {0}; // nothing lies before the text
    if (text.len)
        memcpy(first + 1, text.start, text.len < BLOCK ? text.len : BLOCK);
    for (size_t i = 0; i < blocks; i++) {
        const char *bytes = i ? text.start + i * BLOCK : first + 1;
        uint64_t ends, others;
        find_block(table, bytes, &ends, &others);
        put_bits(letter + i * BYTES, ends | ends >> 1);
        if (i > 0 && ends & 1) // a letter on the border
            letter[i * BYTES - 1] |= 0x80;
        memcpy(folded + i * BLOCK, bytes, BLOCK);
        fold_letters(table, folded + i * BLOCK, others);
    }
    put_bits(letter + blocks * BYTES, 0);
    return letter;
}
