/// What an extractor sees: a descriptor that it exports, and the host's services as a table.
///
/// A plugin is a shared object with one exported function, made by GOLCHIN_PLUGIN(). It links to
/// nothing of golchin. It may be an extractor, a source of articles (source.h), a sink of records
/// (sink.h), or several of them. The host reads the plugin's ABI number from an ELF note before it
/// loads the file, then calls, always on one thread:
///
///   open     once, before any article: declare record types, word lists, rules; may be NULL for a
///            plugin that is a source or a sink only
///   extract  once an article, after the plugin's rules ran over it; may be NULL
///   close    once, at the end, when open succeeded; not after an open that failed
///
/// `extract` and the functions of rules run in processes that are forked after `open`: what they
/// leave in memory is seen by later articles of the same process only, and not by `close`. There
/// they have no descriptors but standard error, which is also their standard output, and where
/// golchin has a sandbox they can open none: what they need is read in `open`. A process that they
/// take down costs them their records of that article.
///
/// Append-only: new fields go to the end of a struct, and `size` says which of them exist. A Lua
/// extractor is a client of the very same table.
#ifndef GOLCHIN_PLUGIN_H
#define GOLCHIN_PLUGIN_H

#include <golchin/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#define GOLCHIN_PLUGIN_ABI 1u
/// The oldest ABI that this host still loads.
#define GOLCHIN_PLUGIN_ABI_OLDEST 1u

/// One extractor. It declares inside `open` only; `symbol` takes it until `close`.
typedef struct golchin_extractor golchin_extractor;
/// One article with its tokens, edges and records. Valid inside the callback that it came to.
typedef struct golchin_document golchin_document;
/// One match of a rule. Valid inside the rule's callback.
typedef struct golchin_match golchin_match;
/// One record that is being filled. Valid inside the callback that made it.
typedef struct golchin_record golchin_record;

typedef enum golchin_slot_type {
    GOLCHIN_SLOT_STRING,
    GOLCHIN_SLOT_INTEGER,
    GOLCHIN_SLOT_NUMBER, // integer or decimal
    GOLCHIN_SLOT_BOOLEAN,
    GOLCHIN_SLOT_ENUM, // a string of `values`
} golchin_slot_type;

typedef struct golchin_slot {
    const char *name;
    golchin_slot_type type;
    bool is_required; // a record without it is an error
    bool is_key;      // two records whose keys are equal may be one fact said twice; a type
                      // without keys merges only equal records
    const char *const *values; // for GOLCHIN_SLOT_ENUM, NULL-terminated; else NULL
} golchin_slot;

/// A record type. Slots are written in this order.
typedef struct golchin_schema {
    size_t size; // sizeof(golchin_schema)
    const char *name;
    const golchin_slot *slots;
    size_t slot_count;
} golchin_schema;

/// slot ← value expression. The expression is a path into the captures (`n.value`, `k`), a quoted
/// string, a number, true or false; several with `??` between them: the first that is there.
typedef struct golchin_mapping {
    const char *slot;
    const char *value;
} golchin_mapping;

/// A text that a rule must turn into `count` records, or in which a rule that blocks must block
/// `count` places; 0 for a text that it must leave alone, -1 for one or more.
typedef struct golchin_example {
    const char *text;
    int32_t count;
} golchin_example;

enum {
    GOLCHIN_RULE_BLOCK = 1u << 0, // makes no record; keeps other rules off what it matches
};

typedef struct golchin_rule {
    size_t size;         // sizeof(golchin_rule)
    const char *name;    // one rule of the extractor has it
    const char *pattern; // docs/writing-extractors.md has the language
    const char *each;    // a repeated capture: one record for each; or NULL
    /// The record type that `mapping` fills, or an edge type that the extractor publishes (its
    /// features are then filled); either is told before the rule is added. A rule has one of
    /// `emit`, `on` and GOLCHIN_RULE_BLOCK.
    const char *emit;
    const golchin_mapping *mapping;
    size_t mapping_count;
    int32_t priority; // the higher one wins where all else is equal
    uint32_t flags;
    /// Called for each match. A status other than GOLCHIN_OK, with `error` filled, fails this
    /// extractor for this article. `context` is the plugin's, and lives until `close`.
    golchin_status (*on)(void *context, golchin_document *document, const golchin_match *match,
                         golchin_error *error);
    void *context;
    const golchin_example *examples;
    size_t example_count;
    const char *where; // "file:line" for messages; NULL: the plugin's path
} golchin_rule;

/// How the entries of a word list may appear in text, besides every spacing.
typedef enum golchin_inflection {
    GOLCHIN_AS_WRITTEN,
    GOLCHIN_NOUN, // plural ها های هایی ات ان, indefinite ی, ezafe, possessives
} golchin_inflection;

/// A word list: a file, or entries.
typedef struct golchin_dictionary {
    size_t size;      // sizeof(golchin_dictionary)
    const char *name; // how rules call it: `@name`
    /// A TSV file, relative to the folder of the extractor's file, else to the one that holds the
    /// shipped `lexicon/`; or NULL with `entries`.
    const char *path;
    const char *const *entries; // surface forms, NULL-terminated; or NULL with `path`
    golchin_inflection inflection;
} golchin_dictionary;

