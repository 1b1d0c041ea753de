// Folders are walked one inside the other, by paths and without changing into them. Links are
// followed, but each folder is read once: in its own place where the walk comes by that, so that
// links to it change no ids, else where the first link is.
#include "run/folders.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>
#include <strings.h>

#include "base/slice.h"
#include "run/listing.h"

// A folder that is being walked.
typedef struct folder {
    size_t root_len; // of the path: what was named, with a slash behind it,
    size_t path_len; // and what is walked now
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

static gl_step walk_folder(gl_visit *visit, const folder *above, double begin, double share);

static bool is_wanted(void *context, gl_entry *entry)
{
    const gl_visit *visit = context;
    size_t stem;
    const gl_kind *kind = kind_of(visit->visitor, gl_slice(entry->name, entry->len), &stem);
    entry->stem = stem;
    return kind || entry->type == GL_ENTRY_FOLDER || entry->type == GL_ENTRY_UNKNOWN;
}

static gl_step visit_found(gl_visit *visit, const folder *in, const gl_entry *entry, double begin,
                           double share)
{
    size_t stem, end = visit->path.len - (entry->len - entry->stem);
    size_t root_len = in->root_len;
    return gl_visit_give(
        visit, &(gl_source){
                   .path = gl_visit_path(visit),
                   .id = gl_slice(visit->path.start + root_len, end - root_len),
                   .kind = kind_of(visit->visitor, gl_slice(entry->name, entry->len), &stem),
                   .begin = begin,
                   .share = share,
               });
}

static bool is_link(gl_visit *visit, const gl_entry *entry)
{
    struct stat about;
    return entry->type != GL_ENTRY_FOLDER && lstat(gl_visit_path(visit), &about) == 0 &&
           S_ISLNK(about.st_mode);
}

static bool is_elsewhere(gl_visit *visit, const gl_entry *entry, const struct stat *about)
{
    if (!is_link(visit, entry))
        return gl_entered_has(visit->entered, about);
    return gl_entered_covers(visit->entered, gl_visit_path(visit)) ||
           !gl_entered_add(visit->entered, gl_visit_path(visit), about);
}

static void pass_over(gl_visit *visit)
{
    if (visit->reached_again++ == 0)
        gl_bytes_add_slice(&visit->first_again, gl_bytes_slice(&visit->path));
    if (visit->visitor->log)
        gl_log_write(visit->visitor->log, GOLCHIN_LOG_INFO,
                     "%s: this folder is read under another path, and not here",
                     gl_visit_path(visit));
}

// Visits call each other, as deep as a path can name folders.
// NOLINTBEGIN(misc-no-recursion)

// What only a look at it tells: a link that leads somewhere or nowhere, a folder.
static gl_step visit_unknown(gl_visit *visit, const folder *in, const gl_entry *entry, double begin,
                             double share)
{
    struct stat about;
    bool is_claimed = entry->stem < entry->len;
    if (stat(gl_visit_path(visit), &about) != 0) {
        bool leads_nowhere = errno == ENOENT || errno == ELOOP;
        if (is_claimed || !leads_nowhere)
            gl_visit_tell_reason(visit, errno);
        return GL_GO_ON;
    }
    if (S_ISDIR(about.st_mode) && !is_elsewhere(visit, entry, &about))
        return walk_folder(visit, in, begin, share);
    if (S_ISDIR(about.st_mode)) {
        pass_over(visit);
        return GL_GO_ON;
    }
    if (!is_claimed)
        return GL_GO_ON;
    if (S_ISREG(about.st_mode))
        return visit_found(visit, in, entry, begin, share);
    gl_visit_tell(visit, "is no regular file, so it is skipped; name it by itself to read it");
    return GL_GO_ON;
}

static gl_step visit_entry(gl_visit *visit, const folder *in, const gl_entry *entry)
{
    double count = (double)gl_listing_count(in->names);
    double given = (double)gl_listing_given(in->names);
    double share = in->share / (count > given ? count : given);
    double begin = in->begin + share * (given - 1);
    if (entry->type == GL_ENTRY_FILE)
        return visit_found(visit, in, entry, begin, share);
    return visit_unknown(visit, in, entry, begin, share);
}

static void tell_ahead(gl_visit *visit, folder *in)
{
    gl_ahead *ahead = visit->visitor->ahead;
    size_t given = gl_listing_given(in->names);
    if (!ahead || !gl_ahead_is_wanted(ahead))
        return;
    if (in->told < given)
        in->told = given;
    gl_entry entry;
    while (in->told < given + GL_AHEAD_FILES &&
           gl_listing_peek(in->names, in->told - given + 1, &entry)) {
        in->told++;
        if (entry.type != GL_ENTRY_FILE)
            continue;
        visit->path.len = in->path_len;
        gl_bytes_add(&visit->path, entry.name, entry.len);
        gl_ahead_tell(ahead, gl_visit_path(visit));
    }
}

static gl_step walk_names(gl_visit *visit, folder *in)
{
    gl_entry entry;
    gl_step step = GL_GO_ON;
    while (step == GL_GO_ON && gl_listing_next(in->names, &entry)) {
        tell_ahead(visit, in);
        visit->path.len = in->path_len;
        gl_bytes_add(&visit->path, entry.name, entry.len);
        step = visit_entry(visit, in, &entry);
    }
    visit->path.len = in->path_len;
    int reason = gl_listing_failure(in->names);
    if (step == GL_GO_ON && reason)
        gl_visit_tell(visit, "the folder cannot be read to its end (%s); read it again",
                      strerror(reason));
    return step;
}

static void add_left_out(gl_visit *visit, const folder *in)
{
    const char *first;
    size_t count = gl_listing_left_out(in->names, &first);
    if (count > 0 && visit->left_out == 0) {
        gl_bytes_add_slice(&visit->first_left_out, gl_bytes_slice(&visit->path));
        gl_bytes_add_string(&visit->first_left_out, first);
    }
    visit->left_out += count;
}

static gl_step walk_folder(gl_visit *visit, const folder *above, double begin, double share)
{
    folder in = {.begin = begin, .share = share};
    in.names = gl_listing_open(gl_visit_path(visit), 0, is_wanted, visit);
    if (!in.names) {
        gl_visit_tell(visit, "the folder cannot be read (%s); check its permissions",
                      strerror(errno));
        return GL_GO_ON;
    }
    if (visit->path.start[visit->path.len - 1] != '/')
        gl_bytes_add_char(&visit->path, '/');
    in.path_len = visit->path.len;
    in.root_len = above ? above->root_len : in.path_len;
    add_left_out(visit, &in);
    gl_step step = walk_names(visit, &in);
    gl_listing_close(in.names);
    return step;
}

// NOLINTEND(misc-no-recursion)

static void tell_empty(gl_visit *visit)
{
    gl_bytes endings = {0};
    if (visit->visitor->kinds)
        gl_kinds_list(visit->visitor->kinds, &endings);
    else
        gl_bytes_add(&endings, extension, sizeof extension - 1);
    gl_visit_tell(visit, "no articles (%.*s) in this folder; name files to read others",
                  (int)endings.len, endings.start);
    gl_bytes_free(&endings);
}

static void tell_left_out(gl_visit *visit)
{
    if (visit->visitor->log)
        gl_log_write(visit->visitor->log, GOLCHIN_LOG_WARNING,
                     "%s: %" PRIu64 " file%s that nothing reads, such as %.*s, left out; name a "
                     "file to read it as text",
                     gl_visit_path(visit), visit->left_out, visit->left_out == 1 ? "" : "s",
                     GL_SLICE_ARGS(gl_bytes_slice(&visit->first_left_out)));
}

static void tell_again(gl_visit *visit)
{
    if (visit->visitor->log)
        gl_log_write(visit->visitor->log, GOLCHIN_LOG_WARNING,
                     "%s: links lead to %" PRIu64 " folder%s that %s read under another path, such "
                     "as %.*s; each is read once",
                     gl_visit_path(visit), visit->reached_again,
                     visit->reached_again == 1 ? "" : "s", visit->reached_again == 1 ? "is" : "are",
                     GL_SLICE_ARGS(gl_bytes_slice(&visit->first_again)));
}

gl_step gl_folder_walk(gl_visit *visit, const struct stat *about, double begin, double share)
{
    size_t named = visit->path.len;
    uint64_t before = visit->found;
    visit->entered = gl_entered_new();
    gl_entered_add(visit->entered, gl_visit_path(visit), about);
    gl_step step = walk_folder(visit, NULL, begin, share);
    gl_entered_free(visit->entered);
    visit->path.len = named;
    if (step == GL_GO_ON && visit->reached_again > 0)
        tell_again(visit);
    if (step == GL_GO_ON && visit->found == before)
        tell_empty(visit);
    else if (step == GL_GO_ON && visit->left_out > 0)
        tell_left_out(visit);
    return step;
}
