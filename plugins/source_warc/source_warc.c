// Articles in web archives, packed record by record, as a whole, or not at all.
#include <golchin/source.h>

#include <string.h>

#include "records.h"

static golchin_status open_file(void *instance, golchin_stream *stream,
                                const golchin_source_options *options, void **reader,
                                golchin_error *error)
{
    (void)instance;
    (void)options;
    static const char text[] = "has no memory left for the file";
    *reader = records_open(stream);
    if (*reader)
        return GOLCHIN_OK;
    memcpy(error->text, text, sizeof text);
    return error->status = GOLCHIN_LIMIT;
}

static golchin_status next_page(void *reader, golchin_item *item, golchin_error *error)
{
    return records_next(reader, item, error);
}

static ptrdiff_t read_page(void *reader, void *buffer, size_t len, golchin_error *error)
{
    return records_read(reader, buffer, len, error);
}

static void close_file(void *reader)
{
    records_close(reader);
}

static const char *const endings[] = {".warc", ".wet", ".warc.gz", ".wet.gz", NULL};

static const golchin_source source = {
    .size = sizeof(golchin_source),
    .endings = endings,
    .recognizes = records_recognize,
    .open = open_file,
    .next = next_page,
    .read = read_page,
    .close = close_file,
};

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "warc",
    .version = GOLCHIN_VERSION,
    .summary = "pages in web archives",
    .source = &source,
};

GOLCHIN_PLUGIN(plugin);
