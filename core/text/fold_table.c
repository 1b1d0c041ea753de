// Every entry is what ICU's way makes of the character alone. That is its fold in any text unless
// it can compose with a character before it; those are marked GL_FOLD_CONTEXT.
#include "text/fold_table.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "base/pages.h"
#include "text/fold_list.h"

static gl_fold_table table;

static gl_class class_of_category(uint32_t code_point)
{
    uint32_t category = U_GET_GC_MASK((UChar32)code_point);
    if (category & (U_GC_L_MASK | U_GC_MC_MASK))
        return GL_CLASS_LETTER;
    return category & U_GC_ND_MASK ? GL_CLASS_DIGIT : GL_CLASS_MARK;
}

// A ligature is a letter when it holds one; `10` in a circle is a digit, `10.` is neither.
static gl_class class_of_fold(golchin_slice fold)
{
    bool all_digits = true;
    for (size_t at = 0; at < fold.len;) {
        unsigned len;
        gl_class class = class_of_category(gl_utf8_read(fold.start + at, &len));
        if (class == GL_CLASS_LETTER)
            return GL_CLASS_LETTER;
        all_digits = all_digits && class == GL_CLASS_DIGIT;
        at += len;
    }
    return all_digits ? GL_CLASS_DIGIT : GL_CLASS_MARK;
}

static bool needs_context(uint32_t code_point)
{
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&code);
    int quick = u_getIntPropertyValue((UChar32)code_point, UCHAR_NFKC_QUICK_CHECK);
    // NO: it becomes something else; that may compose, as that of U+0340 does.
    return quick == UNORM_MAYBE ||
           (quick == UNORM_NO && !unorm2_hasBoundaryBefore(nfkc, (UChar32)code_point));
}

// Whether NFKC and the list leave a character alone as it is. Most are, and this is told faster
// than ICU's way comes to it.
static bool is_its_own_fold(uint32_t code_point)
{
    return u_getIntPropertyValue((UChar32)code_point, UCHAR_NFKC_QUICK_CHECK) != UNORM_NO &&
           gl_fold_matched(code_point) == code_point && code_point != 0x200C;
}

enum { ROOM_OF_ONE = 4 * GL_FOLD_GROWTH + GL_FOLD_SPARE }; // for the fold of a character

// The flags of a character, and its fold in `fold`, which has ROOM_OF_ONE bytes.
static uint8_t describe(uint32_t code_point, char *fold, size_t *fold_len)
{
    char text[4];
    size_t len = gl_utf8_write(text, code_point);
    *fold_len = len;
    if (is_its_own_fold(code_point))
        memcpy(fold, text, len);
    else
        *fold_len = gl_fold_by_icu((golchin_slice){text, len}, GL_FOLD_MATCHING, fold);
    unsigned flags = needs_context(code_point) ? GL_FOLD_CONTEXT : 0;
    if (*fold_len != len || memcmp(fold, text, len) != 0)
        flags |= GL_FOLD_CHANGES;
    if (code_point == 0x200C || code_point == 0x200B)
        return (uint8_t)(flags | GL_CLASS_JOINER);
    if (*fold_len == 0) {
        bool is_seen = u_charType((UChar32)code_point) != U_FORMAT_CHAR;
        return (uint8_t)(flags | GL_CLASS_DROP | (is_seen ? GL_FOLD_ATTACHED : 0));
    }
    if (*fold_len == 1 && fold[0] == ' ')
        return (uint8_t)(flags | GL_CLASS_SEPARATOR);
    return (uint8_t)(flags | (unsigned)class_of_fold((golchin_slice){fold, *fold_len}));
}

static uint32_t code_point_of(int index)
{
    if (index < GL_FOLD_LOW)
        return (uint32_t)index;
    index += GL_FOLD_MARKS - GL_FOLD_LOW;
    if (index < GL_FOLD_MARKS_END)
        return (uint32_t)index;
    return (uint32_t)(index - GL_FOLD_MARKS_END + GL_FOLD_FORMS);
}

static void make_table(void)
{
    size_t used = 0;
    for (int i = 0; i < GL_FOLD_ENTRIES; i++) {
        char fold[ROOM_OF_ONE];
        size_t len;
        table.flags[i] = describe(code_point_of(i), fold, &len);
        assert(len <= GL_FOLD_LONGEST && used + len <= sizeof table.pool - 4);
        memcpy(table.pool + used, fold, len);
        table.at[i] = (uint16_t)used;
        table.len[i] = (uint8_t)len;
        used += len;
    }
    for (unsigned i = 0; i < sizeof table.pairs / sizeof *table.pairs; i++)
        memcpy(&table.pairs[i], table.pool + table.at[0x600 + i], sizeof *table.pairs);
    gl_pages_protect(&table, sizeof table);
}

const gl_fold_table *gl_fold_table_get(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_table);
    return &table;
}

uint8_t gl_fold_flags_slow(uint32_t code_point)
{
    // Most characters that the table does not hold are their own fold, whatever stands beside them.
    if ((U_GET_GC_MASK((UChar32)code_point) & (U_GC_LO_MASK | U_GC_SO_MASK | U_GC_CN_MASK)) &&
        u_hasBinaryProperty((UChar32)code_point, UCHAR_NFKC_INERT))
        return (uint8_t)class_of_category(code_point);
    char fold[ROOM_OF_ONE];
    size_t len;
    return (uint8_t)(describe(code_point, fold, &len) | GL_FOLD_CONTEXT);
}

gl_class gl_fold_class(uint32_t code_point)
{
    int index = gl_fold_index(code_point);
    uint8_t flags = index >= 0 ? gl_fold_table_get()->flags[index] : gl_fold_flags_slow(code_point);
    return (gl_class)(flags & GL_FOLD_CLASS);
}
