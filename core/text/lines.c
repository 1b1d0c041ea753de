// Files come in three shapes: one line a paragraph; lines cut to a width, with blank lines between
// paragraphs; and lines cut to a width with a blank line behind each. The lengths of the lines tell
// them apart: where lines are cut, most of the long ones do not end as a sentence does. That is
// counted for single and for double line breaks on their own.
#include "text/lines.h"

#include "base/slice.h"
#include "text/marks.h"
#include "text/tokens.h"
#include "text/utf8.h"

// What is known of the lines before one kind of line break.
typedef struct habit {
    uint32_t open_long; // long lines that do not end a sentence
    uint32_t all_long;
    uint32_t full;  // long lines that do not end a sentence and had no room for the next word
    uint32_t least; // width that the shortest of those would have with the next word
    bool is_wrapped;
    bool is_tight; // wrapped, and lines end only where they are full
} habit;

// An ellipsis or a call ends a line's sentence, also inside quotes and brackets.
static bool is_finished(const gl_text *text, const gl_line *line)
{
    uint32_t at = line->last;
    if (line->last - line->first > GL_NOTE_TOKENS &&
        gl_mark_begins_note(text, line->last - GL_NOTE_TOKENS, line->last))
        at -= GL_NOTE_TOKENS;
    while (at > line->first) {
        gl_mark mark = gl_mark_of(text, --at);
        if (gl_mark_is_terminal(mark))
            return true;
        if (!gl_mark_is_closing(mark))
            return false;
    }
    return false;
}

static uint32_t width_of(const gl_text *text, uint32_t first, uint32_t last)
{
    return gl_char_offset(&text->decoded, text->tokens[last - 1].end) -
           gl_char_offset(&text->decoded, text->tokens[first].begin);
}

static gl_lines cut_lines(const gl_text *text, const gl_borders *borders, gl_arena *result)
{
    gl_lines lines = {.items = gl_arena_array_raw(result, gl_line, borders->count)};
    const golchin_token *tokens = text->tokens;
    for (uint32_t i = 0; i < borders->count; i++) {
        uint32_t first = borders->items[i];
        if (tokens[first].gap >= GOLCHIN_LINE)
            lines.items[lines.count++] = (gl_line){.first = first, .last = text->token_count};
    }
    uint32_t before =
        lines.count ? gl_char_offset(&text->decoded, tokens[lines.items[0].first].begin) : 0;
    for (uint32_t i = 0; i < lines.count; i++) {
        gl_line *line = &lines.items[i];
        uint32_t end = tokens[text->token_count - 1].end;
        if (i + 1 < lines.count) {
            line->last = line[1].first;
            end = tokens[line->last].begin;
        }
        uint32_t behind = gl_char_offset(&text->decoded, end), last = tokens[line->last - 1].end;
        line->width = behind - before - gl_utf8_count(text->text.start + last, end - last);
        line->is_finished = is_finished(text, line);
        before = behind;
    }
    return lines;
}

static uint32_t widest(const gl_lines *lines)
{
    uint32_t width = 0;
    for (uint32_t i = 0; i < lines->count; i++)
        width = lines->items[i].width > width ? lines->items[i].width : width;
    return width;
}

static bool is_long(const gl_line *line, uint32_t page)
{
    return line->width * 2 >= page;
}

static golchin_gap break_behind(const gl_text *text, const gl_line *line)
{
    return (golchin_gap)text->tokens[line->last].gap;
}

// The width of a line if it held the next word, too.
static uint32_t wanted_width(const gl_text *text, const gl_line *line)
{
    return line->width + 1 + width_of(text, line->last, line->last + 1);
}

// Had the next word fitted into the line? Some programs count joiners as characters, some do not.
static bool has_room(const gl_text *text, const gl_line *line, uint32_t page)
{
    return wanted_width(text, line) * 10 < page * 9;
}

// The habit of single or double breaks. The first line is left out: it is a title more often.
static habit habit_of(const gl_text *text, const gl_lines *lines, golchin_gap gap, uint32_t page)
{
    habit found = {.least = UINT32_MAX};
    for (uint32_t i = 1; i + 1 < lines->count; i++) {
        const gl_line *line = &lines->items[i];
        if (break_behind(text, line) != gap || !is_long(line, page))
            continue;
        found.all_long++;
        if (line->is_finished)
            continue;
        found.open_long++;
        uint32_t wanted = wanted_width(text, line);
        found.least = wanted < found.least ? wanted : found.least;
        found.full += !has_room(text, line, page);
    }
    found.is_wrapped = found.open_long >= 2 && found.open_long * 5 >= found.all_long * 2;
    found.is_tight = found.is_wrapped && found.full * 5 >= found.open_long * 4;
    return found;
}

