/* Plugins that are a source, a sink, or half of one. */
#include <golchin/sink.h>
#include <golchin/source.h>

#ifdef BAD_EMPTY
#define EMPTY "",
#else
#define EMPTY
#endif

__attribute__((unused)) static golchin_status do_open(void *instance, golchin_stream *stream,
                                                      const golchin_source_options *options,
                                                      void **reader, golchin_error *error)
{
    (void)instance;
    (void)stream;
    (void)options;
    (void)reader;
    (void)error;
    return GOLCHIN_OK;
}

__attribute__((unused)) static golchin_status do_next(void *reader, golchin_item *item,
                                                      golchin_error *error)
{
    (void)reader;
    (void)item;
    (void)error;
    return GOLCHIN_OK;
}

__attribute__((unused)) static void do_close(void *reader)
{
    (void)reader;
}

__attribute__((unused)) static golchin_status
open_output(void *instance, const golchin_output *output, void **writer, golchin_error *error)
{
    (void)instance;
    (void)output;
    (void)writer;
    (void)error;
    return GOLCHIN_OK;
}

static golchin_status write_article(void *writer, const golchin_article *article,
                                    golchin_error *error)
{
    (void)writer;
    (void)article;
    (void)error;
    return GOLCHIN_OK;
}

static golchin_status do_commit(void *writer, golchin_error *error)
{
    (void)writer;
    (void)error;
    return GOLCHIN_OK;
}

static golchin_status close_output(void *writer, bool is_kept, golchin_error *error)
{
    (void)writer;
    (void)is_kept;
    (void)error;
    return GOLCHIN_OK;
}

__attribute__((unused)) static const char *const endings[] = {".made", ".made.gz", EMPTY NULL};

static const golchin_source source = {
#ifdef BAD_SIZE
    .size = 8,
#else
    .size = sizeof(golchin_source),
#endif
#ifndef BAD_ENDINGS
    .endings = endings,
#endif
#ifndef BAD_HALF
    .next = do_next,
#endif
#ifndef BAD_SORT
    .open = do_open,
    .close = do_close,
#endif
};

static const golchin_sink sink = {
    .size = sizeof(golchin_sink),
#ifndef BAD_SINK
    .open = open_output,
#endif
    .write = write_article,
    .commit = do_commit,
    .close = close_output,
};

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "made",
    .version = "1.0.0",
    .summary = "reads and writes what is made",
    .source = &source,
    .sink = &sink,
};

GOLCHIN_PLUGIN(plugin);
