// Splitting is a guess, and a wrong one makes two wrong words of a right one: Persian builds words
// of
// words (`برگزار`, `کارگروه`, `سال‌گرد`), names above all. So a word is cut
// only when all of it is read as parts that may meet: prepositions before a word, verbs behind one,
// long words of phrases side by side. After a letter that joins to nothing behind it (`از|شناسایی`)
// a lost space is likely, because print does not show it; where letters join, only long words may
// meet.
#include "lexicon/split.h"

#include "text/fold.h"

enum {
    LETTER = GL_LETTER_BYTES,         // other tokens are left alone
    LETTERS_MAX = GL_LENGTHS_MAX + 1, // a longer word is left alone
    LETTERS_MIN = 5,                  // and so is a shorter one
    PARTS_MAX = 4,
    LONG_PART = 4, // letters
};

// What a part of a word is, for the parts beside it.
typedef enum part {
    PART_NONE = 0,
    PART_START = 1u << 0,       // the start of the word, before the first part
    PART_PREPOSITION = 1u << 1, // از در با
    PART_AND = 1u << 2,         // و between two words
    PART_LEADING_AND = 1u << 7, // و before a verb
    PART_VERB = 1u << 3,        // کرد شده گفت
    PART_FUNCTION = 1u << 4,    // همین برای
    PART_SHORT = 1u << 5,       // a noun of three letters
    PART_LONG = 1u << 6,
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
    if (flags & GL_WORD_VERB)
        return PART_VERB;
    if (len >= LONG_PART && flags & (GL_WORD_COMMON | GL_WORD_JOINED))
        return PART_LONG;
    if (len > 2 && flags & GL_WORD_FUNCTION)
        return PART_FUNCTION;
    return len > 2 && flags & GL_WORD_COMMON ? PART_SHORT : PART_NONE;
}

void gl_split_measure(const gl_spellings *spellings, gl_lengths *lengths)
{
    for (uint32_t word = 1; word < spellings->words.list.count; word++) {
        golchin_slice text = gl_words_text(&spellings->words, word);
        uint32_t letters = (uint32_t)text.len / LETTER;
        if (letters >= 2 && letters <= GL_LENGTHS_MAX && text.len % LETTER == 0 &&
            part_of_word(spellings->words.list.items[word].flags, letters))
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
    return part_of_word(spellings->words.list.items[number].flags, len);
}

// Whether a part may stand behind another.
static bool may_meet(part before, part after, bool is_joined)
{
    if (is_joined)
        return before == PART_LONG && after == PART_LONG;
    switch (after) {
    case PART_PREPOSITION:
        return before & (PART_START | PART_LONG | PART_VERB);
    case PART_AND:
        return before & (PART_SHORT | PART_LONG);
    case PART_LEADING_AND:
        return before == PART_START;
    case PART_VERB:
        return before & (PART_SHORT | PART_LONG | PART_LEADING_AND);
    case PART_FUNCTION:
        return before & (PART_START | PART_PREPOSITION);
    case PART_SHORT:
        return before & (PART_START | PART_AND);
    case PART_LONG:
        return before & (PART_START | PART_PREPOSITION | PART_AND | PART_FUNCTION | PART_LONG);
    default:
        return false;
    }
}

// How letters [0, i) of a word are read with the fewest parts.
typedef struct prefix {
    uint8_t parts; // 0: they cannot be read
    uint8_t begin; // of the last part
    uint8_t last;  // part
} prefix;

// The word that is read, and what is known of the parts that words are made of.
typedef struct glued {
    const gl_spellings *spellings;
    const gl_lengths *lengths;
    golchin_slice word;
    uint32_t letters;
    uint32_t apart; // a bit for each letter that is not written together with the one behind it
} glued;

// False: letters of another script are in it, or too few or many.
static bool is_word_of_letters(golchin_slice word, uint32_t *apart)
{
    size_t letters = word.len / LETTER;
    if (letters < LETTERS_MIN || letters > LETTERS_MAX || word.len % LETTER)
        return false;
    *apart = 0;
    for (size_t i = 0; i < letters; i++) {
        unsigned char lead = (unsigned char)word.start[i * LETTER];
        unsigned char byte = (unsigned char)word.start[i * LETTER + 1];
        if ((lead & 0xFC) != 0xD8)
            return false;
        *apart |= (uint32_t)(apart_letters[lead & 3] >> (byte & 0x3F) & 1) << i;
    }
    return true;
}

static bool is_joined_before(const glued *in, uint32_t letter)
{
    return letter > 0 && !(in->apart >> (letter - 1) & 1);
}

// The lengths of the parts that may begin at a letter.
static uint32_t lengths_from(const glued *in, uint32_t begin, bool is_joined)
{
    const uint32_t one = 1u << 1, long_ones = UINT32_MAX << LONG_PART;
    uint32_t left = in->letters - begin;
    uint32_t found = gl_lengths_from(in->lengths, in->word.start + (size_t)begin * LETTER, left);
    if (left < LETTERS_MAX)
        found &= (UINT32_C(2) << left) - 1;
    if (begin == 0 && left < LETTERS_MAX)
        found &= ~(UINT32_C(1) << left); // the word itself
    if (is_joined)
        return found & long_ones;
    return is_letter(in->word, begin, "و") ? found | one : found;
}

// Reads the part from `begin` to each end.
static void read_from(const glued *in, uint32_t begin, prefix prefixes[LETTERS_MAX + 1])
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
        bool is_end = end == in->letters && (last == PART_PREPOSITION || last == PART_AND);
        if (last && !is_end && may_meet((part)before->last, last, is_joined))
            *here = (prefix){(uint8_t)(before->parts + 1), (uint8_t)begin, (uint8_t)last};
    }
}

