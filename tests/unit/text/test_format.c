#include "text/format.h"

#include <string.h>

#include "base/slice.h"
#include "suites.h"
#include "text/decode.h"

static const struct {
    const char *bytes, *name; // name NULL: it is a text
} beginnings[] = {
    {"%PDF-1.4\n1 0 obj", "a PDF document"},
    {"{\\rtf1\\ansi", "an RTF document"},
    {"\xD0\xCF\x11\xE0\xA1", "an old Office document"},
    {"PK\3\4\x14", "an Office document"},
    {"\x89PNG\r\n\x1A\n", "a picture"},
    {"\xFF\xD8\xFF\xE0", "a picture"},
    {"SQLite format 3", "an SQLite database"},
    {"PDF-ها", NULL},
    {"GIF87a یک قالب تصویر است", NULL},
    {"ID3 و OggS", NULL},
    {"%", NULL},
};

START_TEST(documents_and_pictures_are_called_by_their_names)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    golchin_error error = {0};
    golchin_slice bytes = gl_slice_of(beginnings[_i].bytes);
    const char *name = beginnings[_i].name;
    for (int labelled = 0; labelled < 2; labelled++) {
        golchin_status status =
            gl_decode(bytes, labelled ? "windows-1256" : NULL, arena, &out, &error);
        ck_assert_msg(status == (name ? GOLCHIN_NOT_TEXT : GOLCHIN_OK), "%s: %s",
                      beginnings[_i].bytes, error.text);
        ck_assert_msg(!name || strstr(error.text, name), "%s: %s", name, error.text);
    }
    gl_arena_free(arena);
}
END_TEST

static const struct {
    const char *member, *name; // name NULL: it is just an archive
} members[] = {
    {"[Content_Types].xml", "an Office document"},
    {"mimetype", "an OpenDocument"},
    {"news.txt", NULL},
    {"", NULL},
};

START_TEST(an_archive_is_called_by_its_first_member)
{
    const gl_format *format = gl_format_of_member(gl_slice_of(members[_i].member));
    const char *name = members[_i].name;
    ck_assert_msg(name ? format && strstr(format->name, name) : !format, "%s", members[_i].member);
}
END_TEST

Suite *format_suite(void)
{
    Suite *suite = suite_create("format");
    TCase *tc = tcase_create("format");
    tcase_add_loop_test(tc, documents_and_pictures_are_called_by_their_names, 0,
                        COUNT_OF(beginnings));
    tcase_add_loop_test(tc, an_archive_is_called_by_its_first_member, 0, COUNT_OF(members));
    suite_add_tcase(suite, tc);
    return suite;
}
