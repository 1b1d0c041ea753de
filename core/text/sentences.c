// A sentence ends behind a terminal mark with the quotes and brackets that close there, and at a
// line break that does not go on (lines.c). Each rule that takes an end back is a function of its
// own.
#include "text/sentences.h"

#include "base/slice.h"
#include "text/lines.h"
#include "text/marks.h"
#include "text/tokens.h"
#include "text/utf8.h"

enum {
    BRACKET_REACH = 60, // tokens in which an open bracket holds its sentence together
    TITLE_LINES = 3,    // at the top of an article
    TITLE_TOKENS = 45,
};

typedef struct splitter {
    gl_text *text;
    gl_arena *result;
    const gl_borders *borders;
    uint32_t border; // the first one that is not read
    gl_lines lines;
    uint32_t line;    // the line that is read
    uint32_t first;   // of the sentence that is read
    uint32_t bracket; // the token of an open bracket, plus one; 0: none
    bool in_quote;    // an odd number of straight quotes
    bool in_head;     // nothing but titles so far
    size_t room;
} splitter;

static const golchin_token *token_at(const splitter *s, uint32_t token)
{
    return &s->text->tokens[token];
}

static bool is_last_of_line(const splitter *s, uint32_t token)
{
    return token + 1 == s->lines.items[s->line].last;
}

static bool is_one_letter(const splitter *s, uint32_t token)
{
    const golchin_token *word = token_at(s, token);
    unsigned len;
    gl_utf8_read(s->text->text.start + word->begin, &len);
    return word->kind == GOLCHIN_WORD && word->end - word->begin == len;
}

static bool is_latin_title(const splitter *s, uint32_t token)
{
    static const char *const titles[] = {"dr", "mr", "mrs", "ms", "prof", "st", "vs"};
    golchin_slice word = gl_text_folded(s->text, token);
    return (unsigned char)*word.start < 0x80 &&
           gl_slice_is_one_of(word, titles, sizeof titles / sizeof *titles);
}

// The Persian names of Latin letters that begin no sentence. Some are words, too: only two around a
// stop are letters.
static bool is_letter_name(const splitter *s, uint32_t token)
{
    static const char *const names[] = {"بی", "سی", "دی", "ای", "اف", "جی", "اچ", "آی", "کی",
                                        "ال", "ام", "ان", "پی", "آر", "اس", "تی", "یو"};
    enum { BYTES = 4 }; // of each
    golchin_slice word = gl_text_folded(s->text, token);
    return word.len == BYTES && gl_slice_is_one_of(word, names, sizeof names / sizeof *names);
}

// `م. ر. احمدی`, `ه.ش`, `اف. بی. آی`, `Dr. Smith`, and `1.` at the start of a sentence.
static bool is_abbreviation(const splitter *s, uint32_t stop)
{
    if (stop == s->first || token_at(s, stop)->gap != GOLCHIN_GLUED)
        return false;
    uint32_t word = stop - 1;
    if (token_at(s, word)->kind == GOLCHIN_DIGITS)
        return word == s->first;
    return is_one_letter(s, word) || is_latin_title(s, word) ||
           (is_letter_name(s, word) && !is_last_of_line(s, stop) && is_letter_name(s, stop + 1));
}

static bool is_and_so_on(const splitter *s, uint32_t ellipsis)
{
    return ellipsis > s->first && gl_slice_is(gl_text_folded(s->text, ellipsis - 1), "و");
}

// An ellipsis inside a sentence stands free, behind `و`, or in brackets.
static bool is_pause(const splitter *s, uint32_t ellipsis)
{
    if (is_last_of_line(s, ellipsis))
        return false;
    return ellipsis == s->first || token_at(s, ellipsis)->gap != GOLCHIN_GLUED ||
           token_at(s, ellipsis + 1)->gap == GOLCHIN_GLUED || is_and_so_on(s, ellipsis) ||
           gl_mark_of(s->text, ellipsis - 1) == GL_MARK_OPENING;
}

static bool is_in_bracket(const splitter *s, uint32_t token)
{
    return s->bracket && token - s->bracket < BRACKET_REACH && !is_last_of_line(s, token);
}

static bool ends_sentence(const splitter *s, uint32_t token, gl_mark mark)
{
    if (!gl_mark_is_terminal(mark) || is_in_bracket(s, token))
        return false;
    if (token + 1 < s->text->token_count && gl_mark_of(s->text, token + 1) == GL_MARK_COMMA)
        return false;
    if (mark == GL_MARK_STOP)
        return !is_abbreviation(s, token);
    return mark == GL_MARK_CALL || !is_pause(s, token);
}

// Does a mark behind the end still belong to the sentence?
static bool belongs_to_end(const splitter *s, uint32_t token)
{
    const golchin_token *mark = token_at(s, token);
    if (mark->gap >= GOLCHIN_LINE)
        return false;
    switch (gl_mark_of(s->text, token)) {
    case GL_MARK_CLOSING:
    case GL_MARK_CLOSING_QUOTE:
    case GL_MARK_CLOSING_TAG:
        return true;
    case GL_MARK_QUOTE:
        return s->in_quote || mark->gap == GOLCHIN_GLUED;
    case GL_MARK_STOP:
    case GL_MARK_CALL:
    case GL_MARK_ELLIPSIS:
        return true;
    default:
        return false;
    }
}

