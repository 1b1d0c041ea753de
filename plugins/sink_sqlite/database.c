// A new database grows at PATH.part, which stays when the run is cut short, for the next one to go
// on with. What is committed is safe in either place.
#include "database.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "statements.h"

// ---- messages ----

__attribute__((format(printf, 4, 0))) static golchin_status
refuse(const char *path, golchin_status status, golchin_error *error, const char *format,
       va_list arguments)
{
    char what[GOLCHIN_ERROR_TEXT];
    vsnprintf(what, sizeof what, format, arguments);
    if (error && error->status == GOLCHIN_OK) {
        error->status = status;
        snprintf(error->text, sizeof error->text, "%.400s: %.600s", path, what);
    }
    return status;
}

golchin_status path_refuse(const char *path, golchin_status status, golchin_error *error,
                           const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    refuse(path, status, error, format, arguments);
    va_end(arguments);
    return status;
}

golchin_status database_refuse(const struct database *self, golchin_status status,
                               golchin_error *error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    refuse(self->target, status, error, format, arguments);
    va_end(arguments);
    return status;
}

static const char *remedy_for(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return "free some space, then go on with --resume";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program writes to it; wait for its end, then go on with --resume";
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return "it is no database or a damaged one; move it away";
    default:
        return "check the folder and its permissions";
    }
}

golchin_status database_fail(const struct database *self, golchin_error *error)
{
    int code = sqlite3_extended_errcode(self->handle);
    return database_refuse(self, GOLCHIN_UNWRITABLE, error, "cannot be written (%s); %s",
                           sqlite3_errmsg(self->handle), remedy_for(code));
}

void database_warn(const struct database *self, const char *message)
{
    char line[1024];
    snprintf(line, sizeof line, "%.400s: %.600s", self->target, message);
    self->host->log(GOLCHIN_LOG_WARNING, line);
}

// ---- which file ----

static char *join(const char *path, const char *ending)
{
    size_t size = strlen(path) + strlen(ending) + 1;
    char *joined = malloc(size);
    if (!joined)
        abort();
    snprintf(joined, size, "%s%s", path, ending);
    return joined;
}

static bool is_there(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0;
}

static void remove_file(const char *path, const char *ending)
{
    char *joined = join(path, ending);
    unlink(joined);
    free(joined);
}

static void free_all(struct database *self)
{
    free(self->path);
    free(self->target);
    *self = (struct database){0};
}

// SQLite takes some names for more than that of a file.
static char *plain_path(const char *path)
{
    bool is_special = path[0] == ':' || strncmp(path, "file:", strlen("file:")) == 0;
    return join(is_special ? "./" : "", path);
}

// Which file to open.
static golchin_status choose(struct database *self, enum opening how, golchin_error *error)
{
    struct stat about;
    self->path = join(self->target, ".part");
    bool is_left = is_there(self->path);
    if (stat(self->target, &about) == 0 && !S_ISREG(about.st_mode))
        return database_refuse(self, GOLCHIN_UNWRITABLE, error,
                               "is no regular file; name another one with --output");
    if (is_left && how != OPEN_RESUME)
        return database_refuse(self, GOLCHIN_DUPLICATE, error,
                               "a run that did not end has left %s; go on with --resume, or delete "
                               "that file to begin anew",
                               self->path);
    self->is_new = !is_left;
    if (is_left || how == OPEN_NEW || !is_there(self->target))
        return GOLCHIN_OK;
    self->is_new = false;
    free(self->path);
    self->path = join(self->target, "");
    return GOLCHIN_OK;
}

// ---- opening and closing ----

// One writer at a time; whoever reads is not disturbed. A commit comes once for a thousand
// articles, so that it may wait for the disk: then it outlasts a power cut too.
static golchin_status prepare(struct database *self, golchin_error *error)
{
    sqlite3_extended_result_codes(self->handle, 1);
    sqlite3_busy_timeout(self->handle, 5000);
    return database_run(self,
                        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                        "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
                        "PRAGMA cache_size = -2048",
                        error);
}

golchin_status database_open(struct database *self, const golchin_host *host, const char *path,
                             enum opening how, golchin_error *error)
{
    *self = (struct database){.host = host, .target = plain_path(path)};
    golchin_status status = choose(self, how, error);
    if (status == GOLCHIN_OK &&
        sqlite3_open_v2(self->path, &self->handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI |
                            SQLITE_OPEN_NOMUTEX, // one thread at a time
                        NULL) != SQLITE_OK)
        status = database_fail(self, error);
    if (status == GOLCHIN_OK)
        status = prepare(self, error);
    if (status == GOLCHIN_OK)
        return GOLCHIN_OK;
    sqlite3_close(self->handle);
    free_all(self);
    return status;
}

// All that is committed goes from the log into the file itself, which alone is moved, and which can
// be read then where nothing can be written.
static golchin_status empty_log(struct database *self, golchin_error *error)
{
    sqlite3_stmt *statement = NULL;
    golchin_status status =
        database_prepare(self, "PRAGMA journal_mode = DELETE", &statement, error);
    if (status != GOLCHIN_OK)
        return status;
    bool is_done = sqlite3_step(statement) == SQLITE_ROW &&
                   strcmp((const char *)sqlite3_column_text(statement, 0), "delete") == 0;
    sqlite3_finalize(statement);
    if (is_done)
        return GOLCHIN_OK;
    return database_refuse(self, GOLCHIN_UNWRITABLE, error,
                           "another program reads %s; close it, then go on with --resume",
                           self->path);
}

// The log of a database that was there would be taken for that of the new one.
static void settle_old(const struct database *self)
{
    char *log = join(self->target, "-wal");
    sqlite3 *old = NULL;
    if (is_there(log) && sqlite3_open(self->target, &old) == SQLITE_OK)
        sqlite3_exec(old, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
    sqlite3_close(old);
    free(log);
    remove_file(self->target, "-wal");
    remove_file(self->target, "-shm");
}

static golchin_status put_in_place(struct database *self, golchin_error *error)
{
    settle_old(self);
    if (rename(self->path, self->target) == 0) {
        remove_file(self->path, "-wal");
        remove_file(self->path, "-shm");
        return GOLCHIN_OK;
    }
    return database_refuse(self, GOLCHIN_UNWRITABLE, error,
                           "%s cannot be put in its place (%s); check the folder", self->path,
                           strerror(errno));
}

golchin_status database_close(struct database *self, bool is_kept, golchin_error *error)
{
    bool is_new = strcmp(self->path, self->target) != 0;
    golchin_status status = GOLCHIN_OK;
    if (is_kept)
        status = empty_log(self, is_new ? error : NULL);
    if (!is_new)
        status = GOLCHIN_OK; // who reads it now reads the log too
    if (sqlite3_close(self->handle) != SQLITE_OK)
        abort(); // a statement was not finalized
    self->handle = NULL;
    if (status == GOLCHIN_OK && is_kept && is_new)
        status = put_in_place(self, error);
    free_all(self);
    return status;
}

void database_drop(struct database *self)
{
    sqlite3_close(self->handle);
    if (strcmp(self->path, self->target) != 0) {
        remove_file(self->path, "");
        remove_file(self->path, "-wal");
        remove_file(self->path, "-shm");
    }
    free_all(self);
}
