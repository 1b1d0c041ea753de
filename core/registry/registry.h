/// Which plugins there are, extractors, sources and sinks: find, check, load, order; and the host
/// table they all get.
///
/// Kinds of file are loaded by loaders: the one for shared objects is built in, the one for Lua
/// scripts is handed in, so that this folder knows nothing of Lua.
#ifndef GL_REGISTRY_REGISTRY_H
#define GL_REGISTRY_REGISTRY_H

#include <golchin/plugin.h>

#include "base/arena.h"
#include "base/log.h"
#include "record/record.h"
#include "text/text.h"

typedef struct gl_registry gl_registry;

/// How a kind of file becomes an extractor. `load` reads the file and sets `*descriptor` and
/// `*state`; it calls nothing of the host. `open`, `extract` and `close` of the descriptor get
/// `state` through `*instance`, which is set to it before `open`.
typedef struct gl_loader {
    const char *kind;      // "native", "lua", "trusted"
    const char *extension; // ".so", ".lua"
    const char *exception; // files in folders that end in this are none, ".d.lua"; may be NULL
    bool is_asked_for;     // only for files that are loaded as this kind
    golchin_status (*load)(void *context, const char *path, const golchin_plugin **descriptor,
                           void **state, golchin_error *error);
    void (*unload)(void *state); // after close; may be NULL
    /// Visit the files that were read besides the one at `path`; may be NULL.
    void (*each_file)(void *state, void (*visit)(void *context, const char *path), void *context);
    void *context;
} gl_loader;

typedef struct gl_registry_options {
    const char *lexicon_folder; // the language's lists
    gl_log log;
} gl_registry_options;

gl_registry *gl_registry_new(const gl_registry_options *, golchin_error *error); // NULL: failed
void gl_registry_free(gl_registry *);                                            // NULL is allowed
void gl_registry_add_loader(gl_registry *, const gl_loader *);

/// Load one file. A file that is refused stays listed with its reason, is logged as an error (as a
/// warning when an extractor of its name was loaded before), and leaves nothing else behind.
/// Without a loader for its extension: GOLCHIN_BAD_PLUGIN. A file that is listed already is not
/// loaded again.
golchin_status gl_registry_load(gl_registry *, const char *path, golchin_error *error);
/// The same with the loader of this kind.
golchin_status gl_registry_load_as(gl_registry *, const char *path, const char *kind,
                                   golchin_error *error);
/// Load every file of a folder that a loader knows, in sorted order, not recursive. A folder that
/// does not exist is nothing; one that cannot be read is refused.
void gl_registry_load_folder(gl_registry *, const char *folder);

/// Order by needs, compile, freeze. An extractor with an unmet need or in a cycle is refused with
/// the reason; the others stay.
void gl_registry_seal(gl_registry *);

typedef struct gl_registered {
    const char *name, *version, *summary, *kind, *path;
    const char *record_types; // "facility, ward"; "" for none
    const char *reason;       // why it was refused, with the path; NULL: it is loaded
    bool is_extractor;
    const struct golchin_source *source; // NULL: it is none
    const struct golchin_sink *sink;     // NULL: it is none
    void *instance;                      // what the functions of both get
} gl_registered;

/// The files in order of loading, refused ones too; false past the end.
bool gl_registry_get(const gl_registry *, uint32_t index, gl_registered *out);
/// Around calls of a source or a sink: what it logs meanwhile carries its name, and should it crash
/// the function is told.
void gl_registry_enter(const gl_registry *, uint32_t index, const char *function);
void gl_registry_leave(void);

typedef struct gl_call {
    const golchin_extractor *plugin; // NULL: there is no call
    const char *path;                // of the plugin
    const char *function;            // "open", "its source's next", …
} gl_call;

/// The call that this thread is in. Signal handlers may ask.
gl_call gl_registry_call(void);
/// Leave a call that was made within another one.
void gl_registry_return(gl_call outer);
/// The files that an extractor is made of: its own, the modules that it required, its word lists;
/// only its own when it is refused.
void gl_registry_each_file(const gl_registry *, uint32_t index,
                           void (*visit)(void *context, const char *path), void *context);
uint32_t gl_registry_refused_count(const gl_registry *);
/// A record type that a loaded extractor declares; NULL: none of this name.
const gl_schema *gl_registry_schema(const gl_registry *, const char *type);

/// Write only the records of these extractors (names, or paths as they were given to load; none:
/// all); those that they need still run, others do not. An unknown name is GOLCHIN_UNKNOWN with the
/// names there are, and changes nothing. After seal.
golchin_status gl_registry_select(gl_registry *, const char *const *names, size_t count,
                                  golchin_error *error);

/// One article through all extractors, written as JSON lines, each by one call of `write`; NULL: it
/// is only run.
/// `failures` counts extractors that failed; each was logged, and wrote an `error` record and none
/// of its own records. GOLCHIN_OK also then; a status when the article is no text, with an `error`
/// record written.
typedef struct gl_article_result {
    uint32_t records;
    uint32_t failures;
    uint32_t broken;       // byte sequences that are no text
    uint32_t first_broken; // offset of the first one in the original
    uint32_t nul;
    bool is_empty; // there is no text in it
} gl_article_result;

golchin_status gl_registry_extract(gl_registry *, golchin_slice id, golchin_slice bytes,
                                   const char *encoding, gl_write *write, void *context,
                                   gl_article_result *result, golchin_error *error);

