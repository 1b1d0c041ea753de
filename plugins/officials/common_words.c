// An open table over the list; a word is looked up some times an article.
#include "common_words.h"

#include <string.h>

static const char *const words[] = {
#include "common_words.inc"
};

_Static_assert(sizeof words / sizeof *words < COMMON_WORD_SLOTS / 3, "the table is sparse");

static uint32_t slot_of(golchin_slice word)
{
    uint32_t hash = 2166136261u; // FNV-1a
    for (size_t i = 0; i < word.len; i++)
        hash = (hash ^ (unsigned char)word.start[i]) * 16777619u;
    return (hash ^ hash >> 15) % COMMON_WORD_SLOTS;
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
