// golchin new: a folder with an extractor that works, to be changed. The templates are extractors
// themselves (`my_extractor`): a copy differs from them in that name only.
#include <errno.h>
#include <fts.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/error.h"
#include "base/slice.h"
#include "cli/command.h"
#include "cli/log.h"
#include "cli/options.h"
#include "record/schema.h"
#include "run/places.h"
#include "run/reader.h"

static const gl_option options[] = {
    {'c', "c", NULL, "a compiled plugin with its CMake project, not a script"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    bool is_compiled;
    const char *folder; // to make
    const char *name;   // of the extractor, the last part of `folder`
} request;

// What is written for what in the templates and their file names.
typedef struct replacement {
    const char *from, *to;
} replacement;

typedef struct copier {
    gl_arena *arena;
    const char *target;
    replacement replacements[2];
} copier;

static int take_option(const gl_command *command, void *request_at, int letter,
                       const char *argument)
{
    (void)command;
    (void)letter;
    (void)argument;
    request *wanted = request_at;
    wanted->is_compiled = true;
    return GL_EXIT_DONE;
}

// A plugin is a target of its project, and these are CMake's.
static bool is_reserved(const char *name)
{
    static const char *const reserved[] = {"all", "clean", "help", "install", "package", "test"};
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++) {
        if (strcmp(reserved[i], name) == 0)
            return true;
    }
    return false;
}

static int take_name(const gl_command *command, request *wanted, const gl_arguments *rest)
{
    if (rest->count != 1)
        return gl_usage(command, "name the extractor to make, one at a time");
    wanted->folder = rest->items[0];
    const char *slash = strrchr(wanted->folder, '/');
    wanted->name = slash ? slash + 1 : wanted->folder;
    if (!gl_name_is_valid(wanted->name))
        return gl_usage(command, "'%s' is no name for an extractor: use a-z, 0-9 and _",
                        wanted->name);
    if (wanted->is_compiled && is_reserved(wanted->name))
        return gl_usage(command, "CMake keeps the name '%s' for itself; choose another one",
                        wanted->name);
    return GL_EXIT_DONE;
}

// ---- copying ----

static const replacement *replacement_at(const copier *self, const char *at, size_t left)
{
    for (size_t i = 0; i < sizeof self->replacements / sizeof *self->replacements; i++) {
        size_t len = strlen(self->replacements[i].from);
        if (len <= left && memcmp(at, self->replacements[i].from, len) == 0)
            return &self->replacements[i];
    }
    return NULL;
}

static void replace(const copier *self, golchin_slice text, gl_bytes *out)
{
    for (size_t i = 0; i < text.len;) {
        const replacement *found = replacement_at(self, text.start + i, text.len - i);
        if (found)
            gl_bytes_add_string(out, found->to);
        else
            gl_bytes_add_char(out, text.start[i]);
        i += found ? strlen(found->from) : 1;
    }
}

static golchin_status unwritable(golchin_error *error, const char *path)
{
    return gl_fail(error, GOLCHIN_UNWRITABLE,
                   "%s: cannot be written (%s); check the folder and its permissions", path,
                   strerror(errno));
}

static golchin_status write_file(const char *path, const gl_bytes *bytes, golchin_error *error)
{
    FILE *file = fopen(path, "wxe"); // never over a file that is there
    if (!file)
        return unwritable(error, path);
    bool is_written = bytes->len == 0 || fwrite(bytes->start, 1, bytes->len, file) == bytes->len;
    is_written = fclose(file) == 0 && is_written;
    return is_written ? GOLCHIN_OK : unwritable(error, path);
}

static golchin_status copy_file(const copier *self, const char *from, const char *to,
                                golchin_error *error)
{
    gl_bytes bytes = {0}, text = {0};
    const gl_source source = {.path = from};
    golchin_status status = gl_read_source(&bytes, &source, 0, error);
    if (status == GOLCHIN_OK) {
        replace(self, gl_bytes_slice(&bytes), &text);
        status = write_file(to, &text, error);
    }
    gl_bytes_free(&text);
    gl_bytes_free(&bytes);
    return status;
}

// The path in the new folder for what lies at `below` in the template, with its slash.
static const char *target_of(const copier *self, const char *below)
{
    gl_bytes path = {0};
    gl_bytes_add_string(&path, self->target);
    replace(self, gl_slice_of(below), &path);
    const char *kept = gl_arena_copy(self->arena, path.start, path.len);
    gl_bytes_free(&path);
    return kept;
}

