// The start has as many children as there are first words, so each of those words holds its own
// state and the table is asked only behind a word that begins an entry. Key 0 cannot occur in it:
// state 0 is the start.
#include "lexicon/trie.h"

#include "base/pages.h"
#include "lexicon/endings.h"

enum {
    LOAD = 3,
    SLOTS_AT_FIRST = 1024,
    FIRST_WORDS = 3, // of so many states about one is no first word, and takes a slot
};

void gl_trie_init(gl_trie *trie, size_t expected)
{
    size_t count = SLOTS_AT_FIRST;
    while (count < LOAD * (expected / FIRST_WORDS))
        count *= 2;
    *trie =
        (gl_trie){.mask = (uint32_t)(count - 1), .slots = gl_zeroes(count, sizeof *trie->slots)};
    (void)gl_vector_reserve(&trie->states, expected + 1);
    (void)gl_vector_add(&trie->states);
    (void)gl_vector_add(&trie->outputs);
}

void gl_trie_deinit(gl_trie *trie)
{
    gl_vector_free(&trie->states);
    gl_vector_free(&trie->outputs);
    free(trie->slots);
}

void gl_trie_protect(const gl_trie *trie)
{
    gl_vector_protect(&trie->states);
    gl_vector_protect(&trie->outputs);
    gl_pages_protect(trie->slots, ((size_t)trie->mask + 1) * sizeof *trie->slots);
}

static uint64_t key_of(uint32_t state, uint32_t word)
{
    return (uint64_t)state << 32 | word;
}

// The slot of a key, or the free one where it belongs.
static gl_trie_slot *find_slot(const gl_trie *trie, uint64_t key)
{
    uint32_t at = (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 32) & trie->mask;
    while (trie->slots[at].key && trie->slots[at].key != key)
        at = (at + 1) & trie->mask;
    return &trie->slots[at];
}

uint32_t gl_trie_look_up(const gl_trie *trie, uint32_t state, uint32_t word)
{
    return find_slot(trie, key_of(state, word))->next;
}

static void grow_slots(gl_trie *trie)
{
    gl_trie_slot *old = trie->slots;
    size_t count = (size_t)trie->mask + 1;
    trie->slots = gl_zeroes(2 * count, sizeof *trie->slots);
    trie->mask = (uint32_t)(2 * count - 1);
    for (size_t i = 0; i < count; i++) {
        if (old[i].key)
            *find_slot(trie, old[i].key) = old[i];
    }
    free(old);
}

static uint32_t add_state(gl_trie *trie, const gl_words *words, uint32_t word)
{
    gl_vector_add(&trie->states)->letter = (uint8_t)gl_last_letter(gl_words_text(words, word));
    return (uint32_t)trie->states.count - 1;
}

uint32_t gl_trie_grow(gl_trie *trie, gl_words *words, uint32_t state, uint32_t word)
{
    if (state == 0) {
        gl_word *first = &words->list.items[word];
        if (!first->state)
            first->state = add_state(trie, words, word);
        return first->state;
    }
    if (LOAD * (trie->used + 1) > trie->mask)
        grow_slots(trie);
    gl_trie_slot *slot = find_slot(trie, key_of(state, word));
    if (!slot->key) {
        *slot = (gl_trie_slot){key_of(state, word), add_state(trie, words, word)};
        trie->states.items[state].children |= gl_trie_bit(word);
        trie->used++;
    }
    return slot->next;
}

void gl_trie_end(gl_trie *trie, uint32_t state, gl_output output)
{
    gl_state *end = &trie->states.items[state];
    gl_output *newest = end->output.next ? &trie->outputs.items[end->output.next] : &end->output;
    output.next = 0;
    if (end->outputs == 0) {
        end->output = output;
        end->outputs = 1;
    } else if (newest->entry == output.entry) {
        newest->is_noun |= output.is_noun;
    } else {
        end->outputs++;
        output.next = end->output.next;
        end->output.next = (uint32_t)trie->outputs.count;
        gl_vector_push(&trie->outputs, output);
    }
}

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

void gl_trie_pack(gl_trie *trie)
{
    gl_trie packed = {0};
    gl_output *row = gl_alloc((trie->outputs.count + 1) * sizeof *row);
    (void)gl_vector_add(&packed.outputs);
    for (size_t i = 0; i < trie->states.count; i++) {
        gl_state *state = &trie->states.items[i];
        state->wary = wary_of(state);
        if (state->outputs < 2)
            continue;
        row[0] = state->output;
        for (uint32_t count = 1; count < state->outputs; count++)
            row[count] = trie->outputs.items[row[count - 1].next];
        qsort(row, state->outputs, sizeof *row, compare_outputs);
        state->output = row[0];
        state->output.next = (uint32_t)packed.outputs.count;
        for (uint32_t count = 1; count < state->outputs; count++)
            gl_vector_push(&packed.outputs, row[count]);
    }
    free(row);
    gl_vector_free(&trie->outputs);
    trie->outputs.items = packed.outputs.items;
    trie->outputs.count = packed.outputs.count;
    trie->outputs.capacity = packed.outputs.capacity;
}
