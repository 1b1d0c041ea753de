// What extractors may ask of an article. A compiled plugin can pass anything, and a script can hold
// numbers of another article, so every token number is checked here and nowhere below.
#include "registry/host.h"

#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "match/feature.h"
#include "registry/registry_data.h"

// The log callback of the table has no context, so the thread keeps it.
static _Thread_local const golchin_extractor *called;
static _Thread_local const char *called_function;

void gl_host_enter(const golchin_extractor *extractor, const char *function)
{
    called_function = function;
    called = extractor;
}

gl_call gl_registry_call(void)
{
    return (gl_call){called, called ? called->path : NULL, called_function};
}

void gl_registry_return(gl_call outer)
{
    gl_host_enter(outer.plugin, outer.function);
}

static void write_log(golchin_level level, const char *message)
{
    char line[2048];
    golchin_slice shown = gl_slice_cut(gl_slice_of(message ? message : ""), sizeof line - 1);
    memcpy(line, shown.start, shown.len);
    line[shown.len] = '\0';
    for (char *c = line; *c; c++) {
        if (*c == '\n' || *c == '\r')
            *c = ' ';
    }
    if (called)
        gl_log_write(&called->registry->log, (int)level, "%s: %s", called->name, line);
}

// ---- the article ----

static golchin_slice get_id(const golchin_document *document)
{
    return document->id;
}

static golchin_slice get_text(const golchin_document *document)
{
    return document->text.text;
}

static const golchin_token *get_tokens(const golchin_document *document, uint32_t *count)
{
    *count = document->text.token_count;
    return document->text.tokens;
}

static const golchin_sentence *get_sentences(const golchin_document *document, uint32_t *count)
{
    *count = document->text.sentence_count;
    return document->text.sentences;
}

static uint32_t sentence_of(const golchin_document *document, uint32_t token)
{
    const gl_text *text = &document->text;
    return token < text->token_count ? gl_text_sentence_of(text, token) : text->sentence_count;
}

static golchin_slice folded(const golchin_document *document, uint32_t token)
{
    return token < document->text.token_count ? gl_text_folded(&document->text, token)
                                              : (golchin_slice){0};
}

static bool is_range(const golchin_document *document, uint32_t first, uint32_t last)
{
    return first <= last && last <= document->text.token_count;
}

static golchin_slice canonical(golchin_document *document, uint32_t first, uint32_t last)
{
    return is_range(document, first, last)
               ? gl_text_canonical(&document->text, first, last, document->arena)
               : (golchin_slice){0};
}

static golchin_span span_of(const golchin_document *document, uint32_t first, uint32_t last)
{
    return first < last && is_range(document, first, last)
               ? gl_text_span(&document->text, first, last)
               : (golchin_span){0};
}

// ---- edges ----

static const golchin_edge *const *get_edges(golchin_document *document, golchin_symbol type,
                                            uint32_t *count)
{
    *count = 0;
    return type ? gl_lattice_of(document->lattice, type, count) : NULL;
}

static const golchin_edge *edge_at(golchin_document *document, golchin_symbol type, uint32_t token)
{
    if (!type || token >= document->text.token_count)
        return NULL;
    return gl_lattice_starting(document->lattice, type, token);
}

static const golchin_edge *edge_before(golchin_document *document, golchin_symbol type,
                                       uint32_t token)
{
    if (!type || token > document->text.token_count)
        return NULL;
    return gl_lattice_ending(document->lattice, type, token);
}

static golchin_value feature(golchin_document *document, const golchin_edge *edge,
                             golchin_symbol name)
{
    const gl_registry *registry = document->registry;
    gl_feature_source source = {&document->text, registry->lexicon, registry->symbols};
    return edge && name ? gl_feature_of(&source, edge, name) : gl_none();
}

static bool is_symbol(const gl_registry *registry, golchin_symbol number)
{
    return number > 0 && number <= gl_strings_count(registry->symbols);
}

// A feature without a name could be found by nobody, and whoever shows edges looks names up.
static void copy_features(golchin_edge *edge, const golchin_feature *features, size_t count,
                          const golchin_document *document)
{
    golchin_feature *copies = gl_arena_array(document->arena, golchin_feature, count);
    for (size_t i = 0; i < count; i++) {
        if (!is_symbol(document->registry, features[i].name))
            continue;
        golchin_feature *copy = &copies[edge->feature_count++];
        *copy = features[i];
        golchin_slice *text = &copy->value.as.string;
        if (copy->value.kind == GOLCHIN_STRING)
            text->start = gl_arena_copy(document->arena, text->start, text->len);
    }
    edge->features = copies;
}

