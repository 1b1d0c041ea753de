// Most hits are words alone: those are read off the word (starts.c), in all its readings. Where an
// entry may go on behind it, the trie is followed here; where words may be read in several ways, or
// are one word with what a joiner parts, all the ways are walked (walk.c).
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
    if (traits & GL_TRAIT_JOINS)
        return true;
    if (traits & GL_TRAIT_JOINED && at > walk->start + 1) // one word alone is never compared
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

// Adds an entry that ends before the token `last`, which is kept unless it is hidden. The place of
// the next edge.
static inline golchin_edge *add_output(const gl_walk *walk, golchin_edge *edge,
                                       const gl_output *output, uint32_t last, bool is_hidden)
{
    *edge = (golchin_edge){.first = walk->start,
                           .last = last,
                           .type = walk->types[output->dictionary],
                           .entry = output->entry + 1,
                           .is_plural = output->is_plural};
    return edge + !is_hidden;
}

static inline bool is_hidden(const gl_walk *walk, const gl_output *output, uint32_t last)
{
    return walk->covered[output->dictionary] >= last;
}

static inline void cover(const gl_walk *walk, const gl_output *output, uint32_t last)
{
    uint32_t *covered = &walk->covered[output->dictionary];
    *covered = *covered < last ? last : *covered;
}

// Adds the entries of a state that end before the token `last`, in each dictionary that has no hit
// as long. Most words are at most two, but how many cannot be foreseen, so nothing branches on two:
// where there are fewer, they are none and hidden.
static inline void add_outputs(gl_walk *walk, const gl_state *state, uint32_t last)
{
    const gl_output *first = &state->output;
    uint32_t count = state->outputs;
    gl_walk_make_room(walk, count + 2);
    const gl_output *other = &walk->spellings->trie.outputs.items[first->next];
    bool hides_first = is_hidden(walk, first, last), hides_other = is_hidden(walk, other, last);
    cover(walk, first, last);
    cover(walk, other, last);
    golchin_edge *edge = add_output(walk, walk->next, first, last, hides_first);
    edge = add_output(walk, edge, other, last, hides_other);
    for (uint32_t i = 2; i < count; i++) {
        other++;
        if (other->dictionary != other[-1].dictionary) {
            hides_other = is_hidden(walk, other, last);
            cover(walk, other, last);
        }
        edge = add_output(walk, edge, other, last, hides_other);
    }
    walk->next = edge;
}

// Whether the token behind a word neither goes on with an entry nor changes how the word is read.
// That it is joined does not: one word alone is never compared.
static inline bool ends_behind(const gl_state *start, const gl_known *next)
{
    return !(start->wary & next->traits & ~(uint32_t)GL_TRAIT_JOINED) &&
           !(start->children & gl_trie_bit(next->word));
}

// Adds the hits that begin at a token, longer ones first, where it is all of them, or where it and
// those behind it are words for themselves; false where they are not.
static inline bool find_plain(gl_walk *walk, uint32_t at)
{
    const gl_known *first = &walk->known[at];
    const gl_word *word = &walk->spellings->words.list.items[first->word];
    if (first->traits & GL_TRAIT_JOINS)
        return false;
    if (at + 1 == walk->end || ends_behind(&word->start, first + 1)) {
        add_outputs(walk, &word->start, at + 1);
        return true;
    }
    path words;
    if (!(first->traits & GL_TRAIT_PLAIN) || !follow(walk, word->state, &words))
        return false;
    for (uint32_t i = words.count; i-- > 0;) {
        const gl_state *state = &walk->spellings->trie.states.items[words.states[i]];
        add_outputs(walk, state, at + i + 1);
    }
    return true;
}

// The tokens of [first, last) at which an entry may begin. Returns how many.
static uint32_t find_starts(const gl_known *known, uint32_t first, uint32_t last, uint32_t *starts)
{
    uint32_t count = 0;
    for (uint32_t i = first; i < last; i++) {
        starts[count] = i;
        count += (known[i].traits & (GL_TRAIT_BEGINS | GL_TRAIT_JOINS)) != 0;
    }
    return count;
}

void gl_hits_find(const gl_spellings *spellings, const gl_text *text, const gl_known *known,
                  const golchin_symbol *types, uint32_t dictionaries, gl_lattice *lattice,
                  gl_arena *result)
{
    enum { AT_ONCE = 128 }; // tokens
    uint32_t starts[AT_ONCE];
    gl_walk walk = {.spellings = spellings,
                    .text = text,
                    .known = known,
                    .types = types,
                    .covered = gl_arena_array(result, uint32_t, (size_t)dictionaries + 1),
                    .lattice = lattice};
    walk.covered[GL_NO_DICTIONARY] = UINT32_MAX;
    const golchin_sentence *sentence = text->sentences;
    for (uint32_t first = 0; first < text->token_count; first += AT_ONCE) {
        uint32_t left = text->token_count - first;
        uint32_t count =
            find_starts(known, first, first + (left < AT_ONCE ? left : AT_ONCE), starts);
        for (uint32_t i = 0; i < count; i++) {
            while (sentence->last <= starts[i])
                sentence++;
            walk.start = starts[i];
            walk.end = sentence->last;
            if (!find_plain(&walk, starts[i]))
                gl_walk_from_start(&walk);
        }
    }
    if (walk.next)
        gl_lattice_take(lattice, walk.next);
    gl_vector_free(&walk.hits);
}
