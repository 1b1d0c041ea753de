/// What a sink is: it writes what was found in articles in one form (a table, a database).
///
/// A plugin is one when its descriptor has a `golchin_sink`. It is called in the process that reads
/// and writes, on its one thread, article by article in input order:
///
///   open     once an output, before the first article
///   write    once an article, failed ones too
///   commit   now and then, and before close: what came so far is to be safe
///   close    once an output that was opened
///
/// The instance that `open` of the golchin_plugin made comes to `open`. Append-only, as plugin.h.
#ifndef GOLCHIN_SINK_H
#define GOLCHIN_SINK_H

#include <golchin/plugin.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A range of the original file. Offsets are half-open.
typedef struct golchin_place {
    uint64_t byte_begin, byte_end;
    uint64_t char_begin, char_end; // code points
    bool is_resolved;              // the value is taken from elsewhere, from here
} golchin_place;

typedef struct golchin_places {
    const golchin_place *items;
    size_t count;
} golchin_places;

/// A record that is finished: what a line of JSON says, in parts.
typedef struct golchin_fact {
    const golchin_schema *schema; // its type; lives as long as the output
    const golchin_value *values;  // one a slot of the schema; GOLCHIN_NONE: empty
    golchin_places whole;         // what it rests on as a whole
    const golchin_places *places; // one a slot: what words it
    const char *extractor, *version;
    const char *rule; // NULL: the extract function
} golchin_fact;

/// An extractor that failed on an article.
typedef struct golchin_fault {
    const char *extractor; // NULL: the article as a whole failed
    const char *message;
} golchin_fault;

/// What came of an article. Valid during `write`.
typedef struct golchin_article {
    size_t size;     // sizeof(golchin_article)
    uint64_t number; // from 1, in input order
    golchin_slice id;
    golchin_slice path;     // where it was read, for people: "news.tar:a/b.html"
    golchin_slice date;     // when it was published, as the source says; empty: not known
    golchin_slice original; // its bytes as they were read; empty when it could not be
    /// Lines of JSON, errors too, each with a line feed. With GOLCHIN_WANTS_LINES.
    golchin_slice lines;
    /// With GOLCHIN_WANTS_FACTS.
    const golchin_fact *facts;
    size_t fact_count;
    const golchin_fault *faults;
    size_t fault_count;
    /// UTF-8; with GOLCHIN_WANTS_TEXT and GOLCHIN_WANTS_FOLDED. Folded: the spelling for comparing,
    /// one space between words.
    golchin_slice text;
    golchin_slice folded;
} golchin_article;

enum {
    GOLCHIN_WANTS_LINES = 1u << 0,
    GOLCHIN_WANTS_FACTS = 1u << 1,
    GOLCHIN_WANTS_TEXT = 1u << 2,
    GOLCHIN_WANTS_FOLDED = 1u << 3,
};

/// Where to write, and all that can come. Lives as long as the output.
typedef struct golchin_output {
    size_t size;                          // sizeof(golchin_output)
    const char *path;                     // as the user named it; "-" for standard output
    const char *const *options;           // "name=value", NULL-terminated
    const golchin_schema *const *schemas; // of the extractors whose records are written
    size_t schema_count;
} golchin_output;

typedef struct golchin_sink {
    size_t size; // sizeof(golchin_sink)
    /// Endings of paths that mean this form, ".csv", lower case, NULL-terminated; may be NULL.
    const char *const *endings;
    uint32_t wants; // GOLCHIN_WANTS_*: what an article comes with; the rest of it may be empty
    /// On success sets `*writer`; on failure `close` is not called.
    golchin_status (*open)(void *instance, const golchin_output *output, void **writer,
                           golchin_error *error);
    /// A status other than GOLCHIN_OK, with `error` filled, ends the run.
    golchin_status (*write)(void *writer, const golchin_article *article, golchin_error *error);
    golchin_status (*commit)(void *writer, golchin_error *error);
    /// `is_kept` is false when the run failed: what was not committed is to be dropped.
    golchin_status (*close)(void *writer, bool is_kept, golchin_error *error);
} golchin_sink;

#ifdef __cplusplus
}
#endif
#endif