// Whether a part may begin the word and another one end it. Short ones do not where the letters
// join.
static bool may_be_cut(const glued *in)
{
    const uint32_t long_ones = UINT32_MAX << LONG_PART;
    uint32_t set = gl_lengths_to(in->lengths, in->word.start, in->letters);
    set &= (UINT32_C(2) << (in->letters - 1)) - 1;
    uint32_t ends = set & long_ones;
    for (set &= ~long_ones; set; set &= set - 1)
        ends |= !is_joined_before(in, in->letters - (uint32_t)__builtin_ctz(set));
    return ends && lengths_from(in, 0, false) & (in->apart << 1 | long_ones);
}

// The parts that make up the word; cuts[0 … n - 2] are the letters before which it is cut. Returns
// n; 0: the word stays whole.
static uint32_t find_cuts(const glued *in, uint32_t cuts[PARTS_MAX - 1])
{
    if (!may_be_cut(in))
        return 0;
    prefix prefixes[LETTERS_MAX + 1];
    memset(prefixes, 0, (in->letters + 1) * sizeof *prefixes);
    prefixes[0].last = PART_START;
    for (uint32_t begin = 0; begin < in->letters; begin++) {
        bool is_read = begin == 0 || prefixes[begin].parts;
        if (is_read && prefixes[begin].parts < PARTS_MAX)
            read_from(in, begin, prefixes);
    }
    uint32_t count = prefixes[in->letters].parts, at = in->letters;
    for (uint32_t i = count; i > 1; i--)
        cuts[i - 2] = at = prefixes[at].begin;
    return count;
}

