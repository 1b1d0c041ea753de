// Persian newsrooms write one number in many ways: `2,500,000`, `2.500.000`, `۲/۵` for two and a
// half. Which mark means what follows from how many digits stand around it, never from the locale.
#include "language/digits.h"

enum { PARTS_MAX = 8, EXACT_DIGITS = 18, CODE_DIGITS = 16 };

typedef struct part {
    const char *start;
    uint32_t len;
} part;

typedef struct parts {
    part items[PARTS_MAX];
    uint32_t count;
    char mark;       // between the parts; 0 when there is one part
    bool is_regular; // all marks are the same, no part is empty
} parts;

static parts split(golchin_slice text)
{
    parts result = {.count = 1, .is_regular = true};
    result.items[0].start = text.start;
    for (size_t at = 0; at < text.len; at++) {
        char byte = text.start[at];
        part *last = &result.items[result.count - 1];
        if (byte >= '0' && byte <= '9') {
            last->len++;
            continue;
        }
        if ((result.mark && byte != result.mark) || last->len == 0 || result.count == PARTS_MAX) {
            result.is_regular = false;
            return result;
        }
        result.mark = byte;
        result.items[result.count++] = (part){text.start + at + 1, 0};
    }
    result.is_regular = result.items[result.count - 1].len > 0;
    return result;
}

static int64_t integer_of(part digits)
{
    int64_t value = 0;
    for (uint32_t at = 0; at < digits.len; at++)
        value = value * 10 + (digits.start[at] - '0');
    return value;
}

static bool is_grouped(const parts *of)
{
    if (of->items[0].len > 3 || of->items[0].start[0] == '0')
        return false;
    for (uint32_t at = 1; at < of->count; at++) {
        if (of->items[at].len != 3)
            return false;
    }
    return true;
}

static bool is_date(const parts *of)
{
    const part *items = of->items;
    if (of->count != 3 || (of->mark != '/' && of->mark != '.') || items[1].len > 2)
        return false;
    bool year_first = (items[0].len == 4 || items[0].len == 2) && items[2].len <= 2;
    bool year_last = items[0].len <= 2 && (items[2].len == 4 || items[2].len == 2);
    return year_first || year_last;
}

static bool join_groups(const parts *of, gl_digits *out)
{
    int64_t value = 0;
    if (out->digit_count > EXACT_DIGITS)
        return false;
    for (uint32_t at = 0; at < of->count; at++)
        value = (at ? value * 1000 : 0) + integer_of(of->items[at]);
    out->number = gl_exact_of(value);
    return true;
}

static bool join_decimal(const parts *of, gl_digits *out)
{
    part whole = of->items[0], behind = of->items[1];
    if (whole.len > 1 && whole.start[0] == '0')
        return false;
    if (out->digit_count > EXACT_DIGITS || behind.len > GL_EXACT_PLACES)
        return false;
    int64_t value = integer_of(whole);
    for (uint32_t at = 0; at < behind.len; at++)
        value = value * 10 + (behind.start[at] - '0');
    gl_exact number = {value, (int32_t)behind.len};
    out->number = gl_exact_of(0);
    return gl_exact_add(&out->number, number); // reduces it
}

static bool join_plain(const parts *of, gl_digits *out)
{
    part only = of->items[0];
    if (only.len >= CODE_DIGITS || (only.len > 1 && only.start[0] == '0'))
        return false;
    out->number = gl_exact_of(integer_of(only));
    return true;
}

// `500/000`: a slash is a point (`2/125`), but nobody writes three zeros behind one.
static bool is_decimal(const parts *of)
{
    return of->count == 2 &&
           (!is_grouped(of) || (of->mark == '/' && integer_of(of->items[1]) != 0));
}

static bool join(const parts *of, gl_digits *out)
{
    if (of->count == 1)
        return join_plain(of, out);
    if (is_decimal(of))
        return join_decimal(of, out);
    return is_grouped(of) && join_groups(of, out);
}

// Most are digits alone.
static bool read_plain(golchin_slice text, gl_digits *out)
{
    int64_t value = 0;
    if (text.len >= CODE_DIGITS || (text.len > 1 && text.start[0] == '0'))
        return false;
    for (size_t at = 0; at < text.len; at++) {
        if (text.start[at] < '0' || text.start[at] > '9')
            return false;
        value = value * 10 + (text.start[at] - '0');
    }
    *out = (gl_digits){.kind = GL_DIGITS_NUMBER,
                       .is_plain = true,
                       .number = gl_exact_of(value),
                       .digit_count = (uint32_t)text.len};
    return true;
}

gl_digits gl_digits_read(golchin_slice folded)
{
    gl_digits plain;
    if (read_plain(folded, &plain))
        return plain;
    parts of = split(folded);
    gl_digits out = {.kind = GL_DIGITS_CODE, .is_plain = of.count == 1};
    if (!of.is_regular)
        return out;
    for (uint32_t at = 0; at < of.count; at++)
        out.digit_count += of.items[at].len;
    if (is_date(&of)) {
        out.kind = GL_DIGITS_DATE;
        for (uint32_t at = 0; at < 3; at++) {
            out.parts[at] = (int32_t)integer_of(of.items[at]);
            out.part_digits[at] = of.items[at].len;
        }
    } else if (join(&of, &out)) {
        out.kind = GL_DIGITS_NUMBER;
    }
    return out;
}
