// Folders are walked one inside the other, by paths and without changing into them. Here is decided
// what a file is called; links are followed, and a folder inside itself is noticed by its number.
#include "run/sources.h"

#include <errno.h>
#include <glob.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/slice.h"
#include "run/listing.h"

enum step { GO_ON, STOP };

enum { AHEAD = 32 }; // files that are told beforehand

// One path that was named: a folder as a rule.
typedef struct root {
    const gl_source_visitor *visitor;
    gl_bytes path;   // of what is visited, without a NUL between two steps
    size_t root_len; // of the path: what was named, with a slash behind it
    uint64_t found;  // articles and faults
} root;

// A folder that is being walked.
typedef struct folder {
    const struct folder *above;
    dev_t device;
    ino_t number;
    size_t path_len; // with a slash behind it
    double begin, share;
    gl_listing *names;
    size_t told; // names that were told beforehand
} folder;

static const char extension[] = ".txt";

static const gl_kind *kind_of(const gl_source_visitor *visitor, golchin_slice name, size_t *stem)
{
    static const gl_kind text = {.name = "text", .plugin = GL_NOBODY};
    if (visitor->kinds)
        return gl_kinds_of_found(visitor->kinds, name, stem);
    size_t tail = sizeof extension - 1;
    bool is_text = name.len > tail && strcasecmp(name.start + name.len - tail, extension) == 0;
    *stem = name.len - (is_text ? tail : 0);
    return is_text ? &text : NULL;
}

