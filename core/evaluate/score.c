// Every filled slot counts, of unmatched records too: whoever finds half of the records cannot have
// more than half of their slots.
#include "evaluate/score.h"

#include <stdlib.h>
#include <string.h>

#include "evaluate/agree.h"

typedef struct candidate {
    uint32_t equal; // slots that agree
    uint32_t gold, found;
} candidate;

typedef struct matching {
    uint32_t *found_of; // for each of the gold: which was found, plus one; 0: none
    bool *is_used;      // for each that was found
} matching;

static gl_slot_score *slot_score(gl_score *score, const char *name)
{
    for (size_t i = 0; i < score->slots.count; i++) {
        if (strcmp(score->slots.items[i].name, name) == 0)
            return &score->slots.items[i];
    }
    gl_slot_score *added = gl_vector_add(&score->slots);
    added->name = gl_copy_string(name); // facts live as long as their article only
    return added;
}

void gl_score_init(gl_score *score, const gl_scoring_type *type, const gl_schema *schema)
{
    *score = (gl_score){.type = type};
    for (uint32_t i = 0; schema && i < gl_schema_slot_count(schema); i++)
        slot_score(score, gl_schema_slot(schema, i)->name);
}

void gl_score_free(gl_score *score)
{
    for (size_t i = 0; i < score->slots.count; i++)
        free(score->slots.items[i].name);
    gl_vector_free(&score->slots);
    *score = (gl_score){0};
}

static bool slot_agrees(const gl_scoring_type *type, const gl_field *gold, const gl_fact *found)
{
    const gl_field *other = gl_fact_field(found, gold->name);
    return other && gl_field_agrees(gold, other, gl_scoring_is_loose(type, gold->name));
}

static uint32_t count_equal(const gl_scoring_type *type, const gl_fact *gold, const gl_fact *found)
{
    uint32_t equal = 0;
    for (uint32_t i = 0; i < gold->field_count; i++)
        equal += slot_agrees(type, &gold->fields[i], found);
    return equal;
}

static int by_rank(const void *a, const void *b)
{
    const candidate *x = a, *y = b;
    if (x->equal != y->equal)
        return x->equal > y->equal ? -1 : 1;
    if (x->gold != y->gold)
        return x->gold < y->gold ? -1 : 1;
    return (x->found > y->found) - (x->found < y->found);
}

static void match(const gl_scoring_type *type, const gl_fact_list *gold, const gl_fact_list *found,
                  matching *out)
{
    gl_vector(candidate) candidates = {0};
    for (uint32_t i = 0; i < gold->count; i++) {
        for (uint32_t j = 0; j < found->count; j++) {
            const gl_fact *a = gold->items[i], *b = found->items[j];
            if (gl_key_agrees(type, a, b))
                gl_vector_push(&candidates, ((candidate){count_equal(type, a, b), i, j}));
        }
    }
    if (candidates.count > 0)
        qsort(candidates.items, candidates.count, sizeof *candidates.items, by_rank);
    for (size_t k = 0; k < candidates.count; k++) {
        const candidate *best = &candidates.items[k];
        if (out->found_of[best->gold] || out->is_used[best->found])
            continue;
        out->found_of[best->gold] = best->found + 1;
        out->is_used[best->found] = true;
    }
    gl_vector_free(&candidates);
}

static void tell(gl_mistake_visitor *mistake, void *context, gl_mistake_kind kind,
                 const gl_fact *gold, const gl_fact *found, const char *slot)
{
    if (mistake)
        mistake(context, kind, gold, found, slot);
}

static void add_pair(gl_score *score, const gl_fact *gold, const gl_fact *found,
                     gl_mistake_visitor *mistake, void *context)
{
    score->records.right++;
    for (uint32_t i = 0; i < gold->field_count; i++) {
        const char *name = gold->fields[i].name;
        bool is_right = slot_agrees(score->type, &gold->fields[i], found);
        slot_score(score, name)->count.right += is_right;
        if (!is_right)
            tell(mistake, context, GL_WRONG_SLOT, gold, found, name);
    }
    for (uint32_t i = 0; i < found->field_count; i++) {
        if (!gl_fact_field(gold, found->fields[i].name))
            tell(mistake, context, GL_WRONG_SLOT, gold, found, found->fields[i].name);
    }
}

static void count_slots(gl_score *score, const gl_fact_list *gold, const gl_fact_list *found)
{
    for (size_t i = 0; i < gold->count; i++) {
        for (uint32_t j = 0; j < gold->items[i]->field_count; j++)
            slot_score(score, gold->items[i]->fields[j].name)->count.gold++;
    }
    for (size_t i = 0; i < found->count; i++) {
        for (uint32_t j = 0; j < found->items[i]->field_count; j++)
            slot_score(score, found->items[i]->fields[j].name)->count.found++;
    }
}

void gl_score_add(gl_score *score, const gl_fact_list *gold, const gl_fact_list *found,
                  gl_mistake_visitor *mistake, void *context)
{
    gl_arena *arena = gl_arena_new();
    matching matched = {gl_arena_array(arena, uint32_t, gold->count),
                        gl_arena_array(arena, bool, found->count)};
    match(score->type, gold, found, &matched);
    score->records.gold += gold->count;
    score->records.found += found->count;
    count_slots(score, gold, found);
    for (size_t i = 0; i < gold->count; i++) {
        if (matched.found_of[i])
            add_pair(score, gold->items[i], found->items[matched.found_of[i] - 1], mistake,
                     context);
        else
            tell(mistake, context, GL_MISSED, gold->items[i], NULL, NULL);
    }
    for (size_t i = 0; i < found->count; i++) {
        if (!matched.is_used[i])
            tell(mistake, context, GL_FALSE_ALARM, NULL, found->items[i], NULL);
    }
    gl_arena_free(arena);
}

gl_ratio gl_ratio_of(gl_count count)
{
    double right = (double)count.right;
    gl_ratio ratio = {
        .precision = count.found ? right / (double)count.found : 0,
        .recall = count.gold ? right / (double)count.gold : 0,
    };
    double sum = ratio.precision + ratio.recall;
    ratio.f1 = sum > 0 ? 2 * ratio.precision * ratio.recall / sum : 0;
    return ratio;
}

gl_count gl_score_slots(const gl_score *score)
{
    gl_count all = {0};
    for (size_t i = 0; i < score->slots.count; i++) {
        all.right += score->slots.items[i].count.right;
        all.gold += score->slots.items[i].count.gold;
        all.found += score->slots.items[i].count.found;
    }
    return all;
}
