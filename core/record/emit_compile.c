// All that can be wrong with a mapping is found here, at load: what is left for a match to do wrong
// is a value that comes from the text.
#include "record/emit_data.h"

#include <string.h>

#include "base/error.h"
#include "base/slice.h"

typedef struct compiler {
    gl_emit *emit;
    const gl_schema *schema;
    const gl_rules *rules;
    gl_strings *symbols;
    gl_arena *arena;
    golchin_error *error;
} compiler;

static golchin_status fail_no_slot(const compiler *c, const char *slot)
{
    return gl_fail(c->error, GOLCHIN_BAD_RULE, "%s: rule '%s': type '%s' has no slot '%s'%s",
                   c->emit->where, c->emit->rule, gl_schema_name(c->schema), slot,
                   gl_schema_slot_hint(c->schema, slot, c->arena));
}

static golchin_status find_slot(const compiler *c, gl_mapped_slot *slot)
{
    for (const gl_mapped_slot *other = c->emit->slots; other < slot; other++) {
        if (strcmp(other->name, slot->name) == 0)
            return gl_fail(c->error, GOLCHIN_BAD_RULE,
                           "%s: rule '%s': slot '%s' is mapped twice; put ?? between the values",
                           c->emit->where, c->emit->rule, slot->name);
    }
    slot->symbol = gl_strings_add(c->symbols, gl_slice_of(slot->name));
    if (!c->schema)
        return GOLCHIN_OK;
    int index = gl_schema_find_slot(c->schema, slot->name);
    if (index < 0)
        return fail_no_slot(c, slot->name);
    slot->declared = gl_schema_slot(c->schema, (uint32_t)index);
    return GOLCHIN_OK;
}

// Whether the slot takes a constant is best asked of a record.
static golchin_status check_constant(const compiler *c, const gl_mapped_slot *slot,
                                     golchin_value value)
{
    if (!c->schema)
        return GOLCHIN_OK;
    gl_maker nobody = {0};
    golchin_error why = {0};
    gl_record *trial = gl_records_add(gl_records_new(c->arena), c->schema, &nobody);
    if (gl_record_set(trial, slot->name, value, NULL, false, &why) == GOLCHIN_OK)
        return GOLCHIN_OK;
    return gl_fail(c->error, GOLCHIN_BAD_RULE, "%s: rule '%s': %s", c->emit->where, c->emit->rule,
                   why.text);
}

static golchin_status check_capture(const compiler *c, const char *user, const char *capture)
{
    if (gl_rules_last_has_capture(c->rules, capture))
        return GOLCHIN_OK;
    return gl_fail(c->error, GOLCHIN_BAD_RULE,
                   "%s: rule '%s': %s uses '%s', which the pattern does not bind; write %s: before "
                   "an item (a constant text stands in quotes)",
                   c->emit->where, c->emit->rule, user, capture, capture);
}

static golchin_status check_terms(const compiler *c, const gl_mapped_slot *slot)
{
    const char *user = gl_arena_format(c->arena, "slot '%s'", slot->name);
    golchin_status status = GOLCHIN_OK;
    for (uint32_t i = 0; i < slot->expression.term_count && status == GOLCHIN_OK; i++) {
        const gl_term *term = &slot->expression.terms[i];
        status = term->capture
                     ? check_capture(c, user, gl_strings_text(c->symbols, term->capture).start)
                     : check_constant(c, slot, term->constant);
    }
    return status;
}

static golchin_status compile_slot(const compiler *c, const golchin_mapping *mapping)
{
    gl_emit *emit = c->emit;
    gl_mapped_slot *slot = &emit->slots[emit->slot_count];
    gl_expression_fault fault;
    slot->name = gl_arena_copy_string(c->arena, mapping->slot);
    slot->source = gl_arena_copy_string(c->arena, mapping->value);
    golchin_status status = find_slot(c, slot);
    if (status != GOLCHIN_OK)
        return status;
    if (!gl_expression_read(mapping->value, c->symbols, c->arena, &slot->expression, &fault))
        return gl_fail_at(c->error, GOLCHIN_BAD_RULE, 0, fault.column,
                          "%s: rule '%s': slot '%s': column %u of %s: expected %s", emit->where,
                          emit->rule, slot->name, fault.column, mapping->value, fault.expected);
    emit->slot_count++;
    return check_terms(c, slot);
}

static golchin_status compile_each(const compiler *c, const char *each)
{
    if (!each)
        return GOLCHIN_OK;
    c->emit->each = gl_strings_add(c->symbols, gl_slice_of(each));
    return check_capture(c, "each", each);
}

// A record without a required slot is refused whatever the text says.
static golchin_status check_required(const compiler *c)
{
    for (uint32_t i = 0; c->schema && i < gl_schema_slot_count(c->schema); i++) {
        const golchin_slot *slot = gl_schema_slot(c->schema, i);
        if (slot->is_required && !gl_emit_expression(c->emit, slot->name))
            return gl_fail(c->error, GOLCHIN_BAD_RULE,
                           "%s: rule '%s': '%s' requires slot '%s', which emit does not fill; map "
                           "it or make the slot optional",
                           c->emit->where, c->emit->rule, gl_schema_name(c->schema), slot->name);
    }
    return GOLCHIN_OK;
}

static golchin_symbol feature(const compiler *c, const char *name)
{
    return gl_strings_add(c->symbols, gl_slice_of(name));
}

golchin_status gl_emit_compile(const golchin_rule *rule, const gl_schema *schema,
                               const gl_rules *rules, gl_strings *symbols, gl_arena *arena,
                               gl_emit **out, golchin_error *error)
{
    const char *where = rule->where ? rule->where : "rule";
    gl_emit *emit = gl_arena_alloc(arena, sizeof *emit);
    compiler c = {emit, schema, rules, symbols, arena, error};
    emit->rule = gl_arena_copy_string(arena, rule->name);
    emit->where = gl_arena_copy_string(arena, where);
    emit->symbols = symbols;
    emit->slots = gl_arena_array(arena, gl_mapped_slot, rule->mapping_count);
    emit->text = feature(&c, "text");
    emit->resolved = feature(&c, "resolved");
    emit->from_first = feature(&c, "from_first");
    emit->from_last = feature(&c, "from_last");
    golchin_status status = compile_each(&c, rule->each);
    for (size_t i = 0; i < rule->mapping_count && status == GOLCHIN_OK; i++)
        status = compile_slot(&c, &rule->mapping[i]);
    if (status == GOLCHIN_OK)
        status = check_required(&c);
    if (status == GOLCHIN_OK)
        *out = emit;
    return status;
}

const char *gl_emit_expression(const gl_emit *emit, const char *slot)
{
    for (uint32_t i = 0; i < emit->slot_count; i++) {
        if (strcmp(emit->slots[i].name, slot) == 0)
            return emit->slots[i].source;
    }
    return NULL;
}
