// String members of JSON objects, and lines.
#include <stdio.h>
#include <stdlib.h>

#include "base/slice.h"
#include "run/members.h"
#include "suites.h"
#include "unit.h"

static const struct {
    const char *json;
    bool is_object;
    const char *text; // raw; NULL: none
} objects[] = {
    {"{\"text\":\"a\"}", true, "a"},
    {" { \"text\" : \"a\" } ", true, "a"},
    {"{}", true, NULL},
    {"{\"other\":{\"text\":\"b\"},\"text\":\"a\"}", true, "a"},
    {"{\"other\":[1,\"]\",{\"text\":2}],\"text\":\"a\"}", true, "a"},
    {"{\"other\":\"\\\"text\\\":\",\"text\":\"a\\\\\"}", true, "a\\\\"},
    {"{\"text\":\"a\",\"text\":\"b\"}", true, "a"},
    {"{\"text\":-1.5e+3}", true, "-1.5e+3"},
    {"{\"text\":null}", true, NULL},
    {"{\"text\":\"\"}", true, ""},
    {"", false, NULL},
    {"[]", false, NULL},
    {"{\"text\"", false, NULL},
    {"{\"text\":", false, NULL},
    {"{\"text\":\"a", false, NULL},
    {"{\"text\":\"a\\\"", false, NULL},
    {"{\"other\":[1}", false, NULL},
    {"{\"other\":1 \"text\":\"a\"}", false, NULL},
    {"{\"other\":?}", false, NULL},
};

START_TEST(a_member_is_found_without_reading_the_others)
{
    gl_member member = {.name = GL_LITERAL("text")};
    bool is_object = gl_members_find(gl_slice_of(objects[_i].json), &member, 1);
    ck_assert_msg(is_object == objects[_i].is_object, "%s", objects[_i].json);
    if (!is_object)
        return;
    ck_assert_msg((member.raw.start != NULL) == (objects[_i].text != NULL), "%s", objects[_i].json);
    if (objects[_i].text)
        ck_assert_msg(gl_slice_is(member.raw, objects[_i].text), "%s: %.*s", objects[_i].json,
                      GL_SLICE_ARGS(member.raw));
}
END_TEST

static const struct {
    const char *raw, *text; // NULL: it is refused
} strings[] = {
    {"", ""},
    {"سلام", "سلام"},
    {"\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t"},
    {"\\u0633\\u0644", "سل"},
    {"\\u20AC\\u20ac", "€€"},
    {"\\ud83d\\ude00", "😀"},
    {"\\ud83d.", "\uFFFD."},
    {"\\ude00\\ud83d", "\uFFFD\uFFFD"},
    {"\\ud83d\\u0041", "\uFFFDA"},
    {"\\", NULL},
    {"\\x", NULL},
    {"\\u12", NULL},
    {"\\u12g4", NULL},
};

START_TEST(escapes_are_resolved)
{
    gl_bytes out = {0};
    bool is_sound = gl_members_decode(&out, gl_slice_of(strings[_i].raw));
    ck_assert_msg(is_sound == (strings[_i].text != NULL), "%s", strings[_i].raw);
    if (is_sound)
        ck_assert_msg(gl_slice_is(gl_slice(out.start, out.len), strings[_i].text), "%s: %.*s",
                      strings[_i].raw, (int)out.len, out.start ? out.start : "");
    gl_bytes_free(&out);
}
END_TEST

Suite *members_suite(void)
{
    Suite *suite = suite_create("members");
    TCase *tc = tcase_create("members");
    tcase_add_loop_test(tc, a_member_is_found_without_reading_the_others, 0, COUNT_OF(objects));
    tcase_add_loop_test(tc, escapes_are_resolved, 0, COUNT_OF(strings));
    suite_add_tcase(suite, tc);
    return suite;
}
