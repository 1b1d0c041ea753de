// Most hits are words alone: those are read off the word (starts.c), in all its readings. Where an
// entry may go on behind it, the trie is followed here; where words may be read in several ways, or
// are one word with what a joiner parts, all the ways are walked (walk.c).
#include "lexicon/hits.h"

#include <stddef.h>
#include <string.h>

#include "lexicon/compound.h"
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

// Tokens [first, last) as an edge begins.
typedef struct place {
    uint32_t first, last;
} place;

_Static_assert(offsetof(golchin_edge, first) == 0 && offsetof(golchin_edge, type) == sizeof(place),
               "an edge begins with its place, and with what an output begins with");
enum { NAMED = sizeof(golchin_symbol) + sizeof(uint32_t) }; // the type and the entry of either
_Static_assert(offsetof(gl_output, type) == 0 &&
                   offsetof(gl_output, entry) == sizeof(golchin_symbol) &&
                   offsetof(golchin_edge, entry) == sizeof(place) + sizeof(golchin_symbol),
               "both have them side by side");

// Adds an entry. It is kept unless a hit of its dictionary is as long, or it is none: neither can
// be foreseen, so nothing branches on it. Its fields are written two at a time. The place of the
// next edge.
static inline golchin_edge *add_output(golchin_edge *edge, place where, const gl_output *output,
                                       const uint32_t *covered)
{
    memcpy((char *)edge, &where, sizeof where);
    memcpy((char *)edge + sizeof where, output, NAMED);
    edge->features = NULL;
    edge->feature_count = 0;
    edge->is_plural = output->is_plural;
    return edge + (((uint64_t)covered[output->dictionary] - where.last) >> 63); // 1 where below
}

// The same for the first two of a place. There is room for both, whether they are kept or not.
static inline golchin_edge *add_first(golchin_edge *edge, place where, const gl_outputs *outputs,
                                      const uint32_t *covered)
{
    edge = add_output(edge, where, &outputs->first[0], covered);
    return add_output(edge, where, &outputs->first[1], covered);
}

static inline void cover(uint32_t *covered, const gl_output *output, uint32_t last)
{
    uint32_t *end = &covered[output->dictionary];
    *end = *end < last ? last : *end;
}

// Adds those behind the first two, which few places have, and keeps room for `more` behind them.
static inline golchin_edge *add_others(gl_walk *walk, golchin_edge *edge, place where,
                                       uint32_t others, size_t more)
{
    const gl_output *row = &walk->spellings->trie.outputs.items[others];
    uint32_t count = row->entry;
    edge = gl_walk_make_room(walk, edge, count + more);
    for (uint32_t i = 1; i <= count; i++)
        edge = add_output(edge, where, &row[i], walk->covered);
    return edge;
}

static void cover_others(const gl_walk *walk, uint32_t others, uint32_t last)
{
    const gl_output *row = &walk->spellings->trie.outputs.items[others];
    for (uint32_t i = 1; i <= row->entry; i++)
        cover(walk->covered, &row[i], last);
}

// Adds the entries that end behind the words of a path, longer ones first, in each dictionary that
// has no hit as long. They cover what comes behind.
static void add_path(gl_walk *walk, const path *words)
{
    const gl_state *states = walk->spellings->trie.states.items;
    uint32_t *covered = walk->covered, start = walk->start;
    golchin_edge *edge = gl_walk_make_room(walk, walk->next, 2 * (size_t)words->count);
    for (uint32_t i = words->count; i > 0; i--) {
        const gl_outputs *outputs = &states[words->states[i - 1]].outputs;
        place where = {start, start + 1 + i};
        edge = add_first(edge, where, outputs, covered);
        if (outputs->others) {
            edge = add_others(walk, edge, where, outputs->others, 2 * (size_t)i);
            cover_others(walk, outputs->others, where.last);
        }
        cover(covered, &outputs->first[0], where.last);
        cover(covered, &outputs->first[1], where.last);
    }
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

// Adds the hits of more than one token that begin at walk->start, longer ones first. Out of the way
// of the loop over those that are found with less.
static __attribute__((noinline)) void find_longer(gl_walk *walk, const gl_word *word)
{
    path words;
    uint32_t traits = walk->known[walk->start].traits & (GL_TRAIT_PLAIN | GL_TRAIT_JOINS);
    if (walk->start + 1 == walk->end)
        return;
    if (traits == GL_TRAIT_PLAIN && follow(walk, word, &words))
        add_path(walk, &words);
    else
        gl_walk_from_start(walk);
}

enum { AHEAD = 8 }; // starts, whose words are brought into the cache

// Adds the hits that begin at the tokens from *start on, in the sentence that ends before
// walk->end. Most words are two entries at most, and nothing hangs on the token behind: those are
// written here, and nothing branches on how many they are. Returns the start behind the sentence.
static const uint32_t *find_in_sentence(gl_walk *walk, const uint32_t *start, uint32_t *ends)
{
    const gl_known *known = walk->known;
    const gl_word *words = walk->spellings->words.list.items;
    const gl_trie *trie = &walk->spellings->trie;
    const uint32_t *covered = walk->covered;
    golchin_edge *edge = walk->next;
    for (; *start < walk->end; start++) {
        uint32_t at = *start;
        const gl_word *word = &words[known[at].word];
        gl_words_fetch(&walk->spellings->words, known[start[AHEAD]].word);
        walk->start = at;
        if ((known[at].traits & GL_TRAIT_JOINS) | changes_behind(word, &known[at + 1]) ||
            may_go_on(trie, word, &known[at])) {
            walk->next = edge;
            find_longer(walk, word);
            edge = gl_walk_make_room(walk, walk->next, 2 * (size_t)(walk->starts_end - start));
        }
        place where = {at, at + 1};
        edge = add_first(edge, where, &word->outputs, covered);
        if (word->outputs.others)
            edge = add_others(walk, edge, where, word->outputs.others,
                              2 * (size_t)(walk->starts_end - start));
        ends[at + 1] = (uint32_t)(edge - walk->edges);
    }
    walk->next = edge;
    return start;
}

void gl_hits_find(const gl_spellings *spellings, const gl_text *text, gl_known *known,
                  uint32_t dictionaries, gl_lattice *lattice, gl_arena *result)
{
    uint32_t *starts = gl_arena_array_raw(result, uint32_t, (size_t)text->token_count + 1 + AHEAD);
    uint32_t *ends = gl_arena_array(result, uint32_t, (size_t)text->token_count + 1);
    uint32_t count = gl_compounds_mark(&spellings->words, text, known, starts);
    gl_walk walk = {.spellings = spellings,
                    .text = text,
                    .known = known,
                    .covered = gl_arena_array(result, uint32_t, (size_t)dictionaries + 1),
                    .starts_end = starts + count,
                    .arena = result};
    walk.covered[GL_NO_DICTIONARY] = UINT32_MAX;
    for (uint32_t i = 0; i <= AHEAD; i++)
        starts[count + i] = text->token_count;
    gl_walk_grow(&walk, 2 * (size_t)count);
    const uint32_t *start = starts;
    for (uint32_t i = 0; i < text->sentence_count; i++) {
        walk.end = text->sentences[i].last;
        start = find_in_sentence(&walk, start, ends);
    }
    gl_lattice_fill(lattice, walk.edges, (uint32_t)(walk.next - walk.edges), ends,
                    text->token_count);
    gl_vector_free(&walk.hits);
}
