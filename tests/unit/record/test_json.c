#include "record/json.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>

#include "base/slice.h"
#include "suites.h"
#include "unit.h"

#define BROKEN "\xEF\xBF\xBD"
#define BYTES(text)                                                                                \
    {                                                                                              \
        (text), sizeof(text) - 1                                                                   \
    }

static const struct {
    golchin_slice text;
    const char *json;
} strings[] = {
    {BYTES(""), "\"\""},
    {BYTES("clinic"), "\"clinic\""},
    {BYTES("بیمارستان\u200cها"), "\"بیمارستان\u200cها\""},
    {BYTES("a\"b\\c/d"), "\"a\\\"b\\\\c/d\""},
    {BYTES("\b\f\n\r\t"), "\"\\b\\f\\n\\r\\t\""},
    {BYTES("a\0b"), "\"a\\u0000b\""},
    {BYTES("\x01\x1F\x7F"), "\"\\u0001\\u001f\x7F\""},
    {BYTES("\u2028\U0001F3E5"), "\"\u2028\U0001F3E5\""},
    {BYTES("\xF4\x8F\xBF\xBF"), "\"\xF4\x8F\xBF\xBF\""},
    {BYTES("a\xFFz"), "\"a" BROKEN "z\""},                              // no lead byte
    {BYTES("\xD8"), "\"" BROKEN "\""},                                  // cut short
    {BYTES("\xD8z"), "\"" BROKEN "z\""},                                // cut short
    {BYTES("\xA8z"), "\"" BROKEN "z\""},                                // no lead before it
    {BYTES("\xC0\xAF"), "\"" BROKEN BROKEN "\""},                       // overlong
    {BYTES("\xE0\x80\xAF"), "\"" BROKEN BROKEN BROKEN "\""},            // overlong
    {BYTES("\xED\xA0\x80"), "\"" BROKEN BROKEN BROKEN "\""},            // a surrogate
    {BYTES("\xF0\x80\x80\xAF"), "\"" BROKEN BROKEN BROKEN BROKEN "\""}, // overlong
    {BYTES("\xF4\x90\x80\x80"), "\"" BROKEN BROKEN BROKEN BROKEN "\""}, // too high
    {BYTES("\xF5\x80\x80\x80"), "\"" BROKEN BROKEN BROKEN BROKEN "\""},
    {BYTES("\xE2\x80"), "\"" BROKEN BROKEN "\""},
};

START_TEST(a_string_is_escaped_as_rfc_8259_says)
{
    gl_bytes bytes = {0};
    gl_json_string(&bytes, strings[_i].text);
    ck_assert_msg(gl_slice_is(gl_slice(bytes.start, bytes.len), strings[_i].json),
                  "row %d: %.*s, not %s", _i, (int)bytes.len, bytes.start, strings[_i].json);
    gl_bytes_free(&bytes);
}
END_TEST

static const struct {
    golchin_value value;
    const char *json;
} values[] = {
    {{.kind = GOLCHIN_INTEGER, .as.integer = 0}, "0"},
    {{.kind = GOLCHIN_INTEGER, .as.integer = -7}, "-7"},
    {{.kind = GOLCHIN_INTEGER, .as.integer = 2500000000000}, "2500000000000"},
    {{.kind = GOLCHIN_INTEGER, .as.integer = INT64_MAX}, "9223372036854775807"},
    {{.kind = GOLCHIN_INTEGER, .as.integer = INT64_MIN}, "-9223372036854775808"},
    {{.kind = GOLCHIN_DECIMAL, .as.decimal = 0.1}, "0.1"},
    {{.kind = GOLCHIN_DECIMAL, .as.decimal = 2.5}, "2.5"},
    {{.kind = GOLCHIN_DECIMAL, .as.decimal = -99.95}, "-99.95"},
    {{.kind = GOLCHIN_DECIMAL, .as.decimal = 1.0 / 3}, "0.3333333333333333"},
    {{.kind = GOLCHIN_DECIMAL, .as.decimal = 0.1 + 0.2}, "0.30000000000000004"},
    {{.kind = GOLCHIN_DECIMAL, .as.decimal = 1e300}, "1e+300"},
    {{.kind = GOLCHIN_DECIMAL, .as.decimal = 5e-324}, "5e-324"},
    {{.kind = GOLCHIN_DECIMAL, .as.decimal = DBL_MAX}, "1.7976931348623157e+308"},
    {{.kind = GOLCHIN_BOOLEAN, .as.boolean = true}, "true"},
    {{.kind = GOLCHIN_BOOLEAN, .as.boolean = false}, "false"},
    {{.kind = GOLCHIN_NONE}, "null"},
};

START_TEST(a_value_is_written_exactly)
{
    gl_bytes bytes = {0};
    gl_json_value(&bytes, values[_i].value);
    ck_assert_msg(gl_slice_is(gl_slice(bytes.start, bytes.len), values[_i].json),
                  "row %d: %.*s, not %s", _i, (int)bytes.len, bytes.start, values[_i].json);
    gl_bytes_free(&bytes);
}
END_TEST

START_TEST(random_decimals_read_back_as_they_were)
{
    uint64_t state = 88172645463325252u;
    for (int i = 0; i < 20000; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        double number;
        memcpy(&number, &state, sizeof number);
        if (!isfinite(number))
            continue;
        gl_bytes bytes = {0};
        gl_json_decimal(&bytes, number);
        gl_bytes_add_char(&bytes, '\0');
        ck_assert_msg(strtod(bytes.start, NULL) == number, "%a was written as %s", number,
                      bytes.start);
        gl_bytes_free(&bytes);
    }
}
END_TEST

START_TEST(the_locale_does_not_change_a_decimal)
{
    static const char *const locales[] = {"fa_IR.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8"};
    for (int i = 0; i < COUNT_OF(locales); i++) {
        if (!setlocale(LC_NUMERIC, locales[i]))
            continue; // not installed
        gl_bytes bytes = {0};
        gl_json_decimal(&bytes, 1234.5);
        ck_assert(gl_slice_is(gl_slice(bytes.start, bytes.len), "1234.5"));
        gl_bytes_free(&bytes);
    }
    setlocale(LC_NUMERIC, "C");
}
END_TEST

Suite *json_suite(void)
{
    Suite *suite = suite_create("json");
    TCase *tc = tcase_create("json");
    tcase_add_loop_test(tc, a_string_is_escaped_as_rfc_8259_says, 0, COUNT_OF(strings));
    tcase_add_loop_test(tc, a_value_is_written_exactly, 0, COUNT_OF(values));
    tcase_add_test(tc, random_decimals_read_back_as_they_were);
    tcase_add_test(tc, the_locale_does_not_change_a_decimal);
    suite_add_tcase(suite, tc);
    return suite;
}
