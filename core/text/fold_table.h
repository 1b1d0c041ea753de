/// What the fold knows of each character without asking ICU.
#ifndef GL_TEXT_FOLD_TABLE_H
#define GL_TEXT_FOLD_TABLE_H

#include "text/fold.h"
#include "text/joiner.h"
#include "text/utf8.h"

/// Flags of a character; the low three bits are its gl_class.
enum {
    GL_FOLD_CLASS = 7,
    GL_FOLD_CHANGES = 8,   // its fold differs from itself
    GL_FOLD_CONTEXT = 16,  // its fold depends on its neighbours, or the table does not hold it
    GL_FOLD_ATTACHED = 32, // dropped, but a visible part of the character before it
};

/// The blocks that Persian text is made of, one behind the other.
enum {
    GL_FOLD_LOW = 0x900,    // U+0000 to Arabic Extended-A
    GL_FOLD_MARKS = 0x2000, // General Punctuation to Currency Symbols
    GL_FOLD_MARKS_END = 0x20D0,
    GL_FOLD_FORMS = 0xFB50, // Arabic Presentation Forms, with what lies between A and B
    GL_FOLD_FORMS_END = 0xFF00,
    GL_FOLD_ENTRIES =
        GL_FOLD_LOW + (GL_FOLD_MARKS_END - GL_FOLD_MARKS) + (GL_FOLD_FORMS_END - GL_FOLD_FORMS),
    GL_FOLD_POOL = 16 * 1024, // bytes of all folds
    GL_FOLD_LONGEST = 36,     // bytes of one fold
    GL_FOLD_SPARE = 8,        // room that the fold needs beyond its result
};

typedef struct gl_fold_table {
    uint16_t pairs[0x100]; // the two bytes of the fold of U+0600 to U+06FF, where it has two
    uint8_t flags[GL_FOLD_ENTRIES];
    uint8_t len[GL_FOLD_ENTRIES]; // of the fold, in the pool
    uint16_t at[GL_FOLD_ENTRIES];
    char pool[GL_FOLD_POOL];
} gl_fold_table;

/// The table, made by the first caller. Thread-safe.
const gl_fold_table *gl_fold_table_get(void);

/// Flags of a character that the table does not hold.
uint8_t gl_fold_flags_slow(uint32_t code_point);

/// The table's entry of a character; -1: it has none.
static inline int gl_fold_index(uint32_t code_point)
{
    if (code_point < GL_FOLD_LOW)
        return (int)code_point;
    if (code_point >= GL_FOLD_MARKS && code_point < GL_FOLD_MARKS_END)
        return (int)(code_point - GL_FOLD_MARKS + GL_FOLD_LOW);
    if (code_point >= GL_FOLD_FORMS && code_point < GL_FOLD_FORMS_END)
        return (int)(code_point - GL_FOLD_FORMS + GL_FOLD_LOW + GL_FOLD_MARKS_END - GL_FOLD_MARKS);
    return -1;
}

/// Flags of the character at `bytes` (valid UTF-8); `*len` becomes its length.
static inline uint8_t gl_fold_flags(const gl_fold_table *table, const char *bytes, unsigned *len)
{
    uint32_t code_point = gl_utf8_read(bytes, len);
    int index = gl_fold_index(code_point);
    return index >= 0 ? table->flags[index] : gl_fold_flags_slow(code_point);
}

/// Whether a character of two bytes is a letter whose fold is one letter of two bytes.
static inline bool gl_fold_is_pair(const gl_fold_table *table, unsigned index)
{
    uint8_t flags = table->flags[index];
    return (flags & GL_FOLD_CLASS) == GL_CLASS_LETTER && !(flags & GL_FOLD_CONTEXT) &&
           table->len[index] == 2;
}

/// How the letters come out.
typedef enum gl_fold_style {
    GL_FOLD_MATCHING, // as fold.h says
    GL_FOLD_PRINTING, // the same, but ئ and upper case stay
} gl_fold_style;

/// NFKC and the list of letters by ICU, for any text, into `out` (room for GL_FOLD_GROWTH bytes a
/// byte of `text`, and GL_FOLD_SPARE). White space and ZWNJ as gl_fold() has them. The length.
size_t gl_fold_by_icu(golchin_slice text, gl_fold_style style, char *out);

/// The fold of `text` into `out`, with the same room. The length.
size_t gl_fold_into(const gl_fold_table *table, golchin_slice text, char *out);

/// Writes characters and remembers what stands between them: a run of white space becomes one
/// space, a run of joiners one ZWNJ, a joiner beside white space or at an end nothing.
typedef struct gl_fold_writer {
    char *out;
    size_t len;
    gl_class gap; // GL_CLASS_SEPARATOR, GL_CLASS_JOINER, or GL_CLASS_DROP for none
} gl_fold_writer;

static inline void gl_fold_put_gap(gl_fold_writer *writer)
{
    if (writer->gap == GL_CLASS_SEPARATOR) {
        writer->out[writer->len++] = ' ';
    } else if (writer->gap == GL_CLASS_JOINER && writer->len > 0) {
        for (int i = 0; i < GL_ZWNJ_LEN; i++)
            writer->out[writer->len++] = GL_ZWNJ[i];
    }
    writer->gap = GL_CLASS_DROP;
}

#endif
