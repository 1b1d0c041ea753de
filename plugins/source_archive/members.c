// libarchive gives up an archive whose member is damaged. Where the stream can go back, the archive
// is opened anew and passed over up to that member, so that it costs itself only; twice without a
// step forward is the end, and so is one member more than LOST_MAX: each of them costs a way
// through the whole archive.
#include "members.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <archive_entry.h>

#include "input.h"

enum { LOST_MAX = 256 };

struct members {
    struct archive *archive;
    struct archive_entry *entry; // the archive's
    uint64_t number;             // of the entry, from 1
    bool is_broken;              // libarchive reads no more of it
    int lost;                    // members that broke it
    bool is_tar;                 // its name says so: what is unpacked is no single file
    input input;
};

__attribute__((format(printf, 3, 4))) static golchin_status
fail(golchin_error *error, golchin_status status, const char *format, ...)
{
    if (error->status != GOLCHIN_OK)
        return error->status;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->text, sizeof error->text, format, arguments);
    va_end(arguments);
    error->status = status;
    return status;
}

// What libarchive says, which may end in a line break, or what the stream said before.
static golchin_status fail_as_told(const members *self, golchin_error *error)
{
    if (self->input.error.status != GOLCHIN_OK)
        return fail(error, self->input.error.status, "%s", self->input.error.text);
    const char *why = archive_error_string(self->archive);
    if (!why)
        why = "no reason is given";
    return fail(error, GOLCHIN_UNREADABLE, "is damaged (%.*s)", (int)strcspn(why, "\n"), why);
}

// Only what libarchive unpacks itself: other programs are not called.
static struct archive *new_archive(bool is_tar)
{
    static int (*const support[])(struct archive *) = {
        archive_read_support_filter_gzip, archive_read_support_filter_bzip2,
        archive_read_support_filter_xz,   archive_read_support_filter_lzma,
        archive_read_support_filter_zstd, archive_read_support_filter_compress,
        archive_read_support_format_tar,  archive_read_support_format_zip,
        archive_read_support_format_7zip, archive_read_support_format_cpio,
        archive_read_support_format_rar,  archive_read_support_format_rar5,
    };
    struct archive *archive = archive_read_new();
    for (size_t i = 0; archive && i < sizeof support / sizeof *support; i++)
        support[i](archive);
    if (archive && !is_tar)
        archive_read_support_format_raw(archive);
    return archive;
}

static bool open_archive(members *self)
{
    self->archive = new_archive(self->is_tar);
    self->number = 0;
    self->is_broken = false;
    self->input.position = 0;
    if (!self->archive)
        return false;
    return input_open(&self->input, self->archive) == ARCHIVE_OK;
}

static bool has_tar(const char *name)
{
    static const char *const endings[] = {".tgz", ".tbz2", ".txz", ".tzst", NULL};
    for (const char *at = name; (at = strcasestr(at, ".tar")); at++) {
        if (at[4] == '.' || at[4] == '\0')
            return true;
    }
    size_t len = strlen(name);
    for (const char *const *ending = endings; *ending; ending++) {
        size_t tail = strlen(*ending);
        if (len > tail && strcasecmp(name + len - tail, *ending) == 0)
            return true;
    }
    return false;
}

members *members_open(golchin_stream *stream, golchin_error *error)
{
    members *self = calloc(1, sizeof *self);
    if (!self) {
        fail(error, GOLCHIN_LIMIT, "has no memory left for the archive");
        return NULL;
    }
    self->input.stream = stream;
    self->is_tar = has_tar(stream->name);
    if (open_archive(self))
        return self;
    if (self->archive)
        fail_as_told(self, error);
    else
        fail(error, GOLCHIN_LIMIT, "has no memory left for the archive");
    members_close(self);
    return NULL;
}

void members_close(members *self)
{
    if (self->archive)
        archive_read_free(self->archive);
    free(self);
}

// ---- members ----

// False at the end, and where the archive can no longer be read.
static bool step(members *self)
{
    for (;;) {
        int result = archive_read_next_header(self->archive, &self->entry);
        if (result == ARCHIVE_RETRY)
            continue;
        self->is_broken = result == ARCHIVE_FATAL;
        if (self->is_broken || result == ARCHIVE_EOF)
            return false;
        self->number++;
        return true;
    }
}

// Behind the member that broke the archive. False: there is no way.
static bool come_back(members *self)
{
    uint64_t broken = self->number;
    if (++self->lost > LOST_MAX || self->input.error.status != GOLCHIN_OK ||
        !self->input.stream->seek || !self->input.stream->seek(self->input.stream, 0))
        return false;
    archive_read_free(self->archive);
    if (!open_archive(self))
        return false;
    while (self->number < broken) {
        if (!step(self))
            return false;
    }
    return true;
}

static bool is_raw(const members *self)
{
    return archive_format(self->archive) == ARCHIVE_FORMAT_RAW;
}

static const char *name_of(const members *self)
{
    const char *name = archive_entry_pathname_utf8(self->entry);
    if (!name)
        name = archive_entry_pathname(self->entry);
    return name;
}

static golchin_status describe(const members *self, golchin_item *item, golchin_error *error)
{
    const char *name = is_raw(self) ? "" : name_of(self);
    item->kind = GOLCHIN_ITEM_MEMBER;
    if (!name)
        return fail(error, GOLCHIN_UNREADABLE, "member %" PRIu64 " has a name that cannot be read",
                    self->number);
    item->name = (golchin_slice){name, strlen(name)};
    if (archive_entry_size_is_set(self->entry) && archive_entry_size(self->entry) > 0)
        item->length = (uint64_t)archive_entry_size(self->entry);
    if (archive_entry_is_data_encrypted(self->entry))
        return fail(error, GOLCHIN_UNREADABLE, "is encrypted; unpack it with its password");
    return GOLCHIN_OK;
}

// A file that is neither packed nor an archive is only a file.
static bool is_plain(const members *self)
{
    return is_raw(self) && archive_filter_count(self->archive) == 1;
}

golchin_status members_next(members *self, golchin_item *item, golchin_error *error)
{
    if (self->is_broken && !come_back(self))
        return self->lost > LOST_MAX
                   ? fail(error, GOLCHIN_UNREADABLE,
                          "is damaged in more than %d places, so what is behind is lost; repair "
                          "it, or unpack it yourself",
                          LOST_MAX)
                   : fail(error, GOLCHIN_UNREADABLE, "is damaged; what is behind is lost");
    do {
        if (!step(self))
            return self->is_broken ? fail_as_told(self, error) : GOLCHIN_OK;
        if (is_plain(self))
            return fail(error, GOLCHIN_UNREADABLE, "is no archive that golchin can read");
    } while (!is_raw(self) && archive_entry_filetype(self->entry) != AE_IFREG);
    return describe(self, item, error);
}

ptrdiff_t members_read(members *self, void *buffer, size_t len, golchin_error *error)
{
    if (self->is_broken)
        return 0;
    la_ssize_t got;
    while ((got = archive_read_data(self->archive, buffer, len)) == ARCHIVE_RETRY)
        continue;
    if (got >= 0)
        return (ptrdiff_t)got;
    self->is_broken = got == ARCHIVE_FATAL;
    fail_as_told(self, error);
    return -1;
}
