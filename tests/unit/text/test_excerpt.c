// Texts that are picked out of pages, and the way back to the file.
#include "text/excerpt.h"

#include <string.h>

#include "base/slice.h"
#include "suites.h"

typedef struct part {
    const char *text; // NULL: there are no more
    size_t begin, end;
} part;

static void put(gl_draft *draft, const part *parts, size_t page_len)
{
    for (; parts->text; parts++)
        gl_draft_put(draft, gl_slice_of(parts->text), parts->begin, parts->end, page_len);
}

// A page that says "Tom & Jerry", then "run": a reference for "&", a letter that is marked up, and
// a blank line that stands nowhere.
static const char page_of_two[] = "<h1>Tom &amp; Jerry</h1><p>r<b>u</b>n</p>";
static const part parts_of_two[] = {
    {"Tom ", 4, 8}, {"&", 8, 13},  {" Jerry", 13, 19}, {"\n\n", 24, 24},
    {"r", 27, 28},  {"u", 31, 32}, {"n", 36, 37},      {NULL, 0, 0},
};

static const struct {
    const char *words; // of the text; empty: its beginning
    uint32_t begin, end;
    const char *original;
} ranges[] = {
    {"Tom", 0, 3, "Tom"},
    {"om", 1, 3, "om"},
    {"&", 4, 5, "&amp;"},
    {"Tom & Jerry", 0, 11, "Tom &amp; Jerry"},
    {" J", 5, 7, " J"},
    {"run", 13, 16, "r<b>u</b>n"},
    {"u", 14, 15, "u"},
    {"un", 14, 16, "u</b>n"},
    {"Jerry\n\nr", 6, 14, "Jerry</h1><p>r"},
    {"\n\n", 11, 13, ""}, // stands nowhere
    {"", 0, 0, ""},
    {"", 16, 16, ""},
};

START_TEST(words_of_the_text_are_found_on_the_page_with_the_markup_inside_them_only)
{
    gl_arena *arena = gl_arena_new();
    gl_draft draft = {0};
    gl_decoded page, out;
    ck_assert_int_eq(gl_decode(gl_slice_of(page_of_two), NULL, arena, &page, NULL), GOLCHIN_OK);
    put(&draft, parts_of_two, page.text.len);
    ck_assert_int_eq(gl_draft_finish(&draft, &page, arena, &out, NULL), GOLCHIN_OK);
    ck_assert(gl_slice_is(out.text, "Tom & Jerry\n\nrun"));
    golchin_span span = {ranges[_i].begin, ranges[_i].end};
    golchin_slice words = gl_slice(out.text.start + span.begin, span.end - span.begin);
    ck_assert_msg(gl_slice_is(words, ranges[_i].words), "the row says '%s'", ranges[_i].words);
    gl_range range = gl_original_range(&out, span);
    golchin_slice original =
        gl_slice(page_of_two + range.byte_begin, range.byte_end - range.byte_begin);
    ck_assert_msg(gl_slice_is(original, ranges[_i].original), "'%s': '%.*s', not '%s'",
                  ranges[_i].words, GL_SLICE_ARGS(original), ranges[_i].original);
    gl_draft_free(&draft);
    gl_arena_free(arena);
}
END_TEST

START_TEST(what_stands_letter_for_letter_side_by_side_is_one_piece)
{
    gl_draft draft = {0};
    put(&draft, (const part[]){{"ab", 0, 2}, {"cd", 2, 4}, {"", 4, 4}, {"ef", 4, 6}, {NULL, 0, 0}},
        9);
    ck_assert_uint_eq(draft.pieces.count, 1);
    put(&draft, (const part[]){{"&", 6, 9}, {NULL, 0, 0}}, 9); // not letter for letter
    ck_assert_uint_eq(draft.pieces.count, 2);
    gl_draft_free(&draft);
}
END_TEST

