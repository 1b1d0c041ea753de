// Splitting is a guess, and a wrong one makes two wrong words of a right one; so a word is left
// whole unless all of it is read. After a letter that joins to nothing behind it (`از|شناسایی`) a
// lost space is likely: it is invisible in print. Elsewhere both parts must be long and no mere
// names, which are made of other words as a matter of course (`نیک|نامی`).
#include "lexicon/split.h"

#include "text/fold.h"

enum {
    LETTER = 2,       // bytes of an Arabic letter; other tokens are left alone
    LETTERS_MAX = 32, // a longer word is left alone
    LETTERS_MIN = 5,  // and so is a shorter one
    PARTS_MAX = 4,
    LONG_PART = 3,      // letters of a part that may meet another where letters join
    REST_AFTER_AND = 4, // letters that must follow `و` at the start of a word
};

static const char *const function_words[] = {
    "از",    "به",    "در",     "با",   "بر",    "برای",  "که",    "و",    "را",   "تا",
    "این",   "آن",    "هم",     "نیز",  "است",   "بود",   "شد",    "می",   "هر",   "یک",
    "دو",    "سه",    "چهار",   "پنج",  "شش",    "هفت",   "هشت",   "نه",   "ده",   "یا",
    "اما",   "اگر",   "چون",    "پس",   "پیش",   "بین",   "روی",   "زیر",  "طی",   "سوی",
    "همین",  "همان",  "چنین",   "وی",   "او",    "ما",    "شما",   "آنها", "آنان", "خود",
    "دیگر",  "همه",   "بسیار",  "نمی",  "باید",  "شده",   "شود",   "شدند", "شوند", "کرد",
    "کرده",  "کردند", "کند",    "کنند", "دارد",  "دارند", "داشت",  "داده", "داد",  "بوده",
    "بودند", "باشد",  "هستند",  "نیست", "خواهد", "گفت",   "افزود", "بیش",  "کم",   "سال",
    "روز",   "هزار",  "میلیون", "نفر",  "استان", "کشور",  "شهر",   "مردم", "خبر",  "گزارش",
};

void gl_split_add_words(gl_forms *forms)
{
    for (size_t i = 0; i < sizeof function_words / sizeof *function_words; i++)
        gl_forms_add(forms, gl_slice_of(function_words[i]),
                     (gl_form){.dictionary = GL_NO_DICTIONARY});
}

static bool is_letter(golchin_slice word, uint32_t index, const char *letter)
{
    return !memcmp(word.start + (size_t)index * LETTER, letter, LETTER);
}

// Whether the letter is written together with the one behind it.
static bool joins(golchin_slice word, uint32_t index)
{
    static const char alone[][LETTER + 1] = {"ا", "آ", "د", "ذ", "ر", "ز", "ژ", "و"};
    for (size_t i = 0; i < sizeof alone / sizeof *alone; i++) {
        if (is_letter(word, index, alone[i]))
            return false;
    }
    return true;
}

// Whether letters [begin, end) may be one of the words that `word` is made of.
static bool is_part(const gl_spellings *spellings, golchin_slice word, uint32_t begin, uint32_t end)
{
    uint32_t letters = (uint32_t)word.len / LETTER, len = end - begin;
    bool is_joined =
        (begin > 0 && joins(word, begin - 1)) || (end < letters && joins(word, end - 1));
    if (len == 1)
        return !is_joined && is_letter(word, begin, "و") &&
               (begin > 0 || letters > REST_AFTER_AND) && end < letters;
    if (is_joined && len < LONG_PART)
        return false;
    golchin_slice text = gl_slice(word.start + (size_t)begin * LETTER, (size_t)len * LETTER);
    uint32_t number = gl_words_find(&spellings->words, text, gl_hash(text.start, text.len));
    uint8_t flags = spellings->words.list.items[number].flags;
    if (is_joined)
        return flags & (GL_WORD_COMMON | GL_WORD_DERIVED);
    if (len == 2)
        return flags & GL_WORD_FUNCTION;
    return flags & (GL_WORD_COMMON | GL_WORD_DERIVED | GL_WORD_FUNCTION);
}

