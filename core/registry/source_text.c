#include "registry/source_text.h"

#include <stdio.h>
#include <string.h>

#include "match/pattern.h"

enum { FILE_MAX = 16 << 20 };

static const char *read_file(const char *path, gl_arena *arena)
{
    FILE *file = fopen(path, "re");
    if (!file)
        return NULL;
    size_t capacity = 64 * 1024, len = 0;
    char *text = gl_arena_alloc(arena, capacity);
    for (size_t got; (got = fread(text + len, 1, capacity - 1 - len, file)) > 0;) {
        len += got;
        if (len < capacity - 1)
            continue;
        if (capacity > FILE_MAX)
            break;
        char *larger = gl_arena_alloc(arena, capacity * 2);
        memcpy(larger, text, len);
        text = larger;
        capacity *= 2;
    }
    bool is_read = !ferror(file) && feof(file) && !memchr(text, '\0', len);
    fclose(file);
    text[len] = '\0';
    return is_read ? text : NULL;
}

void gl_source_text_read(gl_source_text *source, const char *path, gl_arena *arena)
{
    if (source->path && strcmp(source->path, path) == 0)
        return;
    source->path = gl_arena_copy_string(arena, path);
    source->text = read_file(path, arena);
}

static const char *line_start(const char *text, uint32_t line)
{
    for (; line > 1 && text; line--) {
        text = strchr(text, '\n');
        text += text != NULL;
    }
    return text;
}

bool gl_source_text_find(const gl_source_text *source, const char *piece, size_t at,
                         uint32_t from_line, uint32_t *line, uint32_t *column)
{
    const char *start = source->text ? line_start(source->text, from_line) : NULL;
    const char *found = start ? strstr(start, piece) : NULL;
    if (!found && source->text)
        found = strstr(source->text, piece);
    if (!found)
        return false;
    gl_pattern_place(source->text, (size_t)(found - source->text) + at, line, column);
    return true;
}