static golchin_status copy_entry(const copier *self, const FTSENT *entry, const char *to,
                                 golchin_error *error)
{
    switch (entry->fts_info) {
    case FTS_D:
        if (entry->fts_level == FTS_ROOTLEVEL)
            return GOLCHIN_OK; // it is made
        return mkdir(to, 0777) == 0 ? GOLCHIN_OK : unwritable(error, to);
    case FTS_F:
        return copy_file(self, entry->fts_accpath, to, error);
    case FTS_DP:
        return GOLCHIN_OK;
    default:
        return gl_fail(error, GOLCHIN_UNREADABLE, "%s: cannot be read (%s); install golchin again",
                       entry->fts_path, strerror(entry->fts_errno));
    }
}

static golchin_status copy_tree(const copier *self, char *from, golchin_error *error)
{
    FTS *tree = fts_open((char *[]){from, NULL}, FTS_LOGICAL | FTS_NOCHDIR, NULL);
    if (!tree)
        return gl_fail(error, GOLCHIN_UNREADABLE, "%s: cannot be read (%s); install golchin again",
                       from, strerror(errno));
    size_t root = strlen(from);
    golchin_status status = GOLCHIN_OK;
    for (FTSENT *entry; status == GOLCHIN_OK && (errno = 0, entry = fts_read(tree));)
        status = copy_entry(self, entry, target_of(self, entry->fts_path + root), error);
    if (status == GOLCHIN_OK && errno)
        status = gl_fail(error, GOLCHIN_UNREADABLE,
                         "%s: cannot be read (%s); install golchin again", from, strerror(errno));
    fts_close(tree);
    return status;
}

static int remove_entry(const char *path, const struct stat *about, int kind, struct FTW *place)
{
    (void)about;
    (void)kind;
    (void)place;
    return remove(path);
}

// Half an extractor would only stand in the way of the next try.
static golchin_status make(const request *wanted, const gl_places *places, gl_arena *arena,
                           golchin_error *error)
{
    enum { OPEN_FOLDERS = 16 };
    if (mkdir(wanted->folder, 0777) != 0) {
        if (errno != EEXIST)
            return unwritable(error, wanted->folder);
        return gl_fail(error, GOLCHIN_UNWRITABLE,
                       "%s: is there already; remove it or choose another name", wanted->folder);
    }
    const copier self = {
        .arena = arena,
        .target = wanted->folder,
        .replacements = {{"my_extractor", wanted->name}, {"SCRIPT_FOLDER", places->scripts}},
    };
    char *from = gl_arena_format(arena, "%s/templates/%s", places->scripts,
                                 wanted->is_compiled ? "c" : "lua");
    golchin_status status = copy_tree(&self, from, error);
    if (status != GOLCHIN_OK)
        nftw(wanted->folder, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
    return status;
}

// ---- the command ----

static void print_next_steps(const request *wanted)
{
    printf("%s: an extractor of schools, to be changed into yours\n\n  cd %s\n", wanted->folder,
           wanted->folder);
    if (wanted->is_compiled)
        printf("  cmake -B build && cmake --build build\n"
               "  golchin test build/%s.so cases\n\n"
               "Then change %s.c; README.md says what else there is.\n",
               wanted->name, wanted->name);
    else
        printf("  golchin test .\n"
               "  golchin watch %s.lua cases\n\n"
               "Then change %s.lua; README.md says what else there is.\n",
               wanted->name, wanted->name);
}

static int make_and_tell(const request *wanted)
{
    golchin_error error = {0};
    gl_places places;
    gl_arena *arena = gl_arena_new();
    golchin_status status = gl_places_find(&places, &error);
    if (status == GOLCHIN_OK) {
        status = make(wanted, &places, arena, &error);
        gl_places_free(&places);
    }
    gl_arena_free(arena);
    if (status == GOLCHIN_OK)
        print_next_steps(wanted);
    else
        gl_complain("%s", error.text);
    return status == GOLCHIN_OK ? GL_EXIT_DONE : GL_EXIT_USAGE;
}

static int run(const gl_command *command, int argc, char **argv)
{
    request wanted = {0};
    gl_arguments rest;
    int code;
    if (!gl_options_read(command, argc, argv, take_option, &wanted, &rest, &code))
        return code;
    code = take_name(command, &wanted, &rest);
    return code == GL_EXIT_DONE ? make_and_tell(&wanted) : code;
}

const gl_command gl_command_new = {
    .name = "new",
    .arguments = "[--c] NAME",
    .summary = "make a new extractor that works, to be changed",
    .details =
        "Makes the folder NAME with an extractor of that name, a script or, with --c, a\n"
        "plugin in C: record types, rules with examples, a word list, a case with an article\n"
        "and its records. 'golchin test' passes on it at once. NAME may have a path before\n"
        "it; nothing that is there is overwritten.\n"
        "\n"
        "Exits with 0 when all is done, else with 1.\n",
    .options = options,
    .run = run,
};
