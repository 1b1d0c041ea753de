// Dates in digits, in one token or in three. Any order that has the year at an end is read.
#include "language/date.h"

#include "language/days.h"
#include "language/digits.h"

static int32_t full_year(int32_t part, uint32_t digits)
{
    return digits == 4 ? part : gl_jalali_full_year(part);
}

static bool of_parts(const gl_digits *digits, bool year_first, gl_date *out)
{
    int at = year_first ? 0 : 2;
    int32_t year = full_year(digits->parts[at], digits->part_digits[at]);
    out->day = (gl_day){year, digits->parts[1], digits->parts[2 - at]};
    out->calendar = gl_year_is_jalali(year) ? GL_MONTH_JALALI : GL_MONTH_GREGORIAN;
    return year >= 1200 && gl_date_exists(out->day, out->calendar);
}

static bool read_together(const gl_reading *reading, uint32_t token, gl_date *out)
{
    if (!gl_reading_is_digits(reading, token))
        return false;
    gl_digits digits = gl_digits_read(gl_text_folded(reading->text, token));
    *out = (gl_date){.first = token, .last = token + 1, .is_in_digits = true};
    return digits.kind == GL_DIGITS_DATE &&
           (of_parts(&digits, true, out) || of_parts(&digits, false, out));
}

// The mark between parts of a date: a dash, or what stood without blanks would be one token.
static golchin_slice mark_at(const gl_reading *reading, uint32_t token)
{
    if (token >= reading->text->token_count ||
        reading->text->tokens[token].kind != GOLCHIN_PUNCTUATION)
        return gl_slice("", 0);
    return gl_text_folded(reading->text, token);
}

static bool parts_date(golchin_slice mark)
{
    return gl_slice_is(mark, "-") || gl_slice_is(mark, "/") || gl_slice_is(mark, ".");
}

static bool read_part(const gl_reading *reading, uint32_t token, gl_digits *out, int index)
{
    if (!gl_reading_is_digits(reading, token))
        return false;
    golchin_slice text = gl_text_folded(reading->text, token);
    int32_t value = 0;
    for (size_t at = 0; at < text.len; at++) {
        if (text.len > 4 || text.start[at] < '0' || text.start[at] > '9')
            return false;
        value = value * 10 + (text.start[at] - '0');
    }
    out->parts[index] = value;
    out->part_digits[index] = (uint32_t)text.len;
    return true;
}

// `1400-03-12`, `12 / 3 / 1400`: three tokens with one mark twice, one of them a full year.
static bool read_apart(const gl_reading *reading, uint32_t token, gl_date *out)
{
    gl_digits digits = {0};
    golchin_slice mark = mark_at(reading, token + 1);
    if (!parts_date(mark))
        return false;
    for (int index = 0; index < 3; index++) {
        uint32_t at = token + 2 * (uint32_t)index;
        if ((index && !gl_slice_equal(mark_at(reading, at - 1), mark)) ||
            !read_part(reading, at, &digits, index))
            return false;
    }
    bool is_longer = (gl_slice_equal(mark_at(reading, token + 5), mark) &&
                      gl_reading_is_digits(reading, token + 6)) ||
                     (token > 1 && gl_slice_equal(mark_at(reading, token - 1), mark) &&
                      gl_reading_is_digits(reading, token - 2));
    *out = (gl_date){.first = token, .last = token + 5, .is_in_digits = true};
    return !is_longer && ((digits.part_digits[0] == 4 && of_parts(&digits, true, out)) ||
                          (digits.part_digits[2] == 4 && of_parts(&digits, false, out)));
}

bool gl_date_in_digits(const gl_reading *reading, uint32_t token, gl_date *out)
{
    return read_together(reading, token, out) || read_apart(reading, token, out);
}
