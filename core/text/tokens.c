// One pass over the text. Most words are a run of bits (letters.h). Where those end, characters
// come as flags of the fold table; the or of the flags tells whether a word must be folded
// otherwise.
//
// Nothing is allocated for a single token: tokens and folds grow by doubling. The NUL bytes behind
// the text are separators, so no run needs to test for the end.
#include "text/tokens.h"

#include <string.h>

#include "base/error.h"
#include "base/hash.h"
#include "text/joiner.h"
#include "text/tokenizer.h"

void *gl_tokens_grow(gl_arena *result, const void *old, size_t count, size_t room, size_t size)
{
    char *fresh = gl_arena_alloc_raw(result, gl_array_size(room, size));
    if (count)
        memcpy(fresh, old, count * size);
    return fresh;
}

static golchin_gap gap_before(const gl_tokenizer *t, golchin_token_kind kind)
{
    if (t->count == 0 || t->lines > 1)
        return GOLCHIN_PARAGRAPH;
    if (t->lines == 1)
        return GOLCHIN_LINE;
    if (t->has_blank)
        return GOLCHIN_SPACE;
    bool joins = kind != GOLCHIN_PUNCTUATION && kind != GOLCHIN_ADDRESS &&
                 t->tokens[t->count - 1].kind != GOLCHIN_PUNCTUATION;
    return t->has_joiner && joins ? GOLCHIN_JOINER : GOLCHIN_GLUED;
}

static void add_border(gl_tokenizer *t, size_t token)
{
    gl_borders *row = &t->borders;
    if (row->count == row->room) {
        row->room = row->room * 2 + 64;
        row->items =
            gl_tokens_grow(t->result, row->items, row->count, row->room, sizeof *row->items);
    }
    row->items[row->count++] = (uint32_t)token;
}

// Adds the token up to `end`, but for its fold.
static inline golchin_token *add_token(gl_tokenizer *t, uint32_t end, golchin_token_kind kind)
{
    if (t->count == t->room) {
        t->room = t->room * 2;
        t->tokens = gl_tokens_grow(t->result, t->tokens, t->count, t->room, sizeof *t->tokens);
    }
    golchin_token *token = &t->tokens[t->count];
    token->begin = t->at;
    token->end = end;
    token->kind = (uint8_t)kind;
    token->gap = (uint8_t)gap_before(t, kind);
    if (kind == GOLCHIN_PUNCTUATION || token->gap >= GOLCHIN_LINE)
        add_border(t, t->count);
    t->count++;
    t->lines = 0;
    t->has_blank = t->has_joiner = false;
    t->at = end;
    return token;
}

static inline void keep_in_place(const gl_tokenizer *t, golchin_token *token)
{
    size_t len = token->end - token->begin;
    token->fold = token->begin;
    token->fold_len = (uint16_t)len;
    token->hash = gl_hash_padded(t->folds + token->begin, len);
}

void gl_tokenizer_emit(gl_tokenizer *t, uint32_t end, golchin_token_kind kind, uint8_t flags)
{
    golchin_token *token = add_token(t, end, kind);
    if (flags & (GL_FOLD_CHANGES | GL_FOLD_CONTEXT))
        gl_tokenizer_fold(t, token);
    else
        keep_in_place(t, token);
}

uint32_t gl_tokenizer_skip_attached(const gl_tokenizer *t, uint32_t at, uint32_t limit,
                                    uint8_t *flags)
{
    unsigned len;
    for (uint8_t found; at < limit; at += len) {
        found = gl_tokenizer_flags(t, at, &len);
        if (!(found & GL_FOLD_ATTACHED))
            break;
        *flags |= (uint8_t)(found | GL_FOLD_CHANGES);
    }
    return at;
}

uint32_t gl_tokenizer_run_end(const gl_tokenizer *t, gl_class class, uint32_t from, uint32_t limit,
                              uint8_t *flags)
{
    uint32_t end = from, at = from;
    uint8_t inside = 0;
    unsigned len;
    for (uint8_t found; at < limit; at += len) {
        found = gl_tokenizer_flags(t, at, &len);
        if ((found & GL_FOLD_CLASS) == class || (found & GL_FOLD_ATTACHED)) {
            end = at + len;
            *flags |= (uint8_t)(found | inside);
            inside = 0;
        } else if ((found & GL_FOLD_CLASS) == GL_CLASS_DROP) {
            inside |= (uint8_t)(found | GL_FOLD_CHANGES);
        } else {
            break;
        }
    }
    return end;
}

