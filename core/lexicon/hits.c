// Most hits are words of the text that stand for themselves, one behind the other: those are read
// off the trie here. Where a word has readings, an ending behind it or a joiner, all the ways to
// read it are walked (walk.c).
#include "lexicon/hits.h"

#include <stdlib.h>

#include "lexicon/endings.h"
#include "lexicon/walk.h"

// Words of an entry and the states behind them.
typedef struct path {
    uint32_t states[GL_FORM_WORDS];
    uint32_t count;
} path;

// Whether the token `at` may be more than a word for itself behind a state that is wary of it.
static bool is_ambiguous(const gl_walk *walk, uint32_t number, uint32_t at)
{
    const gl_spellings *spellings = walk->spellings;
    const gl_state *state = &spellings->trie.states.items[number];
    const gl_known *next = &walk->known[at];
    uint32_t traits = state->wary & next->traits;
    if (traits & (GL_TRAIT_JOINED | GL_TRAIT_JOINS))
        return true;
    const gl_word *word = &spellings->words.list.items[next->word];
    if (traits & GL_TRAIT_ENDING &&
        gl_ending_is_apart(gl_ending_at(word->ending), state->letter, walk->text->tokens[at].gap))
        return true;
    for (uint32_t of = traits & GL_TRAIT_READING ? word->reading : 0; of;) {
        const gl_reading *reading = &spellings->readings.items[of];
        if (gl_trie_step(&spellings->trie, number, spellings->parts.items[reading->first]))
            return true;
        of = reading->next;
    }
    return false;
}

// Follows the trie from `state`, behind the first word, along the words of the text. False where
// they may be read in another way, too.
static bool follow(const gl_walk *walk, uint32_t state, path *out)
{
    const gl_trie *trie = &walk->spellings->trie;
    out->count = 0;
    for (uint32_t at = walk->start + 1; state; at++) {
        const gl_state *here = &trie->states.items[state];
        const gl_known *next = &walk->known[at];
        out->states[out->count++] = state;
        if (at == walk->end)
            break;
        if (here->wary & next->traits && is_ambiguous(walk, state, at))
            return false;
        state = gl_trie_step(trie, state, next->word);
    }
    return true;
}

// Adds the entries that end in a state, before the token `last`, in each dictionary that has no hit
// as long.
static inline void add_outputs(gl_walk *walk, const gl_state *state, uint32_t start, uint32_t last)
{
    uint32_t count = state->outputs, dictionary = 0;
    bool is_hidden = false;
    gl_walk_make_room(walk, count);
    golchin_edge *edge = walk->next;
    uint32_t *covered = walk->covered;
    const gl_output *output = &state->output;
    const gl_output *others = &walk->spellings->trie.outputs.items[output->next];
    for (; count > 0; count--, output = others++) {
        if (output->dictionary != dictionary) {
            dictionary = output->dictionary;
            is_hidden = covered[dictionary] >= last;
            covered[dictionary] = is_hidden ? covered[dictionary] : last;
        }
        edge->first = start;
        edge->last = last;
        edge->type = walk->types[dictionary];
        edge->entry = output->entry + 1;
        edge->features = NULL;
        edge->feature_count = 0;
        edge->is_plural = false;
        edge += !is_hidden;
    }
    walk->next = edge;
}

// Adds the hits that begin at a token, longer ones first.
static inline void find_at(gl_walk *walk, uint32_t start, const gl_known *first)
{
    path words;
    walk->start = start;
    if ((first->traits & (GL_TRAIT_PLAIN | GL_TRAIT_JOINS)) != GL_TRAIT_PLAIN ||
        !follow(walk, first->state, &words)) {
        gl_walk_from_start(walk);
        return;
    }
    const gl_state *states = walk->spellings->trie.states.items;
    for (uint32_t i = words.count; i-- > 0;)
        add_outputs(walk, &states[words.states[i]], start, start + i + 1);
}

void gl_hits_find(const gl_spellings *spellings, const gl_text *text, const gl_known *known,
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
        uint32_t end = text->sentences[i].last;
        walk.end = end;
        for (uint32_t start = text->sentences[i].first; start < end; start++) {
            if (known[start].traits & (GL_TRAIT_BEGINS | GL_TRAIT_JOINS))
                find_at(&walk, start, &known[start]);
        }
    }
    if (walk.next)
        gl_lattice_take(lattice, walk.next);
    gl_vector_free(&walk.hits);
}
