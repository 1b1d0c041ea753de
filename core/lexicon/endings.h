/// The endings of a Persian noun, and which nouns take which.
#ifndef GL_LEXICON_ENDINGS_H
#define GL_LEXICON_ENDINGS_H

#include <golchin/types.h>

/// How a word ends, as far as its endings depend on it.
typedef enum gl_letter {
    GL_LETTER_CONSONANT = 1u << 0,
    GL_LETTER_YEH = 1u << 1,
    GL_LETTER_VOWEL = 1u << 2, // ا و
    GL_LETTER_HEH = 1u << 3,   // a silent ه: `جامعه`
    GL_LETTER_GAH = 1u << 4,   // a sounded ه: `درمانگاه`
    GL_LETTER_NONE = 0,        // no letter at all
} gl_letter;

typedef struct gl_ending {
    const char *text;    // folded
    uint8_t glued_after; // gl_letter set: where it is written without a boundary
    uint8_t apart_after; // gl_letter set: where it stands behind a ZWNJ
    bool may_be_spaced;  // such a ZWNJ may be lost to a space
    bool drops_heh;      // glued, it stands in place of a final ه: `شده` → `شدگان`
    uint8_t letters;     // the shortest word that it is glued to
    bool is_plural;
    bool goes_on; // more words of the entry may follow: `بیمارستان‌های عمومی`
} gl_ending;

enum { GL_ENDING_BROKEN_PLURAL = 255 }; // the number of none: the word is a plural of its own

/// Ending `number`, from 1; NULL behind the last.
const gl_ending *gl_ending_at(uint32_t number);

/// Whether a noun with this ending, or with GL_ENDING_BROKEN_PLURAL, is a plural.
bool gl_ending_makes_plural(uint8_t number);

gl_letter gl_last_letter(golchin_slice folded);

/// Whether the ending is glued to this word.
bool gl_ending_is_glued(const gl_ending *, golchin_slice folded);
/// Whether the ending stands apart from a word with this last letter, behind this gap.
bool gl_ending_is_apart(const gl_ending *, uint8_t letter, golchin_gap gap);

/// A plural that is a word of its own: `مرکز` → `مراکز`.
typedef struct gl_broken_plural {
    const char *singular;
    const char *plural;
} gl_broken_plural;

/// Pair `index`, from 0; NULL behind the last. Not folded.
const gl_broken_plural *gl_broken_plural_at(uint32_t index);

#endif
