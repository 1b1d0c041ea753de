// The same extractors in C and in Lua: conformance TWIN.so FOLDER [CASE…]
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "twins.h"

enum { CASES_AT_LEAST = 40 };

static int is_case(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot && strcmp(dot, ".lua") == 0;
}

static bool is_wanted(const char *name, int count, char **names)
{
    for (int i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0)
            return true;
    }
    return count == 0;
}

static bool try_case(const char *plugin, const char *path)
{
    gl_arena *arena = gl_arena_new();
    case_file file;
    bool is_good = case_file_read(&file, path, arena) && twins_agree(&file, plugin, arena);
    case_file_free(&file);
    gl_arena_free(arena);
    return is_good;
}

int main(int argc, char **argv)
{
    struct dirent **found;
    int tried = 0, failed = 0;
    int count = argc > 2 ? scandir(argv[2], &found, is_case, alphasort) : -1;
    if (count < 0) {
        fputs("usage: conformance TWIN.so FOLDER [CASE...]\n", stderr);
        return EXIT_FAILURE;
    }
    for (int i = 0; i < count; i++) {
        char path[4096], name[256];
        snprintf(path, sizeof path, "%s/%s", argv[2], found[i]->d_name);
        snprintf(name, sizeof name, "%.*s", (int)strlen(found[i]->d_name) - 4, found[i]->d_name);
        if (is_wanted(name, argc - 3, argv + 3)) {
            tried++;
            failed += !try_case(argv[1], path);
        }
        free(found[i]);
    }
    free(found);
    printf("%d cases, %d failed\n", tried, failed);
    return failed == 0 && (argc > 3 || tried >= CASES_AT_LEAST) ? EXIT_SUCCESS : EXIT_FAILURE;
}
