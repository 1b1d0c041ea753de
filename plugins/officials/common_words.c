// An open table over the list; a word is looked up some times an article.
#include "common_words.h"

#include <string.h>

static const char *const words[] = {
#include "common_words.inc"
};

_Static_assert(sizeof words / sizeof *words < COMMON_WORD_SLOTS / 3, "the table is sparse");
_Static_assert(COMMON_WORD_SLOTS == 1 << 14, "a slot is the upper fourteen bits of a hash");

// Two letters at either end and the length tell most words apart, at the price of four loads.
static uint32_t slot_of(golchin_slice word)
{
    uint32_t first = 0, last = 0;
    size_t part = word.len < sizeof first ? word.len : sizeof first;
    memcpy(&first, word.start, part);
    memcpy(&last, word.start + word.len - part, part);
    uint64_t mixed = (first * UINT64_C(0x9E3779B97F4A7C15)) ^ (last * UINT64_C(0xC2B2AE3D27D4EB4F));
    return (uint32_t)((mixed + word.len * UINT64_C(0x165667B19E3779F9)) >> 50);
}

// The slot that holds `word`, or the empty one where it belongs.
static uint32_t find(const struct common_words *table, golchin_slice word)
{
    uint32_t slot = slot_of(word);
    for (; table->slots[slot]; slot = (slot + 1) % COMMON_WORD_SLOTS) {
        const char *known = words[table->slots[slot] - 1];
        if (strncmp(known, word.start, word.len) == 0 && known[word.len] == '\0')
            break;
    }
    return slot;
}

void common_words_fill(struct common_words *table)
{
    memset(table, 0, sizeof *table);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        table->slots[find(table, (golchin_slice){words[i], strlen(words[i])})] = (uint16_t)(i + 1);
}

bool common_words_have(const struct common_words *table, golchin_slice word)
{
    return word.len && table->slots[find(table, word)] != 0;
}