uint32_t gl_tokenizer_limit(const gl_tokenizer *t)
{
    return t->at + (uint32_t)gl_slice_cut(gl_tokenizer_rest(t), GL_TOKEN_MAX).len;
}

// The letters of one and two bytes from `at` on.
static uint32_t short_letters_end(const gl_tokenizer *t, uint32_t at, uint32_t limit,
                                  uint8_t *flags)
{
    const unsigned char *text = (const unsigned char *)t->text.start;
    const uint8_t *table = t->table->flags;
    uint8_t seen = 0;
    while (at < limit) {
        unsigned lead = text[at], is_pair = lead >= 0xC0;
        if (lead >= 0xE0)
            break;
        uint8_t found = table[is_pair ? (lead & 0x1F) << 6 | (text[at + 1] & 0x3F) : lead];
        if ((found & GL_FOLD_CLASS) != GL_CLASS_LETTER)
            break;
        seen |= found;
        at += 1 + is_pair;
    }
    *flags |= seen;
    return at;
}

// The bytes of letters at `at` that have their bits; GL_LETTERS_SEEN where there may be more.
static inline unsigned plain_letters_len(const gl_tokenizer *t, uint32_t at)
{
    const uint64_t unseen = UINT64_C(1) << GL_LETTERS_SEEN;
    return (unsigned)__builtin_ctzll(~gl_letters_bits(t->letters, at) | unseen);
}

// Whether no letter nor part of one is at `at`.
static bool ends_word(const gl_tokenizer *t, uint32_t at)
{
    if ((unsigned char)t->text.start[at] < 'A') // white space, digits, most marks, the end
        return true;
    gl_class class = gl_tokenizer_class(t, at);
    return class != GL_CLASS_LETTER && class != GL_CLASS_DROP;
}

static bool is_zwnj(const char *bytes)
{
    return memcmp(bytes, GL_ZWNJ, GL_ZWNJ_LEN) == 0;
}

// Whether the word at `at` belongs to the one before it, the last before token `count`: nearly all
// words are told by their first letters.
static inline bool belongs_before(gl_tokenizer *t, size_t count, golchin_gap gap, uint32_t at,
                                  unsigned len)
{
    static const char plural[] = "ها", ezafe[] = "ی";
    const char *word = t->folds + at;
    bool is_ezafe = len == sizeof ezafe - 1 && memcmp(word, ezafe, sizeof ezafe - 1) == 0;
    if ((!is_ezafe && memcmp(word, plural, sizeof plural - 1) != 0) ||
        (gap != GOLCHIN_SPACE && gap != GOLCHIN_JOINER))
        return false;
    golchin_token *before = &t->tokens[count - 1];
    return is_ezafe ? gl_tokenizer_join_ezafe(t, before, at + len)
                    : gl_tokenizer_join_plural(t, before, at + len, gl_slice(word, len));
}

// Words of plain letters with a blank or a joiner behind each but the last one: most of every text.
static void take_plain_words(gl_tokenizer *t)
{
    const char *text = t->text.start;
    size_t count = t->count;
    uint32_t at = t->at;
    golchin_gap gap = gap_before(t, GOLCHIN_WORD);
    for (bool goes_on = true; goes_on && count < t->room; count++) {
        unsigned len = plain_letters_len(t, at);
        uint32_t end = at + len, next = end + 1;
        golchin_gap behind = GOLCHIN_SPACE;
        if (len == 0 || len == GL_LETTERS_SEEN)
            break;
        if (text[end] != ' ') {
            if (!ends_word(t, end))
                break;
            goes_on = is_zwnj(text + end);
            behind = goes_on ? GOLCHIN_JOINER : GOLCHIN_GLUED;
            next = goes_on ? end + GL_ZWNJ_LEN : end;
        }
        golchin_token *token = &t->tokens[count];
        if (belongs_before(t, count, gap, at, len)) {
            count--; // no token of its own
        } else {
            token->begin = at;
            token->end = end;
            token->kind = GOLCHIN_WORD;
            token->gap = (uint8_t)gap;
            keep_in_place(t, token);
        }
        at = next;
        gap = behind;
    }
    if (at == t->at)
        return;
    if (count > t->count && t->tokens[t->count].gap >= GOLCHIN_LINE)
        add_border(t, t->count);
    t->has_blank = gap == GOLCHIN_SPACE;
    t->has_joiner = gap == GOLCHIN_JOINER;
    t->lines = 0;
    t->count = count;
    t->at = at;
}

