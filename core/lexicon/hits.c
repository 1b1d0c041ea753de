// Most hits are words alone: those are read off the word (starts.c), in all its readings. Where an
// entry may go on behind it, the trie is followed here; where words may be read in several ways, or
// are one word with what a joiner parts, all the ways are walked (walk.c).
#include "lexicon/hits.h"

#include <stdlib.h>

#include "lexicon/endings.h"
#include "lexicon/walk.h"

// Words of an entry behind the first one, and the states behind them.
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
    if (traits & GL_TRAIT_ENDING &&
        gl_ending_is_apart(gl_ending_at(spellings->words.uses.items[next->word].ending),
                           state->letter, walk->text->tokens[at].gap))
        return true;
    bool is_read = traits & GL_TRAIT_READING;
    for (uint32_t of = is_read ? spellings->words.list.items[next->word].reading : 0; of;) {
        const gl_reading *reading = &spellings->readings.items[of];
        if (gl_trie_step(&spellings->trie, number, spellings->parts.items[reading->first]))
            return true;
        of = reading->next;
    }
    return false;
}

// Follows the trie from the first word along the words of the text. False where they may be read in
// another way, too.
static bool follow(const gl_walk *walk, const gl_word *word, path *out)
{
    const gl_trie *trie = &walk->spellings->trie;
    uint32_t state = word->state, wary = word->wary;
    uint64_t children = word->children;
    out->count = 0;
    for (uint32_t at = walk->start + 1; at < walk->end; at++) {
        const gl_known *next = &walk->known[at];
        if (wary & next->traits && is_ambiguous(walk, state, at))
            return false;
        if (!(children & gl_trie_bit(next->word)))
            break;
        state = gl_trie_look_up(trie, state, next->word);
        if (!state)
            break;
        out->states[out->count++] = state;
        wary = trie->states.items[state].wary;
        children = trie->states.items[state].children;
    }
    return true;
}

// Adds an entry at tokens [first, last). It is kept unless a hit of its dictionary is as long, or
// it is none: neither can be foreseen, so nothing branches on it. The place of the next edge.
static inline golchin_edge *add_output(golchin_edge *edge, uint32_t first, uint32_t last,
                                       const gl_output *output, const uint32_t *covered)
{
    *edge = (golchin_edge){.first = first,
                           .last = last,
                           .type = output->type,
                           .entry = output->entry,
                           .is_plural = output->is_plural};
    return edge + (((uint64_t)covered[output->dictionary] - last) >> 63); // 1 where it is below
}

// The same for the first two of a place. There is room for both, whether they are kept or not.
static inline golchin_edge *add_first(golchin_edge *edge, uint32_t first, uint32_t last,
                                      const gl_outputs *outputs, const uint32_t *covered)
{
    edge = add_output(edge, first, last, &outputs->first[0], covered);
    return add_output(edge, first, last, &outputs->first[1], covered);
}

static inline void cover(uint32_t *covered, const gl_output *output, uint32_t last)
{
    uint32_t *end = &covered[output->dictionary];
    *end = *end < last ? last : *end;
}

// Adds those behind the first two, which few places have, and keeps room for `more` behind them.
static __attribute__((noinline)) golchin_edge *add_others(gl_walk *walk, golchin_edge *edge,
                                                          uint32_t last, const gl_outputs *outputs,
                                                          uint32_t more)
{
    const gl_output *row = &walk->spellings->trie.outputs.items[outputs->others];
    uint32_t count = row->entry;
    walk->next = edge;
    gl_walk_make_room(walk, count + more);
    edge = walk->next;
    for (uint32_t i = 1; i <= count; i++)
        edge = add_output(edge, walk->start, last, &row[i], walk->covered);
    for (uint32_t i = 1; i <= count && last > walk->start + 1; i++)
        cover(walk->covered, &row[i], last);
    return edge;
}

// Adds the entries that begin with a word at walk->start, longer ones first, in each dictionary
// that has no hit as long. They cover what comes behind; one word alone covers nothing.
static void add_path(gl_walk *walk, const gl_word *word, const path *words)
{
    const gl_state *states = walk->spellings->trie.states.items;
    uint32_t *covered = walk->covered, start = walk->start;
    gl_walk_make_room(walk, 2 * (words->count + 1));
    golchin_edge *edge = walk->next;
    for (uint32_t i = words->count; i > 0; i--) {
        const gl_outputs *outputs = &states[words->states[i - 1]].outputs;
        uint32_t last = start + 1 + i;
        edge = add_first(edge, start, last, outputs, covered);
        if (outputs->others)
            edge = add_others(walk, edge, last, outputs, 2 * i);
        cover(covered, &outputs->first[0], last);
        cover(covered, &outputs->first[1], last);
    }
    edge = add_first(edge, start, start + 1, &word->outputs, covered);
    if (word->outputs.others)
        edge = add_others(walk, edge, start + 1, &word->outputs, 0);
    walk->next = edge;
}

