// golchin/types.h and golchin/plugin.h as they were at first, without their comments: what a plugin
// was compiled against that is never compiled again. Nobody edits this file.
#ifndef FIRST_H
#define FIRST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
typedef struct golchin_slice {
    const char *start;
    size_t len;
} golchin_slice;
typedef struct golchin_span {
    uint32_t begin;
    uint32_t end;
} golchin_span;
#define GOLCHIN_STATUS_MAP(X)                                                                      \
    X(0, OK, "done")                                                                               \
    X(-1, NOT_FOUND, "no such file or folder")                                                     \
    X(-2, UNREADABLE, "cannot be read")                                                            \
    X(-3, UNWRITABLE, "cannot be written")                                                         \
    X(-4, NOT_TEXT, "is not text")                                                                 \
    X(-5, TOO_LARGE, "is larger than the limit")                                                   \
    X(-6, BAD_ENCODING, "is in an encoding that cannot be decoded")                                \
    X(-7, BAD_LIST, "is a word list with a fault")                                                 \
    X(-8, BAD_PATTERN, "is a pattern with a fault")                                                \
    X(-9, BAD_RULE, "is a rule with a fault")                                                      \
    X(-10, BAD_SCHEMA, "is a record type with a fault")                                            \
    X(-11, BAD_RECORD, "is a record that its type does not allow")                                 \
    X(-12, BAD_PLUGIN, "is no golchin plugin")                                                     \
    X(-13, BAD_ABI, "is a plugin for another version of golchin")                                  \
    X(-14, BAD_SCRIPT, "is a script with a fault")                                                 \
    X(-15, DUPLICATE, "exists already")                                                            \
    X(-16, UNKNOWN, "is not known")                                                                \
    X(-17, CYCLE, "needs itself")                                                                  \
    X(-18, LIMIT, "went over a limit")                                                             \
    X(-19, FAILED, "failed")                                                                       \
    X(-20, USAGE, "is not how it is used")
