/// What is known of each token: which word lists hold it, and which of this extractor's own words
/// it is. One bit each, so that the readers of names and posts ask of a token with one test.
#ifndef OFFICIALS_WORDS_H
#define OFFICIALS_WORDS_H

#include <golchin/plugin.h>

enum mark_bit {
    // From word lists and from the host's edges
    BIT_GIVEN,        // part of a given name
    BIT_GIVEN_UNSURE, // … that is a common word as well
    BIT_SURNAME,      // a surname or a part of one
    BIT_AFFIX,        // a word that surnames are made with: پور, زاده, فرد
    BIT_ENDER,        // a word that no name runs over: در, گفت, امروز
    BIT_ROLE,         // the first word of a role
    BIT_HONORIFIC,    // the first word of an honorific
    BIT_PLACE,
    BIT_ORGANIZATION,
    BIT_NUMBER,
    BIT_SPEECH, // a word of a reporting verb
    BIT_BODY,   // the first word of a body's name: سازمان, بیمارستان, انجمن
    BIT_ORGAN,  // the first word of an inner organ: کمیسیون, واحد, هیئت مدیره
    BIT_INNER,  // stands inside a phrase that it ends elsewhere
    BIT_NAMED,  // a word in front of a thing's own name: خیابان, شهید
    BIT_JOINED, // begins as given names do that join others: محمدصادق, عبدالعزیز
    // From this extractor's own words
    BIT_OFFICE, // ریاست, مدیریت: office_words.inc
#define WORD(name, words) BIT_##name,
#include "grammar_words.inc"
#undef WORD
    BIT_COUNT
};
_Static_assert(BIT_COUNT <= 64, "the marks of a token fit a uint64_t");

#define MARK(name) (UINT64_C(1) << BIT_##name)

/// A word that a name may begin with.
#define NAME_STARTS (MARK(GIVEN) | MARK(HONORIFIC) | MARK(SEYED) | MARK(JOINED))

enum { VOCABULARY_SLOTS = 1024, VOCABULARY_WORDS = 255 };

/// This extractor's own words by spelling.
struct vocabulary {
    uint8_t slots[VOCABULARY_SLOTS]; // index of a word plus one; 0: empty
    uint8_t count;
    uint32_t lengths[256]; // by the first letter: which lengths in bytes there are, one bit each
    struct {
        golchin_slice text;
        uint64_t marks;
    } words[VOCABULARY_WORDS];
};

void vocabulary_fill(struct vocabulary *);
/// The marks of a folded word; 0 when it is none of these.
uint64_t vocabulary_find(const struct vocabulary *, golchin_slice word);

#endif
