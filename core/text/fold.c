// One pass that copies each character's fold from the table. Where a character's fold depends on
// its neighbours or the table does not hold it, ICU does the whole text instead.
#include "text/fold.h"

#include <stdlib.h>
#include <string.h>

#include "text/fold_list.h"
#include "text/fold_table.h"

// Is the not-sign at `at` a lost ZWNJ? The character before it is the last one written.
static bool is_joining_sign(const gl_fold_table *table, const gl_fold_writer *writer,
                            golchin_slice text, size_t at)
{
    if (writer->gap != GL_CLASS_DROP || writer->len < 2)
        return false;
    const char *before = writer->out + writer->len - 2;
    unsigned len;
    if ((unsigned char)*before < 0xC0 || !gl_is_arabic_letter(gl_utf8_read(before, &len)))
        return false;
    for (at += 2; at < text.len; at += len) {
        uint32_t code_point = gl_utf8_read(text.start + at, &len);
        int index = gl_fold_index(code_point);
        if (index < 0)
            return false;
        if (table->len[index] == 0)
            continue;
        return gl_is_arabic_letter(gl_utf8_read(table->pool + table->at[index], &len));
    }
    return false;
}

// A character that the table does not hold and that is its own fold.
static void put_itself(const char *bytes, unsigned len, gl_fold_writer *writer)
{
    gl_fold_put_gap(writer);
    memcpy(writer->out + writer->len, bytes, len);
    writer->len += len;
}

static void put_fold(const gl_fold_table *table, int index, gl_fold_writer *writer)
{
    gl_fold_put_gap(writer);
    const char *fold = table->pool + table->at[index];
    size_t len = table->len[index];
    memcpy(writer->out + writer->len, fold, 4); // nearly always enough, and faster than `len`
    if (len > 4)
        memcpy(writer->out + writer->len, fold, len);
    writer->len += len;
}

size_t gl_fold_into(const gl_fold_table *table, golchin_slice text, char *out)
{
    gl_fold_writer writer = {out, 0, GL_CLASS_DROP};
    for (size_t at = 0; at < text.len;) {
        unsigned len;
        uint32_t code_point = gl_utf8_read(text.start + at, &len);
        int index = gl_fold_index(code_point);
        uint8_t flags = index >= 0 ? table->flags[index] : gl_fold_flags_slow(code_point);
        if (flags & GL_FOLD_CONTEXT)
            return gl_fold_by_icu(text, GL_FOLD_MATCHING, out);
        gl_class class = (gl_class)(flags & GL_FOLD_CLASS);
        if (code_point == 0xAC && is_joining_sign(table, &writer, text, at))
            class = GL_CLASS_JOINER;
        const char *bytes = text.start + at;
        at += len;
        if (index < 0)
            put_itself(bytes, len, &writer);
        else if (class == GL_CLASS_SEPARATOR)
            writer.gap = class;
        else if (class == GL_CLASS_JOINER)
            writer.gap = writer.gap == GL_CLASS_SEPARATOR ? writer.gap : class;
        else if (class != GL_CLASS_DROP)
            put_fold(table, index, &writer);
    }
    if (writer.gap == GL_CLASS_SEPARATOR)
        gl_fold_put_gap(&writer);
    return writer.len;
}

golchin_slice gl_fold(golchin_slice text, gl_arena *result)
{
    enum { NEAR = 1024 };
    char near[NEAR * GL_FOLD_GROWTH + GL_FOLD_SPARE], *room = near;
    if (text.len > NEAR)
        room = gl_alloc(gl_array_size(text.len, GL_FOLD_GROWTH) + GL_FOLD_SPARE);
    size_t len = gl_fold_into(gl_fold_table_get(), text, room);
    char *copy = gl_arena_copy(result, room, len);
    if (room != near)
        free(room);
    return (golchin_slice){copy, len};
}

golchin_slice gl_fold_tight(golchin_slice text, gl_arena *result)
{
    golchin_slice fold = gl_fold(text, result);
    const gl_fold_table *table = gl_fold_table_get();
    char *out = gl_arena_alloc(result, fold.len + 4);
    size_t kept = 0;
    unsigned len;
    for (size_t at = 0; at < fold.len; at += len) {
        gl_class class = (gl_class)(gl_fold_flags(table, fold.start + at, &len) & GL_FOLD_CLASS);
        if (class != GL_CLASS_LETTER && class != GL_CLASS_DIGIT)
            continue;
        uint32_t code_point = gl_utf8_read(fold.start + at, &len);
        kept += gl_utf8_write(out + kept, code_point == 0x0622 ? 0x0627 : code_point); // آ → ا
    }
    return (golchin_slice){out, kept};
}
