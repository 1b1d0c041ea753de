// From a token a walk through the trie. A step may take one token, a word's reading, or several
// tokens that ZWNJs join (`مدیر‌کل` for the entry `مدیرکل`). Every state has one path
// from the start and so one length in words, hence the walk meets no state twice at different
// places, and its work is bounded by the states that agree with the text.
#include "lexicon/walk.h"

#include <stdlib.h>

#include "lexicon/compound.h"
#include "lexicon/endings.h"
#include "text/tokens.h"

// How the words so far were written.
typedef struct wording {
    bool is_inflected;
    bool is_plural;
    bool has_ending; // at the last word: it takes no second one
} wording;

static void visit(gl_walk *, uint32_t state, uint32_t at, wording);

// `تهران بزرگ‌ترین شهر` has no `تهران بزرگ`: the joiner makes another
// word of the last one.
static bool is_compared(const gl_walk *walk, uint32_t at)
{
    if (at == walk->end || walk->text->tokens[at].gap != GOLCHIN_JOINER)
        return false;
    golchin_slice behind = gl_text_folded(walk->text, at);
    return gl_slice_is(behind, "تر") || gl_slice_is(behind, "ترین");
}

static void note_hits(gl_walk *walk, const gl_state *state, uint32_t at, wording manner)
{
    const gl_trie *trie = &walk->spellings->trie;
    if (at == walk->start + 1 || is_compared(walk, at))
        return;
    for (uint32_t i = 0, count = gl_trie_count(trie, &state->outputs); i < count; i++) {
        const gl_output *output = gl_trie_output(trie, &state->outputs, i);
        if (output->is_noun || !manner.is_inflected)
            gl_vector_push(&walk->hits, ((gl_hit){output->dictionary, output->type, output->entry,
                                                  at, manner.is_inflected, manner.is_plural}));
    }
}

// Visits call each other, as deep as an entry has words and endings.
// NOLINTBEGIN(misc-no-recursion)

static void visit_with_ending(gl_walk *walk, uint32_t state, uint32_t at, wording manner,
                              uint8_t number)
{
    if (manner.has_ending || !walk->spellings->trie.states.items[state].takes_ending)
        return;
    manner.has_ending = manner.is_inflected = true;
    manner.is_plural |= gl_ending_makes_plural(number);
    visit(walk, state, at, manner);
}

static uint32_t next_state(const gl_spellings *spellings, uint32_t state, uint32_t word)
{
    return state ? gl_trie_step(&spellings->trie, state, word)
                 : spellings->words.list.items[word].state;
}

static void step_reading(gl_walk *walk, uint32_t state, const gl_reading *reading, uint32_t at,
                         wording manner)
{
    const uint32_t *words = &walk->spellings->parts.items[reading->first];
    for (uint32_t i = 0; i < reading->count; i++) {
        state = next_state(walk->spellings, state, words[i]);
        if (!state)
            return;
    }
    if (reading->ending)
        visit_with_ending(walk, state, at, manner, reading->ending);
    else
        visit(walk, state, at, manner);
}

// One step from `state` by a word that ends before the token `at`.
static void step(gl_walk *walk, uint32_t state, uint32_t word, uint32_t at, wording manner,
                 bool is_one_token)
{
    const gl_spellings *spellings = walk->spellings;
    manner.has_ending = false;
    uint32_t next = next_state(spellings, state, word);
    if (next)
        visit(walk, next, at, manner);
    for (uint32_t number = spellings->words.list.items[word].reading; number;) {
        const gl_reading *reading = &spellings->readings.items[number];
        // Several tokens are no joined words: those are found one by one.
        if (is_one_token || reading->count == 1)
            step_reading(walk, state, reading, at, manner);
        number = reading->next;
    }
}

// Steps by two and more tokens from `at` that joiners part.
static void step_joined(gl_walk *walk, uint32_t state, uint32_t at, wording manner)
{
    const gl_words *words = &walk->spellings->words;
    gl_compound compound;
    for (uint32_t i = at; i < walk->end && gl_compound_put(&compound, words, walk->text, at, i);
         i++) {
        uint32_t word = i > at ? gl_compound_word(&compound, words) : 0;
        if (word)
            step(walk, state, word, i + 1, manner, false);
    }
}

static void step_from(gl_walk *walk, uint32_t state, uint32_t at, wording manner)
{
    if (walk->known[at].word)
        step(walk, state, walk->known[at].word, at + 1, manner, true);
    if (walk->known[at].traits & GL_TRAIT_JOINS)
        step_joined(walk, state, at, manner);
}

