/// The phrases of a lexicon as a trie over word numbers: exact, because words are compared by their
/// bytes before. All steps lie in one sparse table.
#ifndef GL_LEXICON_TRIE_H
#define GL_LEXICON_TRIE_H

#include "lexicon/words.h"

/// What stands behind some words, one or more.
typedef struct gl_state {
    gl_outputs outputs; // before the trie is packed, `others` is the newest of its ends
    uint32_t before;    // the state that a word leads on from to this one
    uint64_t children;  // a bit for each, see gl_trie_step(); 0: none
    uint32_t word;      // that word
    bool takes_ending;  // a noun entry ends here, or has its first of several words here
    uint8_t letter;     // gl_letter: how the word ends
    uint8_t wary;       // GL_TRAIT_* of a token behind it that may change how the words are read
} gl_state;

/// An entry that ends in a state, before the trie is packed.
typedef struct gl_end {
    gl_output output;
    uint32_t before; // the end in the same state that came before it; 0: none
} gl_end;

typedef struct gl_trie {
    gl_vector(gl_state) states;   // [0] is the start
    gl_vector(gl_output) outputs; // rows, each behind one whose `entry` is how many they are; [0]
                                  // is an empty row
    gl_vector(gl_end) ends;       // until the trie is packed; [0] is none
    uint32_t *slots;              // the number of a state that is not behind a first word; 0: free
    uint32_t mask;                // slots - 1
    uint32_t used;
    uint64_t *steps; // a bit for each step, see gl_trie_may_step(); once the trie is packed
    int steps_shift; // 64 less the bits of a number of such a bit
} gl_trie;

/// `expected` states fit before the trie grows.
void gl_trie_init(gl_trie *, size_t expected);
void gl_trie_deinit(gl_trie *);
/// Nothing is added any more, see gl_pages_protect().
void gl_trie_protect(const gl_trie *);

static inline uint64_t gl_trie_hash(uint32_t state, uint32_t word)
{
    return ((uint64_t)state << 32 | word) * UINT64_C(0x9E3779B97F4A7C15);
}

/// Where the search for a step begins.
static inline uint32_t gl_trie_slot(const gl_trie *trie, uint32_t state, uint32_t word)
{
    return (uint32_t)(gl_trie_hash(state, word) >> 32) & trie->mask;
}

/// Whether there may be a step, by one look: where there is none, mostly not. Bits for all of them
/// stay in the nearest cache, where the slots do not fit.
static inline bool gl_trie_may_step(const gl_trie *trie, uint32_t state, uint32_t word)
{
    uint64_t bit = gl_trie_hash(state, word) >> trie->steps_shift;
    return trie->steps[bit / 64] >> bit % 64 & 1;
}

/// Look for a step in the table.
static inline uint32_t gl_trie_look_up(const gl_trie *trie, uint32_t state, uint32_t word)
{
    uint32_t at = gl_trie_slot(trie, state, word), number;
    for (; (number = trie->slots[at]); at = (at + 1) & trie->mask) {
        const gl_state *next = &trie->states.items[number];
        if (next->before == state && next->word == word)
            break;
    }
    return number;
}

/// How many entries end in a place, and the one `index`, from 0; once the trie is packed.
static inline uint32_t gl_trie_count(const gl_trie *trie, const gl_outputs *outputs)
{
    return (uint32_t)(outputs->first[0].dictionary != GL_NO_DICTIONARY) +
           (uint32_t)(outputs->first[1].dictionary != GL_NO_DICTIONARY) +
           trie->outputs.items[outputs->others].entry;
}

static inline const gl_output *gl_trie_output(const gl_trie *trie, const gl_outputs *outputs,
                                              uint32_t index)
{
    return index < 2 ? &outputs->first[index] : &trie->outputs.items[outputs->others + index - 1];
}

/// The bit that a word has among the children of a state, alone or together with others.
static inline uint64_t gl_trie_bit(uint32_t word)
{
    return UINT64_C(1) << (word & 63);
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
/// Put an output behind those of a place, once the trie is packed: all of one place, then all of
/// another.
void gl_trie_put(gl_trie *, gl_outputs *, gl_output output);

#endif
