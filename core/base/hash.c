#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/slice.h"

uint32_t gl_hash(const char *bytes, size_t len)
{
    uint64_t state = len, low = 0, high = 0;
    for (; len > 16; bytes += 16, len -= 16)
        state = gl_hash_stir(state, bytes);
    if (len)
        memcpy(&low, bytes, len < 8 ? len : 8);
    if (len > 8)
        memcpy(&high, bytes + 8, len - 8);
    return gl_hash_finish(state, low, high);
}

typedef struct string {
    size_t start; // in `bytes`
    size_t len;
    uint32_t hash;
} string;

struct gl_strings {
    gl_bytes bytes;  // all texts, each with a NUL
    string *strings; // number - 1 → text
    uint32_t count, room;
    uint32_t *slots; // number, 0 is free; a power of two of them, at most half full
    uint32_t slot_count;
};

gl_strings *gl_strings_new(void)
{
    gl_strings *set = gl_alloc(sizeof *set);
    *set = (gl_strings){0};
    return set;
}

void gl_strings_free(gl_strings *set)
{
    if (!set)
        return;
    gl_bytes_free(&set->bytes);
    free(set->strings);
    free(set->slots);
    free(set);
}

golchin_slice gl_strings_text(const gl_strings *set, uint32_t number)
{
    const string *found = &set->strings[number - 1];
    return gl_slice(set->bytes.start + found->start, found->len);
}

// The slot that holds `text`, or the free one where it belongs.
static uint32_t *find_slot(const gl_strings *set, golchin_slice text, uint32_t hash)
{
    uint32_t at = hash & (set->slot_count - 1);
    while (set->slots[at]) {
        uint32_t number = set->slots[at];
        if (set->strings[number - 1].hash == hash &&
            gl_slice_equal(gl_strings_text(set, number), text))
            break;
        at = (at + 1) & (set->slot_count - 1);
    }
    return &set->slots[at];
}

static void grow_slots(gl_strings *set)
{
    set->slot_count = set->slot_count ? set->slot_count * 2 : 64;
    set->slots = gl_realloc(set->slots, gl_array_size(set->slot_count, sizeof *set->slots));
    memset(set->slots, 0, set->slot_count * sizeof *set->slots);
    for (uint32_t i = 0; i < set->count; i++)
        *find_slot(set, gl_strings_text(set, i + 1), set->strings[i].hash) = i + 1;
}

static size_t store(gl_strings *set, golchin_slice text)
{
    size_t start = set->bytes.len;
    gl_bytes_add(&set->bytes, text.start, text.len);
    gl_bytes_add_char(&set->bytes, '\0');
    return start;
}

uint32_t gl_strings_add(gl_strings *set, golchin_slice text)
{
    if (2 * (set->count + 1) > set->slot_count)
        grow_slots(set);
    uint32_t hash = gl_hash(text.start, text.len);
    uint32_t *slot = find_slot(set, text, hash);
    if (*slot)
        return *slot;
    if (set->count == set->room) {
        set->room = set->room ? set->room * 2 : 32;
        set->strings = gl_realloc(set->strings, gl_array_size(set->room, sizeof *set->strings));
    }
    set->strings[set->count++] = (string){store(set, text), text.len, hash};
    return *slot = set->count;
}

uint32_t gl_strings_find(const gl_strings *set, golchin_slice text)
{
    return set->slot_count ? *find_slot(set, text, gl_hash(text.start, text.len)) : 0;
}

uint32_t gl_strings_count(const gl_strings *set)
{
    return set->count;
}