// What there is about the token behind a word that may change how the word is read. That it is
// joined does not: one word alone is never compared.
static inline uint32_t changes_behind(const gl_word *word, const gl_known *next)
{
    return word->wary & next->traits & ~(uint32_t)GL_TRAIT_JOINED;
}

// Whether an entry may go on behind a token with this word. Of one that is read in several ways any
// child may be meant.
static inline bool may_go_on(const gl_trie *trie, const gl_word *word, const gl_known *token)
{
    return word->children & gl_trie_bit(token[1].word) &&
           (!(token->traits & GL_TRAIT_PLAIN) ||
            gl_trie_may_step(trie, word->state, token[1].word));
}

// Adds the hits that begin at walk->start, longer ones first. Out of the way of the loop over those
// that are found with less.
static __attribute__((noinline)) void find_all(gl_walk *walk)
{
    const gl_known *first = &walk->known[walk->start];
    const gl_word *word = &walk->spellings->words.list.items[first->word];
    bool is_found = false;
    path words;
    words.count = 0;
    if (walk->start + 1 == walk->end || first->traits & GL_TRAIT_PLAIN)
        is_found = !(first->traits & GL_TRAIT_JOINS) && follow(walk, word, &words);
    if (is_found)
        add_path(walk, word, &words);
    else
        gl_walk_from_start(walk);
}

// Adds the hits that begin at some tokens of a sentence. Most words are two entries at most, and
// nothing hangs on the token behind: those are written here, and nothing branches on how many they
// are.
static void find_at(gl_walk *walk, const uint32_t *starts, uint32_t count)
{
    const gl_known *known = walk->known;
    const gl_word *words = walk->spellings->words.list.items;
    const gl_trie *trie = &walk->spellings->trie;
    const uint32_t *covered = walk->covered;
    gl_walk_make_room(walk, 2 * count);
    golchin_edge *edge = walk->next;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = starts[i];
        const gl_word *word = &words[known[at].word];
        walk->start = at;
        if ((known[at].traits & GL_TRAIT_JOINS) | changes_behind(word, &known[at + 1]) ||
            may_go_on(trie, word, &known[at])) {
            walk->next = edge;
            find_all(walk);
            gl_walk_make_room(walk, 2 * (count - i));
            edge = walk->next;
            continue;
        }
        edge = add_first(edge, at, at + 1, &word->outputs, covered);
        if (word->outputs.others)
            edge = add_others(walk, edge, at + 1, &word->outputs, 2 * (count - i));
    }
    walk->next = edge;
}

// The tokens of [first, last) at which an entry may begin. Returns how many.
static uint32_t find_starts(const gl_known *known, uint32_t first, uint32_t last, uint32_t *starts)
{
    uint32_t count = 0;
    for (uint32_t i = first; i < last; i++) {
        starts[count] = i;
        count += known[i].traits & GL_TRAIT_BEGINS;
    }
    return count;
}

void gl_hits_find(const gl_spellings *spellings, const gl_text *text, const gl_known *known,
                  uint32_t dictionaries, gl_lattice *lattice, gl_arena *result)
{
    enum { AT_ONCE = 128 }; // tokens
    uint32_t starts[AT_ONCE];
    gl_walk walk = {.spellings = spellings,
                    .text = text,
                    .known = known,
                    .covered = gl_arena_array(result, uint32_t, (size_t)dictionaries + 1),
                    .lattice = lattice};
    walk.covered[GL_NO_DICTIONARY] = UINT32_MAX;
    for (uint32_t i = 0; i < text->sentence_count; i++) {
        const golchin_sentence *sentence = &text->sentences[i];
        walk.end = sentence->last;
        for (uint32_t first = sentence->first; first < walk.end; first += AT_ONCE) {
            uint32_t left = walk.end - first;
            uint32_t count =
                find_starts(known, first, first + (left < AT_ONCE ? left : AT_ONCE), starts);
            find_at(&walk, starts, count);
        }
    }
    if (walk.next)
        gl_lattice_take(lattice, walk.next);
    gl_vector_free(&walk.hits);
}
