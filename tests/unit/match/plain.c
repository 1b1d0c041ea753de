#include "plain.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "base/slice.h"

enum { STEPS = 200000 };

int plain_compare(const plain_match *a, const plain_match *b)
{
    if (a->captures != b->captures)
        return a->captures > b->captures ? 1 : -1;
    if (a->gaps != b->gaps)
        return a->gaps < b->gaps ? 1 : -1;
    return (a->end > b->end) - (a->end < b->end);
}

// NOLINTBEGIN(misc-no-recursion): patterns and texts are small

typedef enum task_kind { MATCH, TURN, CLOSE } task_kind;

// What remains to be done, in order.
typedef struct task {
    const gl_pattern *pattern;
    const struct task *next;
    task_kind kind;
    uint32_t turns; // TURN: done so far
    uint32_t from;  // TURN, CLOSE: the token where it began
    uint32_t slot;  // CLOSE: of the binding
} task;

typedef struct plain {
    const world *w;
    uint32_t first, last; // the sentence
    uint32_t start;
    uint32_t exact_end; // of a look behind; UINT32_MAX: any
    bool is_look, has_found;
    int steps;
    plain_match now, best;
} plain;

// ---- conditions ----

static golchin_value feature(const plain *p, const golchin_edge *edge, golchin_symbol name)
{
    for (uint32_t i = 0; i < edge->feature_count; i++) {
        if (edge->features[i].name == name)
            return edge->features[i].value;
    }
    golchin_span span = gl_text_span(&p->w->text, edge->first, edge->last);
    if (strcmp(gl_strings_text(p->w->symbols, name).start, "text") == 0)
        return gl_string(gl_slice(p->w->text.text.start + span.begin, span.end - span.begin));
    return gl_none();
}

static bool is_one_of(golchin_value value, const gl_condition *condition)
{
    for (uint32_t i = 0; i < condition->operand_count; i++) {
        const gl_operand *operand = &condition->operands[i];
        bool is_yes = gl_slice_is(operand->tight, "yes");
        if ((value.kind == GOLCHIN_INTEGER && operand->number.kind == GOLCHIN_INTEGER &&
             value.as.integer == operand->number.as.integer) ||
            (value.kind == GOLCHIN_BOOLEAN && value.as.boolean == is_yes) ||
            (value.kind == GOLCHIN_STRING && gl_slice_equal(value.as.string, operand->tight)))
            return true;
    }
    return false;
}

static bool meets(golchin_value value, const gl_condition *condition)
{
    int64_t right = condition->operands[0].number.as.integer;
    bool is_integer = value.kind == GOLCHIN_INTEGER;
    switch (condition->comparison) {
    case GL_EQUAL:
        return is_one_of(value, condition);
    case GL_UNEQUAL:
        return !is_one_of(value, condition);
    case GL_LESS:
        return is_integer && value.as.integer < right;
    case GL_GREATER:
        return is_integer && value.as.integer > right;
    case GL_AT_MOST:
        return is_integer && value.as.integer <= right;
    case GL_AT_LEAST:
        return is_integer && value.as.integer >= right;
    }
    return false;
}

static bool meets_all(const plain *p, const gl_pattern *pattern, const golchin_edge *edge)
{
    for (uint32_t i = 0; i < pattern->condition_count; i++) {
        const gl_condition *condition = &pattern->conditions[i];
        if (!meets(feature(p, edge, condition->feature), condition))
            return false;
    }
    return true;
}

// ---- ways ----

static void go(plain *, const task *, uint32_t token);

static void finish(plain *p, uint32_t token)
{
    if (p->is_look) {
        p->has_found |= p->exact_end == UINT32_MAX || p->exact_end == token;
        return;
    }
    if (token == p->start)
        return;
    plain_match made = p->now;
    made.end = token;
    made.captures = made.count = 0;
    for (uint32_t i = 0; i < p->now.count; i++) {
        if (p->now.bindings[i].first == p->now.bindings[i].last)
            continue;
        made.bindings[made.count++] = p->now.bindings[i];
        made.captures += p->now.bindings[i].is_leaf;
    }
    if (!p->has_found || plain_compare(&made, &p->best) > 0)
        p->best = made;
    p->has_found = true;
}