static golchin_status publish_edge(golchin_document *document, golchin_symbol type, uint32_t first,
                                   uint32_t last, const golchin_feature *features, size_t count,
                                   golchin_error *error)
{
    const gl_origin *origin = document->origin;
    if (!gl_extractor_publishes(origin->extractor, type))
        return gl_fail(error, GOLCHIN_UNKNOWN,
                       "an edge of a type that %s does not publish; call publish in open",
                       origin->extractor->name);
    if (count && !features)
        return gl_fail(error, GOLCHIN_USAGE, "an edge with %zu features and no array of them",
                       count);
    if (first >= last || !is_range(document, first, last))
        return gl_fail(error, GOLCHIN_USAGE,
                       "an edge over tokens %u to %u, where the article has %u", first, last,
                       document->text.token_count);
    golchin_edge edge = {.first = first, .last = last, .type = type};
    copy_features(&edge, features, count, document);
    gl_document_publish(document, origin, edge);
    return GOLCHIN_OK;
}

// ---- matches: a golchin_match is a gl_match under the name that plugins know ----

static const gl_match *inner(const golchin_match *match)
{
    return (const gl_match *)match;
}

static uint32_t capture_count(const golchin_match *match, const char *name)
{
    return gl_match_capture_count(inner(match), name);
}

static bool capture(const golchin_match *match, const char *name, uint32_t index,
                    golchin_capture *out)
{
    gl_capture found;
    if (!gl_match_capture(inner(match), name, index, &found))
        return false;
    *out = (golchin_capture){found.edge, found.first, found.last};
    return true;
}

static golchin_capture whole(const golchin_match *match)
{
    return (golchin_capture){NULL, gl_match_first(inner(match)), gl_match_last(inner(match))};
}

// ---- records ----

static golchin_record *new_record(golchin_document *document, const char *type,
                                  golchin_error *error)
{
    const golchin_extractor *extractor = document->origin->extractor;
    type = type ? type : "";
    const gl_schema *schema = gl_schemas_find(document->registry->schemas, type);
    if (!schema || gl_schema_owner(schema) != extractor->scope) {
        gl_fail(error, GOLCHIN_UNKNOWN, "%s declares no record type \"%s\"; it declares %s",
                extractor->name, type, *extractor->record_types ? extractor->record_types : "none");
        return NULL;
    }
    return gl_records_add(document->records, schema, &document->origin->maker);
}

static void cover(golchin_record *record, uint32_t first, uint32_t last)
{
    if (!record)
        return;
    const golchin_document *document = gl_record_data(record);
    if (first < last && is_range(document, first, last))
        gl_record_cover(record, gl_text_span(&document->text, first, last));
}

static golchin_status set(golchin_record *record, const char *slot, golchin_value value,
                          uint32_t first, uint32_t last, bool is_resolved, golchin_error *error)
{
    if (!record || !slot)
        return gl_fail(error, GOLCHIN_USAGE, "set without a %s; look at what new_record returned",
                       record ? "slot" : "record");
    const golchin_document *document = gl_record_data(record);
    if (!is_range(document, first, last))
        return gl_fail(error, GOLCHIN_USAGE,
                       "slot \"%s\" worded by tokens %u to %u, where the article has %u", slot,
                       first, last, document->text.token_count);
    golchin_span span = span_of(document, first, last);
    return gl_record_set(record, slot, value, first < last ? &span : NULL, is_resolved, error);
}

static void *allocate(golchin_document *document, size_t size)
{
    return gl_fence_allocate(document->arena, size, &document->fences);
}

static uint64_t serial(const golchin_document *document)
{
    return document->serial;
}

static golchin_slice symbol_name(const golchin_document *document, golchin_symbol symbol)
{
    const gl_registry *registry = document->registry;
    return is_symbol(registry, symbol) ? gl_strings_text(registry->symbols, symbol)
                                       : gl_slice(NULL, 0);
}

const golchin_host gl_host = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_host),
    .need = gl_extractor_need,
    .publish = gl_extractor_publish,
    .declare = gl_extractor_declare,
    .add_dictionary = gl_extractor_add_dictionary,
    .let = gl_extractor_let,
    .add_rule = gl_extractor_add_rule,
    .symbol = gl_extractor_symbol,
    .id = get_id,
    .text = get_text,
    .tokens = get_tokens,
    .sentences = get_sentences,
    .sentence_of = sentence_of,
    .folded = folded,
    .canonical = canonical,
    .span = span_of,
    .edges = get_edges,
    .edge_at = edge_at,
    .edge_before = edge_before,
    .feature = feature,
    .publish_edge = publish_edge,
    .capture_count = capture_count,
    .capture = capture,
    .whole = whole,
    .new_record = new_record,
    .cover = cover,
    .set = set,
    .allocate = allocate,
    .log = write_log,
    .serial = serial,
    .symbol_name = symbol_name,
};