typedef struct golchin_capture {
    const golchin_edge *edge; // NULL for a group or a bare gap
    uint32_t first;           // tokens, half-open
    uint32_t last;
} golchin_capture;

typedef enum golchin_level {
    GOLCHIN_LOG_ERROR,
    GOLCHIN_LOG_WARNING,
    GOLCHIN_LOG_INFO,
    GOLCHIN_LOG_DEBUG,
} golchin_level;

/// The host's services, for the thread of the callback. Functions that return a status fill `error`
/// (may be NULL) when they fail. All strings and arrays that go in are copied; what comes out is
/// the host's and lives as long as the document. Running out of memory ends the process.
typedef struct golchin_host {
    uint32_t abi;
    size_t size; // of this table; a later field exists when it lies below

    // ---- inside open: a call that fails refuses the extractor, whatever `open` returns, and so
    // ---- does one after it: GOLCHIN_USAGE ----

    /// This extractor runs after those that publish the edge type `type`, [A-Z][A-Za-z0-9_]*; else
    /// GOLCHIN_BAD_SCHEMA.
    golchin_status (*need)(golchin_extractor *, const char *type, golchin_error *);
    /// This extractor makes edges of `type` that others may need; it is named as for `need`.
    golchin_status (*publish)(golchin_extractor *, const char *type, golchin_error *);
    /// This extractor makes records of this type. GOLCHIN_BAD_SCHEMA for a fault in it,
    /// GOLCHIN_DUPLICATE where the type is declared already, by whom ever.
    golchin_status (*declare)(golchin_extractor *, const golchin_schema *, golchin_error *);
    /// GOLCHIN_NOT_FOUND for a file that is not there, GOLCHIN_BAD_LIST, GOLCHIN_DUPLICATE for a
    /// name that another list of the extractor has. It is read when `open` has succeeded: a faulty
    /// line is reported through the log with file and line, and skipped; a file that cannot be read
    /// refuses the extractor.
    golchin_status (*add_dictionary)(golchin_extractor *, const golchin_dictionary *,
                                     golchin_error *);
    /// Name a piece of pattern, used as `<name>` in later patterns of this extractor. A fault in it
    /// is GOLCHIN_BAD_PATTERN, a name that is taken GOLCHIN_DUPLICATE.
    golchin_status (*let)(golchin_extractor *, const char *name, const char *pattern,
                          golchin_error *);
    /// Look for a pattern in every article. GOLCHIN_BAD_PATTERN for a fault in it, told with its
    /// place, GOLCHIN_BAD_RULE for others, GOLCHIN_DUPLICATE for a name that another rule has.
    golchin_status (*add_rule)(golchin_extractor *, const golchin_rule *, golchin_error *);
    /// The number of an edge type ("Number", "@kind") or feature; interned on first use. 0 for an
    /// empty name, and for a list that was not added before. Also allowed after `open`.
    golchin_symbol (*symbol)(golchin_extractor *, const char *name);

    // ---- inside extract and on: the article ----
    // A token or range that lies outside of the article, or a range that runs backwards, gives
    // nothing: an empty slice or span, the number of sentences, NULL.

    /// How records call the article.
    golchin_slice (*id)(const golchin_document *);
    /// All of it, decoded. Spans count its bytes.
    golchin_slice (*text)(const golchin_document *);
    /// In the order of the text; `*count` says how many.
    const golchin_token *(*tokens)(const golchin_document *, uint32_t *count);
    const golchin_sentence *(*sentences)(const golchin_document *, uint32_t *count);
    /// The sentence that holds a token.
    uint32_t (*sentence_of)(const golchin_document *, uint32_t token);
    /// The folded form of a token: the spelling for comparing.
    golchin_slice (*folded)(const golchin_document *, uint32_t token);
    /// Tokens [first, last) in canonical form: folded, one space between words, no marks at the
    /// ends, a joiner as space. Made anew by each call, in the article's arena.
    golchin_slice (*canonical)(golchin_document *, uint32_t first, uint32_t last);
    /// The bytes of tokens [first, last).
    golchin_span (*span)(const golchin_document *, uint32_t first, uint32_t last);

    // ---- edges ----

    /// All edges of a type in text order, longer ones first where they start together; `*count`
    /// says how many, and the array may be NULL where it is 0.
    const golchin_edge *const *(*edges)(golchin_document *, golchin_symbol type, uint32_t *count);
    /// The longest edge of a type that starts (or, for edge_before, ends) at a token; NULL: none.
    const golchin_edge *(*edge_at)(golchin_document *, golchin_symbol type, uint32_t token);
    const golchin_edge *(*edge_before)(golchin_document *, golchin_symbol type, uint32_t token);
    /// A feature of an edge, or a column of the word-list entry behind it. Kind GOLCHIN_NONE: it
    /// has none. Every edge has `text`, every list hit `form` (first column) and `canonical`.
    golchin_value (*feature)(golchin_document *, const golchin_edge *, golchin_symbol name);
    /// Make an edge of a type that this extractor publishes, else GOLCHIN_UNKNOWN, over tokens
    /// [first, last) of the article and one at least, else GOLCHIN_USAGE. Extractors that need the
    /// type see it; this one does not. `features` are copied with their strings; one whose name
    /// `symbol` did not give is left out.
    golchin_status (*publish_edge)(golchin_document *, golchin_symbol type, uint32_t first,
                                   uint32_t last, const golchin_feature *features, size_t count,
                                   golchin_error *);

    // ---- matches ----

    /// How often a capture is bound in a match.
    uint32_t (*capture_count)(const golchin_match *, const char *name);
    /// What it is bound to, counted from 0; false: it is not bound so often.
    bool (*capture)(const golchin_match *, const char *name, uint32_t index, golchin_capture *);
    /// All tokens of a match.
    golchin_capture (*whole)(const golchin_match *);

    // ---- records ----

    /// A record of a declared type; NULL with `error` for an unknown type. It is written unless
    /// this extractor fails on the article, as it does where a required slot stays empty.
    golchin_record *(*new_record)(golchin_document *, const char *type, golchin_error *);
    /// What the record as a whole rests on; tokens, half-open. Called again, adds a span. Nothing
    /// happens for NULL and for an empty range. A record that nothing covers rests on what words
    /// its slots.
    void (*cover)(golchin_record *, uint32_t first, uint32_t last);
    /// Fill a slot, in place of what it had; an empty string and GOLCHIN_NONE empty it. Tokens
    /// [first, last) word it; first == last: nothing does. `is_resolved` marks a value that is
    /// taken from elsewhere in the article. GOLCHIN_BAD_RECORD for a slot that the type does not
    /// have or a value that it cannot hold, GOLCHIN_USAGE for NULL and for tokens outside of the
    /// article.
    golchin_status (*set)(golchin_record *, const char *slot, golchin_value value, uint32_t first,
                          uint32_t last, bool is_resolved, golchin_error *);

    // ---- help ----

    /// `size` zeroed bytes, aligned for any object, that live as long as the document. Never NULL.
    void *(*allocate)(golchin_document *, size_t size);
    /// One line for the user, without line break; the host puts the extractor's name before it, and
    /// cuts it behind 2 KiB. Inside callbacks only.
    void (*log)(golchin_level, const char *message);

    // ---- later additions ----

    /// The number of the article since the host was opened, from 1: whoever keeps something beyond
    /// a callback can tell whether it is still the same article.
    uint64_t (*serial)(const golchin_document *);
    /// The name behind a number that `symbol` gave, or that an edge has as its type; empty for
    /// another number.
    golchin_slice (*symbol_name)(const golchin_document *, golchin_symbol);
} golchin_host;

