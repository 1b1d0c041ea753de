// A build tree is told by its marker file, an install by `share/golchin/scripts` under the prefix.
// Nothing is compiled in, so that both can be moved.
#include "run/places.h"

#include <dlfcn.h>
#include <limits.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

static char *join(const char *folder, const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = gl_alloc(size);
    snprintf(path, size, "%s/%s", folder, name);
    return path;
}

// Cuts `path` to its folder; false at the root.
static bool cut_to_folder(char *path)
{
    char *slash = strrchr(path, '/');
    if (!slash || !*path)
        return false;
    *slash = '\0';
    return true;
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static void read_marker_line(char *line, gl_places *out)
{
    const struct {
        const char *key;
        char **place;
    } keys[] = {
        {"plugins=", &out->plugins},
        {"scripts=", &out->scripts},
        {"lexicon=", &out->lexicon},
    };
    line[strcspn(line, "\r\n")] = '\0';
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        size_t len = strlen(keys[i].key);
        if (strncmp(line, keys[i].key, len) != 0)
            continue;
        free(*keys[i].place);
        *keys[i].place = gl_copy_string(line + len);
    }
}

// GOLCHIN_NOT_FOUND, without a message, when no marker lies in the folder.
static golchin_status read_marker(const char *folder, gl_places *out, golchin_error *error)
{
    char *path = join(folder, "golchin.build");
    FILE *file = fopen(path, "re");
    if (!file) {
        free(path);
        return GOLCHIN_NOT_FOUND;
    }
    char *line = NULL;
    size_t size = 0;
    while (getline(&line, &size, file) >= 0)
        read_marker_line(line, out);
    free(line);
    fclose(file);
    golchin_status status = GOLCHIN_OK;
    if (!out->plugins || !out->scripts || !out->lexicon) {
        gl_places_free(out);
        status = gl_fail(error, GOLCHIN_UNREADABLE,
                         "%s: lacks one of the lines plugins=, scripts= and lexicon=; configure "
                         "the build again",
                         path);
    }
    free(path);
    return status;
}

// `<prefix>/bin/golchin`, `<prefix>/lib/libgolchin.so` and `<prefix>/lib/<machine>/libgolchin.so`
// lie at most three folders below their prefix.
static golchin_status find_installed(char *folder, gl_places *out)
{
    for (int level = 0; level < 3 && cut_to_folder(folder); level++) {
        char *scripts = join(folder, "share/golchin/scripts");
        if (is_folder(scripts)) {
            out->plugins = join(folder, "lib/golchin/plugins");
            out->lexicon = join(scripts, "lexicon");
            out->scripts = scripts;
            return GOLCHIN_OK;
        }
        free(scripts);
    }
    return GOLCHIN_NOT_FOUND;
}

golchin_status gl_places_of(const char *file, gl_places *out, golchin_error *error)
{
    *out = (gl_places){0};
    char *folder = gl_copy_string(file);
    golchin_status status = GOLCHIN_NOT_FOUND;
    if (cut_to_folder(folder))
        status = read_marker(folder, out, error);
    if (status == GOLCHIN_NOT_FOUND)
        status = find_installed(folder, out);
    if (status == GOLCHIN_NOT_FOUND)
        gl_fail(error, status,
                "%s: share/golchin/scripts is in no folder above it; install golchin again", file);
    free(folder);
    return status;
}

// The file that this code was loaded from. The program itself has an empty name in the link map,
// and what dladdr() calls it then is only argv[0].
static char *running_file(void)
{
    Dl_info info;
    void *extra = NULL;
    static const char inside = 0;
    const struct link_map *map = NULL;
    if (dladdr1(&inside, &info, &extra, RTLD_DL_LINKMAP))
        map = extra;
    if (!map || !*map->l_name)
        return realpath("/proc/self/exe", NULL);
    return realpath(map->l_name, NULL);
}

golchin_status gl_places_find(gl_places *out, golchin_error *error)
{
    *out = (gl_places){0};
    char *file = running_file();
    if (!file)
        return gl_fail(error, GOLCHIN_NOT_FOUND,
                       "the running file is not found; is /proc mounted?");
    golchin_status status = gl_places_of(file, out, error);
    free(file);
    return status;
}

void gl_places_free(gl_places *places)
{
    free(places->plugins);
    free(places->scripts);
    free(places->lexicon);
    *places = (gl_places){0};
}