typedef enum golchin_status {
#define GOLCHIN_STATUS_ENUM(number, name, sentence) GOLCHIN_##name = (number),
    GOLCHIN_STATUS_MAP(GOLCHIN_STATUS_ENUM)
#undef GOLCHIN_STATUS_ENUM
} golchin_status;
enum { GOLCHIN_ERROR_TEXT = 1024 };
typedef struct golchin_error {
    golchin_status status;
    uint32_t line;
    uint32_t column;
    char text[GOLCHIN_ERROR_TEXT];
} golchin_error;
typedef uint32_t golchin_symbol;
typedef enum golchin_kind {
    GOLCHIN_NONE,
    GOLCHIN_STRING,
    GOLCHIN_INTEGER,
    GOLCHIN_DECIMAL,
    GOLCHIN_BOOLEAN,
} golchin_kind;
typedef struct golchin_value {
    golchin_kind kind;
    union {
        golchin_slice string;
        int64_t integer;
        double decimal;
        bool boolean;
    } as;
} golchin_value;
typedef enum golchin_token_kind {
    GOLCHIN_WORD,
    GOLCHIN_DIGITS,
    GOLCHIN_PUNCTUATION,
    GOLCHIN_ADDRESS,
} golchin_token_kind;
typedef enum golchin_gap {
    GOLCHIN_GLUED,
    GOLCHIN_JOINER,
    GOLCHIN_SPACE,
    GOLCHIN_LINE,
    GOLCHIN_PARAGRAPH,
} golchin_gap;
typedef struct golchin_token {
    uint32_t begin;
    uint32_t end;
    uint32_t hash;
    uint32_t fold;
    uint16_t fold_len;
    uint8_t kind;
    uint8_t gap;
} golchin_token;
typedef struct golchin_sentence {
    uint32_t first;
    uint32_t last;
    bool is_title;
    bool starts_paragraph;
} golchin_sentence;
typedef struct golchin_feature {
    golchin_symbol name;
    golchin_value value;
} golchin_feature;
typedef struct golchin_edge {
    uint32_t first;
    uint32_t last;
    golchin_symbol type;
    uint32_t entry;
    const golchin_feature *features;
    uint32_t feature_count;
    bool is_plural;
} golchin_edge;
#define GOLCHIN_PLUGIN_ABI 1u
#define GOLCHIN_PLUGIN_ABI_OLDEST 1u
typedef struct golchin_extractor golchin_extractor;
typedef struct golchin_document golchin_document;
typedef struct golchin_match golchin_match;
typedef struct golchin_record golchin_record;
typedef enum golchin_slot_type {
    GOLCHIN_SLOT_STRING,
    GOLCHIN_SLOT_INTEGER,
    GOLCHIN_SLOT_NUMBER,
    GOLCHIN_SLOT_BOOLEAN,
    GOLCHIN_SLOT_ENUM,
} golchin_slot_type;
typedef struct golchin_slot {
    const char *name;
    golchin_slot_type type;
    bool is_required;
    bool is_key;
    const char *const *values;
} golchin_slot;
typedef struct golchin_schema {
    size_t size;
    const char *name;
    const golchin_slot *slots;
    size_t slot_count;
} golchin_schema;
typedef struct golchin_mapping {
    const char *slot;
    const char *value;
} golchin_mapping;
typedef struct golchin_example {
    const char *text;
    int32_t count;
} golchin_example;
enum {
    GOLCHIN_RULE_BLOCK = 1u << 0,
};
typedef struct golchin_rule {
    size_t size;
    const char *name;
    const char *pattern;
    const char *each;
    const char *emit;
    const golchin_mapping *mapping;
    size_t mapping_count;
    int32_t priority;
    uint32_t flags;
    golchin_status (*on)(void *context, golchin_document *document, const golchin_match *match,
                         golchin_error *error);
    void *context;
    const golchin_example *examples;
    size_t example_count;
    const char *where;
} golchin_rule;
typedef enum golchin_inflection {
    GOLCHIN_AS_WRITTEN,
    GOLCHIN_NOUN,
} golchin_inflection;
typedef struct golchin_dictionary {
    size_t size;
    const char *name;
    const char *path;
    const char *const *entries;
    golchin_inflection inflection;
} golchin_dictionary;
typedef struct golchin_capture {
    const golchin_edge *edge;
    uint32_t first;
    uint32_t last;
} golchin_capture;
typedef enum golchin_level {
    GOLCHIN_LOG_ERROR,
    GOLCHIN_LOG_WARNING,
    GOLCHIN_LOG_INFO,
    GOLCHIN_LOG_DEBUG,
} golchin_level;
typedef struct golchin_host {
    uint32_t abi;
    size_t size;
    golchin_status (*need)(golchin_extractor *, const char *type, golchin_error *);
    golchin_status (*publish)(golchin_extractor *, const char *type, golchin_error *);
    golchin_status (*declare)(golchin_extractor *, const golchin_schema *, golchin_error *);
    golchin_status (*add_dictionary)(golchin_extractor *, const golchin_dictionary *,
                                     golchin_error *);
    golchin_status (*let)(golchin_extractor *, const char *name, const char *pattern,
                          golchin_error *);
    golchin_status (*add_rule)(golchin_extractor *, const golchin_rule *, golchin_error *);
    golchin_symbol (*symbol)(golchin_extractor *, const char *name);
    golchin_slice (*id)(const golchin_document *);
    golchin_slice (*text)(const golchin_document *);
    const golchin_token *(*tokens)(const golchin_document *, uint32_t *count);
    const golchin_sentence *(*sentences)(const golchin_document *, uint32_t *count);
    uint32_t (*sentence_of)(const golchin_document *, uint32_t token);
    golchin_slice (*folded)(const golchin_document *, uint32_t token);
    golchin_slice (*canonical)(golchin_document *, uint32_t first, uint32_t last);
    golchin_span (*span)(const golchin_document *, uint32_t first, uint32_t last);
    const golchin_edge *const *(*edges)(golchin_document *, golchin_symbol type, uint32_t *count);
    const golchin_edge *(*edge_at)(golchin_document *, golchin_symbol type, uint32_t token);
    const golchin_edge *(*edge_before)(golchin_document *, golchin_symbol type, uint32_t token);
    golchin_value (*feature)(golchin_document *, const golchin_edge *, golchin_symbol name);
    golchin_status (*publish_edge)(golchin_document *, golchin_symbol type, uint32_t first,
                                   uint32_t last, const golchin_feature *features, size_t count,
                                   golchin_error *);
    uint32_t (*capture_count)(const golchin_match *, const char *name);
    bool (*capture)(const golchin_match *, const char *name, uint32_t index, golchin_capture *);
    golchin_capture (*whole)(const golchin_match *);
    golchin_record *(*new_record)(golchin_document *, const char *type, golchin_error *);
    void (*cover)(golchin_record *, uint32_t first, uint32_t last);
    golchin_status (*set)(golchin_record *, const char *slot, golchin_value value, uint32_t first,
                          uint32_t last, bool is_resolved, golchin_error *);
    void *(*allocate)(golchin_document *, size_t size);
    void (*log)(golchin_level, const char *message);
} golchin_host;
typedef struct golchin_plugin {
    uint32_t abi;
    uint32_t size;
    const char *name;
    const char *version;
    const char *summary;
    golchin_status (*open)(const golchin_host *host, golchin_extractor *self, void **instance,
                           golchin_error *error);
    golchin_status (*extract)(void *instance, golchin_document *document, golchin_error *error);
    void (*close)(void *instance);
} golchin_plugin;
#define GOLCHIN_PLUGIN_SYMBOL "golchin_plugin_main"
#define GOLCHIN_PLUGIN(descriptor)                                                                 \
    __attribute__((used, section(".note.golchin"), aligned(4))) static const struct {              \
        uint32_t name_size, desc_size, type;                                                       \
        char name[8];                                                                              \
        uint32_t abi;                                                                              \
    } golchin_plugin_note = {8, 4, 1, "Golchin", GOLCHIN_PLUGIN_ABI};                              \
    __attribute__((visibility("default"))) const golchin_plugin *golchin_plugin_main(void);        \
    const golchin_plugin *golchin_plugin_main(void)                                                \
    {                                                                                              \
        return &(descriptor);                                                                      \
    }                                                                                              \
    _Static_assert(sizeof(golchin_plugin_note) == 24, "an ELF note has no padding")

_Static_assert(sizeof(golchin_plugin) == 56 && sizeof(golchin_host) == 240,
               "this is not the first version");

#endif