// A file in UTF-16: offsets lead through the text that the page is to the file's own bytes.
START_TEST(offsets_lead_to_the_file_that_the_page_was_decoded_from)
{
    static const char file[] = "\xFF\xFE<\0b\0>\0\x33\x06\x44\x06\x27\x06\x45\x06";
    gl_arena *arena = gl_arena_new();
    gl_draft draft = {0};
    gl_decoded page, out;
    ck_assert_int_eq(gl_decode(gl_slice(file, sizeof file - 1), NULL, arena, &page, NULL),
                     GOLCHIN_OK);
    size_t begin = page.text.len - strlen("سلام");
    put(&draft, (const part[]){{"سلام", begin, page.text.len}, {NULL, 0, 0}}, page.text.len);
    ck_assert_int_eq(gl_draft_finish(&draft, &page, arena, &out, NULL), GOLCHIN_OK);
    ck_assert_str_eq(out.encoding, "UTF-16LE");
    gl_range range = gl_original_range(&out, (golchin_span){2, 4}); // the second letter
    ck_assert_uint_eq(range.byte_begin, 10);
    ck_assert_uint_eq(range.byte_end, 12);
    ck_assert_uint_eq(range.char_end - range.char_begin, 1);
    gl_draft_free(&draft);
    gl_arena_free(arena);
}
END_TEST

static const struct {
    part parts[3];
    const char *message; // NULL: it is right
} drafts[] = {
    {{{NULL, 0, 0}}, NULL},
    {{{"a", 0, 1}, {"b", 5, 10}}, NULL},
    {{{"a", 10, 10}}, NULL},
    {{{"a", 5, 4}}, "not in the order of the page"},
    {{{"a", 5, 11}}, "not in the order of the page"},
    {{{"a", 5, 6}, {"b", 4, 5}}, "not in the order of the page"},
    {{{"a", 5, 6}, {"b", 5, 6}}, "not in the order of the page"},
    {{{"\xD8", 5, 6}}, "not UTF-8"},
    {{{"\xD8", 5, 6}, {"\xB3", 6, 7}}, NULL}, // a letter may come in parts
};

START_TEST(pieces_that_are_not_on_the_page_or_no_text_are_refused)
{
    gl_arena *arena = gl_arena_new();
    gl_draft draft = {0};
    gl_decoded page, out;
    golchin_error error = {0};
    ck_assert_int_eq(gl_decode(GL_LITERAL("0123456789"), NULL, arena, &page, NULL), GOLCHIN_OK);
    put(&draft, drafts[_i].parts, page.text.len);
    golchin_status status = gl_draft_finish(&draft, &page, arena, &out, &error);
    ck_assert_msg(status == (drafts[_i].message ? GOLCHIN_FAILED : GOLCHIN_OK), "row %d: %s", _i,
                  error.text);
    if (drafts[_i].message)
        ck_assert_msg(strstr(error.text, drafts[_i].message) != NULL, "row %d: %s", _i, error.text);
    gl_draft_free(&draft);
    gl_arena_free(arena);
}
END_TEST

// The text is never read, so it need not be there.
START_TEST(a_text_that_32_bits_cannot_count_is_too_large)
{
    gl_arena *arena = gl_arena_new();
    gl_draft draft = {0};
    gl_decoded page, out;
    golchin_error error = {0};
    ck_assert_int_eq(gl_decode(GL_LITERAL("0123456789"), NULL, arena, &page, NULL), GOLCHIN_OK);
    gl_draft_put(&draft, gl_slice("0", 1), 0, 1, page.text.len);
    gl_draft_put(&draft, gl_slice("1", UINT32_MAX - GL_TEXT_PADDING - 1), 1, 2, page.text.len);
    ck_assert_int_eq(gl_draft_finish(&draft, &page, arena, &out, &error), GOLCHIN_TOO_LARGE);
    gl_draft_free(&draft);
    gl_arena_free(arena);
}
END_TEST

Suite *excerpt_suite(void)
{
    Suite *suite = suite_create("excerpt");
    TCase *tcase = tcase_create("excerpt");
    tcase_add_loop_test(tcase,
                        words_of_the_text_are_found_on_the_page_with_the_markup_inside_them_only, 0,
                        COUNT_OF(ranges));
    tcase_add_test(tcase, what_stands_letter_for_letter_side_by_side_is_one_piece);
    tcase_add_test(tcase, offsets_lead_to_the_file_that_the_page_was_decoded_from);
    tcase_add_loop_test(tcase, pieces_that_are_not_on_the_page_or_no_text_are_refused, 0,
                        COUNT_OF(drafts));
    tcase_add_test(tcase, a_text_that_32_bits_cannot_count_is_too_large);
    suite_add_tcase(suite, tcase);
    return suite;
}
