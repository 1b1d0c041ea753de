// Splitting is a guess, and a wrong one makes two wrong words of a right one: Persian builds words
// of words (`برگزار`, `کارگروه`, `سال‌گرد`), names above all. So a word is cut
// only when all of it is read as parts that may meet: prepositions before a word, verbs behind one,
// long words of phrases side by side. After a letter that joins to nothing behind it (`از|شناسایی`)
// a lost space is likely, because print does not show it; where letters join, only long words may
// meet.
#include "lexicon/cuts.h"

enum {
    LETTER = GL_LETTER_BYTES,    // other tokens are left alone
    LONG_PART = GL_LENGTHS_LONG, // letters
};

// What a part of a word is, for the parts beside it.
typedef enum part {
    PART_NONE = 0,
    PART_START = 1u << 0,       // the start of the word, before the first part
    PART_PREPOSITION = 1u << 1, // از در
    PART_AND = 1u << 2,         // و between two words
    PART_LEADING_AND = 1u << 7, // و before a verb, a long word, برای
    PART_VERB = 1u << 3,        // کرد شده گفت
    PART_FUNCTION = 1u << 4,    // همین برای
    PART_SHORT = 1u << 5,       // a noun of three letters
    PART_LONG = 1u << 6,
    PART_DAY = 1u << 8,    // دوشنبه امروز
    PART_MANNER = 1u << 9, // دلیل عنوان, behind به only
    PART_TOWN = 1u << 10,  // میبد یزد
    PART_WITH = 1u << 11,  // با, which no towns follow: `بارقه`, `بالنده`
} part;

static bool is_letter(golchin_slice word, uint32_t index, const char *letter)
{
    return !memcmp(word.start + (size_t)index * LETTER, letter, LETTER);
}

// The letters after which print shows no lost space, ا آ د ذ ر ز ژ و: a bit for each of U+0600 to
// U+06FF.
static const uint64_t apart_letters[4] = {
    UINT64_C(1) << 0x22 | UINT64_C(1) << 0x27 | UINT64_C(15) << 0x2F,
    UINT64_C(1) << 0x08,
    UINT64_C(1) << 0x18,
    0,
};

// What a known word of `len` letters is as a part.
static part part_of_word(uint16_t flags, uint32_t len)
{
    if (flags & GL_WORD_SUFFIX)
        return PART_NONE;
    if (flags & GL_WORD_PREPOSITION)
        return PART_PREPOSITION;
    if (flags & GL_WORD_WITH)
        return PART_WITH;
    if (flags & GL_WORD_VERB)
        return PART_VERB;
    if (flags & GL_WORD_DAY)
        return PART_DAY;
    if (len >= LONG_PART && flags & (GL_WORD_COMMON | GL_WORD_JOINED))
        return PART_LONG;
    if (len > 2 && flags & GL_WORD_FUNCTION)
        return PART_FUNCTION;
    if (len > 2 && flags & GL_WORD_TOWN)
        return PART_TOWN;
    if (len > 2 && flags & GL_WORD_COMMON)
        return PART_SHORT;
    return flags & GL_WORD_MANNER ? PART_MANNER : PART_NONE;
}

void gl_cuts_measure(const gl_spellings *spellings, gl_lengths *lengths)
{
    for (uint32_t word = 1; word < spellings->words.list.count; word++) {
        golchin_slice text = gl_words_text(&spellings->words, word);
        uint32_t letters = (uint32_t)text.len / LETTER;
        if (letters >= 2 && letters <= GL_LENGTHS_MAX && text.len % LETTER == 0 &&
            part_of_word(spellings->words.uses.items[word].flags, letters))
            gl_lengths_add(lengths, text.start, letters);
    }
}

// What letters [begin, end) are as a part of the word.
static part part_of(const gl_spellings *spellings, golchin_slice word, uint32_t begin, uint32_t end)
{
    uint32_t len = end - begin;
    if (len == 1)
        return !is_letter(word, begin, "و") ? PART_NONE : begin == 0 ? PART_LEADING_AND : PART_AND;
    golchin_slice text = gl_slice(word.start + (size_t)begin * LETTER, (size_t)len * LETTER);
    uint32_t number = gl_words_find(&spellings->words, text, gl_hash(text.start, text.len));
    return part_of_word(spellings->words.uses.items[number].flags, len);
}

