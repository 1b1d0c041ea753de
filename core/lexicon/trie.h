/// The phrases of a lexicon as a trie over word numbers: exact, because words are compared by their
/// bytes before. All transitions lie in one sparse table.
#ifndef GL_LEXICON_TRIE_H
#define GL_LEXICON_TRIE_H

#include "lexicon/words.h"

typedef struct gl_trie_slot {
    uint64_t key; // state, word; 0: free
    uint32_t next;
} gl_trie_slot;

typedef struct gl_trie {
    gl_vector(gl_state) states;   // [0] is the start
    gl_vector(gl_output) outputs; // [0] is none; those behind the first of a place
    gl_trie_slot *slots;
    uint32_t mask; // slots - 1
    uint32_t used;
} gl_trie;

/// `expected` states fit before the trie grows.
void gl_trie_init(gl_trie *, size_t expected);
void gl_trie_deinit(gl_trie *);
/// Nothing is added any more, see gl_pages_protect().
void gl_trie_protect(const gl_trie *);

/// Look for a step in the table.
uint32_t gl_trie_look_up(const gl_trie *, uint32_t state, uint32_t word);

/// The output `index` of a state, from 0; once the trie is packed.
static inline const gl_output *gl_trie_output(const gl_trie *trie, const gl_state *state,
                                              uint32_t index)
{
    return index ? &trie->outputs.items[state->output.next + index - 1] : &state->output;
}

/// The bit that a word has in gl_state.children, alone or together with others.
static inline uint64_t gl_trie_bit(uint32_t word)
{
    return UINT64_C(1) << (word * UINT32_C(0x9E3779B1) >> 26);
}

/// The state behind a word; 0: no entry goes on so. From the start, gl_word.state says it. Few
/// states have many children, so most steps that lead nowhere end here.
static inline uint32_t gl_trie_step(const gl_trie *trie, uint32_t state, uint32_t word)
{
    bool may_go_on = trie->states.items[state].children & gl_trie_bit(word);
    return may_go_on ? gl_trie_look_up(trie, state, word) : 0;
}

/// The same, which makes the state where there is none. `words` gets the states of first words.
uint32_t gl_trie_grow(gl_trie *, gl_words *words, uint32_t state, uint32_t word);
/// Let an entry end in a state. Entries come in rising order; the same entry twice is one.
void gl_trie_end(gl_trie *, uint32_t state, gl_output output);
/// Put the outputs of each state side by side, by dictionary and entry, and note what the states
/// are wary of. Nothing can be added afterwards.
void gl_trie_pack(gl_trie *);

#endif