// A word with other letters or marks inside.
static void take_word(gl_tokenizer *t)
{
    uint8_t flags = 0;
    uint32_t limit = gl_tokenizer_limit(t), end = short_letters_end(t, t->at, limit, &flags);
    if (!ends_word(t, end))
        end = gl_tokenizer_run_end(t, GL_CLASS_LETTER, end, limit, &flags);
    gl_tokenizer_emit(t, end, GOLCHIN_WORD, flags & (GL_FOLD_CHANGES | GL_FOLD_CONTEXT));
}

// ---- between tokens ----

static void take_separator(gl_tokenizer *t)
{
    unsigned len;
    uint32_t code_point = gl_utf8_read(t->text.start + t->at, &len);
    if (code_point == '\r' && t->text.start[t->at + 1] == '\n')
        len = 2;
    if (code_point == '\n' || code_point == '\r' || code_point == 0x85 || code_point == 0x2028)
        t->lines++;
    else if (code_point == 0x2029 || code_point == '\f')
        t->lines += 2;
    t->has_blank = true;
    t->at += len;
}

static void take_next(gl_tokenizer *t)
{
    unsigned len;
    if (t->text.start[t->at] == ' ') {
        t->has_blank = true;
        t->at++;
        return;
    }
    if (gl_letters_bits(t->letters, t->at) & 1) {
        uint32_t before = t->at;
        take_plain_words(t);
        if (t->at == before)
            take_word(t);
        return;
    }
    switch (gl_tokenizer_flags(t, t->at, &len) & GL_FOLD_CLASS) {
    case GL_CLASS_LETTER:
        if (!gl_tokenizer_take_address(t))
            take_word(t);
        break;
    case GL_CLASS_DIGIT:
        gl_tokenizer_take_number(t);
        break;
    case GL_CLASS_MARK:
        gl_tokenizer_take_mark(t);
        break;
    case GL_CLASS_SEPARATOR:
        take_separator(t);
        break;
    case GL_CLASS_JOINER:
        t->has_joiner = true;
        t->at += len;
        break;
    default: // dropped, with nothing to belong to
        t->at += len;
        break;
    }
}

golchin_status gl_tokens_find(gl_text *text, gl_borders *borders, gl_arena *result,
                              golchin_error *error)
{
    size_t room = text->text.len / 6 + 16; // Persian has a token in eight or nine bytes
    gl_tokenizer t = {
        .table = gl_fold_table_get(),
        .text = text->text,
        .result = result,
        .tokens = gl_arena_array_raw(result, golchin_token, room),
        .room = room,
        .fold_used = text->text.len + GL_TEXT_PADDING,
        .fold_room = text->text.len + text->text.len / 16 + 4 * (size_t)GL_TEXT_PADDING,
    };
    t.folds = gl_arena_alloc_raw(result, t.fold_room);
    t.letters = gl_letters_find(t.table, text->text, t.folds, result);
    while (t.at < t.text.len && !t.is_too_large)
        take_next(&t);
    if (t.is_too_large)
        return gl_fail(error, GOLCHIN_TOO_LARGE, "the folded text is 4 GiB or more");
    memset(t.folds + t.fold_used, 0, GL_TEXT_PADDING);
    text->tokens = t.tokens;
    text->token_count = (uint32_t)t.count;
    text->token_room = (uint32_t)t.room;
    text->folds = t.folds;
    *borders = t.borders;
    return GOLCHIN_OK;
}