static bool looks(plain *p, const gl_pattern *child, uint32_t token, bool is_behind)
{
    plain look = {.w = p->w,
                  .first = p->first,
                  .last = p->last,
                  .is_look = true,
                  .exact_end = is_behind ? token : UINT32_MAX,
                  .steps = p->steps};
    for (uint32_t from = is_behind ? p->first : token; from <= token; from++)
        go(&look, &(task){.kind = MATCH, .pattern = child}, from);
    p->steps = look.steps;
    return look.has_found;
}

static bool only_marks(const plain *p, uint32_t begin, uint32_t end)
{
    for (; begin < end; begin++) {
        if (p->w->text.tokens[begin].kind != GOLCHIN_PUNCTUATION)
            return false;
    }
    return true;
}

static bool is_stop(const plain *p, uint32_t token)
{
    return p->w->text.text.start[p->w->text.tokens[token].begin] == '.';
}

static void go_gap(plain *p, const task *t, uint32_t token)
{
    uint32_t words = 0;
    for (uint32_t end = token;; end++) {
        p->now.gaps += words;
        go(p, t->next, end);
        p->now.gaps -= words;
        if (end == p->last)
            return;
        bool is_mark = p->w->text.tokens[end].kind == GOLCHIN_PUNCTUATION;
        words += !is_mark;
        if (words > t->pattern->max || (is_mark && is_stop(p, end)))
            return;
    }
}

static void go_edge(plain *p, const task *t, uint32_t token)
{
    uint32_t count;
    const golchin_edge *const *edges = gl_lattice_at(p->w->lattice, token, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (token < p->last && edges[i]->type == t->pattern->symbol && edges[i]->last <= p->last &&
            meets_all(p, t->pattern, edges[i]))
            go(p, t->next, edges[i]->last);
    }
}

static void go_turn(plain *p, const task *t, uint32_t token)
{
    const gl_pattern *pattern = t->pattern;
    if (t->turns > pattern->min && token == t->from)
        return; // a turn that need not be, and is nothing
    if (t->turns < pattern->max) {
        task after = {pattern, t->next, TURN, t->turns + 1, token, 0};
        go(p, &(task){.kind = MATCH, .pattern = pattern->children[0], .next = &after}, token);
    }
    if (t->turns >= pattern->min)
        go(p, t->next, token);
}

static void go_sequence(plain *p, const gl_pattern *pattern, uint32_t from, const task *next,
                        uint32_t token)
{
    task tasks[16];
    const task *first = next;
    for (uint32_t i = pattern->child_count; i-- > from;) {
        tasks[i] = (task){.kind = MATCH, .pattern = pattern->children[i], .next = first};
        first = &tasks[i];
    }
    go(p, first, token);
}

static void go_capture(plain *p, const task *t, uint32_t token)
{
    uint32_t slot = p->now.count++;
    ck_assert_uint_lt(slot, PLAIN_BINDINGS);
    p->now.bindings[slot] =
        (plain_binding){t->pattern->symbol, token, token, !t->pattern->children[0]->has_capture};
    task close = {t->pattern, t->next, CLOSE, 0, token, slot};
    go(p, &(task){.kind = MATCH, .pattern = t->pattern->children[0], .next = &close}, token);
    p->now.count = slot;
}