// Whether a part may stand behind another.
static bool may_meet(part before, part after, bool is_joined)
{
    if (is_joined)
        return before == PART_LONG && after == PART_LONG;
    switch (after) {
    case PART_PREPOSITION:
    case PART_WITH:
        return before & (PART_START | PART_LONG | PART_VERB);
    case PART_AND:
        return before & (PART_SHORT | PART_LONG | PART_TOWN);
    case PART_LEADING_AND:
        return before == PART_START;
    case PART_VERB:
        return before & (PART_SHORT | PART_LONG | PART_LEADING_AND | PART_TOWN);
    case PART_FUNCTION:
        return before & (PART_START | PART_PREPOSITION | PART_WITH | PART_LEADING_AND);
    case PART_DAY:
        return before & (PART_START | PART_FUNCTION);
    case PART_SHORT:
        return before & (PART_START | PART_AND);
    case PART_TOWN:
        return before & (PART_START | PART_PREPOSITION | PART_AND | PART_LONG);
    case PART_LONG:
        return before & (PART_START | PART_PREPOSITION | PART_WITH | PART_AND | PART_LEADING_AND |
                         PART_FUNCTION | PART_LONG);
    default:
        return false;
    }
}

// How letters [0, i) of a word are read with the fewest parts.
typedef struct prefix {
    uint8_t parts; // 0: they cannot be read
    uint8_t begin; // of the last part
    uint16_t last; // part
} prefix;

// The word that is read, and what is known of the parts that words are made of.
typedef struct glued {
    const gl_spellings *spellings;
    const gl_lengths *lengths;
    golchin_slice word;
    uint32_t letters;
    uint32_t apart; // a bit for each letter that is not written together with the one behind it
} glued;

static bool is_joined_before(const glued *in, uint32_t letter)
{
    return letter > 0 && !(in->apart >> (letter - 1) & 1);
}

// The lengths of the parts that may begin at a letter, but for the word itself.
static uint32_t lengths_from(const glued *in, uint32_t begin, bool is_joined)
{
    const uint32_t one = 1u << 1;
    uint32_t most = in->letters - begin + (begin > 0);
    uint32_t found = gl_lengths_from(in->lengths, in->word.start + (size_t)begin * LETTER);
    found &= most > GL_LENGTHS_MAX ? UINT32_MAX : gl_lengths_below(most);
    if (is_joined)
        return found & GL_LENGTHS_LONG_ONES;
    return is_letter(in->word, begin, "و") ? found | one : found;
}

// Whether a noun is read behind و where a word may begin with وا: `والدین` is no `و الدین`.
static bool is_behind_wa(const glued *in, uint32_t begin, part last)
{
    return begin == 1 && last & (PART_LONG | PART_FUNCTION) && is_letter(in->word, 0, "و") &&
           is_letter(in->word, 1, "ا");
}

// Reads the part from `begin` to each end.
static void read_from(const glued *in, uint32_t begin, prefix prefixes[GL_CUT_MOST + 1])
{
    const prefix *before = &prefixes[begin];
    bool is_joined = is_joined_before(in, begin);
    if (is_joined && before->last != PART_LONG)
        return;
    for (uint32_t set = lengths_from(in, begin, is_joined); set; set &= set - 1) {
        uint32_t end = begin + (uint32_t)__builtin_ctz(set);
        prefix *here = &prefixes[end];
        if (here->parts && here->parts <= before->parts + 1)
            continue;
        part last = part_of(in->spellings, in->word, begin, end);
        bool is_end = end == in->letters && (last & (PART_PREPOSITION | PART_WITH | PART_AND));
        if (last && !is_end && may_meet((part)before->last, last, is_joined) &&
            !is_behind_wa(in, begin, last))
            *here = (prefix){(uint8_t)(before->parts + 1), (uint8_t)begin, (uint16_t)last};
    }
}

// A bit for each letter that the last part, which has one of these lengths, may begin with. Short
// ones do not where the letters join.
static uint32_t last_parts(const glued *in, uint32_t lengths)
{
    uint32_t found = 0;
    for (; lengths; lengths &= lengths - 1) {
        uint32_t len = (uint32_t)__builtin_ctz(lengths), begin = in->letters - len;
        bool may_begin = len >= LONG_PART || !is_joined_before(in, begin);
        found |= (uint32_t)may_begin << begin;
    }
    return found;
}

// Whether parts of the right lengths lead from the start of the word to the last part, which has
// one of `ends`: what is no part has no length, so no word that can be cut is missed.
static bool may_be_cut(const glued *in, uint32_t ends)
{
    uint32_t last = last_parts(in, ends), reached = 1;
    for (uint32_t todo = last ? 1 : 0; todo && !(reached & last);) {
        uint32_t begin = (uint32_t)__builtin_ctz(todo);
        uint32_t behind = UINT32_MAX << begin << 1;
        uint32_t apart = in->apart >> begin << 1 | GL_LENGTHS_LONG_ONES;
        uint32_t found = lengths_from(in, begin, is_joined_before(in, begin)) & apart;
        reached |= found << begin; // what is moved out is behind all of the last parts
        todo = reached & behind;
    }
    return reached & last;
}

