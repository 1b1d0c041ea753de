// Folders are watched and not files: editors write a new file and rename it, and the old one, which
// a watch would go on looking at, is gone.
#include "cli/watch_files.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

static const uint32_t wanted_events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;

static bool add_folder(gl_watch_files *files, const char *folder)
{
    uint32_t known = gl_strings_count(files->folders);
    if (gl_strings_add(files->folders, gl_slice_of(folder)) <= known)
        return true;
    return inotify_add_watch(files->inotify, folder, wanted_events | IN_ONLYDIR) >= 0;
}

// Its folders are where modules and lists are, or will be.
static void add_folders_in(gl_watch_files *files, const char *folder)
{
    gl_arena *arena = gl_arena_new();
    DIR *entries = opendir(folder);
    for (const struct dirent *entry; entries && (entry = readdir(entries));) {
        if (entry->d_name[0] != '.' && (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN))
            add_folder(files, gl_arena_format(arena, "%s/%s", folder, entry->d_name));
    }
    if (entries)
        closedir(entries);
    gl_arena_free(arena);
}

static golchin_status unwatchable(const char *script, golchin_error *error)
{
    return gl_fail(error, GOLCHIN_UNREADABLE, "%s: its folder cannot be watched (%s)", script,
                   strerror(errno));
}

golchin_status gl_watch_files_open(gl_watch_files *files, const char *script, golchin_error *error)
{
    *files = (gl_watch_files){.inotify = -1};
    char *folder = realpath(script, NULL);
    if (!folder)
        return gl_fail(error, GOLCHIN_NOT_FOUND, "%s: %s; name the file of an extractor", script,
                       strerror(errno));
    *strrchr(folder, '/') = '\0';
    files->folders = gl_strings_new();
    files->inotify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    golchin_status status = GOLCHIN_OK;
    if (files->inotify < 0 || !add_folder(files, *folder ? folder : "/"))
        status = unwatchable(script, error);
    else
        add_folders_in(files, folder);
    free(folder);
    if (status != GOLCHIN_OK)
        gl_watch_files_close(files);
    return status;
}

void gl_watch_files_add(gl_watch_files *files, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash || slash == path)
        return;
    gl_arena *arena = gl_arena_new();
    add_folder(files, gl_arena_copy(arena, path, (size_t)(slash - path)));
    gl_arena_free(arena);
}

// Editors leave files of their own, which end in something else or begin with a dot.
static bool is_part_of_extractors(const char *name)
{
    return name[0] != '.' && (gl_text_ends_in(name, ".lua") || gl_text_ends_in(name, ".tsv") ||
                              gl_text_ends_in(name, ".so"));
}

bool gl_watch_files_take(gl_watch_files *files)
{
    _Alignas(struct inotify_event) char buffer[4096];
    bool is_saved = false;
    for (ssize_t got; (got = read(files->inotify, buffer, sizeof buffer)) > 0;) {
        for (char *at = buffer; at < buffer + got;) {
            const struct inotify_event *event = (const struct inotify_event *)at;
            is_saved |= (event->mask & IN_Q_OVERFLOW) != 0 ||
                        (event->len > 0 && is_part_of_extractors(event->name));
            at += sizeof *event + event->len;
        }
    }
    return is_saved;
}

void gl_watch_files_close(gl_watch_files *files)
{
    if (files->inotify >= 0)
        close(files->inotify);
    gl_strings_free(files->folders);
    *files = (gl_watch_files){.inotify = -1};
}