// Words after which no Persian sentence ends. Folded.
static bool wants_more(golchin_slice word)
{
    static const char *const words[] = {"و",   "در", "از",  "به", "با",   "که",  "را", "تا",
                                        "یا",  "بر", "این", "آن", "برای", "هر",  "هم", "نیز",
                                        "اما", "بی", "بین", "یک", "دو",   "هزار"};
    return gl_slice_is_one_of(word, words, sizeof words / sizeof *words);
}

static bool is_cut_off(const gl_text *text, const gl_line *line)
{
    uint32_t last = line->last - 1;
    gl_mark mark = gl_mark_of(text, last);
    if (mark == GL_MARK_COMMA || mark == GL_MARK_COLON || mark == GL_MARK_OPENING ||
        mark == GL_MARK_OPENING_QUOTE)
        return true;
    return text->tokens[last].kind == GOLCHIN_WORD && wants_more(gl_text_folded(text, last));
}

static bool begins_with_bullet(const gl_text *text, const gl_line *line)
{
    return gl_mark_of(text, line->first) == GL_MARK_BULLET;
}

// `1.`, `2-`, `3)`
static bool begins_with_number(const gl_text *text, const gl_line *line)
{
    enum { DIGITS_MAX = 2 };
    uint32_t mark = line->first + 1;
    if (text->tokens[line->first].kind != GOLCHIN_DIGITS || mark + 1 >= line->last ||
        text->tokens[mark].gap != GOLCHIN_GLUED ||
        gl_text_folded(text, line->first).len > DIGITS_MAX)
        return false;
    gl_mark found = gl_mark_of(text, mark);
    return found == GL_MARK_STOP || found == GL_MARK_BULLET || found == GL_MARK_CLOSING;
}

// A line may begin with a number for its width only, too: what stands above shows that it is a
// list.
static bool begins_item(const gl_text *text, const gl_line *line)
{
    const gl_line *above = line - 1;
    return begins_with_bullet(text, line) ||
           (begins_with_number(text, line) && (gl_mark_of(text, above->last - 1) == GL_MARK_COLON ||
                                               begins_with_number(text, above)));
}

// One line that is cut says little, but a title is shorter than what it stands above.
static bool is_shorter_below(const gl_text *text, const gl_lines *lines, const gl_line *line,
                             uint32_t page)
{
    const gl_line *next = line + 1;
    if (next->width > line->width)
        return false;
    return lines->count == 2 || (next->is_finished && !has_room(text, line, page));
}

// A title may stand right above a text that is cut. There was room in it for the next word: more
// than in any line that is cut, where there are enough of those to tell.
static bool is_title(const gl_text *text, const gl_line *line, const habit *usual, uint32_t page)
{
    enum { ENOUGH = 6 };
    bool is_shortest = usual->open_long >= ENOUGH && wanted_width(text, line) < usual->least;
    return is_shortest || has_room(text, line, page);
}

static bool goes_on(const gl_text *text, const gl_lines *lines, uint32_t index, const habit *single,
                    const habit *paired, uint32_t page)
{
    const gl_line *line = &lines->items[index], *next = line + 1;
    if (line->is_finished || index + 1 == lines->count || begins_item(text, next))
        return false;
    if (is_cut_off(text, line))
        return true;
    bool is_single = break_behind(text, line) == GOLCHIN_LINE;
    const habit *usual = is_single ? single : paired;
    if (usual->is_wrapped && is_long(line, page))
        return index == 0 ? !is_title(text, line, usual, page)
                          : !usual->is_tight || !has_room(text, line, page);
    return is_single && is_shorter_below(text, lines, line, page);
}

gl_lines gl_lines_find(const gl_text *text, const gl_borders *borders, gl_arena *result)
{
    gl_lines lines = cut_lines(text, borders, result);
    uint32_t page = widest(&lines);
    habit single = habit_of(text, &lines, GOLCHIN_LINE, page);
    habit paired = habit_of(text, &lines, GOLCHIN_PARAGRAPH, page);
    // One kind of break cuts the lines; the other one parts paragraphs, or points of a list.
    habit *rarer = paired.open_long > single.open_long ? &single : &paired;
    rarer->is_wrapped = false;
    lines.are_apart = paired.is_wrapped;
    for (uint32_t i = 0; i < lines.count; i++)
        lines.items[i].continues = goes_on(text, &lines, i, &single, &paired, page);
    return lines;
}
