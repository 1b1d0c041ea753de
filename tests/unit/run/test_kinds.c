// Which source reads a file: by its ending, and by how it begins.
#include <stdlib.h>

#include "base/slice.h"
#include "boxes.h"
#include "folder.h"
#include "run/kinds.h"
#include "suites.h"
#include "unit.h"

static const gl_ndjson_fields fields = {"id", "title", "text", "date"};

static gl_registry *registry;
static gl_kinds *kinds;

static void set_up(void)
{
    folder_enter();
    registry = boxes_registry();
    kinds = gl_kinds_new(registry, &fields);
}

static void tear_down(void)
{
    gl_kinds_free(kinds);
    gl_registry_free(registry);
    folder_leave();
}

static const char *name_of(const gl_kind *kind)
{
    return kind ? kind->name : "none";
}

static const struct {
    const char *name, *named, *found; // the kind of a file that is named, and of one in a folder
    size_t stem;                      // of the named one
} endings[] = {
    {"a.txt", "text", "text", 1},
    {"A.TXT", "text", "text", 1},
    {"news.2019.txt", "text", "text", 9},
    {"a.ndjson", "ndjson", "ndjson", 1},
    {"a.jsonl", "ndjson", "none", 1},
    {"a.box", "boxes", "boxes", 1},
    {"a.box.gz", "boxes", "boxes", 1},
    {"a.gz", "none", "none", 4},
    {"a.page", "pages", "pages", 1},
    {"a.txt.page", "pages", "pages", 5},
    {"a.html", "none", "none", 6},
    {"txt", "none", "none", 3},
    {".txt", "none", "none", 4}, // all of a name is no ending
    {"", "none", "none", 0},
    {"خبر.txt", "text", "text", 6},
};

START_TEST(a_name_tells_its_kind_by_the_longest_ending_that_fits)
{
    size_t stem, other;
    golchin_slice name = gl_slice_of(endings[_i].name);
    const char *named = name_of(gl_kinds_of_name(kinds, name, &stem));
    const char *found = name_of(gl_kinds_of_found(kinds, name, &other));
    ck_assert_msg(strcmp(named, endings[_i].named) == 0, "%s: %s", endings[_i].name, named);
    ck_assert_msg(strcmp(found, endings[_i].found) == 0, "%s: found %s", endings[_i].name, found);
    ck_assert_msg(stem == endings[_i].stem, "%s: stem of %zu", endings[_i].name, stem);
    ck_assert_uint_eq(other, strcmp(found, "none") == 0 ? name.len : stem);
}
END_TEST

static const struct {
    const char *beginning, *kind;
} beginnings[] = {
    {"<page>سلام", "pages"},
    {"<pag", "none"},
    {"article - سلام", "boxes"},
    {"articles of faith", "none"},
    {"", "none"},
    {"{\"text\":\"سلام\"}\n", "ndjson"},
    {"سلام", "none"},
    {"member a.txt b", "boxes"},
};

typedef struct drip {
    golchin_slice rest;
    size_t step; // bytes that come at once
} drip;

static ptrdiff_t take_drip(void *context, void *buffer, size_t len, golchin_error *error)
{
    (void)error;
    drip *self = context;
    size_t count = self->step < self->rest.len ? self->step : self->rest.len;
    count = count < len ? count : len;
    if (count > 0)
        memcpy(buffer, self->rest.start, count);
    self->rest = gl_slice(self->rest.start + count, self->rest.len - count);
    return (ptrdiff_t)count;
}

START_TEST(a_beginning_tells_its_kind_however_it_comes_and_is_not_used_up)
{
    golchin_slice all = gl_slice_of(beginnings[_i].beginning);
    for (size_t step = 1; step <= 9; step += 4) {
        drip source = {all, step};
        gl_stream stream;
        const gl_kind *kind;
        char bytes[64];
        size_t len = 0;
        golchin_error error = {0};
        gl_stream_init(&stream, "drip", take_drip, &source);
        ck_assert_int_eq(gl_kinds_recognize(kinds, &stream, &kind, &error), GOLCHIN_OK);
        ck_assert_msg(strcmp(name_of(kind), beginnings[_i].kind) == 0, "'%s', %zu at once: %s",
                      beginnings[_i].beginning, step, name_of(kind));
        for (ptrdiff_t got = 1; got > 0; len += (size_t)got)
            got = stream.stream.read(&stream.stream, bytes + len, sizeof bytes - len, &error);
        ck_assert_msg(len == all.len && memcmp(bytes, all.start, len) == 0, "'%s' comes as '%.*s'",
                      beginnings[_i].beginning, (int)len, bytes);
        gl_stream_close(&stream);
    }
}
END_TEST

START_TEST(containers_hold_articles_and_pages_are_one)
{
    size_t stem;
    ck_assert(gl_kind_is_container(gl_kinds_of_name(kinds, GL_LITERAL("a.box"), &stem)));
    ck_assert(gl_kind_is_container(gl_kinds_of_name(kinds, GL_LITERAL("a.ndjson"), &stem)));
    ck_assert(!gl_kind_is_container(gl_kinds_of_name(kinds, GL_LITERAL("a.page"), &stem)));
    ck_assert(!gl_kind_is_container(gl_kinds_of_name(kinds, GL_LITERAL("a.txt"), &stem)));
}
END_TEST

START_TEST(the_endings_of_folders_are_listed_without_the_one_that_must_be_named)
{
    gl_bytes list = {0};
    gl_kinds_list(kinds, &list);
    ck_assert_msg(
        gl_slice_is(gl_slice(list.start, list.len), ".txt, .ndjson, .page, .box.gz, .box"), "%.*s",
        (int)list.len, list.start);
    gl_bytes_free(&list);
}
END_TEST

Suite *kinds_suite(void)
{
    Suite *suite = suite_create("kinds");
    TCase *tcase = tcase_create("kinds");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, a_name_tells_its_kind_by_the_longest_ending_that_fits, 0,
                        COUNT_OF(endings));
    tcase_add_loop_test(tcase, a_beginning_tells_its_kind_however_it_comes_and_is_not_used_up, 0,
                        COUNT_OF(beginnings));
    tcase_add_test(tcase, containers_hold_articles_and_pages_are_one);
    tcase_add_test(tcase, the_endings_of_folders_are_listed_without_the_one_that_must_be_named);
    suite_add_tcase(suite, tcase);
    return suite;
}
