// A slot is a number only, so that a table is sparse in little memory: a text's unknown word nearly
// always costs one cache line, and a known one that of its gl_word besides.
#include "lexicon/words.h"

#include "base/pages.h"

enum {
    LOAD = 6, // slots a word at least
    SLOTS_AT_FIRST = 1024,
    NO_TEXT = 0xFF, // a byte that is in no UTF-8
};

// Room for `count` words at least.
static void reserve(gl_words *words, size_t count)
{
    gl_word *old = words->list.items;
    size_t size = gl_pages_round(gl_array_size(count, sizeof *old));
    words->list.items = gl_pages_new(size);
    words->list.capacity = size / sizeof *old;
    if (old)
        memcpy(words->list.items, old, words->list.count * sizeof *old);
    free(old);
}

static size_t slots_size(const gl_words *words)
{
    return ((size_t)words->mask + 1) * sizeof *words->slots;
}

static void make_slots(gl_words *words, size_t count)
{
    words->mask = (uint32_t)(count - 1);
    words->slots = gl_pages_new(slots_size(words));
    memset(words->slots, 0, slots_size(words));
}

void gl_words_init(gl_words *words, size_t expected)
{
    size_t count = SLOTS_AT_FIRST;
    while (count < LOAD * expected)
        count *= 2;
    *words = (gl_words){0};
    make_slots(words, count);
    reserve(words, expected + 1);
    (void)gl_vector_reserve(&words->uses, expected + 1);
    (void)gl_vector_add(&words->list);
    (void)gl_vector_add(&words->uses);
}

void gl_words_deinit(gl_words *words)
{
    gl_bytes_free(&words->pool);
    gl_vector_free(&words->far);
    gl_vector_free(&words->list);
    gl_vector_free(&words->uses);
    free(words->slots);
}

void gl_words_protect(const gl_words *words)
{
    gl_pages_protect(words->pool.start, words->pool.len);
    gl_vector_protect(&words->far);
    gl_vector_protect(&words->uses);
    gl_pages_protect(words->list.items, words->list.capacity * sizeof *words->list.items);
    gl_pages_protect(words->slots, gl_pages_round(slots_size(words)));
}

static void place(gl_words *words, uint32_t word, uint32_t hash)
{
    uint32_t at = hash & words->mask;
    while (words->slots[at])
        at = (at + 1) & words->mask;
    words->slots[at] = word;
}

static void grow_slots(gl_words *words)
{
    free(words->slots);
    make_slots(words, 2 * ((size_t)words->mask + 1));
    for (uint32_t word = 1; word < words->list.count; word++) {
        golchin_slice text = gl_words_text(words, word);
        place(words, word, gl_hash(text.start, text.len));
    }
}

static void store_far(gl_words *words, uint32_t number, golchin_slice text)
{
    while (words->far.count <= number)
        gl_vector_push(&words->far, 0);
    words->far.items[number] = (uint32_t)words->pool.len;
    gl_bytes_add(&words->pool, text.start, text.len);
    memset(words->list.items[number].near, NO_TEXT, GL_WORD_NEAR);
}

uint32_t gl_words_add(gl_words *words, golchin_slice text, uint32_t hash)
{
    uint32_t known = gl_words_find(words, text, hash);
    if (known)
        return known;
    if (LOAD * words->list.count > words->mask)
        grow_slots(words);
    uint32_t number = (uint32_t)words->list.count;
    if (words->list.count == words->list.capacity)
        reserve(words, 2 * words->list.capacity);
    gl_word *word = gl_vector_add(&words->list);
    (void)gl_vector_add(&words->uses);
    word->len = (uint16_t)text.len;
    if (text.len > GL_WORD_NEAR)
        store_far(words, number, text);
    else
        memcpy(word->near, text.start, text.len);
    place(words, number, hash);
    if (text.len > words->longest)
        words->longest = (uint32_t)text.len;
    return number;
}

__attribute__((noinline)) uint32_t gl_words_find_seldom(const gl_words *words, golchin_slice text,
                                                        uint32_t hash)
{
    if (text.len > GL_WORD_NEAR)
        return gl_words_find(words, text, hash);
    for (uint32_t at = hash & words->mask; words->slots[at]; at = (at + 1) & words->mask) {
        uint32_t word = words->slots[at];
        if (!gl_bytes_differ(words->list.items[word].near, text.start, text.len))
            return word;
    }
    return 0;
}
