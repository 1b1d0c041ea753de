// Each fact gets a signature: article, type and slots as one string. Sorted by it, equal facts are
// found by merging; only what is left over in an article and type is compared slot by slot.
#include "evaluate/pair.h"

#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "record/json.h"

// More comparisons than this in one article and type, and its facts stay unpaired.
enum { COMPARISONS_MAX = 4000000 };

typedef struct signed_fact {
    const gl_fact *fact;
    golchin_slice signature;
    bool is_paired;
} signed_fact;

typedef struct side {
    signed_fact *items;
    size_t count;
} side;

typedef struct candidate {
    uint32_t equal;     // slots
    uint32_t different; // slots, those that one side lacks too
    size_t left, right;
} candidate;

static int by_name(const void *a, const void *b)
{
    return strcmp((*(const gl_field *const *)a)->name, (*(const gl_field *const *)b)->name);
}

static int by_signature(const void *a, const void *b)
{
    const signed_fact *x = a, *y = b;
    return gl_slice_compare(x->signature, y->signature);
}

static void add_field(gl_bytes *bytes, const gl_field *field, bool is_exact)
{
    golchin_value value = field->value;
    if (value.kind == GOLCHIN_STRING && !is_exact && field->tight.len > 0)
        value = gl_string(field->tight);
    gl_bytes_add(bytes, field->name, strlen(field->name) + 1);
    gl_json_value(bytes, value);
}

// Article and type come first, each with its NUL, so that they also order the facts.
static golchin_slice sign(const gl_fact *fact, bool is_exact, gl_arena *arena)
{
    gl_bytes bytes = {0};
    const gl_field **fields = gl_alloc(gl_array_size(fact->field_count + 1, sizeof *fields));
    for (uint32_t i = 0; i < fact->field_count; i++)
        fields[i] = &fact->fields[i];
    qsort(fields, fact->field_count, sizeof *fields, by_name);
    gl_bytes_add(&bytes, fact->article, strlen(fact->article) + 1);
    gl_bytes_add(&bytes, fact->type, strlen(fact->type) + 1);
    for (uint32_t i = 0; i < fact->field_count; i++)
        add_field(&bytes, fields[i], is_exact);
    golchin_slice signature = {gl_arena_copy(arena, bytes.start, bytes.len), bytes.len};
    gl_bytes_free(&bytes);
    free(fields);
    return signature;
}

static side sort_side(const gl_facts *facts, bool is_exact, gl_arena *arena)
{
    side sorted = {gl_arena_array(arena, signed_fact, facts->list.count), facts->list.count};
    for (size_t i = 0; i < sorted.count; i++) {
        const gl_fact *fact = &facts->list.items[i];
        sorted.items[i] = (signed_fact){fact, sign(fact, is_exact, arena), false};
    }
    if (sorted.count > 0)
        qsort(sorted.items, sorted.count, sizeof *sorted.items, by_signature);
    return sorted;
}

static int compare_groups(const gl_fact *a, const gl_fact *b)
{
    int order = strcmp(a->article, b->article);
    return order ? order : strcmp(a->type, b->type);
}

// The facts at the start of `rest` that are of the article and type of `fact`.
static side group_of(side rest, const gl_fact *fact)
{
    size_t count = 0;
    while (count < rest.count && compare_groups(rest.items[count].fact, fact) == 0)
        count++;
    return (side){rest.items, count};
}

static void pair_equal(side left, side right, gl_pairs *out)
{
    for (size_t i = 0, j = 0; i < left.count && j < right.count;) {
        signed_fact *a = &left.items[i], *b = &right.items[j];
        int order = gl_slice_compare(a->signature, b->signature);
        if (order == 0) {
            a->is_paired = b->is_paired = true;
            gl_vector_push(out, ((gl_pair){a->fact, b->fact, true}));
        }
        i += order <= 0;
        j += order >= 0;
    }
}

