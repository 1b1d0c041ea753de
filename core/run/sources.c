// What is a folder is walked elsewhere; here is decided what a file is called that was named.
#include "run/sources.h"

#include <errno.h>
#include <glob.h>
#include <string.h>
#include <sys/stat.h>

#include "base/slice.h"
#include "run/folders.h"

// The name of a file without the ending that a source knows, or else whatever extension it has.
golchin_slice gl_sources_name(const gl_kinds *kinds, const char *path, const gl_kind **kind)
{
    const char *slash = strrchr(path, '/');
    golchin_slice name = gl_slice_of(slash ? slash + 1 : path);
    size_t stem = name.len;
    *kind = NULL;
    if (kinds)
        *kind = gl_kinds_of_name(kinds, name, &stem);
    if (*kind)
        return gl_slice(name.start, stem);
    const char *dot = strrchr(name.start, '.');
    return dot && dot > name.start ? gl_slice(name.start, (size_t)(dot - name.start)) : name;
}

static gl_step visit_file(gl_visit *visit, double begin, double share)
{
    gl_source source = {
        .path = gl_visit_path(visit), .is_named = true, .begin = begin, .share = share};
    source.id = gl_sources_name(visit->visitor->kinds, source.path, &source.kind);
    return gl_visit_give(visit, &source);
}

static gl_step visit_named(gl_visit *visit, double begin, double share)
{
    struct stat about;
    const char *path = gl_visit_path(visit);
    if (!*path)
        gl_visit_tell(visit, "cannot be opened (it is empty); check the path");
    else if (stat(path, &about) != 0)
        gl_visit_tell_reason(visit, errno);
    else if (S_ISDIR(about.st_mode))
        return gl_folder_walk(visit, &about, begin, share);
    else
        return visit_file(visit, begin, share);
    return GL_GO_ON;
}

static gl_step walk_path(const char *path, const gl_source_visitor *visitor, double begin,
                         double share)
{
    gl_visit visit = {.visitor = visitor};
    gl_bytes_add_string(&visit.path, path);
    gl_step step = visit_named(&visit, begin, share);
    gl_bytes_free(&visit.path);
    gl_bytes_free(&visit.first_left_out);
    gl_bytes_free(&visit.first_again);
    return step;
}

static void tell_no_match(const char *pattern, const gl_source_visitor *visitor)
{
    gl_visit visit = {.visitor = visitor};
    gl_bytes_add_string(&visit.path, pattern);
    gl_visit_tell(&visit, "no file or folder matches; check the pattern");
    gl_bytes_free(&visit.path);
}

static bool exists(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0;
}

// A pattern that the shell has not expanded: in quotes, or too many files for a command line. What
// is there under this very name is no pattern.
static gl_step walk_pattern(const char *path, const gl_source_visitor *visitor, double begin,
                            double share)
{
    if (exists(path) || !strpbrk(path, "*?["))
        return walk_path(path, visitor, begin, share);
    glob_t found;
    int failure = glob(path, 0, NULL, &found);
    gl_step step = GL_GO_ON;
    for (size_t i = 0; failure == 0 && i < found.gl_pathc && step == GL_GO_ON; i++) {
        double part = share / (double)found.gl_pathc;
        step = walk_path(found.gl_pathv[i], visitor, begin + part * (double)i, part);
    }
    if (failure == 0)
        globfree(&found);
    else
        tell_no_match(path, visitor);
    return step;
}

bool gl_sources_exist(const char *path)
{
    glob_t found;
    if (exists(path))
        return true;
    if (!strpbrk(path, "*?[") || glob(path, 0, NULL, &found) != 0)
        return false;
    globfree(&found);
    return true;
}

static gl_step walk_input(const gl_source_visitor *visitor, double begin, double share)
{
    return gl_visit_give(&(gl_visit){.visitor = visitor}, &(gl_source){.path = "standard input",
                                                                       .id = GL_LITERAL("stdin"),
                                                                       .is_named = true,
                                                                       .is_stdin = true,
                                                                       .begin = begin,
                                                                       .share = share});
}

// Named files that come soon; of a folder its own walk tells.
static size_t tell_paths(const char *const *paths, size_t count, size_t told, gl_ahead *ahead)
{
    while (told < count && gl_ahead_is_wanted(ahead))
        gl_ahead_tell(ahead, paths[told++]);
    return told;
}

void gl_sources_walk(const char *const *paths, size_t count, const gl_source_visitor *visitor)
{
    gl_step step = GL_GO_ON;
    double share = count ? 1 / (double)count : 0;
    size_t told = 0;
    for (size_t i = 0; i < count && step == GL_GO_ON; i++) {
        double begin = share * (double)i;
        size_t until = i + GL_AHEAD_FILES < count ? i + GL_AHEAD_FILES : count;
        if (visitor->ahead && told < until)
            told = tell_paths(paths, until, told > i ? told : i + 1, visitor->ahead);
        if (strcmp(paths[i], "-") == 0)
            step = walk_input(visitor, begin, share);
        else
            step = walk_pattern(paths[i], visitor, begin, share);
    }
}