// `«آمد؟» و رفت`: behind the quote goes on what stands around it.
static bool goes_on_behind_quote(const splitter *s, uint32_t last)
{
    static const char *const words[] = {"و", "که", "را"};
    if (gl_mark_of(s->text, last) != GL_MARK_CLOSING_QUOTE || is_last_of_line(s, last))
        return false;
    return gl_slice_is_one_of(gl_text_folded(s->text, last + 1), words,
                              sizeof words / sizeof *words);
}

static void follow_brackets(splitter *s, uint32_t token, gl_mark mark)
{
    switch (mark) {
    case GL_MARK_OPENING:
        s->bracket = token + 1;
        break;
    case GL_MARK_CLOSING:
        s->bracket = 0;
        break;
    case GL_MARK_QUOTE:
        s->in_quote = !s->in_quote;
        break;
    default:
        break;
    }
}

// The first line, and those right under it down to a blank line.
static bool is_title(const splitter *s, uint32_t last)
{
    uint32_t number = s->text->sentence_count;
    if (!s->in_head || number >= TITLE_LINES || last == s->text->token_count ||
        last - s->first > TITLE_TOKENS || token_at(s, last)->gap < GOLCHIN_LINE)
        return false;
    if (number > 0 &&
        (token_at(s, s->first)->gap != GOLCHIN_LINE || token_at(s, last)->gap != GOLCHIN_PARAGRAPH))
        return false;
    return gl_mark_of(s->text, last - 1) != GL_MARK_STOP;
}

static void end_sentence(splitter *s, uint32_t last)
{
    gl_text *text = s->text;
    if (text->sentence_count == s->room) {
        s->room = s->room * 2 + 16;
        text->sentences = gl_tokens_grow(s->result, text->sentences, text->sentence_count, s->room,
                                         sizeof *text->sentences);
    }
    s->in_head = is_title(s, last);
    text->sentences[text->sentence_count++] = (golchin_sentence){
        .first = s->first,
        .last = last,
        .is_title = s->in_head,
        .starts_paragraph = token_at(s, s->first)->gap >= GOLCHIN_LINE,
    };
    s->first = last;
}

// Behind the notes at `token`, which are glued to the sentence that ends there, or end its line:
// `است. (2)`.
static uint32_t notes_end(const splitter *s, uint32_t token)
{
    uint32_t line_end = s->lines.items[s->line].last, end = token;
    while (gl_mark_begins_note(s->text, end, line_end) &&
           (token_at(s, end)->gap == GOLCHIN_GLUED || end + GL_NOTE_TOKENS == line_end))
        end += GL_NOTE_TOKENS;
    return end;
}

// The token behind the sentence that the mark `last` ends, with the marks that belong to its end; 0
// where it ends none.
static uint32_t end_at_mark(splitter *s, uint32_t last)
{
    gl_mark mark = gl_mark_of(s->text, last);
    follow_brackets(s, last, mark);
    if (!ends_sentence(s, last, mark))
        return 0;
    while (last + 1 < s->text->token_count && belongs_to_end(s, last + 1)) {
        last++;
        follow_brackets(s, last, gl_mark_of(s->text, last));
    }
    return notes_end(s, last + 1);
}

// The next mark in the line at hand, from `from` on; the line's end where there is none.
static uint32_t next_mark(splitter *s, uint32_t from, uint32_t line_end)
{
    const gl_borders *borders = s->borders;
    for (; s->border < borders->count && borders->items[s->border] < line_end; s->border++) {
        uint32_t at = borders->items[s->border];
        if (at >= from && token_at(s, at)->kind == GOLCHIN_PUNCTUATION)
            return at;
    }
    return line_end;
}

// Ends the sentences inside the line at hand. Whether one ends with it.
static bool split_line(splitter *s, const gl_line *line)
{
    uint32_t from = line->first, at;
    while ((at = next_mark(s, from, line->last)) < line->last) {
        uint32_t end = end_at_mark(s, at);
        from = end ? end : at + 1;
        if (end == 0 || goes_on_behind_quote(s, end - 1))
            continue;
        if (end == line->last)
            return true;
        end_sentence(s, end);
    }
    return false;
}

// A blank line behind each line that is cut is no paragraph's end: a number or a name goes on.
static void close_blank_line(gl_text *text, uint32_t token)
{
    if (text->tokens[token].gap == GOLCHIN_PARAGRAPH)
        text->tokens[token].gap = GOLCHIN_LINE;
}

void gl_sentences_find(gl_text *text, const gl_borders *borders, gl_arena *result)
{
    splitter s = {.text = text,
                  .result = result,
                  .borders = borders,
                  .lines = gl_lines_find(text, borders, result),
                  .in_head = true};
    for (; s.line < s.lines.count; s.line++) {
        const gl_line *line = &s.lines.items[s.line];
        bool ends = split_line(&s, line);
        if (line->continues && s.lines.are_apart)
            close_blank_line(text, line->last);
        if (!line->continues) {
            ends = true;
            s.bracket = 0;
            s.in_quote = false;
        }
        if (ends)
            end_sentence(&s, line->last);
    }
}
