// A pattern is walked with what is known on both sides of an item: whether it is the first or last
// thing there is, and whether words must stand before or behind it.
#include "match/lint.h"

#include <stdlib.h>

#include "match/lint_tree.h"
#include "text/fold.h"
#include "text/utf8.h"

typedef struct linter {
    const gl_rules *rules;
    gl_on_lint *tell;
    void *context;
    gl_vector(const gl_pattern *) told; // a repeated `let` is told of once
} linter;

// What stands around an item.
typedef struct sides {
    bool is_first, is_last;                  // nothing at all stands there
    bool has_words_before, has_words_behind; // in every match, within the sentence
} sides;

static void tell(linter *self, const gl_pattern *item, const char *fault)
{
    for (size_t i = 0; i < self->told.count; i++) {
        if (self->told.items[i] == item)
            return;
    }
    gl_vector_push(&self->told, item);
    self->tell(self->context, item->text, item->at, fault);
}

// ---- what an item takes in ----

// A literal of marks takes in no words; a list may hold marks.
static bool is_worded_literal(const linter *self, golchin_symbol type)
{
    golchin_slice name = gl_strings_text(self->rules->symbols, type);
    size_t at = name.len > 0 && name.start[0] == '~';
    if (at >= name.len || name.start[at] != '"')
        return false;
    unsigned len;
    for (at++; at + 1 < name.len; at += len) {
        gl_class class = gl_fold_class(gl_utf8_read(name.start + at, &len));
        if (class == GL_CLASS_LETTER || class == GL_CLASS_DIGIT)
            return true;
    }
    return false;
}

// The parser bounds the depth of trees.
// NOLINTBEGIN(misc-no-recursion)

// Whether a word or number is in all that the item can match.
static bool takes_words(const linter *self, const gl_pattern *item)
{
    switch (item->kind) {
    case GL_PATTERN_EDGE:
        return !item->is_listed || is_worded_literal(self, item->symbol);
    case GL_PATTERN_TOKEN:
        return item->token != GOLCHIN_PUNCTUATION;
    case GL_PATTERN_CAPTURE:
        return takes_words(self, item->children[0]);
    case GL_PATTERN_REPEAT:
        return item->min > 0 && takes_words(self, item->children[0]);
    case GL_PATTERN_SEQUENCE:
        for (uint32_t i = 0; i < item->child_count; i++) {
            if (takes_words(self, item->children[i]))
                return true;
        }
        return false;
    case GL_PATTERN_CHOICE:
        for (uint32_t i = 0; i < item->child_count; i++) {
            if (!takes_words(self, item->children[i]))
                return false;
        }
        return true;
    case GL_PATTERN_GAP:
    case GL_PATTERN_START:
    case GL_PATTERN_END:
    case GL_PATTERN_LOOK:
        break;
    }
    return false;
}

// Whether `looked` is found wherever `item` can begin (or, backward, end).
static bool is_met_by(const gl_pattern *looked, const gl_pattern *item, bool is_backward)
{
    looked = gl_lint_inner(looked);
    item = gl_lint_inner(item);
    if (looked->kind == GL_PATTERN_CHOICE) {
        for (uint32_t i = 0; i < looked->child_count; i++) {
            if (is_met_by(looked->children[i], item, is_backward))
                return true;
        }
        return false;
    }
    const gl_pattern *edge = gl_lint_border(item, is_backward);
    if (item->kind == GL_PATTERN_CHOICE) {
        for (uint32_t i = 0; i < item->child_count; i++) {
            if (!is_met_by(looked, item->children[i], is_backward))
                return false;
        }
        return true;
    }
    if (!edge || looked->kind != edge->kind)
        return false;
    if (looked->kind == GL_PATTERN_EDGE)
        return looked->symbol == edge->symbol && looked->condition_count == 0;
    return looked->kind == GL_PATTERN_TOKEN && looked->token == edge->token;
}

// Whether both can never be at one place: tokens of two kinds.
static bool excludes(const gl_pattern *looked, const gl_pattern *item, bool is_backward)
{
    const gl_pattern *a = gl_lint_border(looked, is_backward);
    const gl_pattern *b = gl_lint_border(item, is_backward);
    return a && b && a->kind == GL_PATTERN_TOKEN && b->kind == GL_PATTERN_TOKEN &&
           a->token != b->token;
}

// ---- what is wrong ----

static void check_look(linter *self, const gl_pattern *look, const gl_pattern *neighbour)
{
    const gl_pattern *looked = look->children[0];
    if (look->is_negative && looked->can_be_empty)
        tell(self, look,
             "what is looked for can be nothing, which is always there, so this never "
             "holds");
    else if (!neighbour)
        return;
    else if (look->is_negative && is_met_by(looked, neighbour, look->is_behind))
        tell(self, look,
             look->is_behind ? "what must not stand before is what stands before: this never holds"
                             : "what must not follow is what follows: this never holds");
    else if (!look->is_negative && excludes(looked, neighbour, look->is_behind))
        tell(self, look, "what must be here and the next item are never at one place");
}