__attribute__((format(printf, 2, 3))) static void tell(root *top, const char *format, ...)
{
    char message[PATH_MAX + 256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    top->found++;
    top->visitor->fault(top->visitor->context, message);
}

static enum step visit(root *top, const gl_source *source)
{
    top->found++;
    return top->visitor->article(top->visitor->context, source) ? GO_ON : STOP;
}

// The path as a string, until it changes.
static const char *path_of(root *top)
{
    gl_bytes_add_char(&top->path, '\0');
    top->path.len--;
    return top->path.start;
}

static void tell_failure(root *top, int reason)
{
    if (reason == ENOENT)
        tell(top, "%s: no such file or folder; check the path", path_of(top));
    else
        tell(top, "%s: cannot be read (%s); check its permissions", path_of(top), strerror(reason));
}

// ---- folders ----

static enum step walk_folder(root *top, const struct stat *about, const folder *above, double begin,
                             double share);

static bool is_wanted(void *context, gl_entry *entry)
{
    const root *top = context;
    size_t stem;
    const gl_kind *kind = kind_of(top->visitor, gl_slice(entry->name, entry->len), &stem);
    entry->stem = stem;
    return kind || entry->type == GL_ENTRY_FOLDER || entry->type == GL_ENTRY_UNKNOWN;
}

static enum step visit_found(root *top, const gl_entry *entry, double begin, double share)
{
    size_t stem, end = top->path.len - (entry->len - entry->stem);
    return visit(top, &(gl_source){
                          .path = path_of(top),
                          .id = gl_slice(top->path.start + top->root_len, end - top->root_len),
                          .kind = kind_of(top->visitor, gl_slice(entry->name, entry->len), &stem),
                          .begin = begin,
                          .share = share,
                      });
}

// Visits call each other, as deep as a path can name folders.
// NOLINTBEGIN(misc-no-recursion)

// What only a look at it tells: a link that leads somewhere or nowhere, a folder.
static enum step visit_unknown(root *top, const folder *in, const gl_entry *entry, double begin,
                               double share)
{
    struct stat about;
    bool is_claimed = entry->stem < entry->len;
    if (stat(path_of(top), &about) != 0) {
        if (is_claimed)
            tell_failure(top, errno);
        return GO_ON;
    }
    if (S_ISDIR(about.st_mode))
        return walk_folder(top, &about, in, begin, share);
    if (!is_claimed)
        return GO_ON;
    if (S_ISREG(about.st_mode))
        return visit_found(top, entry, begin, share);
    tell(top, "%s: is no regular file, so it is skipped; name it by itself to read it",
         path_of(top));
    return GO_ON;
}

static enum step visit_entry(root *top, const folder *in, const gl_entry *entry)
{
    double count = (double)gl_listing_count(in->names);
    double given = (double)gl_listing_given(in->names);
    double share = in->share / (count > given ? count : given);
    double begin = in->begin + share * (given - 1);
    if (entry->type == GL_ENTRY_FILE)
        return visit_found(top, entry, begin, share);
    return visit_unknown(top, in, entry, begin, share);
}

static void tell_ahead(root *top, folder *in)
{
    gl_ahead *ahead = top->visitor->ahead;
    size_t given = gl_listing_given(in->names);
    if (!ahead || !gl_ahead_is_wanted(ahead))
        return;
    if (in->told < given)
        in->told = given;
    gl_entry entry;
    while (in->told < given + AHEAD && gl_listing_peek(in->names, in->told - given + 1, &entry)) {
        in->told++;
        if (entry.type != GL_ENTRY_FILE)
            continue;
        top->path.len = in->path_len;
        gl_bytes_add(&top->path, entry.name, entry.len);
        gl_ahead_tell(ahead, path_of(top));
    }
}

static enum step walk_names(root *top, folder *in)
{
    gl_entry entry;
    enum step step = GO_ON;
    while (step == GO_ON && gl_listing_next(in->names, &entry)) {
        tell_ahead(top, in);
        top->path.len = in->path_len;
        gl_bytes_add(&top->path, entry.name, entry.len);
        step = visit_entry(top, in, &entry);
    }
    return step;
}

static bool is_inside_itself(const folder *in)
{
    for (const folder *above = in->above; above; above = above->above) {
        if (above->device == in->device && above->number == in->number)
            return true;
    }
    return false;
}

static enum step walk_folder(root *top, const struct stat *about, const folder *above, double begin,
                             double share)
{
    folder in = {.above = above,
                 .device = about->st_dev,
                 .number = about->st_ino,
                 .begin = begin,
                 .share = share};
    if (is_inside_itself(&in))
        return GO_ON;
    in.names = gl_listing_open(path_of(top), 0, is_wanted, top);
    if (!in.names) {
        tell(top, "%s: the folder cannot be read (%s); check its permissions", path_of(top),
             strerror(errno));
        return GO_ON;
    }
    if (top->path.start[top->path.len - 1] != '/')
        gl_bytes_add_char(&top->path, '/');
    in.path_len = top->path.len;
    if (!above)
        top->root_len = in.path_len;
    enum step step = walk_names(top, &in);
    gl_listing_close(in.names);
    return step;
}

// NOLINTEND(misc-no-recursion)

static void tell_empty(root *top, const char *path)
{
    gl_bytes endings = {0};
    if (top->visitor->kinds)
        gl_kinds_list(top->visitor->kinds, &endings);
    else
        gl_bytes_add(&endings, extension, sizeof extension - 1);
    tell(top, "%s: no articles (%.*s) in this folder; name files to read others", path,
         (int)endings.len, endings.start);
    gl_bytes_free(&endings);
}

// ---- what was named ----

// The name of a file without the ending that a source knows, or else whatever extension it has.
static golchin_slice name_id(const gl_source_visitor *visitor, const char *path,
                             const gl_kind **kind)
{
    const char *slash = strrchr(path, '/');
    golchin_slice name = gl_slice_of(slash ? slash + 1 : path);
    size_t stem = name.len;
    *kind = NULL;
    if (visitor->kinds)
        *kind = gl_kinds_of_name(visitor->kinds, name, &stem);
    if (*kind)
        return gl_slice(name.start, stem);
    const char *dot = strrchr(name.start, '.');
    return dot && dot > name.start ? gl_slice(name.start, (size_t)(dot - name.start)) : name;
}

static enum step visit_named(root *top, double begin, double share)
{
    gl_source source = {.path = path_of(top), .is_named = true, .begin = begin, .share = share};
    source.id = name_id(top->visitor, source.path, &source.kind);
    return visit(top, &source);
}

static enum step walk_path(const char *path, const gl_source_visitor *visitor, double begin,
                           double share)
{
    root top = {.visitor = visitor};
    struct stat about;
    enum step step = GO_ON;
    gl_bytes_add(&top.path, path, strlen(path));
    if (!*path)
        tell(&top, "'': cannot be opened (it is empty); check the path");
    else if (stat(path, &about) != 0)
        tell_failure(&top, errno);
    else if (!S_ISDIR(about.st_mode))
        step = visit_named(&top, begin, share);
    else
        step = walk_folder(&top, &about, NULL, begin, share);
    if (step == GO_ON && top.found == 0)
        tell_empty(&top, path);
    gl_bytes_free(&top.path);
    return step;
}

static bool exists(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0;
}

// A pattern that the shell has not expanded: in quotes, or too many files for a command line. What
// is there under this very name is no pattern.
static enum step walk_pattern(const char *path, const gl_source_visitor *visitor, double begin,
                              double share)
{
    if (exists(path) || !strpbrk(path, "*?["))
        return walk_path(path, visitor, begin, share);
    glob_t found;
    int failure = glob(path, 0, NULL, &found);
    enum step step = GO_ON;
    for (size_t i = 0; failure == 0 && i < found.gl_pathc && step == GO_ON; i++) {
        double part = share / (double)found.gl_pathc;
        step = walk_path(found.gl_pathv[i], visitor, begin + part * (double)i, part);
    }
    if (failure == 0)
        globfree(&found);
    else
        tell(&(root){.visitor = visitor}, "%s: no file or folder matches; check the pattern", path);
    return step;
}

static enum step walk_input(const gl_source_visitor *visitor, double begin, double share)
{
    return visit(&(root){.visitor = visitor}, &(gl_source){.path = "standard input",
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
    enum step step = GO_ON;
    double share = count ? 1 / (double)count : 0;
    size_t told = 0;
    for (size_t i = 0; i < count && step == GO_ON; i++) {
        double begin = share * (double)i;
        size_t until = i + AHEAD < count ? i + AHEAD : count;
        if (visitor->ahead && told < until)
            told = tell_paths(paths, until, told > i ? told : i + 1, visitor->ahead);
        if (strcmp(paths[i], "-") == 0)
            step = walk_input(visitor, begin, share);
        else
            step = walk_pattern(paths[i], visitor, begin, share);
    }
}
