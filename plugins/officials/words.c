// A table of some two hundred words. Its index is a kilobyte and so stays in the nearest cache: it
// is asked once for every token of an article, and most of them are not in it.
#include "words.h"

#include <assert.h>
#include <string.h>

static const struct {
    uint64_t mark;
    const char *words; // apart by blanks
} rows[] = {
#define WORD(name, words) {MARK(name), words},
#include "grammar_words.inc"
#undef WORD
#define OFFICE(word, role) {MARK(OFFICE), word},
#define OFFICE_OF_TWO(first, second, role) {MARK(OFFICE), first},
#include "office_words.inc"
#undef OFFICE
#undef OFFICE_OF_TWO
};

// The first, the middle and the last letter: a letter of Persian is two bytes.
static inline uint32_t slot_of(const char *text, size_t len)
{
    uint16_t first = (unsigned char)text[0], middle = first, last = first;
    if (len >= 2) {
        memcpy(&first, text, 2);
        memcpy(&middle, text + len / 4 * 2, 2);
        memcpy(&last, text + len - 2, 2);
    }
    uint32_t mixed = first * 0x9E3779B1u ^ middle * 0x85EBCA6Bu ^ last * 0xC2B2AE35u;
    return (mixed + (uint32_t)len * 0x27D4EB2Fu) >> 22;
}

static inline uint32_t slot_for(const struct vocabulary *vocabulary, golchin_slice word)
{
    uint32_t slot = slot_of(word.start, word.len);
    for (;; slot = (slot + 1) % VOCABULARY_SLOTS) {
        uint8_t index = vocabulary->slots[slot];
        if (!index)
            return slot;
        golchin_slice known = vocabulary->words[index - 1].text;
        if (known.len == word.len && memcmp(known.start, word.start, word.len) == 0)
            return slot;
    }
}

// A letter of Persian is a lead byte D8 to DB and another one.
static inline uint8_t first_letter(golchin_slice word)
{
    unsigned char lead = (unsigned char)word.start[0];
    if (word.len < 2)
        return lead;
    return (uint8_t)(lead << 6 | ((unsigned char)word.start[1] & 63));
}

static void add(struct vocabulary *vocabulary, golchin_slice word, uint64_t mark)
{
    uint32_t slot = slot_for(vocabulary, word);
    if (!vocabulary->slots[slot]) {
        assert(vocabulary->count < VOCABULARY_WORDS && word.len < 32);
        vocabulary->words[vocabulary->count].text = word;
        vocabulary->lengths[first_letter(word)] |= UINT32_C(1) << word.len;
        vocabulary->slots[slot] = ++vocabulary->count;
    }
    vocabulary->words[vocabulary->slots[slot] - 1].marks |= mark;
}

void vocabulary_fill(struct vocabulary *vocabulary)
{
    memset(vocabulary, 0, sizeof *vocabulary);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (const char *word = rows[i].words; *word;) {
            size_t len = strcspn(word, " ");
            add(vocabulary, (golchin_slice){word, len}, rows[i].mark);
            word += len + (word[len] == ' ');
        }
}

uint64_t vocabulary_find(const struct vocabulary *vocabulary, golchin_slice word)
{
    if (word.len - 1 >= 31 || !(vocabulary->lengths[first_letter(word)] >> word.len & 1))
        return 0; // most words part here
    uint8_t index = vocabulary->slots[slot_for(vocabulary, word)];
    return index ? vocabulary->words[index - 1].marks : 0;
}