static size_t code_point_len(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// The byte of the text where folded byte `target` of a token comes from; the token's end when it
// comes from the middle of a character (a ligature).
static uint32_t source_of(const gl_text *text, const golchin_token *token, size_t target,
                          gl_arena *scratch)
{
    uint32_t at = token->begin;
    for (size_t folded = 0; at < token->end && folded <= target;) {
        size_t len = code_point_len((unsigned char)text->text.start[at]);
        gl_arena_mark mark = gl_arena_save(scratch);
        size_t made = gl_fold(gl_slice(text->text.start + at, len), scratch).len;
        gl_arena_rewind(scratch, mark);
        if (folded == target && made)
            return at;
        folded += made;
        at += (uint32_t)len;
    }
    return token->end;
}

typedef gl_vector(gl_split) split_list;

typedef struct splitter {
    const gl_spellings *spellings;
    const gl_lengths *lengths;
    gl_text *text;
    split_list splits;
    gl_arena *arena;
} splitter;

static void note_splits(splitter *self, uint32_t index)
{
    const golchin_token *token = &self->text->tokens[index];
    golchin_slice word = gl_text_folded(self->text, index);
    uint32_t letters[PARTS_MAX - 1], apart;
    if (token->kind != GOLCHIN_WORD || !is_word_of_letters(word, &apart))
        return;
    glued whole = {self->spellings, self->lengths, word, (uint32_t)word.len / LETTER, apart};
    uint32_t parts = find_cuts(&whole, letters);
    for (uint32_t i = 0; i + 1 < parts; i++) {
        uint32_t middle = source_of(self->text, token, (size_t)letters[i] * LETTER, self->arena);
        if (middle < token->end)
            gl_vector_push(&self->splits, ((gl_split){index, middle}));
    }
}

// What is looked up soon is brought into the cache: with a large lexicon waiting for it would be
// most of the work.
static void look_up(const splitter *self, uint32_t first, uint32_t last, gl_known *known)
{
    enum { SLOTS_AHEAD = 16, WORDS_AHEAD = 8 };
    const gl_words words = self->spellings->words;
    const char *text = self->text->text.start, *folds = self->text->folds;
    const golchin_token *tokens = self->text->tokens;
    gl_known none = {0}, *before = &none;
    for (uint32_t i = first; i < last; i++) {
        if (last - i > SLOTS_AHEAD) {
            gl_words_fetch_slot(&words, tokens[i + SLOTS_AHEAD].hash);
            gl_words_fetch_word(&words, tokens[i + WORDS_AHEAD].hash);
        }
        const golchin_token *token = &tokens[i];
        const char *fold =
            token->fold == GL_FOLD_IN_PLACE ? text + token->begin : folds + token->fold;
        uint32_t number =
            gl_words_find_padded(&words, gl_slice(fold, token->fold_len), token->hash);
        const gl_word *word = &words.list.items[number];
        __builtin_prefetch(&self->spellings->trie.states.items[word->state]);
        uint32_t is_joined = token->gap == GOLCHIN_JOINER;
        before->traits |= is_joined * GL_TRAIT_JOINS;
        *known = (gl_known){number, word->state, word->traits | is_joined * GL_TRAIT_JOINED};
        before = known++;
    }
}

// What is known behind the splits: that of whole tokens stays, parts are looked up.
static gl_known *split_all(splitter *self, const gl_known *known)
{
    const split_list *splits = &self->splits;
    uint32_t old_count = self->text->token_count, done = 0;
    gl_text_split_tokens(self->text, splits->items, splits->count, self->arena);
    gl_known *parts = gl_arena_array_raw(self->arena, gl_known, self->text->token_count);
    size_t next = 0;
    for (uint32_t old = 0; old < old_count; old++) {
        bool is_split = next < splits->count && splits->items[next].token == old;
        uint32_t first = done++;
        parts[first] = known[old];
        for (; next < splits->count && splits->items[next].token == old; next++)
            done++;
        if (is_split) {
            look_up(self, first, done, &parts[first]);
            parts[done - 1].traits |= known[old].traits & GL_TRAIT_JOINS;
        }
    }
    return parts;
}

gl_known *gl_split_glued(const gl_spellings *spellings, const gl_lengths *lengths, gl_text *text,
                         gl_arena *result)
{
    splitter self = {spellings, lengths, text, {0}, result};
    gl_known *known = gl_arena_array_raw(result, gl_known, text->token_count);
    look_up(&self, 0, text->token_count, known);
    for (uint32_t i = 0; i < text->token_count; i++) {
        if (!known[i].word)
            note_splits(&self, i);
    }
    if (self.splits.count)
        known = split_all(&self, known);
    gl_vector_free(&self.splits);
    return known;
}
