// Most hits are words of the text that stand for themselves, one behind the other: those are read
// off the trie here. Where a word has readings, an ending behind it or a joiner, all the ways to
// read it are walked (walk.c).
#include "lexicon/hits.h"

#include <stdlib.h>

#include "lexicon/walk.h"

// Words of an entry and the states behind them.
typedef struct path {
    uint32_t states[GL_FORM_WORDS];
    uint32_t count;
} path;

// Whether a reading of a word begins with a child of `state`.
static bool has_reading_below(const gl_spellings *spellings, const gl_state *state,
                              const gl_word *word)
{
    for (uint32_t number = word->reading; number;) {
        const gl_reading *reading = &spellings->readings.items[number];
        if (state->children & gl_trie_bit(spellings->parts.items[reading->first]))
            return true;
        number = reading->next;
    }
    return false;
}

// Whether what stands at the token `at`, behind `state`, may be more than a word for itself.
static bool is_ambiguous(const gl_walk *walk, const gl_state *state, const gl_word *word,
                         uint32_t at)
{
    if (state->takes_ending && word->ending)
        return true;
    return walk->text->tokens[at].gap == GOLCHIN_JOINER ||
           (state->children &&
            (gl_walk_is_joined(walk, at) ||
             (word->reading && has_reading_below(walk->spellings, state, word))));
}

// Follows the trie from `state`, behind the first word, along the words of the text. False where
// they may be read in another way, too.
static bool follow(const gl_walk *walk, uint32_t state, path *out)
{
    const gl_spellings *spellings = walk->spellings;
    out->count = 0;
    for (uint32_t at = walk->start + 1; state; at++) {
        const gl_state *here = &spellings->trie.states.items[state];
        out->states[out->count++] = state;
        if (at == walk->end || !(here->children || here->takes_ending))
            break;
        uint32_t word = walk->known[at];
        if (is_ambiguous(walk, here, &spellings->words.list.items[word], at))
            return false;
        state = gl_trie_step(&spellings->trie, state, word);
    }
    return true;
}

// Adds the entries that end in a state, before the token `last`, in each dictionary that has no hit
// as long.
static void add_outputs(gl_walk *walk, const gl_state *state, uint32_t last)
{
    uint32_t dictionary = 0;
    bool is_hidden = false;
    gl_walk_make_room(walk, state->outputs);
    for (uint32_t i = 0; i < state->outputs; i++) {
        const gl_output *output = gl_trie_output(&walk->spellings->trie, state, i);
        if (output->dictionary != dictionary) {
            dictionary = output->dictionary;
            is_hidden = walk->covered[dictionary] >= last;
            walk->covered[dictionary] = is_hidden ? walk->covered[dictionary] : last;
        }
        *walk->next = (golchin_edge){.first = walk->start,
                                     .last = last,
                                     .type = walk->types[dictionary],
                                     .entry = output->entry + 1};
        walk->next += !is_hidden;
    }
}

// Adds the hits that begin at walk->start, longer ones first.
static void find_at_start(gl_walk *walk)
{
    const gl_word *word = &walk->spellings->words.list.items[walk->known[walk->start]];
    bool is_joined = gl_walk_is_joined(walk, walk->start);
    if (!is_joined && !(word->flags & GL_WORD_BEGINS))
        return;
    path words;
    if (is_joined || !(word->flags & GL_WORD_PLAIN) || !follow(walk, word->state, &words)) {
        gl_walk_from_start(walk);
        return;
    }
    for (uint32_t i = words.count; i-- > 0;)
        add_outputs(walk, &walk->spellings->trie.states.items[words.states[i]],
                    walk->start + i + 1);
}

void gl_hits_find(const gl_spellings *spellings, const gl_text *text, const uint32_t *known,
                  const golchin_symbol *types, uint32_t dictionaries, gl_lattice *lattice,
                  gl_arena *result)
{
    gl_walk walk = {.spellings = spellings,
                    .text = text,
                    .known = known,
                    .types = types,
                    .covered = gl_arena_array(result, uint32_t, (size_t)dictionaries + 1),
                    .lattice = lattice};
    for (uint32_t i = 0; i < text->sentence_count; i++) {
        walk.end = text->sentences[i].last;
        for (walk.start = text->sentences[i].first; walk.start < walk.end; walk.start++)
            find_at_start(&walk);
    }
    if (walk.next)
        gl_lattice_take(lattice, walk.next);
    gl_vector_free(&walk.hits);
}
