// What a mapping makes of a match. Bindings come in text order, outer ones first, so those inside a
// binding of `each` follow it at once: a record finds its own captures by walking on from there,
// and the shared ones are looked up once a match.
#include "record/emit_data.h"

#include <inttypes.h>

#include "base/slice.h"
#include "match/decimal.h"
#include "match/feature.h"

#define NOT_BOUND UINT32_MAX

// The bindings that one record is made of.
typedef struct extent {
    uint32_t begin, end;  // by number
    uint32_t first, last; // tokens
} extent;

typedef struct emitter {
    const gl_emit *emit;
    const gl_emit_source *source;
    gl_feature_source features;
    extent extent;
    const uint32_t *shared; // by slot, then term: a binding outside every extent, or NOT_BOUND
} emitter;

// A value, and the text that words it.
typedef struct worded {
    golchin_value value;
    golchin_span span;
    bool has_span, is_resolved;
} worded;

// ---- which bindings ----

// The next extent of `each` at or behind binding `from`, up to the first binding that lies beyond.
static bool next_extent(const emitter *e, uint32_t from, extent *out)
{
    const gl_match *match = e->source->match;
    golchin_symbol name;
    gl_capture capture;
    while (gl_match_binding(match, from, &name, &capture) && name != e->emit->each)
        from++;
    if (!gl_match_binding(match, from, &name, &capture))
        return false;
    *out = (extent){from, from + 1, capture.first, capture.last};
    while (gl_match_binding(match, out->end, &name, &capture) && capture.first < out->last)
        out->end++;
    return true;
}

// Turn to the first extent. Without `each` there is one, the whole match.
static bool first_extent(emitter *e)
{
    const gl_match *match = e->source->match;
    if (e->emit->each)
        return next_extent(e, 0, &e->extent);
    e->extent =
        (extent){0, gl_match_binding_count(match), gl_match_first(match), gl_match_last(match)};
    return true;
}

static bool following_extent(emitter *e)
{
    return e->emit->each && next_extent(e, e->extent.end, &e->extent);
}

static uint32_t find_binding(const emitter *e, golchin_symbol wanted, uint32_t begin, uint32_t end)
{
    golchin_symbol name;
    gl_capture capture;
    for (uint32_t i = begin; i < end; i++) {
        if (gl_match_binding(e->source->match, i, &name, &capture) && name == wanted)
            return i;
    }
    return NOT_BOUND;
}

// The first binding of a name that lies in no extent of `each`.
static uint32_t find_shared(const emitter *e, golchin_symbol wanted)
{
    uint32_t begin = 0, count = gl_match_binding_count(e->source->match);
    extent next = {0};
    while (e->emit->each && next_extent(e, next.end, &next)) {
        uint32_t found = find_binding(e, wanted, begin, next.begin);
        if (found != NOT_BOUND)
            return found;
        begin = next.end;
    }
    return find_binding(e, wanted, begin, count);
}

static uint32_t *find_all_shared(const emitter *e)
{
    uint32_t terms = 0;
    for (uint32_t i = 0; i < e->emit->slot_count; i++)
        terms += e->emit->slots[i].expression.term_count;
    uint32_t *shared = gl_arena_array(e->source->arena, uint32_t, terms), *next = shared;
    for (uint32_t i = 0; i < e->emit->slot_count; i++) {
        const gl_expression *expression = &e->emit->slots[i].expression;
        for (uint32_t j = 0; j < expression->term_count; j++) {
            golchin_symbol wanted = expression->terms[j].capture;
            *next++ = wanted ? find_shared(e, wanted) : NOT_BOUND;
        }
    }
    return shared;
}

// ---- values ----

static bool is_true(golchin_value value)
{
    if (value.kind == GOLCHIN_STRING)
        return gl_slice_is(value.as.string, "true") || gl_slice_is(value.as.string, "yes");
    return value.kind == GOLCHIN_BOOLEAN && value.as.boolean;
}

// A resolved edge says which tokens its value is taken from.
static void find_origin(const emitter *e, const golchin_edge *edge, worded *out)
{
    if (!is_true(gl_edge_feature(edge, e->emit->resolved)))
        return;
    out->is_resolved = true;
    golchin_value first = gl_edge_feature(edge, e->emit->from_first);
    golchin_value last = gl_edge_feature(edge, e->emit->from_last);
    if (first.kind != GOLCHIN_INTEGER || last.kind != GOLCHIN_INTEGER)
        return;
    const gl_text *text = e->source->text;
    bool is_range = first.as.integer >= 0 && first.as.integer < last.as.integer &&
                    last.as.integer <= text->token_count;
    if (is_range)
        out->span = gl_text_span(text, (uint32_t)first.as.integer, (uint32_t)last.as.integer);
}

