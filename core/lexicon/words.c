// A slot keeps the whole hash, so that a text's unknown word costs one cache line: it nearly always
// meets a free slot, because at most one slot in LOAD is taken.
#include "lexicon/words.h"

enum { LOAD = 5, SLOTS_AT_FIRST = 1024 };

void gl_words_init(gl_words *words, size_t expected)
{
    size_t count = SLOTS_AT_FIRST;
    while (count < LOAD * expected)
        count *= 2;
    size_t size = gl_array_size(count, sizeof *words->slots);
    *words = (gl_words){.mask = (uint32_t)(count - 1), .slots = memset(gl_alloc(size), 0, size)};
    (void)gl_vector_add(&words->list);
}

void gl_words_deinit(gl_words *words)
{
    gl_vector_free(&words->pool);
    gl_vector_free(&words->list);
    free(words->slots);
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
    size_t size = gl_array_size(2 * count, sizeof *words->slots);
    words->slots = memset(gl_alloc(size), 0, size);
    words->mask = (uint32_t)(2 * count - 1);
    for (size_t i = 0; i < count; i++) {
        if (old[i].word)
            place(words, old[i]);
    }
    free(old);
}

static uint32_t store(gl_words *words, golchin_slice text)
{
    size_t start = words->pool.count, end = start + text.len;
    if (end > words->pool.capacity) {
        words->pool.capacity = end > 2 * words->pool.capacity ? end : 2 * words->pool.capacity;
        words->pool.items = gl_realloc(words->pool.items, words->pool.capacity);
    }
    memcpy(words->pool.items + start, text.start, text.len);
    words->pool.count = end;
    return (uint32_t)start;
}

uint32_t gl_words_add(gl_words *words, golchin_slice text, uint32_t hash)
{
    uint32_t known = gl_words_find(words, text, hash);
    if (known)
        return known;
    if (LOAD * words->list.count > words->mask)
        grow_slots(words);
    uint32_t number = (uint32_t)words->list.count;
    *gl_vector_add(&words->list) =
        (gl_word){.start = store(words, text), .len = (uint32_t)text.len};
    place(words, (gl_word_slot){hash, number});
    if (text.len > words->longest)
        words->longest = (uint32_t)text.len;
    return number;
}