// What is at the place of a look: the next item that consumes, or another look that must hold.
static const gl_pattern *neighbour_of(const gl_pattern *sequence, uint32_t index)
{
    const gl_pattern *look = sequence->children[index];
    for (uint32_t i = index; look->is_behind ? i-- > 0 : ++i < sequence->child_count;) {
        const gl_pattern *next = sequence->children[i];
        if (next->kind == GL_PATTERN_START || next->kind == GL_PATTERN_END)
            continue;
        if (next->kind != GL_PATTERN_LOOK)
            return next->can_be_empty ? NULL : next;
        if (!next->is_negative && next->is_behind == look->is_behind)
            return next->children[0];
    }
    return NULL;
}

static void check(linter *, const gl_pattern *, sides);

static void check_sequence(linter *self, const gl_pattern *sequence, sides around)
{
    uint32_t count = sequence->child_count;
    bool has_words_before = around.has_words_before;
    for (uint32_t i = 0; i < count; i++) {
        const gl_pattern *child = sequence->children[i];
        sides here = {
            .is_first = around.is_first && i == 0,
            .is_last = around.is_last && i + 1 == count,
            .has_words_before = has_words_before,
            .has_words_behind = around.has_words_behind,
        };
        for (uint32_t j = i + 1; j < count && !here.has_words_behind; j++)
            here.has_words_behind = takes_words(self, sequence->children[j]);
        if (child->kind == GL_PATTERN_LOOK)
            check_look(self, child, neighbour_of(sequence, i));
        check(self, child, here);
        has_words_before = has_words_before || takes_words(self, child);
    }
}

// A turn of a loop stands behind another one, so only what is tried once keeps its sides.
static sides inside_repeat(const gl_pattern *repeat, sides around)
{
    return repeat->max == 1 ? around : (sides){0};
}

static void check_gap(linter *self, const gl_pattern *gap, sides around)
{
    if (around.is_first)
        tell(self, gap,
             "a gap begins the pattern, where it takes as few words as can be; drop it, "
             "or say what stands before it");
    else if (around.is_last)
        tell(self, gap,
             "a gap ends the pattern, where it takes as few words as can be; drop it, "
             "or say what ends it");
}

static void check_conditions(linter *self, const gl_pattern *edge)
{
    for (uint32_t i = 0; i < edge->condition_count; i++) {
        for (uint32_t j = 0; j < i; j++) {
            if (gl_lint_are_exclusive(&edge->conditions[j], &edge->conditions[i])) {
                tell(self, edge, "its conditions exclude one another, so nothing meets them");
                return;
            }
        }
    }
}

static void check(linter *self, const gl_pattern *item, sides around)
{
    switch (item->kind) {
    case GL_PATTERN_EDGE:
        check_conditions(self, item);
        break;
    case GL_PATTERN_GAP:
        check_gap(self, item, around);
        break;
    case GL_PATTERN_START:
        if (around.has_words_before)
            tell(self, item, "words stand before ^ here, so it never holds");
        break;
    case GL_PATTERN_END:
        if (around.has_words_behind)
            tell(self, item, "words stand behind $ here, so it never holds");
        break;
    case GL_PATTERN_LOOK: // reaches from its place outwards
        check(self, item->children[0],
              (sides){.is_first = item->is_behind, .is_last = !item->is_behind});
        break;
    case GL_PATTERN_CAPTURE:
        check(self, item->children[0], around);
        break;
    case GL_PATTERN_REPEAT:
        check(self, item->children[0], inside_repeat(item, around));
        break;
    case GL_PATTERN_SEQUENCE:
        check_sequence(self, item, around);
        break;
    case GL_PATTERN_CHOICE:
        for (uint32_t i = 0; i < item->child_count; i++)
            check(self, item->children[i], around);
        break;
    case GL_PATTERN_TOKEN:
        break;
    }
}

// NOLINTEND(misc-no-recursion)

void gl_lint_pattern(const gl_lint_rule *rule, gl_on_lint *on_lint, void *context)
{
    const gl_pattern *pattern = gl_lint_find(rule)->pattern;
    linter self = {.rules = rule->rules, .tell = on_lint, .context = context};
    if (pattern->kind == GL_PATTERN_LOOK)
        check_look(&self, pattern, NULL);
    check(&self, pattern, (sides){.is_first = true, .is_last = true});
    gl_vector_free(&self.told);
}