// The parts that make up the word; cuts[0 … n - 2] are the letters before which it is cut. Returns
// n; 0: the word stays whole.
static uint32_t find_cuts(const glued *in, uint32_t cuts[GL_CUT_PARTS - 1])
{
    prefix prefixes[GL_CUT_MOST + 1];
    memset(prefixes, 0, (in->letters + 1) * sizeof *prefixes);
    prefixes[0].last = PART_START;
    for (uint32_t begin = 0; begin < in->letters; begin++) {
        bool is_read = begin == 0 || prefixes[begin].parts;
        if (is_read && prefixes[begin].parts < GL_CUT_PARTS)
            read_from(in, begin, prefixes);
    }
    uint32_t count = prefixes[in->letters].parts, at = in->letters;
    for (uint32_t i = count; i > 1; i--)
        cuts[i - 2] = at = prefixes[at].begin;
    return count;
}

// Notes which letters stand apart. False: letters of another script are in it.
static bool is_word_of_letters(golchin_slice word, uint32_t *apart)
{
    *apart = 0;
    for (size_t i = 0; i < word.len / LETTER; i++) {
        unsigned char lead = (unsigned char)word.start[i * LETTER];
        unsigned char byte = (unsigned char)word.start[i * LETTER + 1];
        if ((lead & 0xFC) != 0xD8)
            return false;
        *apart |= (uint32_t)(apart_letters[lead & 3] >> (byte & 0x3F) & 1) << i;
    }
    return true;
}

// `بهدلیل`: به joins to the noun of its phrase, so only those nouns are looked for behind it.
static bool is_to_with_manner(const gl_spellings *spellings, golchin_slice word)
{
    enum { TO = 2 * LETTER }; // bytes
    if (!gl_slice_starts_with(word, GL_LITERAL("به")))
        return false;
    golchin_slice noun = gl_slice(word.start + TO, word.len - TO);
    uint32_t number = gl_words_find(&spellings->words, noun, gl_hash(noun.start, noun.len));
    return spellings->words.uses.items[number].flags & GL_WORD_MANNER;
}

// `میپردازند`, `نمیپذیریم`: the letters of the prefix of a present or past in progress; 0: none.
// With the ending of a plural person hardly anything else begins so, and that is in lists of names.
static uint32_t verb_prefix(golchin_slice word)
{
    enum { STEM_LEAST = 2 * LETTER, ENDING = 2 * LETTER };
    uint32_t letters = 0;
    if (gl_slice_starts_with(word, GL_LITERAL("می")))
        letters = 2;
    else if (gl_slice_starts_with(word, GL_LITERAL("نمی")))
        letters = 3;
    bool has_ending = gl_slice_ends_with(word, GL_LITERAL("ند")) ||
                      gl_slice_ends_with(word, GL_LITERAL("یم")) ||
                      gl_slice_ends_with(word, GL_LITERAL("ید"));
    return has_ending && word.len >= letters * LETTER + STEM_LEAST + ENDING ? letters : 0;
}

// `سلامتاند`, `نوبتاند`: the letters before the copula of a plural; 0: none. A verb that ends so
// (`گذراند`, `شناساند`) has a stem that is no word of a list, or a short one.
static uint32_t before_copula(const gl_spellings *spellings, golchin_slice word)
{
    if (!gl_slice_ends_with(word, GL_LITERAL(GL_COPULA)))
        return 0;
    uint32_t letters = (uint32_t)(word.len - strlen(GL_COPULA)) / LETTER;
    return part_of(spellings, word, 0, letters) == PART_LONG ? letters : 0;
}

uint32_t gl_cuts_find(const gl_spellings *spellings, const gl_lengths *lengths, golchin_slice word,
                      uint32_t cuts[GL_CUT_PARTS - 1])
{
    uint32_t leading = is_to_with_manner(spellings, word) ? 2 : verb_prefix(word);
    if (!leading)
        leading = before_copula(spellings, word);
    if (leading) {
        cuts[0] = leading;
        return 2;
    }
    glued whole = {spellings, lengths, word, (uint32_t)word.len / LETTER, 0};
    uint32_t ends = gl_lengths_to(lengths, word.start + word.len) & gl_lengths_below(whole.letters);
    return is_word_of_letters(word, &whole.apart) && may_be_cut(&whole, ends)
               ? find_cuts(&whole, cuts)
               : 0;
}