static void go_match(plain *p, const task *t, uint32_t token)
{
    const gl_pattern *pattern = t->pattern;
    switch (pattern->kind) {
    case GL_PATTERN_EDGE:
        go_edge(p, t, token);
        return;
    case GL_PATTERN_TOKEN:
        if (token < p->last && p->w->text.tokens[token].kind == pattern->token)
            go(p, t->next, token + 1);
        return;
    case GL_PATTERN_GAP:
        go_gap(p, t, token);
        return;
    case GL_PATTERN_START:
        if (only_marks(p, p->first, token))
            go(p, t->next, token);
        return;
    case GL_PATTERN_END:
        if (only_marks(p, token, p->last))
            go(p, t->next, token);
        return;
    case GL_PATTERN_LOOK:
        if (looks(p, pattern->children[0], token, pattern->is_behind) != pattern->is_negative)
            go(p, t->next, token);
        return;
    case GL_PATTERN_CAPTURE:
        go_capture(p, t, token);
        return;
    case GL_PATTERN_REPEAT:
        go_turn(p, &(task){.kind = TURN, .pattern = pattern, .next = t->next}, token);
        return;
    case GL_PATTERN_SEQUENCE:
        go_sequence(p, pattern, 0, t->next, token);
        return;
    case GL_PATTERN_CHOICE:
        for (uint32_t i = 0; i < pattern->child_count; i++)
            go(p, &(task){.kind = MATCH, .pattern = pattern->children[i], .next = t->next}, token);
        return;
    }
}

static void go(plain *p, const task *t, uint32_t token)
{
    if (++p->steps > STEPS)
        return;
    if (!t) {
        finish(p, token);
    } else if (t->kind == MATCH) {
        go_match(p, t, token);
    } else if (t->kind == TURN) {
        go_turn(p, t, token);
    } else {
        plain_binding *closed = &p->now.bindings[t->slot], was = *closed;
        uint32_t count = p->now.count;
        plain_binding kept[PLAIN_BINDINGS];
        memcpy(kept, p->now.bindings, sizeof kept);
        closed->last = token;
        go(p, t->next, token);
        memcpy(p->now.bindings, kept, sizeof kept);
        p->now.count = count;
        p->now.bindings[t->slot] = was;
    }
}

// NOLINTEND(misc-no-recursion)

plain_outcome plain_find(const world *w, golchin_sentence sentence, const gl_pattern *pattern,
                         uint32_t start, plain_match *out)
{
    static plain p;
    p = (plain){.w = w,
                .first = sentence.first,
                .last = sentence.last,
                .start = start,
                .exact_end = UINT32_MAX};
    go(&p, &(task){.kind = MATCH, .pattern = pattern}, start);
    *out = p.best;
    return p.steps > STEPS ? PLAIN_TOO_LONG : p.has_found ? PLAIN_FOUND : PLAIN_NONE;
}

// ---- reading ----

typedef struct reading {
    world *w;
    const plain_let *lets;
} reading;

static golchin_symbol literal(void *context, golchin_slice text, bool is_noun)
{
    (void)is_noun;
    char name[64];
    snprintf(name, sizeof name, "\"%.*s\"", GL_SLICE_ARGS(text));
    return gl_strings_find(((reading *)context)->w->symbols, gl_slice_of(name));
}

static golchin_symbol dictionary(void *context, golchin_slice list)
{
    char name[64];
    snprintf(name, sizeof name, "@%.*s", GL_SLICE_ARGS(list));
    return gl_strings_find(((reading *)context)->w->symbols, gl_slice_of(name));
}

// NOLINTBEGIN(misc-no-recursion): a `let` names only those before it

static const gl_pattern *let(void *context, golchin_slice name)
{
    const reading *r = context;
    for (int i = 0; i < PLAIN_LETS; i++) {
        if (r->lets[i].name && gl_slice_is(name, r->lets[i].name))
            return plain_parse(r->w, r->lets, r->lets[i].pattern);
    }
    return NULL;
}

static void no_type(void *context, golchin_symbol type)
{
    (void)context, (void)type;
}

const gl_pattern *plain_parse(world *w, const plain_let lets[PLAIN_LETS], const char *pattern)
{
    gl_pattern_fault fault;
    reading r = {w, lets};
    gl_pattern_scope scope = {w->symbols, &r, literal, dictionary, let, no_type, NULL};
    const gl_pattern *parsed = gl_pattern_parse(pattern, &scope, w->arena, &fault);
    ck_assert_msg(parsed != NULL, "%s: %s", pattern, fault.text);
    return parsed;
}

// NOLINTEND(misc-no-recursion)
