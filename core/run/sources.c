// fts walks the folders: it sorts, follows links and notices loops. Here is decided what an article
// is and what it is called.
#include "run/sources.h"

#include <errno.h>
#include <fts.h>
#include <glob.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/slice.h"

enum step { GO_ON, STOP };

// One path that was named: a folder as a rule.
typedef struct root {
    const gl_source_visitor *visitor;
    size_t path_len;
    uint64_t found; // articles and faults
} root;

static const char extension[] = ".txt";

static size_t stem_len(const char *name, size_t len)
{
    size_t tail = sizeof extension - 1;
    return len > tail && strcasecmp(name + len - tail, extension) == 0 ? len - tail : len;
}

static bool is_article_name(const FTSENT *entry)
{
    return stem_len(entry->fts_name, entry->fts_namelen) < entry->fts_namelen;
}

// Articles come in the order of their ids: `a.txt` before `a-b.txt`.
static int by_stem(const FTSENT **left, const FTSENT **right)
{
    const FTSENT *a = *left, *b = *right;
    size_t a_len = stem_len(a->fts_name, a->fts_namelen);
    size_t b_len = stem_len(b->fts_name, b->fts_namelen);
    int order = memcmp(a->fts_name, b->fts_name, a_len < b_len ? a_len : b_len);
    if (order == 0 && a_len != b_len)
        order = a_len < b_len ? -1 : 1;
    return order ? order : strcmp(a->fts_name, b->fts_name);
}

__attribute__((format(printf, 2, 3))) static void tell(const gl_source_visitor *visitor,
                                                       const char *format, ...)
{
    char message[PATH_MAX + 256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    visitor->fault(visitor->context, message);
}

static enum step visit(const gl_source_visitor *visitor, const char *path, golchin_slice id,
                       bool is_stdin)
{
    const gl_source source = {.path = path, .id = id, .is_stdin = is_stdin};
    return visitor->article(visitor->context, &source) ? GO_ON : STOP;
}

// The name of a file that was named itself, without whatever extension it has.
static golchin_slice name_id(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    return gl_slice(name, dot && dot > name ? (size_t)(dot - name) : strlen(name));
}

static golchin_slice path_id(const root *top, const FTSENT *entry)
{
    const char *below = entry->fts_path + top->path_len;
    while (*below == '/')
        below++;
    return gl_slice(below, stem_len(below, strlen(below)));
}

static enum step visit_file(root *top, const FTSENT *entry)
{
    if (entry->fts_level == FTS_ROOTLEVEL) {
        top->found++;
        return visit(top->visitor, entry->fts_path, name_id(entry->fts_path), false);
    }
    if (!is_article_name(entry))
        return GO_ON;
    top->found++;
    if (entry->fts_info == FTS_F)
        return visit(top->visitor, entry->fts_path, path_id(top, entry), false);
    tell(top->visitor, "%s: is no regular file, so it is skipped; name it by itself to read it",
         entry->fts_path);
    return GO_ON;
}

static void refuse(root *top, const FTSENT *entry)
{
    if (entry->fts_level > FTS_ROOTLEVEL && entry->fts_info != FTS_DNR && !is_article_name(entry))
        return;
    top->found++;
    if (entry->fts_errno == ENOENT || entry->fts_info == FTS_SLNONE)
        tell(top->visitor, "%s: no such file or folder; check the path", entry->fts_path);
    else if (entry->fts_info == FTS_DNR)
        tell(top->visitor, "%s: the folder cannot be read (%s); check its permissions",
             entry->fts_path, strerror(entry->fts_errno));
    else
        tell(top->visitor, "%s: cannot be read (%s); check its permissions", entry->fts_path,
             strerror(entry->fts_errno));
}

static bool is_hidden(const FTSENT *entry)
{
    return entry->fts_level > FTS_ROOTLEVEL && entry->fts_name[0] == '.';
}

static enum step visit_entry(root *top, FTS *tree, FTSENT *entry)
{
    if (is_hidden(entry)) {
        if (entry->fts_info == FTS_D)
            fts_set(tree, entry, FTS_SKIP);
        return GO_ON;
    }
    switch (entry->fts_info) {
    case FTS_F:
    case FTS_DEFAULT:
        return visit_file(top, entry);
    case FTS_DP:
        if (entry->fts_level == FTS_ROOTLEVEL && top->found == 0)
            tell(top->visitor, "%s: no articles (%s) in this folder; name files to read others",
                 entry->fts_path, extension);
        return GO_ON;
    case FTS_NS:
    case FTS_SLNONE:
    case FTS_DNR:
    case FTS_ERR:
        refuse(top, entry);
        return GO_ON;
    default: // a folder that is entered, or one that leads back to itself
        return GO_ON;
    }
}

static enum step walk_path(const char *path, const gl_source_visitor *visitor)
{
    root top = {.visitor = visitor, .path_len = strlen(path)};
    char name[PATH_MAX];
    FTS *tree = NULL;
    if (top.path_len < sizeof name) {
        memcpy(name, path, top.path_len + 1);
        char *roots[] = {name, NULL};
        tree = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_stem);
    } else {
        errno = ENAMETOOLONG;
    }
    if (!tree) {
        tell(visitor, "'%s': cannot be opened (%s); check the path", path, strerror(errno));
        return GO_ON;
    }
    enum step step = GO_ON;
    for (FTSENT *entry; step == GO_ON && (entry = fts_read(tree));)
        step = visit_entry(&top, tree, entry);
    fts_close(tree);
    return step;
}

static bool exists(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0;
}

// A pattern that the shell has not expanded: in quotes, or too many files for a command line. What
// is there under this very name is no pattern.
static enum step walk_pattern(const char *path, const gl_source_visitor *visitor)
{
    if (exists(path) || !strpbrk(path, "*?["))
        return walk_path(path, visitor);
    glob_t found;
    int failure = glob(path, 0, NULL, &found);
    enum step step = GO_ON;
    for (size_t i = 0; failure == 0 && i < found.gl_pathc && step == GO_ON; i++)
        step = walk_path(found.gl_pathv[i], visitor);
    if (failure == 0)
        globfree(&found);
    else
        tell(visitor, "%s: no file or folder matches; check the pattern", path);
    return step;
}

void gl_sources_walk(const char *const *paths, size_t count, const gl_source_visitor *visitor)
{
    enum step step = GO_ON;
    for (size_t i = 0; i < count && step == GO_ON; i++) {
        if (strcmp(paths[i], "-") == 0)
            step = visit(visitor, "standard input", GL_LITERAL("stdin"), true);
        else
            step = walk_pattern(paths[i], visitor);
    }
}