// The fewest parts that make up the word; cuts[0 … n - 2] are the letters before which it is cut.
// Returns n; 0: the word stays whole.
static uint32_t find_cuts(const gl_spellings *spellings, golchin_slice word,
                          uint32_t cuts[PARTS_MAX - 1])
{
    uint32_t letters = (uint32_t)word.len / LETTER;
    uint8_t parts[LETTERS_MAX + 1] = {0};  // that letters [0, i) are made of; 0: cannot be read
    uint8_t before[LETTERS_MAX + 1] = {0}; // where the last of them begins
    for (uint32_t begin = 0; begin < letters; begin++) {
        if ((begin > 0 && parts[begin] == 0) || parts[begin] == PARTS_MAX)
            continue;
        for (uint32_t end = begin + 1; end <= letters; end++) {
            bool is_fewer = parts[end] == 0 || parts[begin] + 1 < parts[end];
            if (end - begin < letters && is_fewer && is_part(spellings, word, begin, end)) {
                parts[end] = (uint8_t)(parts[begin] + 1);
                before[end] = (uint8_t)begin;
            }
        }
    }
    uint32_t count = parts[letters], at = letters;
    for (uint32_t i = count; i > 1; i--)
        cuts[i - 2] = at = before[at];
    return count;
}

static bool may_be_glued(const golchin_token *token, golchin_slice word)
{
    if (token->kind != GOLCHIN_WORD || word.len < LETTERS_MIN * LETTER ||
        word.len > LETTERS_MAX * LETTER || word.len % LETTER)
        return false;
    for (size_t i = 0; i < word.len; i += LETTER) {
        if (((unsigned char)word.start[i] & 0xFC) != 0xD8)
            return false;
    }
    return true;
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

typedef struct cut {
    uint32_t token;
    uint32_t middle; // byte of the text
} cut;

typedef gl_vector(cut) cut_list;

static void note_cuts(const gl_spellings *spellings, const gl_text *text, uint32_t index,
                      cut_list *cuts, gl_arena *scratch)
{
    const golchin_token *token = &text->tokens[index];
    golchin_slice word = gl_text_folded(text, index);
    uint32_t letters[PARTS_MAX - 1];
    uint32_t parts = may_be_glued(token, word) ? find_cuts(spellings, word, letters) : 0;
    for (uint32_t i = 0; i + 1 < parts; i++) {
        uint32_t middle = source_of(text, token, (size_t)letters[i] * LETTER, scratch);
        if (middle < token->end)
            gl_vector_push(cuts, ((cut){index, middle}));
    }
}

static uint32_t known_word(const gl_spellings *spellings, const gl_text *text, uint32_t token)
{
    return gl_words_find(&spellings->words, gl_text_folded(text, token), text->tokens[token].hash);
}

// Makes the cuts from the last to the first, so that the numbers of those to come stay right.
static uint32_t *make_cuts(const gl_spellings *spellings, gl_text *text, const uint32_t *known,
                           const cut_list *cuts, gl_arena *result)
{
    uint32_t old_count = text->token_count, done = 0;
    for (size_t i = cuts->count; i-- > 0;)
        gl_text_split_token(text, cuts->items[i].token, cuts->items[i].middle, result);
    uint32_t *words = gl_arena_array(result, uint32_t, text->token_count);
    size_t next = 0;
    for (uint32_t old = 0; old < old_count; old++) {
        bool is_cut = next < cuts->count && cuts->items[next].token == old;
        words[done] = is_cut ? known_word(spellings, text, done) : known[old];
        for (done++; next < cuts->count && cuts->items[next].token == old; next++, done++)
            words[done] = known_word(spellings, text, done);
    }
    return words;
}

uint32_t *gl_split_glued(const gl_spellings *spellings, gl_text *text, gl_arena *result)
{
    uint32_t *known = gl_arena_array(result, uint32_t, text->token_count);
    cut_list cuts = {0};
    for (uint32_t i = 0; i < text->token_count; i++) {
        known[i] = known_word(spellings, text, i);
        if (!known[i])
            note_cuts(spellings, text, i, &cuts, result);
    }
    if (cuts.count)
        known = make_cuts(spellings, text, known, &cuts, result);
    gl_vector_free(&cuts);
    return known;
}
