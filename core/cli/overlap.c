// Only a file that is there can be lost. Those that are named are known by their number, as they
// may have several names; those in folders by where they are, as a walk would find them.
#include "cli/overlap.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/slice.h"
#include "cli/folder.h"
#include "run/kinds.h"

static const char lost_to_records[] =
    "'%s' would be read, and lost to the records; give them another --output";
static const char lost_to_counts[] =
    "'%s' would be read, and lost to the counts; give them another --json-summary";

// ---- what is named ----

static bool is_file(const char *path, struct stat *about)
{
    return strcmp(path, "-") != 0 && stat(path, about) == 0 && S_ISREG(about->st_mode);
}

static bool is_same_file(const char *a, const char *b)
{
    struct stat of_a, of_b;
    return is_file(a, &of_a) && is_file(b, &of_b) && of_a.st_dev == of_b.st_dev &&
           of_a.st_ino == of_b.st_ino;
}

// The input that is the file at `path`; NULL: none is.
static const char *find_input(const gl_extract_request *wanted, const char *path)
{
    for (size_t i = 0; i < wanted->run.path_count; i++) {
        if (is_same_file(path, wanted->run.paths[i]))
            return wanted->run.paths[i];
    }
    return NULL;
}

static bool gets_records(const gl_extract_request *wanted, const char *path)
{
    const gl_outlets *outlets = &wanted->outlets;
    if (strcmp(path, "-") == 0)
        return gl_outlets_use_standard(outlets);
    for (size_t i = 0; i < outlets->items.count; i++) {
        const char *its = outlets->items.items[i].path;
        if (strcmp(its, path) == 0 || is_same_file(its, path))
            return true;
    }
    return false;
}

int gl_overlap_check(const gl_command *command, const gl_extract_request *wanted)
{
    const char *lost = NULL, *summary = wanted->summary;
    for (size_t i = 0; i < wanted->outlets.items.count && !lost; i++)
        lost = find_input(wanted, wanted->outlets.items.items[i].path);
    if (lost)
        return gl_usage(command, lost_to_records, lost);
    lost = summary ? find_input(wanted, summary) : NULL;
    if (lost)
        return gl_usage(command, lost_to_counts, lost);
    if (summary && gets_records(wanted, summary))
        return gl_usage(command, "records and counts both go to '%s'; give each its place",
                        summary);
    return GL_EXIT_DONE;
}

// ---- what is found ----

// Whether the walk of a folder comes by a file; both without links.
static bool is_found(const gl_kinds *kinds, const char *folder, const char *file)
{
    size_t stem, len = strcmp(folder, "/") == 0 ? 0 : strlen(folder);
    if (strncmp(folder, file, len) != 0 || file[len] != '/' || strstr(file + len, "/."))
        return false;
    return gl_kinds_of_found(kinds, gl_slice_of(strrchr(file, '/') + 1), &stem) != NULL;
}

static bool would_read(const gl_kinds *kinds, const char *input, const char *file)
{
    char *real = realpath(input, NULL);
    bool is_read =
        real && (gl_is_folder(real) ? is_found(kinds, real, file) : strcmp(real, file) == 0);
    free(real);
    return is_read;
}

static bool pattern_would_read(const gl_kinds *kinds, const char *pattern, const char *file)
{
    glob_t found;
    bool is_read = false;
    if (glob(pattern, 0, NULL, &found) != 0)
        return false;
    for (size_t i = 0; i < found.gl_pathc && !is_read; i++)
        is_read = would_read(kinds, found.gl_pathv[i], file);
    globfree(&found);
    return is_read;
}

static bool any_would_read(const gl_extract_request *wanted, const gl_kinds *kinds,
                           const char *path)
{
    struct stat about;
    char *real = is_file(path, &about) ? realpath(path, NULL) : NULL;
    bool is_read = false;
    for (size_t i = 0; real && i < wanted->run.path_count && !is_read; i++) {
        const char *input = wanted->run.paths[i];
        is_read = would_read(kinds, input, real) || pattern_would_read(kinds, input, real);
    }
    free(real);
    return is_read;
}

golchin_status gl_overlap_check_found(const gl_extract_request *wanted, const gl_registry *registry,
                                      golchin_error *error)
{
    gl_kinds *kinds = gl_kinds_new(registry, &wanted->run.fields);
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; i < wanted->outlets.items.count && status == GOLCHIN_OK; i++) {
        const char *path = wanted->outlets.items.items[i].path;
        if (any_would_read(wanted, kinds, path))
            status = gl_fail(error, GOLCHIN_USAGE, lost_to_records, path);
    }
    if (status == GOLCHIN_OK && wanted->summary && any_would_read(wanted, kinds, wanted->summary))
        status = gl_fail(error, GOLCHIN_USAGE, lost_to_counts, wanted->summary);
    gl_kinds_free(kinds);
    return status;
}
