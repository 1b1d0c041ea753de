// A case says in comments at the head of its script what it is tried on and what must come of it:
//
//   -- article: دو بیمارستان در تبریز        one line each
//   -- records: 2                            of all articles; error records do not count
//   -- refused: BAD_RULE no slot 'beds'      at load, or when all is loaded
//   -- fails: slot "count"                   in each article
//   -- with: maker.lua                       of cases/with
//   -- in its own words                      what fails is another thing in each language
//   -- silent                                no function of the script may be called
#include "twins.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *value_of(const char *line, const char *key)
{
    size_t len = strlen(key);
    return strncmp(line, key, len) == 0 ? line + len : NULL;
}

static bool read_line(case_file *file, const char *line)
{
    const char *value;
    if ((value = value_of(line, "-- article: ")))
        gl_vector_push(&file->articles, value);
    else if ((value = value_of(line, "-- records: ")))
        file->records = strtol(value, NULL, 10);
    else if ((value = value_of(line, "-- refused: ")))
        file->refused = value;
    else if ((value = value_of(line, "-- fails: ")))
        file->fails = value;
    else if ((value = value_of(line, "-- with: ")))
        file->with = value;
    else if (strcmp(line, "-- in its own words") == 0)
        file->has_own_words = true;
    else if (strcmp(line, "-- silent") == 0)
        file->is_silent = true;
    else
        return false;
    return true;
}

static const char *name_of(const char *path, gl_arena *arena)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    return gl_arena_copy(arena, name, strlen(name) - strlen(".lua"));
}

bool case_file_read(case_file *file, const char *path, gl_arena *arena)
{
    *file = (case_file){.path = path, .name = name_of(path, arena), .records = -1};
    FILE *in = fopen(path, "r");
    char *line = NULL;
    size_t size = 0;
    bool is_head = true;
    for (ssize_t len; in && is_head && (len = getline(&line, &size, in)) > 0;) {
        line[len - 1] = '\0';
        is_head = read_line(file, gl_arena_copy(arena, line, (size_t)len - 1));
    }
    free(line);
    if (in)
        fclose(in);
    bool says_what = file->refused || file->fails || file->records >= 0;
    if (!says_what || file->articles.count == 0)
        fprintf(stderr, "%s: names no article, or not what becomes of it\n", path);
    return says_what && file->articles.count > 0;
}

void case_file_free(case_file *file)
{
    gl_vector_free(&file->articles);
}