// What pairs have found already is left out of the next round.
static side drop_paired(side facts)
{
    size_t kept = 0;
    for (size_t i = 0; i < facts.count; i++) {
        if (!facts.items[i].is_paired)
            facts.items[kept++] = facts.items[i];
    }
    return (side){facts.items, kept};
}

static candidate compare_facts(const gl_fact *left, const gl_fact *right, bool is_exact)
{
    uint32_t equal = 0;
    for (uint32_t i = 0; i < left->field_count; i++) {
        const gl_field *other = gl_fact_field(right, left->fields[i].name);
        equal += other && gl_field_equal(&left->fields[i], other, is_exact);
    }
    return (candidate){.equal = equal,
                       .different = left->field_count + right->field_count - 2 * equal};
}

// At least half of the slots of either are equal.
static bool is_similar(const candidate *found, const gl_fact *left, const gl_fact *right)
{
    uint32_t most = left->field_count > right->field_count ? left->field_count : right->field_count;
    return found->equal > 0 && 2 * found->equal >= most;
}

static int by_similarity(const void *a, const void *b)
{
    const candidate *x = a, *y = b;
    if (x->equal != y->equal)
        return x->equal > y->equal ? -1 : 1;
    if (x->different != y->different)
        return x->different < y->different ? -1 : 1;
    if (x->left != y->left)
        return x->left < y->left ? -1 : 1;
    return (x->right > y->right) - (x->right < y->right);
}

static void pair_similar(side left, side right, bool is_exact, gl_pairs *out)
{
    gl_vector(candidate) candidates = {0};
    if (left.count == 0 || right.count > COMPARISONS_MAX / left.count)
        return;
    for (size_t i = 0; i < left.count; i++) {
        for (size_t j = 0; j < right.count; j++) {
            candidate found = compare_facts(left.items[i].fact, right.items[j].fact, is_exact);
            found.left = i;
            found.right = j;
            if (is_similar(&found, left.items[i].fact, right.items[j].fact))
                gl_vector_push(&candidates, found);
        }
    }
    if (candidates.count > 0)
        qsort(candidates.items, candidates.count, sizeof *candidates.items, by_similarity);
    for (size_t i = 0; i < candidates.count; i++) {
        signed_fact *a = &left.items[candidates.items[i].left];
        signed_fact *b = &right.items[candidates.items[i].right];
        if (a->is_paired || b->is_paired)
            continue;
        a->is_paired = b->is_paired = true;
        gl_vector_push(out, ((gl_pair){a->fact, b->fact, false}));
    }
    gl_vector_free(&candidates);
}

static void pair_group(side left, side right, bool is_exact, gl_pairs *out)
{
    pair_equal(left, right, out);
    left = drop_paired(left);
    right = drop_paired(right);
    pair_similar(left, right, is_exact, out);
    for (size_t i = 0; i < left.count; i++) {
        if (!left.items[i].is_paired)
            gl_vector_push(out, ((gl_pair){.left = left.items[i].fact}));
    }
    for (size_t i = 0; i < right.count; i++) {
        if (!right.items[i].is_paired)
            gl_vector_push(out, ((gl_pair){.right = right.items[i].fact}));
    }
}

static side skip(side rest, size_t count)
{
    return (side){rest.items + count, rest.count - count};
}

void gl_facts_pair(const gl_facts *left, const gl_facts *right, bool is_exact, gl_pairs *out)
{
    gl_arena *arena = gl_arena_new();
    side a = sort_side(left, is_exact, arena), b = sort_side(right, is_exact, arena);
    *out = (gl_pairs){0};
    while (a.count > 0 || b.count > 0) {
        bool is_left =
            b.count == 0 || (a.count > 0 && compare_groups(a.items->fact, b.items->fact) <= 0);
        const gl_fact *first = is_left ? a.items->fact : b.items->fact;
        side a_group = group_of(a, first), b_group = group_of(b, first);
        a = skip(a, a_group.count);
        b = skip(b, b_group.count);
        pair_group(a_group, b_group, is_exact, out);
    }
    gl_arena_free(arena);
}
