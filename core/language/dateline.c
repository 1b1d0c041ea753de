// The date of an article as its own head says it: a line that is a date and nothing else, or the
// date behind `تاریخ انتشار`. A date inside a sentence is of what the sentence tells.
#include "language/period.h"

enum {
    HEAD_SENTENCES = 8,
    HEAD_TOKENS = 256,
    WORDS_BEFORE = 4, // of `تاریخ انتشار خبر: شنبه`, before the day
};

static bool is_weekday(const gl_reading *reading, uint32_t token)
{
    golchin_slice word = gl_text_folded(reading->text, token);
    return gl_slice_is(word, "جمعه") || gl_slice_ends_with(word, GL_LITERAL("شنبه"));
}

static bool names_release(const gl_reading *reading, uint32_t token)
{
    static const char *const words[] = {"تاریخ", "زمان", "انتشار", "درج", "مخابره", "خبر"};
    return gl_slice_is_one_of(gl_text_folded(reading->text, token), words,
                              sizeof words / sizeof *words);
}

// What a line of date may hold besides the date: its weekday, an hour, words that name it.
static bool is_of_dateline(const gl_reading *reading, uint32_t token)
{
    uint8_t kind = reading->text->tokens[token].kind;
    return kind == GOLCHIN_PUNCTUATION || kind == GOLCHIN_DIGITS || is_weekday(reading, token) ||
           reading->words[token].key == GL_KEY_HOUR || reading->words[token].number ||
           names_release(reading, token);
}

static bool is_line_start(const gl_reading *reading, uint32_t token)
{
    return token >= reading->text->token_count || reading->text->tokens[token].gap >= GOLCHIN_LINE;
}

static bool is_line(const gl_reading *reading, uint32_t first, uint32_t last)
{
    while (!is_line_start(reading, first)) {
        if (!is_of_dateline(reading, --first))
            return false;
    }
    for (; !is_line_start(reading, last); last++) {
        if (!is_of_dateline(reading, last))
            return false;
    }
    return true;
}

// `تاریخ انتشار: شنبه`; behind تاریخ alone a colon must stand.
static bool is_cued(const gl_reading *reading, uint32_t token)
{
    bool has_colon = false, is_released = false;
    for (uint32_t back = 1, words = 0; back <= token && words < WORDS_BEFORE; back++) {
        uint32_t at = token - back;
        if (reading->text->tokens[at].kind == GOLCHIN_PUNCTUATION) {
            has_colon |= gl_reading_is(reading, at, ":");
            continue;
        }
        words++;
        if (gl_reading_is(reading, at, "تاریخ"))
            return has_colon || is_released;
        is_released |= gl_reading_is(reading, at, "انتشار") || gl_reading_is(reading, at, "مخابره");
        if (!is_of_dateline(reading, at))
            return false;
    }
    return false;
}

static uint32_t head_end(const gl_text *text)
{
    uint32_t sentences =
        text->sentence_count < HEAD_SENTENCES ? text->sentence_count : HEAD_SENTENCES;
    uint32_t end = sentences ? text->sentences[sentences - 1].last : 0;
    return end < HEAD_TOKENS ? end : HEAD_TOKENS;
}

gl_day gl_dateline_find(gl_reading *reading)
{
    const gl_stops *stops = &reading->scan->times;
    uint32_t end = head_end(reading->text);
    for (uint32_t stop = 0; stop < stops->count && stops->tokens[stop] < end;) {
        uint32_t token = stops->tokens[stop++];
        reading->at = token;
        gl_day day;
        uint32_t last = gl_date_day(reading, token, &day);
        if (!last)
            continue;
        if (is_line(reading, token, last) || is_cued(reading, token))
            return day;
        stop = gl_stops_skip(stops, stop, last);
    }
    return (gl_day){0};
}
