/// The words that a lexicon knows: folded bytes → number, in one sparse table.
///
/// A word is known for itself (in an entry, as a function word), or because it is another spelling:
/// then its readings say which words it stands for.
#ifndef GL_LEXICON_WORDS_H
#define GL_LEXICON_WORDS_H

#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/hash.h"
#include "base/pages.h"
#include "base/slice.h"
#include "base/vector.h"
#include "lexicon/known.h"
#include "lexicon/outputs.h"

enum {
    GL_WORD_LISTED = 1u << 0,      // stands in an entry as it is
    GL_WORD_LASTS = 1u << 1,       // the last word of a noun entry: takes endings
    GL_WORD_STARTS = 1u << 2,      // the first of several words of a noun entry: takes endings
    GL_WORD_COMMON = 1u << 3,      // stands in a noun entry or a long phrase: no mere name
    GL_WORD_JOINED = 1u << 4,      // common words without a boundary, or a plural of one
    GL_WORD_PREPOSITION = 1u << 5, // for splitting, as the next seven
    GL_WORD_VERB = 1u << 6,
    GL_WORD_FUNCTION = 1u << 7,
    GL_WORD_SUFFIX = 1u << 8,
    GL_WORD_DAY = 1u << 9,
    GL_WORD_MANNER = 1u << 10,
    GL_WORD_TOWN = 1u << 11,
    GL_WORD_WITH = 1u << 12,
};

enum {
    GL_WORD_NEAR = 16, // bytes of a word that lie in its gl_word; of most words all
};

typedef struct gl_word {
    char near[GL_WORD_NEAR]; // the word, zeros behind it; where it is longer what is no text
    gl_outputs outputs;      // of the word alone in all its readings, those that hide others; like
                             // `traits`, `wary` and `children` once all words are there
    uint32_t state;          // of the trie behind this word at the start of an entry; 0: none
    uint64_t children;       // of the states behind all its readings, see gl_trie_step()
    uint32_t reading;        // its first one; 0: none
    uint16_t len;            // bytes
    uint8_t traits;          // GL_TRAIT_*
    uint8_t wary;            // GL_TRAIT_* of a token behind it that may change how it is read
} gl_word;

_Static_assert(sizeof(gl_word) == GL_CACHE_LINE, "a word is one look at the memory");

/// What is seldom asked of a word.
typedef struct gl_word_use {
    uint16_t flags; // GL_WORD_*
    uint8_t ending; // number of the noun ending that the word can be; 0: none
} gl_word_use;

typedef struct gl_words {
    gl_vector(gl_word) list;     // [0] is no word; aligned to cache lines
    gl_vector(gl_word_use) uses; // by word
    gl_bytes pool;               // words that are longer than GL_WORD_NEAR
    gl_vector(uint32_t) far;     // where in the pool a word begins, by word; only for those
    uint32_t *slots;             // the number of a word; 0: free
    uint32_t mask;               // slots - 1
    uint32_t longest;            // bytes
} gl_words;

/// `expected` words fit before the table grows.
void gl_words_init(gl_words *, size_t expected);
void gl_words_deinit(gl_words *);
/// Nothing is added any more, see gl_pages_protect().
void gl_words_protect(const gl_words *);

/// The number of a word, from 1, which is added if it is new. `hash` is gl_hash() of the text,
/// which has at most 65,535 bytes and no NUL.
uint32_t gl_words_add(gl_words *, golchin_slice text, uint32_t hash);

/// The bytes of a word; they move when one is added.
static inline golchin_slice gl_words_text(const gl_words *words, uint32_t word)
{
    const gl_word *found = &words->list.items[word];
    return gl_slice(found->len <= GL_WORD_NEAR ? found->near
                                               : words->pool.start + words->far.items[word],
                    found->len);
}

/// The number of a word; 0 when it is unknown. Bytes are compared, so a collision is no hit.
static inline uint32_t gl_words_find(const gl_words *words, golchin_slice text, uint32_t hash)
{
    for (uint32_t at = hash & words->mask; words->slots[at]; at = (at + 1) & words->mask) {
        if (gl_slice_equal(gl_words_text(words, words->slots[at]), text))
            return words->slots[at];
    }
    return 0;
}

/// The same for a text with 16 bytes behind it that may be read, out of the way of loops that
/// seldom need it.
uint32_t gl_words_find_seldom(const gl_words *, golchin_slice text, uint32_t hash);

/// The first word that a text with a hash may be; 0: it is unknown.
static inline uint32_t gl_words_first(const gl_words *words, uint32_t hash)
{
    return words->slots[hash & words->mask];
}

/// The number of a word by gl_words_first() of its hash, for a text with 16 bytes behind it that
/// may be read. Whether a word of a text is known cannot be foreseen, so nothing branches on it:
/// only what is long, or met a slot of another word, is looked for.
static inline uint32_t gl_words_check(const gl_words *words, uint32_t first, golchin_slice text,
                                      uint32_t hash)
{
    size_t near = text.len < GL_WORD_NEAR ? text.len : GL_WORD_NEAR;
    const gl_word *word = &words->list.items[first];
    bool is_same = gl_bytes_begin(word->near, text.start, near) & (word->len == text.len);
    uint32_t other = first & -(uint32_t)!is_same;
    return other ? gl_words_find_seldom(words, text, hash) : first;
}

/// Have the slot of a hash brought into the cache, or a word: for a table that does not fit in
/// there, long before it is asked. Inlined by force: a function that does nothing else may be taken
/// for one without effect.
__attribute__((always_inline)) static inline void gl_words_fetch_slot(const gl_words *words,
                                                                      uint32_t hash)
{
    __builtin_prefetch(&words->slots[hash & words->mask]);
}

__attribute__((always_inline)) static inline void gl_words_fetch(const gl_words *words,
                                                                 uint32_t word)
{
    __builtin_prefetch(&words->list.items[word]);
}

#endif
