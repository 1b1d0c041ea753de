// Articles in archives and compressed files, read with libarchive without unpacking them anywhere.
#include <golchin/source.h>

#include <locale.h>
#include <string.h>

#include "members.h"

static const struct {
    size_t at;
    const char *bytes;
    size_t len;
} marks[] = {
    {0, "\x1F\x8B\x08", 3}, // gzip
    {0, "BZh", 3},          // bzip2
    {0,
     "\xFD"
     "7zXZ",
     6},                          // xz, with the NUL behind
    {0, "\x28\xB5\x2F\xFD", 4},   // zstd
    {0, "PK\x03\x04", 4},         // zip
    {0, "7z\xBC\xAF\x27\x1C", 6}, // 7z
    {0, "Rar!\x1A\x07", 6},       // rar
    {257, "ustar", 5},            // tar
};

static bool recognizes(golchin_slice beginning)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (beginning.len >= marks[i].at + marks[i].len &&
            memcmp(beginning.start + marks[i].at, marks[i].bytes, marks[i].len) == 0)
            return true;
    }
    return false;
}

// Names in archives are UTF-8 more often than not, whatever the user's locale is. Where there is no
// such locale, names beyond ASCII may be unreadable. All hosts of a process share it.
static locale_t utf8;
static unsigned hosts;

static golchin_status open_plugin(const golchin_host *host, golchin_extractor *self,
                                  void **instance, golchin_error *error)
{
    (void)host;
    (void)self;
    (void)instance;
    (void)error;
    if (hosts++ == 0)
        utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    return GOLCHIN_OK;
}

static void close_plugin(void *instance)
{
    (void)instance;
    if (--hosts > 0)
        return;
    if (utf8)
        freelocale(utf8);
    utf8 = (locale_t)0;
}

static golchin_status open_archive(void *instance, golchin_stream *stream,
                                   const golchin_source_options *options, void **reader,
                                   golchin_error *error)
{
    (void)instance;
    (void)options;
    *reader = members_open(stream, error);
    return *reader ? GOLCHIN_OK : error->status;
}

static golchin_status next_member(void *reader, golchin_item *item, golchin_error *error)
{
    locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
    golchin_status status = members_next(reader, item, error);
    if (before)
        uselocale(before);
    return status;
}

static ptrdiff_t read_member(void *reader, void *buffer, size_t len, golchin_error *error)
{
    return members_read(reader, buffer, len, error);
}

static void close_archive(void *reader)
{
    members_close(reader);
}

static const char *const endings[] = {
    ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst", ".tzst",
    ".zip", ".7z",     ".rar", ".cpio",    ".gz",   ".bz2",    ".xz",  ".zst",     NULL,
};

static const golchin_source source = {
    .size = sizeof(golchin_source),
    .endings = endings,
    .recognizes = recognizes,
    .is_asked_last = true,
    .open = open_archive,
    .next = next_member,
    .read = read_member,
    .close = close_archive,
};

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "archive",
    .version = GOLCHIN_VERSION,
    .summary = "articles in archives and compressed files",
    .open = open_plugin,
    .close = close_plugin,
    .source = &source,
};

GOLCHIN_PLUGIN(plugin);
