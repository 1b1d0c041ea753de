/// The files of a folder, for tests that run over data.
#ifndef GL_UNIT_TEXT_FILES_H
#define GL_UNIT_TEXT_FILES_H

#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/slice.h"
#include "unit.h"

typedef struct text_file {
    const char *name;
    golchin_slice bytes;
} text_file;

typedef struct text_files {
    text_file *items; // in the order of their names
    size_t count;
} text_files;

static inline golchin_slice text_file_read(const char *path, gl_arena *arena)
{
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file && !fseek(file, 0, SEEK_END), "%s cannot be read", path);
    size_t len = (size_t)ftell(file);
    rewind(file);
    char *bytes = gl_arena_alloc(arena, len + 1);
    ck_assert_uint_eq(fread(bytes, 1, len, file), len);
    fclose(file);
    return gl_slice(bytes, len);
}

static inline int is_text_file(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return len > 4 && !strcmp(entry->d_name + len - 4, ".txt");
}

/// The `.txt` files of a folder, in `arena`. Fails the test when there is none.
static inline text_files text_files_read(const char *path, gl_arena *arena)
{
    struct dirent **entries;
    int count = scandir(path, &entries, is_text_file, alphasort);
    ck_assert_msg(count > 0, "%s: no texts", path);
    text_files read = {gl_arena_array(arena, text_file, (size_t)count), (size_t)count};
    for (int i = 0; i < count; i++) {
        const char *file = gl_arena_format(arena, "%s/%s", path, entries[i]->d_name);
        read.items[i] = (text_file){gl_arena_format(arena, "%s", entries[i]->d_name),
                                    text_file_read(file, arena)};
        free(entries[i]);
    }
    free(entries);
    return read;
}

#endif
