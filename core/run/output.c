// A file is written under another name in its own folder, so that putting it in place is one
// rename(): who reads it sees the old records or the new ones. It is on the disk before that, or
// else a power cut could leave the new name with nothing behind it.
#include "run/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/error.h"

enum { BUFFER_SIZE = 1 << 20 };

static golchin_status unwritable(golchin_error *error, const gl_output *output)
{
    return gl_fail(error, GOLCHIN_UNWRITABLE,
                   "%s: cannot be written (%s); check the folder, its permissions and free space",
                   output->name, strerror(errno));
}

static golchin_status open_directly(gl_output *output, const char *path, golchin_error *error)
{
    output->file = fopen(path, "we");
    return output->file ? GOLCHIN_OK : unwritable(error, output);
}

// A link stays one: what it leads to is replaced.
static char *resolve(const char *path)
{
    char *resolved = realpath(path, NULL);
    return resolved ? resolved : gl_copy_string(path);
}

// mkstemp() makes private files; a result gets the rights that it had or that the umask leaves.
static void set_rights(int file, const struct stat *old)
{
    mode_t mask = umask(0);
    umask(mask);
    fchmod(file, old ? old->st_mode & 07777 : 0666 & ~mask);
}

static golchin_status open_temporary(gl_output *output, const char *path, const struct stat *old,
                                     golchin_error *error)
{
    static const char suffix[] = ".part-XXXXXX";
    if (old && access(path, W_OK) != 0) // rename() would not mind
        return unwritable(error, output);
    output->target = resolve(path);
    size_t size = strlen(output->target) + sizeof suffix;
    output->temporary = gl_alloc(size);
    snprintf(output->temporary, size, "%s%s", output->target, suffix);
    int file = mkostemp(output->temporary, O_CLOEXEC);
    if (file >= 0) {
        set_rights(file, old);
        output->file = fdopen(file, "w");
        if (!output->file)
            gl_out_of_memory();
        return GOLCHIN_OK;
    }
    unwritable(error, output);
    free(output->temporary);
    free(output->target);
    *output = (gl_output){0};
    return GOLCHIN_UNWRITABLE;
}

// setvbuf() takes no size without a buffer. Someone who looks on wants lines.
static void set_buffer(gl_output *output)
{
    static char standard[BUFFER_SIZE]; // it outlives us
    if (output->file != stdout)
        output->buffer = gl_alloc(BUFFER_SIZE);
    setvbuf(output->file, output->buffer ? output->buffer : standard,
            isatty(fileno(output->file)) ? _IOLBF : _IOFBF, BUFFER_SIZE);
}

golchin_status gl_output_open(gl_output *output, const char *path, golchin_error *error)
{
    *output = (gl_output){.name = path ? path : "standard output"};
    golchin_status status = GOLCHIN_OK;
    struct stat old;
    bool exists = path && stat(path, &old) == 0;
    if (!path)
        output->file = stdout;
    else if (!exists && lstat(path, &old) == 0)
        status =
            gl_fail(error, GOLCHIN_UNWRITABLE,
                    "%s: is a link that leads nowhere; remove it or name what it leads to", path);
    else if (exists && !S_ISREG(old.st_mode))
        status = open_directly(output, path, error);
    else
        status = open_temporary(output, path, exists ? &old : NULL, error);
    if (status == GOLCHIN_OK)
        set_buffer(output);
    return status;
}

static void release(gl_output *output)
{
    free(output->target);
    free(output->temporary);
    free(output->buffer);
    *output = (gl_output){0};
}

// A flush that somebody else asked for may have failed before.
static bool close_own(FILE *file)
{
    bool is_broken = ferror(file);
    if (fclose(file) != 0)
        return errno == EPIPE;
    errno = EIO;
    return !is_broken;
}

// The standard output stays open; what could not be written is told already.
static bool close_file(gl_output *output)
{
    if (output->file != stdout)
        return close_own(output->file);
    bool is_written = fflush(stdout) == 0 || errno == EPIPE;
    __fpurge(stdout);
    clearerr(stdout);
    return is_written;
}

// Some file systems have nothing to wait for, and say so.
static bool wait_for_disk(const gl_output *output)
{
    if (!output->temporary)
        return true;
    return fflush(output->file) == 0 &&
           (fsync(fileno(output->file)) == 0 || errno == EINVAL || errno == ENOSYS);
}

golchin_status gl_output_keep(gl_output *output, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    bool is_safe = wait_for_disk(output);
    int reason = errno;
    bool is_kept = close_file(output) && is_safe;
    if (!is_safe)
        errno = reason;
    if (is_kept && output->temporary)
        is_kept = rename(output->temporary, output->target) == 0;
    if (!is_kept) {
        status = unwritable(error, output);
        if (output->temporary)
            unlink(output->temporary);
    }
    release(output);
    return status;
}

void gl_output_drop(gl_output *output)
{
    close_file(output);
    if (output->temporary)
        unlink(output->temporary);
    release(output);
}

// ---- for sinks ----

struct golchin_file {
    gl_output output;
    char *path;
};

static golchin_status create(const char *path, golchin_file **out, golchin_error *error)
{
    golchin_file *file = gl_alloc(sizeof *file);
    file->path = gl_copy_string(path);
    golchin_status status =
        gl_output_open(&file->output, strcmp(path, "-") == 0 ? NULL : file->path, error);
    if (status == GOLCHIN_OK) {
        *out = file;
        return GOLCHIN_OK;
    }
    free(file->path);
    free(file);
    return status;
}

static golchin_status fail_to_write(const golchin_file *file, golchin_error *error)
{
    if (errno == EPIPE)
        return gl_fail(error, GOLCHIN_CLOSED, "%s: is no longer read", file->output.name);
    return gl_fail(error, GOLCHIN_UNWRITABLE,
                   "%s: cannot be written (%s); free some space or write elsewhere",
                   file->output.name, strerror(errno));
}

static golchin_status write_bytes(golchin_file *file, golchin_slice bytes, golchin_error *error)
{
    if (fwrite_unlocked(bytes.start, 1, bytes.len, file->output.file) == bytes.len)
        return GOLCHIN_OK;
    return fail_to_write(file, error);
}

static golchin_status flush(golchin_file *file, golchin_error *error)
{
    bool is_flushed = fflush(file->output.file) == 0;
    if (is_flushed && !ferror(file->output.file))
        return GOLCHIN_OK;
    if (is_flushed)
        errno = EIO; // of an earlier flush, by whom ever
    return fail_to_write(file, error);
}

static golchin_status close_kept_or_not(golchin_file *file, bool is_kept, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    if (is_kept)
        status = gl_output_keep(&file->output, error);
    else
        gl_output_drop(&file->output);
    free(file->path);
    free(file);
    return status;
}

const golchin_files gl_files = {
    .size = sizeof(golchin_files),
    .create = create,
    .write = write_bytes,
    .flush = flush,
    .close = close_kept_or_not,
};