/// What is known of an article besides its bytes.
typedef struct gl_expected {
    golchin_slice date;     // when it was published; empty: not known
    golchin_slice declared; // its encoding, as told around it; empty: not told
    bool is_page;           // `format` says what the bytes are; else they are text
    uint32_t format;        // the plugin whose golchin_source.convert makes text of them
} gl_expected;

/// Whether a date can be read: a day with its year, as `2018-08-03T10:22:00Z`, `1397/05/12` or
/// `12 مرداد 1397`. Any other is as good as none.
bool gl_registry_is_date(const gl_registry *, golchin_slice date);
/// It is said of the next article only. Slices are borrowed until that is done.
void gl_registry_expect(gl_registry *, const gl_expected *);

// ---- for whoever supervises a run: extractors are known by their index, as gl_registry_get() ----

/// Where messages go, and where they are to go from now on.
gl_log gl_registry_log(const gl_registry *);
void gl_registry_set_log(gl_registry *, const gl_log *);

/// Called before golchin calls an extractor or fills a record for it, with the extractor's index,
/// and with GL_NOBODY when none is at work any more. NULL: nobody watches.
#define GL_NOBODY UINT32_MAX
typedef void gl_watch(void *context, uint32_t extractor);
void gl_registry_watch(gl_registry *, gl_watch *, void *context);

/// In a process that only runs articles from now on, and ends without freeing anything: make word
/// lists, rules and what the language knows read-only, as far as they fill pages. After seal.
void gl_registry_protect(const gl_registry *);
/// Whether extractors kept within the memory that the host gave them for the last article.
bool gl_registry_is_whole(const gl_registry *);

/// In the next article this extractor is not called and counts as failed, with this message.
void gl_registry_exclude(gl_registry *, uint32_t extractor, const char *message);
/// The message of an extractor that failed in the last article; NULL: it did not.
const char *gl_registry_failure(const gl_registry *, uint32_t extractor);
/// False for an extractor that is refused, switched off or neither selected nor needed. A source
/// runs wherever there is something for it.
bool gl_registry_runs(const gl_registry *, uint32_t extractor);
/// It is never called again, and no record or edge of it is made. After seal.
void gl_registry_switch_off(gl_registry *, uint32_t extractor);
/// True for one that was switched off.
bool gl_registry_is_off(const gl_registry *, uint32_t extractor);
/// From the next article on, the records of these extractors are not written, until other ones or
/// none are named; those that the others need still run. After seal.
void gl_registry_leave_out(gl_registry *, const uint32_t *extractors, size_t count);

// ---- where the time goes ----

typedef struct gl_profile_row {
    const char *extractor; // NULL: a stage of golchin's own
    const char *rule;      // or the stage; NULL: the extract callback
    uint64_t tries;        // articles; for a rule sentences in which it may match and was searched
    uint64_t matches;
    uint64_t nanoseconds;
} gl_profile_row;

/// Measure from the next article on. A registry that is not asked to spends nothing on it.
void gl_registry_profile(gl_registry *);
/// The stages, then for each extractor that ran its extract callback and its rules.
void gl_registry_each_cost(const gl_registry *,
                           void (*visit)(void *context, const gl_profile_row *), void *context);

// ---- an article as rules see it ----

/// Run an article without writing records. `*text` and the edges live until the next article. Fails
/// when the article is no text; an extractor that fails is logged, and its edges are missing.
golchin_status gl_registry_inspect(gl_registry *, golchin_slice id, golchin_slice bytes,
                                   const char *encoding, const gl_text **text, golchin_error *);
/// The text of the last article, valid until the next one; NULL: that was no text.
const gl_text *gl_registry_text(const gl_registry *);
/// The edges that start at a token, longer ones first.
const golchin_edge *const *gl_registry_edges(const gl_registry *, uint32_t token, uint32_t *count);
/// The name of an edge type or feature.
golchin_slice gl_registry_symbol(const gl_registry *, golchin_symbol);
/// The features of an edge, its own and the columns of the list entry behind it.
typedef void gl_on_feature(void *context, golchin_slice name, golchin_value value);
void gl_registry_each_feature(const gl_registry *, const golchin_edge *, gl_on_feature *,
                              void *context);

// ---- why ----

typedef struct gl_explain_options {
    const char *encoding; // NULL: detected
    const char *rule;     // RULE or EXTRACTOR/RULE: how far it got, instead of the records
    uint32_t record;      // only this one, from 1, counted as they are written; 0: all
    golchin_slice id;     // of the article; empty: "article"
} gl_explain_options;

/// Write, for people, what made each record of an article: extractor, rule, captures with their
/// tokens, the expression behind each slot. Or how far a rule got in each sentence, and what it
/// wanted next. Every call of `write` is one whole line. GOLCHIN_UNKNOWN for a rule, and
/// GOLCHIN_NOT_FOUND for a record that there is not. After seal.
golchin_status gl_registry_explain(gl_registry *, golchin_slice bytes, const gl_explain_options *,
                                   gl_write *write, void *context, golchin_error *error);

// ---- the examples of rules ----

typedef struct gl_registered_example {
    uint32_t index; // of the extractor
    const char *extractor, *rule;
    const char *where; // "file:line" or the path
    const char *text;
    int32_t count; // as golchin_example.count
    bool is_block; // it counts places that the rule matches, and not records
} gl_registered_example;

/// The examples of all loaded rules, in order of loading; false past the end.
bool gl_registry_example(const gl_registry *, uint32_t index, gl_registered_example *out);
/// Run the text of an example and set `*made` to the records and edges that its rule made of it.
/// Fails when its extractor does. After seal.
golchin_status gl_registry_try_example(gl_registry *, uint32_t index, uint32_t *made,
                                       golchin_error *error);

#endif
