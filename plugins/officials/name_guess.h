/// Reading a name that no list has, and what speaks for its being one.
#ifndef OFFICIALS_NAME_GUESS_H
#define OFFICIALS_NAME_GUESS_H

#include "names.h"

enum { GUESS_TOKENS_MAX = 6 }; // of a name that is read from its end

/// What a guess rests on.
struct guess {
    struct name name;
    uint32_t units;
    bool is_vouched; // a list has one of the words, or the name is used again
    bool is_strange; // no list and no everyday language has any of them
    bool is_used_again;
};

/// The words [first, last) begin a sentence behind this one, and something is said of them:
/// «… توکنی افزود:».
bool name_is_used_again(const struct article *, uint32_t first, uint32_t last, uint32_t sentence);

/// The name that begins at a token, up to what ends one. False: none can.
bool guess_read_from(const struct article *, uint32_t token, struct guess *);
/// The name that ends in front of a token, from a mark, «و» or a preposition on.
bool guess_read_up_to(const struct article *, uint32_t end, struct guess *);
/// The single word in front of a token, which commas or «و» set off, whatever else it is.
bool guess_read_noun(const struct article *, uint32_t end, struct guess *);
/// The name that ends in front of a token that closes quotation marks: all of what they hold, when
/// a word of it is no everyday one.
bool guess_read_quoted(const struct article *, uint32_t end, struct guess *);

/// One word between commas that is a surname and no town: «فرماندار این شهرستان، نوری، …».
bool guess_is_surname(const struct article *, const struct guess *);
/// Behind words that only people stand behind.
/// «از سوی …», «به نقل از …», «خطاب به …», «دیدار با …»
bool guess_is_behind_deed(const struct article *, uint32_t token);

#endif
