// The start has as many children as there are first words, so each of those words holds its own
// state and the table is asked only behind a word that begins an entry. A slot is the number of a
// state, which says itself where it is reached from: most steps that lead nowhere meet a free slot.
#include "lexicon/trie.h"

#include "base/pages.h"
#include "lexicon/endings.h"

enum {
    LOAD = 4, // slots a state at least, of those that take one
    SLOTS_AT_FIRST = 1024,
    FIRST_WORDS = 3, // of so many states about one is no first word, and takes a slot
    STEP_BITS = 8,   // of gl_trie.steps a step at least
};

static uint32_t *new_slots(size_t count)
{
    uint32_t *slots = gl_pages_new(count * sizeof *slots);
    memset(slots, 0, count * sizeof *slots);
    return slots;
}

void gl_trie_init(gl_trie *trie, size_t expected)
{
    size_t count = SLOTS_AT_FIRST;
    while (count < LOAD * (expected / FIRST_WORDS))
        count *= 2;
    *trie = (gl_trie){.mask = (uint32_t)(count - 1), .slots = new_slots(count)};
    size_t size = gl_pages_round(gl_array_size(expected + 1, sizeof *trie->states.items));
    trie->states.items = gl_pages_new(size);
    trie->states.capacity = size / sizeof *trie->states.items;
    (void)gl_vector_add(&trie->states);
    (void)gl_vector_reserve(&trie->ends, expected + 1);
    (void)gl_vector_add(&trie->ends);
    (void)gl_vector_add(&trie->outputs);
}

void gl_trie_deinit(gl_trie *trie)
{
    gl_vector_free(&trie->ends);
    gl_vector_free(&trie->states);
    gl_vector_free(&trie->outputs);
    free(trie->slots);
    free(trie->steps);
}

void gl_trie_protect(const gl_trie *trie)
{
    gl_vector_protect(&trie->states);
    gl_vector_protect(&trie->outputs);
    gl_pages_protect(trie->slots, ((size_t)trie->mask + 1) * sizeof *trie->slots);
    gl_pages_protect(trie->steps, (size_t)1 << (64 - trie->steps_shift - 3));
}

static void place(gl_trie *trie, uint32_t number)
{
    const gl_state *state = &trie->states.items[number];
    uint32_t at = gl_trie_slot(trie, state->before, state->word);
    while (trie->slots[at])
        at = (at + 1) & trie->mask;
    trie->slots[at] = number;
}

static void grow_slots(gl_trie *trie)
{
    size_t count = 2 * ((size_t)trie->mask + 1);
    free(trie->slots);
    trie->slots = new_slots(count);
    trie->mask = (uint32_t)(count - 1);
    for (uint32_t number = 1; number < trie->states.count; number++) {
        if (trie->states.items[number].before)
            place(trie, number);
    }
}

static uint32_t add_state(gl_trie *trie, const gl_words *words, uint32_t before, uint32_t word)
{
    gl_state *state = gl_vector_add(&trie->states);
    state->before = before;
    state->word = word;
    state->letter = (uint8_t)gl_last_letter(gl_words_text(words, word));
    return (uint32_t)trie->states.count - 1;
}

uint32_t gl_trie_grow(gl_trie *trie, gl_words *words, uint32_t state, uint32_t word)
{
    if (state == 0) {
        gl_word *first = &words->list.items[word];
        if (!first->state)
            first->state = add_state(trie, words, 0, word);
        return first->state;
    }
    uint32_t next = gl_trie_step(trie, state, word);
    if (next)
        return next;
    if (LOAD * ++trie->used > trie->mask)
        grow_slots(trie);
    next = add_state(trie, words, state, word);
    trie->states.items[state].children |= gl_trie_bit(word);
    place(trie, next);
    return next;
}

void gl_trie_end(gl_trie *trie, uint32_t state, gl_output output)
{
    uint32_t newest = trie->states.items[state].outputs.others;
    if (newest && trie->ends.items[newest].output.entry == output.entry) {
        trie->ends.items[newest].output.is_noun |= output.is_noun;
        return;
    }
    trie->states.items[state].outputs.others = (uint32_t)trie->ends.count;
    gl_vector_push(&trie->ends, ((gl_end){output, newest}));
}

void gl_trie_put(gl_trie *trie, gl_outputs *outputs, gl_output output)
{
    for (int i = 0; i < 2; i++) {
        if (outputs->first[i].dictionary == GL_NO_DICTIONARY) {
            outputs->first[i] = output;
            return;
        }
    }
    if (!outputs->others) {
        outputs->others = (uint32_t)trie->outputs.count;
        (void)gl_vector_add(&trie->outputs);
    }
    trie->outputs.items[outputs->others].entry++;
    gl_vector_push(&trie->outputs, output);
}

typedef gl_vector(gl_output) output_row;

static int compare_outputs(const void *left, const void *right)
{
    const gl_output *a = left, *b = right;
    if (a->dictionary != b->dictionary)
        return a->dictionary < b->dictionary ? -1 : 1;
    return a->entry < b->entry ? -1 : a->entry > b->entry;
}

// What is joined behind a state may be compared with the word in front of it, whatever ends there.
static uint8_t wary_of(const gl_state *state)
{
    return (uint8_t)(GL_TRAIT_JOINED | (state->takes_ending ? GL_TRAIT_ENDING : 0u) |
                     (state->children ? GL_TRAIT_READING | GL_TRAIT_JOINS : 0u));
}

// Puts the ends of a state side by side. `row` has room for nothing yet, or for those of others.
static void pack_ends(gl_trie *trie, gl_state *state, output_row *row)
{
    row->count = 0;
    for (uint32_t end = state->outputs.others; end; end = trie->ends.items[end].before)
        gl_vector_push(row, trie->ends.items[end].output);
    if (row->count > 1)
        qsort(row->items, row->count, sizeof *row->items, compare_outputs);
    state->outputs.others = 0;
    for (size_t at = 0; at < row->count; at++)
        gl_trie_put(trie, &state->outputs, row->items[at]);
}

// A bit for each step in the table.
static void mark_steps(gl_trie *trie)
{
    int bits = 10;
    while ((UINT64_C(1) << bits) < STEP_BITS * (uint64_t)trie->used)
        bits++;
    trie->steps = gl_zeroes(((size_t)1 << bits) / 64, sizeof *trie->steps);
    trie->steps_shift = 64 - bits;
    for (size_t i = 1; i < trie->states.count; i++) {
        const gl_state *state = &trie->states.items[i];
        uint64_t bit = gl_trie_hash(state->before, state->word) >> trie->steps_shift;
        if (state->before)
            trie->steps[bit / 64] |= UINT64_C(1) << bit % 64;
    }
}

void gl_trie_pack(gl_trie *trie)
{
    output_row row = {0};
    mark_steps(trie);
    for (size_t i = 0; i < trie->states.count; i++) {
        gl_state *state = &trie->states.items[i];
        state->wary = wary_of(state);
        if (state->outputs.others)
            pack_ends(trie, state, &row);
    }
    gl_vector_free(&row);
    gl_vector_free(&trie->ends);
}