static golchin_value read_feature(const emitter *e, const gl_capture *capture,
                                  golchin_symbol feature, worded *out)
{
    const gl_emit_source *source = e->source;
    if (!feature)
        return gl_string(
            gl_text_canonical(source->text, capture->first, capture->last, source->arena));
    if (feature == e->emit->text && !capture->edge)
        return gl_string(
            gl_slice(source->text->text.start + out->span.begin, out->span.end - out->span.begin));
    if (!capture->edge)
        return gl_none();
    if (feature != e->emit->text)
        find_origin(e, capture->edge, out);
    return gl_feature_of(&e->features, capture->edge, feature);
}

static worded read_term(const emitter *e, const gl_term *term, uint32_t shared)
{
    if (!term->capture)
        return (worded){.value = term->constant};
    golchin_symbol name;
    gl_capture capture;
    uint32_t binding = find_binding(e, term->capture, e->extent.begin, e->extent.end);
    if (binding == NOT_BOUND)
        binding = shared;
    if (!gl_match_binding(e->source->match, binding, &name, &capture))
        return (worded){0};
    worded read = {.span = gl_text_span(e->source->text, capture.first, capture.last),
                   .has_span = true};
    read.value = read_feature(e, &capture, term->feature, &read);
    return read;
}

// `shared` has the shared bindings of the expression's terms.
static worded read_expression(const emitter *e, const gl_expression *expression,
                              const uint32_t *shared)
{
    for (uint32_t i = 0; i < expression->term_count; i++) {
        worded read = read_term(e, &expression->terms[i], shared[i]);
        if (!gl_value_is_empty(read.value))
            return read;
    }
    return (worded){0};
}

// Columns of lists are strings, and some features are numbers that slots want in words.
static golchin_value fit(const golchin_slot *slot, golchin_value value, gl_arena *arena)
{
    bool wants_number = slot->type == GOLCHIN_SLOT_INTEGER || slot->type == GOLCHIN_SLOT_NUMBER;
    if (wants_number && value.kind == GOLCHIN_STRING)
        gl_decimal_read(value.as.string, &value);
    if (slot->type == GOLCHIN_SLOT_STRING && value.kind == GOLCHIN_INTEGER)
        return gl_string(gl_slice_of(gl_arena_format(arena, "%" PRId64, value.as.integer)));
    return value;
}

// ---- records ----

static emitter begin(const gl_emit *emit, const gl_emit_source *source)
{
    emitter e = {
        .emit = emit, .source = source, .features = {source->text, source->lexicon, emit->symbols}};
    e.shared = find_all_shared(&e);
    return e;
}

static golchin_status fill(const emitter *e, gl_record *record, golchin_error *error)
{
    const uint32_t *shared = e->shared;
    golchin_status status = GOLCHIN_OK;
    for (uint32_t i = 0; i < e->emit->slot_count && status == GOLCHIN_OK; i++) {
        const gl_mapped_slot *slot = &e->emit->slots[i];
        worded read = read_expression(e, &slot->expression, shared);
        shared += slot->expression.term_count;
        if (!gl_value_is_empty(read.value))
            status =
                gl_record_set(record, slot->name, fit(slot->declared, read.value, e->source->arena),
                              read.has_span ? &read.span : NULL, read.is_resolved, error);
    }
    return status;
}

golchin_status gl_emit_records(const gl_emit *emit, const gl_schema *schema,
                               const gl_emit_source *source, gl_records *records,
                               const gl_maker *maker, golchin_error *error)
{
    emitter e = begin(emit, source);
    for (bool is_more = first_extent(&e); is_more; is_more = following_extent(&e)) {
        gl_record *record = gl_records_add(records, schema, maker);
        gl_record_cover(record, gl_text_span(source->text, e.extent.first, e.extent.last));
        golchin_status status = fill(&e, record, error);
        if (status != GOLCHIN_OK)
            return status;
    }
    return GOLCHIN_OK;
}

// ---- edges ----

static golchin_edge make_edge(const emitter *e)
{
    const gl_emit *emit = e->emit;
    const uint32_t *shared = e->shared;
    golchin_feature *features = gl_arena_array(e->source->arena, golchin_feature, emit->slot_count);
    golchin_edge edge = {.first = e->extent.first, .last = e->extent.last, .features = features};
    for (uint32_t i = 0; i < emit->slot_count; i++) {
        const gl_mapped_slot *slot = &emit->slots[i];
        worded read = read_expression(e, &slot->expression, shared);
        shared += slot->expression.term_count;
        if (!gl_value_is_empty(read.value))
            features[edge.feature_count++] = (golchin_feature){slot->symbol, read.value};
    }
    return edge;
}

void gl_emit_edges(const gl_emit *emit, const gl_emit_source *source, gl_on_edge *on_edge,
                   void *context)
{
    emitter e = begin(emit, source);
    for (bool is_more = first_extent(&e); is_more; is_more = following_extent(&e))
        on_edge(context, make_edge(&e));
}
