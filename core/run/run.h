/// Sources → extractors → output, in input order.
#ifndef GL_RUN_RUN_H
#define GL_RUN_RUN_H

#include <golchin/types.h>

#include "base/log.h"
#include "registry/registry.h"
#include "run/counts.h"
#include "run/ndjson.h"
#include "run/shard.h"
#include "run/sinks.h"

/// A registry with all that is found: `trusted` and `files` first, then the folders of GOLCHIN_PATH
/// (`:` between them), then the shipped ones; sealed. NULL with `error` when the host itself cannot
/// start.
typedef struct gl_host_options {
    const char *const *files; // one that does not load stays listed with its reason
    size_t file_count;
    const char *const *trusted; // scripts that get all of Lua's libraries
    size_t trusted_count;
    bool verbose; // script errors with a traceback
    gl_log log;
} gl_host_options;
gl_registry *gl_host_open(const gl_host_options *, golchin_error *error);

/// An extractor that fails on so many articles in a row is switched off.
enum { GL_RUN_PATIENCE = 20 };

typedef struct gl_run_result {
    uint64_t articles;   // read and extracted, failed ones too
    uint64_t records;    // `error` records are none
    uint64_t bytes;      // of the articles
    uint64_t failed;     // articles with an error record
    uint64_t unreadable; // paths that gave no article
    uint64_t unchanged;  // articles that were not extracted again
    bool interrupted;
    bool is_closed; // the reader of the output went away
    double seconds;
    double part;      // of the input that is read, about, from 0 to 1
    gl_counts types;  // records by type; in the order of names once the run is over
    gl_counts causes; // why articles failed or could not be read: "extractor grants failed"
} gl_run_result;

typedef struct gl_run_options {
    const char *const *paths; // files, folders, "-"
    size_t path_count;
    const char *encoding;    // NULL: detected
    size_t max_size;         // bytes of an article; 0: no limit
    gl_ndjson_fields fields; // of articles in lines of JSON
    uint64_t limit;          // articles, after which the run ends; 0: no limit
    gl_shard shard;          // only the articles of this part
    gl_sinks_options output; // where to write; resumed: what is there already is not done again
    /// Processes that extract; 0: this one does, and nothing below keeps an extractor from taking
    /// it down. What is written does not depend on it.
    unsigned jobs;
    double timeout;       // seconds of an article; 0: no limit
    size_t memory;        // bytes that a process may take; 0: no limit
    bool keep_going;      // also with an extractor that fails on GL_RUN_PATIENCE articles in a row
    bool require_sandbox; // not without a filter of system calls
    gl_log log;
    /// Called after each article with what is done so far; NULL: nobody watches.
    void (*progress)(void *context, const gl_run_result *so_far);
    void *context;
} gl_run_options;

/// Extract all articles into the outputs. Fails when one of them cannot be opened or written,
/// GOLCHIN_LIMIT when no process is to be had, GOLCHIN_USAGE when there is no sandbox and it is
/// required; everything else is logged, written as an `error` record and counted. gl_interrupt()
/// ends it after the article at hand.
golchin_status gl_run(gl_registry *, const gl_run_options *, gl_run_result *result,
                      golchin_error *error);

#endif
