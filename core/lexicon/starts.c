// A word for itself says what its state in the trie says. One with readings, such as a plural, says
// the best of what all of them say, which is chosen here once and not at each place in a text.
#include "lexicon/starts.h"

#include <stdlib.h>

#include "base/slice.h"
#include "lexicon/cuts.h"
#include "lexicon/endings.h"

// An entry that a word alone may be.
typedef struct reading_output {
    gl_output output;
    bool is_inflected;
} reading_output;

typedef struct start_finder {
    gl_spellings *spellings;
    gl_word *word;                   // at hand
    gl_vector(reading_output) found; // of it
} start_finder;

// The state behind a reading at the start of an entry; 0: none begins so.
static uint32_t state_of(const gl_spellings *spellings, const gl_reading *reading)
{
    const gl_trie *trie = &spellings->trie;
    const uint32_t *words = &spellings->parts.items[reading->first];
    uint32_t state = spellings->words.list.items[words[0]].state;
    for (uint32_t i = 1; i < reading->count && state; i++)
        state = gl_trie_step(trie, state, words[i]);
    return reading->ending && !trie->states.items[state].takes_ending ? 0 : state;
}

static void add_state(start_finder *self, uint32_t number, uint8_t ending)
{
    const gl_trie *trie = &self->spellings->trie;
    const gl_state *state = &trie->states.items[number];
    self->word->children |= state->children;
    self->word->wary |= state->wary;
    for (uint32_t i = 0, count = gl_trie_count(trie, &state->outputs); i < count; i++) {
        reading_output found = {*gl_trie_output(trie, &state->outputs, i), ending != 0};
        found.output.is_plural = ending && gl_ending_makes_plural(ending);
        if (found.output.is_noun || !ending)
            gl_vector_push(&self->found, found);
    }
}

// By dictionary; in each what is as written first.
static int compare_found(const void *left, const void *right)
{
    const reading_output *a = left, *b = right;
    if (a->output.dictionary != b->output.dictionary)
        return a->output.dictionary < b->output.dictionary ? -1 : 1;
    if (a->is_inflected != b->is_inflected)
        return a->is_inflected ? 1 : -1;
    return (a->output.entry > b->output.entry) - (a->output.entry < b->output.entry);
}

// Keeps of what was found in one dictionary the best, with the plurals of all.
static void keep_best(start_finder *self, const reading_output *found, size_t count)
{
    bool is_plural = false;
    for (size_t i = 0; i < count; i++)
        is_plural |= found[i].output.is_plural;
    for (size_t i = 0; i < count && found[i].is_inflected == found[0].is_inflected; i++) {
        gl_output best = found[i].output;
        best.is_plural = is_plural;
        if (i == 0 || found[i - 1].output.entry != best.entry)
            gl_trie_put(&self->spellings->trie, &self->word->outputs, best);
    }
}

// What a word says that has readings; false where no entry begins with one of them.
static bool add_readings(start_finder *self)
{
    const gl_word *word = self->word;
    bool is_read = false;
    const gl_reading *readings = self->spellings->readings.items;
    self->found.count = 0;
    for (uint32_t at = word->reading; at; at = readings[at].next) {
        uint32_t state = state_of(self->spellings, &readings[at]);
        if (state)
            add_state(self, state, readings[at].ending);
        is_read = is_read || state;
    }
    if (!is_read)
        return false;
    if (word->state)
        add_state(self, word->state, 0);
    reading_output *found = self->found.items;
    size_t count = self->found.count;
    if (count > 1)
        qsort(found, count, sizeof *found, compare_found);
    for (size_t begin = 0, end; begin < count; begin = end) {
        end = begin + 1;
        while (end < count && found[end].output.dictionary == found[begin].output.dictionary)
            end++;
        keep_best(self, found + begin, end - begin);
    }
    return true;
}

// A word that is not read in another way says what its state says.
static void copy_state(gl_word *word, const gl_state *state)
{
    word->outputs = state->outputs;
    word->children = state->children;
    word->wary = state->wary;
}

// `درسال`, known because `در سال` is an entry: to be cut like a word that no list knows, since what
// begins with its second part (`سال 98`) is more than the entry. So is what its copula ends, since
// the noun before it may be more, too.
static bool is_glued(const gl_spellings *spellings, uint32_t number)
{
    enum { PARTS = 2 };
    const gl_word_use *uses = spellings->words.uses.items;
    const gl_reading *readings = spellings->readings.items;
    if (uses[number].flags & GL_WORD_LISTED)
        return false;
    if (gl_slice_ends_with(gl_words_text(&spellings->words, number), GL_LITERAL(GL_COPULA)))
        return true;
    for (uint32_t at = spellings->words.list.items[number].reading; at; at = readings[at].next) {
        if (readings[at].count == PARTS && !readings[at].ending &&
            uses[spellings->parts.items[readings[at].first]].flags & GL_WORD_PREPOSITION)
            return true;
    }
    return false;
}

void gl_starts_find(gl_spellings *spellings)
{
    start_finder self = {.spellings = spellings};
    spellings->words.list.items[0].traits = GL_TRAIT_GLUED; // no word
    for (uint32_t number = 1; number < spellings->words.list.count; number++) {
        gl_word *word = self.word = &spellings->words.list.items[number];
        bool is_read = word->reading && add_readings(&self);
        if (!is_read && word->state)
            copy_state(word, &spellings->trie.states.items[word->state]);
        word->traits =
            (uint8_t)((word->state || is_read ? GL_TRAIT_BEGINS : 0u) |
                      (word->state && !is_read ? GL_TRAIT_PLAIN : 0u) |
                      (word->reading ? GL_TRAIT_READING : 0u) |
                      (is_glued(spellings, number) ? GL_TRAIT_GLUED : 0u) |
                      (spellings->words.uses.items[number].ending ? GL_TRAIT_ENDING : 0u));
    }
    gl_vector_free(&self.found);
}