// The words before the token `at` led to `state`.
static void visit(gl_walk *walk, uint32_t state, uint32_t at, wording manner)
{
    const gl_state *here = &walk->spellings->trie.states.items[state];
    note_hits(walk, here, at, manner);
    if (at == walk->end)
        return;
    const gl_known *next = &walk->known[at];
    uint32_t traits = here->wary & next->traits;
    if (traits & GL_TRAIT_ENDING) {
        uint8_t ending = walk->spellings->words.uses.items[next->word].ending;
        if (gl_ending_is_apart(gl_ending_at(ending), here->letter, walk->text->tokens[at].gap))
            visit_with_ending(walk, state, at + 1, manner, ending);
    }
    if (here->children & gl_trie_bit(next->word) || traits & (GL_TRAIT_READING | GL_TRAIT_JOINS))
        step_from(walk, state, at, manner);
}

// NOLINTEND(misc-no-recursion)

// By dictionary; in each the best hits first: longer, then as written.
static int compare_hits(const void *left, const void *right)
{
    const gl_hit *a = left, *b = right;
    if (a->dictionary != b->dictionary)
        return a->dictionary < b->dictionary ? -1 : 1;
    if (a->last != b->last)
        return a->last > b->last ? -1 : 1;
    if (a->is_inflected != b->is_inflected)
        return a->is_inflected ? 1 : -1;
    return a->entry < b->entry ? -1 : a->entry > b->entry;
}

static void sort_hits(gl_hit *hits, size_t count, int (*compare)(const void *, const void *))
{
    enum { FEW = 8 };
    if (count > FEW) {
        qsort(hits, count, sizeof *hits, compare);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        gl_hit moving = hits[i];
        size_t at = i;
        for (; at > 0 && compare(&hits[at - 1], &moving) > 0; at--)
            hits[at] = hits[at - 1];
        hits[at] = moving;
    }
}

// Keeps of `count` hits of one dictionary at one start the best ones, moved to `kept`, with the
// plurals of all as long; none where the start lies inside a hit that began before. Returns their
// number.
static size_t keep_best(gl_walk *walk, const gl_hit *hits, size_t count, gl_hit *kept)
{
    uint32_t *covered = &walk->covered[hits[0].dictionary];
    if (hits[0].last <= *covered)
        return 0;
    *covered = hits[0].last;
    gl_hit best = hits[0];
    for (size_t i = 1; i < count && hits[i].last == best.last; i++)
        best.is_plural |= hits[i].is_plural;
    size_t number = 0;
    uint32_t entry = 0;
    for (size_t i = 0;
         i < count && hits[i].last == best.last && hits[i].is_inflected == best.is_inflected; i++) {
        if (i > 0 && hits[i].entry == entry)
            continue;
        best.entry = entry = hits[i].entry;
        kept[number++] = best; // not beyond hits[i]
    }
    return number;
}

// Longer hits first, otherwise as they are: as the edges of a lattice stand.
static int compare_lengths(const void *left, const void *right)
{
    const gl_hit *a = left, *b = right;
    if (a->last != b->last)
        return a->last > b->last ? -1 : 1;
    return compare_hits(left, right);
}

static void add_hits(gl_walk *walk)
{
    gl_hit *hits = walk->hits.items;
    size_t count = walk->hits.count, kept = 0;
    walk->hits.count = 0;
    if (count > 1)
        sort_hits(hits, count, compare_hits);
    for (size_t begin = 0, end; begin < count; begin = end) {
        end = begin + 1;
        while (end < count && hits[end].dictionary == hits[begin].dictionary)
            end++;
        kept += keep_best(walk, hits + begin, end - begin, hits + kept);
    }
    if (kept > 1)
        sort_hits(hits, kept, compare_lengths);
    walk->next = gl_walk_make_room(walk, walk->next, kept);
    for (size_t i = 0; i < kept; i++)
        *walk->next++ = (golchin_edge){.first = walk->start,
                                       .last = hits[i].last,
                                       .type = hits[i].type,
                                       .entry = hits[i].entry,
                                       .is_plural = hits[i].is_plural};
}

void gl_walk_grow(gl_walk *walk, size_t count)
{
    enum { SPARE = 256 }; // edges
    size_t used = (size_t)(walk->next - walk->edges), room = used + used / 2 + count + SPARE;
    walk->edges = gl_tokens_grow(walk->arena, walk->edges, used, room, sizeof *walk->edges);
    walk->next = walk->edges + used;
    walk->room_end = walk->edges + room;
}

void gl_walk_from_start(gl_walk *walk)
{
    step_from(walk, 0, walk->start, (wording){0});
    if (walk->hits.count)
        add_hits(walk);
}