/// What a plugin exports. `abi` and `size` stay first: the host reads them before the rest.
typedef struct golchin_plugin {
    uint32_t abi;
    uint32_t size;
    const char *name;    // lower case, digits, `_`
    const char *version; // "1.0.0"
    const char *summary; // one line
    /// Declares what the extractor is. `*instance` is what the other callbacks get. `host` stays
    /// valid until `close` returned. A status other than GOLCHIN_OK, with `error` filled, refuses
    /// the plugin.
    golchin_status (*open)(const golchin_host *host, golchin_extractor *self, void **instance,
                           golchin_error *error);
    /// Makes records and edges of an article. A status other than GOLCHIN_OK, with `error` filled,
    /// fails this extractor for this article: none of its records are written.
    golchin_status (*extract)(void *instance, golchin_document *document, golchin_error *error);
    void (*close)(void *instance);
    /// It finds articles in files of a kind; NULL: it does not. golchin/source.h.
    const struct golchin_source *source;
    /// It writes records in a form; NULL: it does not. golchin/sink.h.
    const struct golchin_sink *sink;
} golchin_plugin;

/// The function that GOLCHIN_PLUGIN() defines and the host calls.
#define GOLCHIN_PLUGIN_SYMBOL "golchin_plugin_main"
__attribute__((visibility("default"))) const golchin_plugin *golchin_plugin_main(void);

/// Defines the exported function and the ELF note of a plugin with this descriptor. In C++ as well.
#define GOLCHIN_PLUGIN(descriptor)                                                                 \
    __attribute__((used, section(".note.golchin"), aligned(4))) static const struct {              \
        uint32_t name_size, desc_size, type;                                                       \
        char name[8];                                                                              \
        uint32_t abi;                                                                              \
    } golchin_plugin_note = {8, 4, 1, "Golchin", GOLCHIN_PLUGIN_ABI};                              \
    const golchin_plugin *golchin_plugin_main(void)                                                \
    {                                                                                              \
        return &(descriptor);                                                                      \
    }                                                                                              \
    typedef char golchin_plugin_note_has_no_padding[sizeof(golchin_plugin_note) == 24 ? 1 : -1]

#ifdef __cplusplus
}
#endif
#endif
