// A mapping that compiles can still leave a slot empty in every record, or give it what it cannot
// hold: then the extractor fails in the first article that the rule matches in.
#include <string.h>

#include "base/slice.h"
#include "match/decimal.h"
#include "record/emit_data.h"
#include "registry/checker.h"

// What is looked at while the captures of a pattern go by.
typedef struct capture_check {
    gl_checker *checker;
    const gl_emit *emit;
    const gl_mapped_slot *slot;
    const gl_term *term;
    bool is_sure; // one term of the slot is there in every match
} capture_check;

static bool is_mapped(const gl_emit *emit, golchin_symbol capture)
{
    if (emit->each == capture)
        return true;
    for (uint32_t i = 0; i < emit->slot_count; i++) {
        const gl_expression *expression = &emit->slots[i].expression;
        for (uint32_t j = 0; j < expression->term_count; j++) {
            if (expression->terms[j].capture == capture)
                return true;
        }
    }
    return false;
}

// A name of a `let` is for all who use it, and one with _ in front is not meant to be used.
static void check_use(void *context, const gl_lint_capture *capture)
{
    capture_check *self = context;
    const char *name = gl_strings_text(self->checker->registry->symbols, capture->name).start;
    if (!capture->is_own || name[0] == '_')
        return;
    if (!self->emit)
        gl_checker_tell(self->checker, capture->pattern, capture->at,
                        "a rule that blocks has no use for the name '%s'; drop it", name);
    else if (!is_mapped(self->emit, capture->name))
        gl_checker_tell(self->checker, capture->pattern, capture->at,
                        "emit does not use '%s'; map it, drop the name, or call it '_%s'", name,
                        name);
}

// ---- features ----

typedef struct feature_check {
    gl_checker *checker;
    golchin_symbol feature;
    const char *fault; // of the first edge
    bool is_met;       // an edge may have it
} feature_check;

static void check_feature(void *context, const gl_lint_edge *edge)
{
    feature_check *self = context;
    const char *fault = gl_checker_lacks(self->checker, edge->type, self->feature);
    self->is_met |= !fault;
    if (!self->fault)
        self->fault = fault;
}

// Words that are no edge have nothing but their text.
static void check_term(gl_checker *checker, const gl_lint_rule *rule, const gl_mapped_slot *slot,
                       const gl_term *term)
{
    const gl_strings *symbols = checker->registry->symbols;
    const char *capture = gl_strings_text(symbols, term->capture).start;
    golchin_slice feature = gl_strings_text(symbols, term->feature);
    feature_check found = {.checker = checker, .feature = term->feature};
    gl_lint_each_edge_in(rule, term->capture, check_feature, &found);
    if (found.is_met || (!found.fault && gl_slice_is(feature, "text")))
        return;
    gl_checker_tell(checker, NULL, 0, "slot '%s' gets nothing from %s.%s: %s", slot->name, capture,
                    feature.start,
                    found.fault ? found.fault
                                : "words have no feature but text; map the name alone");
}

static void check_features(gl_checker *checker, const gl_lint_rule *rule,
                           const gl_mapped_slot *slot)
{
    for (uint32_t i = 0; i < slot->expression.term_count; i++) {
        const gl_term *term = &slot->expression.terms[i];
        if (term->capture && term->feature)
            check_term(checker, rule, slot, term);
    }
}

// ---- required slots ----

static void check_sure(void *context, const gl_lint_capture *capture)
{
    capture_check *self = context;
    self->is_sure |= capture->name == self->term->capture && capture->is_sure;
}

static void check_required(capture_check *self, const gl_lint_rule *rule)
{
    const gl_mapped_slot *slot = self->slot;
    self->is_sure = false;
    for (uint32_t i = 0; i < slot->expression.term_count; i++) {
        self->term = &slot->expression.terms[i];
        if (!self->term->capture)
            self->is_sure = true;
        else
            gl_lint_each_capture(rule, check_sure, self);
    }
    if (!self->is_sure)
        gl_checker_tell(self->checker, NULL, 0,
                        "slot '%s' is required, but %s is not in every match; add ?? and what it "
                        "is then, or let the pattern demand it",
                        slot->name, slot->source);
}

// ---- columns of lists as values ----

static bool is_allowed(const golchin_slot *slot, golchin_slice value)
{
    golchin_value number;
    switch (slot->type) {
    case GOLCHIN_SLOT_ENUM:
        return gl_slot_lists(slot, value);
    case GOLCHIN_SLOT_INTEGER:
        return gl_decimal_read(value, &number) && number.kind == GOLCHIN_INTEGER;
    case GOLCHIN_SLOT_NUMBER:
        return gl_decimal_read(value, &number);
    case GOLCHIN_SLOT_STRING:
    case GOLCHIN_SLOT_BOOLEAN:
        break;
    }
    return true;
}

// Stops at the first entry whose column the slot cannot hold.
static bool fits(void *context, uint32_t entry)
{
    const capture_check *self = context;
    golchin_value value =
        gl_lexicon_column(self->checker->registry->lexicon, entry, self->term->feature);
    if (value.kind != GOLCHIN_STRING || is_allowed(self->slot->declared, value.as.string))
        return true;
    gl_checker_tell(self->checker, NULL, 0,
                    "slot '%s' cannot hold '%.*s', which is in column '%s' of the word list",
                    self->slot->name, GL_SLICE_ARGS(value.as.string),
                    gl_strings_text(self->checker->registry->symbols, self->term->feature).start);
    return false;
}

static void check_column(void *context, const gl_lint_capture *capture)
{
    capture_check *self = context;
    if (capture->name != self->term->capture || !capture->type)
        return;
    golchin_slice type = gl_strings_text(self->checker->registry->symbols, capture->type);
    if (type.start[0] == '@')
        gl_checker_each_entry(self->checker, capture->type, fits, self);
}

static void check_slot(capture_check *self, const gl_lint_rule *rule)
{
    if (self->slot->declared->is_required)
        check_required(self, rule);
    for (uint32_t i = 0; i < self->slot->expression.term_count; i++) {
        self->term = &self->slot->expression.terms[i];
        if (self->term->capture && self->term->feature)
            gl_lint_each_capture(rule, check_column, self);
    }
}

void gl_check_mapping(gl_checker *self)
{
    const gl_registered_rule *registered = self->rule;
    const gl_lint_rule rule = {self->registry->rules, registered,
                               registered->emit ? registered->emit->each : 0};
    if (registered->declared.on)
        return; // what a function uses only it knows
    capture_check check = {.checker = self, .emit = registered->emit};
    gl_lint_each_capture(&rule, check_use, &check);
    for (uint32_t i = 0; check.emit && i < check.emit->slot_count; i++) {
        check.slot = &check.emit->slots[i];
        check_features(self, &rule, check.slot);
        if (registered->schema)
            check_slot(&check, &rule);
    }
}
