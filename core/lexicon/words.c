// A slot keeps the whole hash, so that a text's unknown word costs one cache line, and a known one
// that of its gl_word besides.
#include "lexicon/words.h"

#include "base/pages.h"

enum { LOAD = 3, SLOTS_AT_FIRST = 1024 };

void gl_words_init(gl_words *words, size_t expected)
{
    size_t count = SLOTS_AT_FIRST;
    while (count < LOAD * expected)
        count *= 2;
    *words =
        (gl_words){.mask = (uint32_t)(count - 1), .slots = gl_zeroes(count, sizeof *words->slots)};
    (void)gl_vector_reserve(&words->list, expected + 1);
    (void)gl_vector_add(&words->list);
}

void gl_words_deinit(gl_words *words)
{
    gl_vector_free(&words->pool);
    gl_vector_free(&words->far);
    gl_vector_free(&words->list);
    free(words->slots);
}

void gl_words_protect(const gl_words *words)
{
    gl_vector_protect(&words->pool);
    gl_vector_protect(&words->far);
    gl_vector_protect(&words->list);
    gl_pages_protect(words->slots, ((size_t)words->mask + 1) * sizeof *words->slots);
}

static void place(gl_words *words, gl_word_slot slot)
{
    uint32_t at = slot.hash & words->mask;
    while (words->slots[at].word)
        at = (at + 1) & words->mask;
    words->slots[at] = slot;
}

static void grow_slots(gl_words *words)
{
    gl_word_slot *old = words->slots;
    size_t count = (size_t)words->mask + 1;
    words->slots = gl_zeroes(2 * count, sizeof *words->slots);
    words->mask = (uint32_t)(2 * count - 1);
    for (size_t i = 0; i < count; i++) {
        if (old[i].word)
            place(words, old[i]);
    }
    free(old);
}

static void store_far(gl_words *words, uint32_t number, golchin_slice text)
{
    size_t start = words->pool.count, end = start + text.len;
    if (end > words->pool.capacity) {
        words->pool.capacity = end > 2 * words->pool.capacity ? end : 2 * words->pool.capacity;
        words->pool.items = gl_realloc(words->pool.items, words->pool.capacity);
    }
    memcpy(words->pool.items + start, text.start, text.len);
    words->pool.count = end;
    while (words->far.count <= number)
        gl_vector_push(&words->far, 0);
    words->far.items[number] = (uint32_t)start;
}

uint32_t gl_words_add(gl_words *words, golchin_slice text, uint32_t hash)
{
    uint32_t known = gl_words_find(words, text, hash);
    if (known)
        return known;
    if (LOAD * words->list.count > words->mask)
        grow_slots(words);
    uint32_t number = (uint32_t)words->list.count;
    gl_word *word = gl_vector_add(&words->list);
    word->len = (uint16_t)text.len;
    memcpy(word->near, text.start, text.len < GL_WORD_NEAR ? text.len : GL_WORD_NEAR);
    if (text.len > GL_WORD_NEAR)
        store_far(words, number, text);
    place(words, (gl_word_slot){hash, number});
    if (text.len > words->longest)
        words->longest = (uint32_t)text.len;
    return number;
}

__attribute__((noinline, cold)) uint32_t gl_words_find_seldom(const gl_words *words,
                                                              golchin_slice text, uint32_t hash)
{
    return gl_words_find(words, text, hash);
}
