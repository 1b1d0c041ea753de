/// What a sink is: it writes what was found in articles in one form (a table, a database).
///
/// A plugin is one when its descriptor has a `golchin_sink`. It is called in the process that reads
/// and writes, on its one thread, article by article in input order:
///
///   open     once an output, before the first article
///   look_up  before an article is extracted, when the user wants to go on where a run stopped
///   write    once an article that was extracted, failed ones too
///   commit   now and then, and before close: what came so far is to be safe
///   close    once an output that was opened
///
/// The instance that `open` of the golchin_plugin made comes to `open`. Append-only, as plugin.h.
#ifndef GOLCHIN_SINK_H
#define GOLCHIN_SINK_H

#include <golchin/fact.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What came of an article. Valid during `write`.
typedef struct golchin_article {
    size_t size;     // sizeof(golchin_article)
    uint64_t number; // from 1, in input order
    golchin_slice id;
    golchin_slice path;  // where it was read, for people: "news.tar:a/b.html"
    golchin_slice date;  // when it was published, as the source says; empty: not known
    bool is_read;        // false: there are no bytes of it; what was known of it is still the best
    uint64_t length;     // of its bytes as they were read
    uint64_t digest;     // tells whether they are the same as in another run; 0 in a run of
                         // outputs that all want lines only
    const bool *is_done; // one a maker of the output: it has looked at the article in this run
    /// Lines of JSON, errors too, each with a line feed. With GOLCHIN_WANTS_LINES.
    golchin_slice lines;
    /// With GOLCHIN_WANTS_FACTS.
    const golchin_fact *facts;
    size_t fact_count;
    const golchin_fault *faults;
    size_t fault_count;
    /// UTF-8; with GOLCHIN_WANTS_TEXT and GOLCHIN_WANTS_FOLDED. Folded: words and numbers in the
    /// spelling for comparing, one space between them. Empty for what is no text.
    golchin_slice text;
    golchin_slice folded;
} golchin_article;

enum {
    GOLCHIN_WANTS_LINES = 1u << 0,
    GOLCHIN_WANTS_FACTS = 1u << 1,
    GOLCHIN_WANTS_TEXT = 1u << 2,
    GOLCHIN_WANTS_FOLDED = 1u << 3,
};

/// A file that appears whole: it is written beside its place, and put there when it is closed.
typedef struct golchin_file golchin_file;

/// For sinks that write files. Functions fail with GOLCHIN_UNWRITABLE and a message with the path,
/// the cause and what to do; or with GOLCHIN_CLOSED where who reads the standard output went away.
/// A sink returns that as it is: the run ends then, and is no failure.
typedef struct golchin_files {
    size_t size; // sizeof(golchin_files)
    /// `path` is copied; "-" is standard output. On success sets `*file`.
    golchin_status (*create)(const char *path, golchin_file **file, golchin_error *);
    golchin_status (*write)(golchin_file *, golchin_slice bytes, golchin_error *);
    /// What was written so far goes to the system.
    golchin_status (*flush)(golchin_file *, golchin_error *);
    /// Frees the file in any case. `is_kept` false: what was there before stays.
    golchin_status (*close)(golchin_file *, bool is_kept, golchin_error *);
} golchin_files;

/// Where to write, and all that can come. Lives as long as the output.
typedef struct golchin_output {
    size_t size;                          // sizeof(golchin_output)
    const char *path;                     // as the user named it; "-" for standard output
    const char *const *options;           // "name" or "name=value", NULL-terminated
    const golchin_schema *const *schemas; // of the extractors whose records are written
    size_t schema_count;
    const golchin_maker *makers; // the extractors that run
    size_t maker_count;
    bool is_resumed;          // go on with what is there; false: begin anew
    const char *version;      // of golchin
    const char *arguments;    // what the user asked for, for people; may be shortened
    const golchin_host *host; // for its log
    const golchin_files *files;
} golchin_output;

typedef struct golchin_sink {
    size_t size; // sizeof(golchin_sink)
    /// Endings of paths that mean this form, ".csv", lower case, NULL-terminated; may be NULL.
    const char *const *endings;
    uint32_t wants; // GOLCHIN_WANTS_*: what an article comes with; the rest of it may be empty
    /// On success sets `*writer`; on failure, with `error` filled, `close` is not called and the
    /// run does not begin. `output` lives until `close` returned.
    golchin_status (*open)(void *instance, const golchin_output *output, void **writer,
                           golchin_error *error);
    /// A status other than GOLCHIN_OK, with `error` filled, ends the run; from `commit` and
    /// `look_up` too.
    golchin_status (*write)(void *writer, const golchin_article *article, golchin_error *error);
    golchin_status (*commit)(void *writer, golchin_error *error);
    /// `is_kept` is false when the run failed: what was not committed is to be dropped. Frees the
    /// writer in any case.
    golchin_status (*close)(void *writer, bool is_kept, golchin_error *error);

    // ---- a sink that knows what it has; NULL otherwise ----

    /// Clear `wanted[i]`, which are all set, for each maker of the output that has looked, with the
    /// same fingerprint, at the article of this id with the same digest. Called when the output is
    /// resumed.
    golchin_status (*look_up)(void *writer, golchin_slice id, uint64_t digest, bool *wanted,
                              golchin_error *error);
    /// Put what `inputs`, `count` outputs of this form, hold into the one at `path`, which may be
    /// there. No output is open meanwhile.
    golchin_status (*merge)(void *instance, const golchin_host *host, const char *path,
                            const char *const *inputs, size_t count, golchin_error *error);
} golchin_sink;

#ifdef __cplusplus
}
#endif
#endif
