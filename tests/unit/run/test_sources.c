#include "base/slice.h"
#include "folder.h"
#include "run/sources.h"
#include "suites.h"
#include "unit.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// What a walk visited: ids with a space behind each, and the messages of faults.
static struct {
    char ids[1024];
    char faults[4096];
    int left; // articles until the walk is stopped; -1: all
} seen;

static bool see_article(void *context, const gl_source *source)
{
    (void)context;
    size_t len = strlen(seen.ids);
    snprintf(seen.ids + len, sizeof seen.ids - len, "%.*s ", GL_SLICE_ARGS(source->id));
    return seen.left < 0 || --seen.left > 0;
}

static void see_fault(void *context, const char *message)
{
    (void)context;
    size_t len = strlen(seen.faults);
    snprintf(seen.faults + len, sizeof seen.faults - len, "%s\n", message);
}

static void enter(void)
{
    folder_enter();
    memset(&seen, 0, sizeof seen);
    seen.left = -1;
}

static void walk(const char *first, const char *second)
{
    const char *const paths[] = {first, second};
    gl_sources_walk(paths, second ? 2 : 1,
                    &(gl_source_visitor){.article = see_article, .fault = see_fault});
}

START_TEST(a_folder_gives_its_articles_in_the_order_of_their_ids)
{
    folder_write("in/b.txt", "");
    folder_write("in/a.txt", "");
    folder_write("in/a-b.TXT", "");
    folder_write("in/a/c.txt", "");
    walk("in", NULL);
    ck_assert_str_eq(seen.ids, "a/c a a-b b ");
    ck_assert_str_eq(seen.faults, "");
}
END_TEST

START_TEST(hidden_files_and_other_extensions_are_no_articles)
{
    folder_write("in/.a.txt", "");
    folder_write("in/.git/b.txt", "");
    folder_write("in/c.html", "");
    folder_write("in/d.txt", "");
    walk("in/", NULL);
    ck_assert_str_eq(seen.ids, "d ");
    ck_assert_str_eq(seen.faults, "");
}
END_TEST

static const struct {
    const char *path, *id;
} files[] = {
    {"in/news.html", "news "},      {"./in/a.b.txt", "a.b "}, {"in/plain", "plain "},
    {"in/.hidden.txt", ".hidden "}, {"in/.name", ".name "},   {"-", "stdin "},
};

START_TEST(a_file_that_is_named_is_called_by_its_name)
{
    folder_write(files[_i].path, "");
    walk(files[_i].path, NULL);
    ck_assert_msg(strcmp(seen.ids, files[_i].id) == 0, "%s: id '%s'", files[_i].path, seen.ids);
}
END_TEST

START_TEST(a_link_that_leads_back_ends_there)
{
    folder_write("in/sub/a.txt", "");
    ck_assert_int_eq(symlink("..", "in/sub/up"), 0);
    walk("in", NULL);
    ck_assert_str_eq(seen.ids, "sub/a ");
    ck_assert_str_eq(seen.faults, "");
}
END_TEST

START_TEST(a_linked_folder_is_walked)
{
    folder_write("other/a.txt", "");
    ck_assert_int_eq(mkdir("in", 0777), 0);
    ck_assert_int_eq(symlink("../other", "in/link"), 0);
    walk("in", NULL);
    ck_assert_str_eq(seen.ids, "link/a ");
}
END_TEST

START_TEST(folders_that_link_to_each_other_are_walked_once)
{
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
    enum { COUNT = sizeof names / sizeof *names };
    char path[64], target[64], ids[COUNT * 4 + 1] = "";
    for (int i = 0; i < COUNT; i++) {
        snprintf(path, sizeof path, "in/%s/x.txt", names[i]);
        folder_write(path, "");
        snprintf(ids + strlen(ids), sizeof ids - strlen(ids), "%s/x ", names[i]);
    }
    for (int i = 0; i < COUNT * COUNT; i++) {
        snprintf(path, sizeof path, "in/%s/%s", names[i / COUNT], names[i % COUNT]);
        snprintf(target, sizeof target, "../%s", names[i % COUNT]);
        ck_assert_int_eq(symlink(target, path), 0);
    }
    walk("in", NULL);
    ck_assert_str_eq(seen.ids, ids);
    ck_assert_str_eq(seen.faults, "");
}
END_TEST

static const struct {
    const char *links[2][2]; // where they stand and where they lead
    const char *ids;
} linked[] = {
    {{{"in/a", "z"}}, "z/deep/y z/x "},        // before the folder in the order of names
    {{{"in/a", "z/deep"}}, "z/deep/y z/x "},   // into it
    {{{"in/a", "."}}, "z/deep/y z/x "},        // to what was named
    {{{"in/a", "../in/z/"}}, "z/deep/y z/x "}, // by a detour
    {{{"in/a", "../out"}, {"in/b", "../out"}}, "a/deep/w a/v z/deep/y z/x "},      // twice outside
    {{{"in/a", "../out"}, {"in/b", "../out/deep"}}, "a/deep/w a/v z/deep/y z/x "}, // and into it
    {{{"in/a", "../out/deep"}, {"in/b", "../out"}}, "a/w b/v z/deep/y z/x "},      // and above it
    {{{"in/a", "b"}, {"in/b", "../out"}}, "a/deep/w a/v z/deep/y z/x "}, // a link to a link
    {{{"in/a", ".h"}, {"in/b", ".h/deep"}}, "a/deep/u z/deep/y z/x "},   // where nobody looks
    {{{"in/a", ".."}}, "a/out/deep/w a/out/v z/deep/y z/x "},            // above what was named
};

START_TEST(a_folder_is_walked_once_however_many_links_lead_to_it)
{
    folder_write("in/z/x.txt", "");
    folder_write("in/z/deep/y.txt", "");
    folder_write("in/.h/deep/u.txt", "");
    folder_write("out/v.txt", "");
    folder_write("out/deep/w.txt", "");
    for (int i = 0; i < 2 && linked[_i].links[i][0]; i++)
        ck_assert_int_eq(symlink(linked[_i].links[i][1], linked[_i].links[i][0]), 0);
    walk("in", NULL);
    ck_assert_msg(strcmp(seen.ids, linked[_i].ids) == 0, "%s -> %s: %s", linked[_i].links[0][0],
                  linked[_i].links[0][1], seen.ids);
    ck_assert_str_eq(seen.faults, "");
}
END_TEST

static const struct {
    const char *path, *fault;
} faults[] = {
    {"missing", "missing: no such file or folder"},
    {"", "cannot be opened"},
    {"empty", "empty: no articles (.txt) in this folder"},
    {"pipes", "pipes/a.txt: is no regular file"},
    {"links", "links/a.txt: no such file or folder"},
    {"file/below", "file/below: cannot be read"},
};

START_TEST(a_path_without_articles_is_told_and_the_next_is_walked)
{
    mkdir("empty", 0777);
    mkdir("pipes", 0777);
    mkdir("links", 0777);
    ck_assert_int_eq(mkfifo("pipes/a.txt", 0666), 0);
    ck_assert_int_eq(symlink("nowhere", "links/a.txt"), 0);
    ck_assert_int_eq(symlink("nowhere", "links/b.html"), 0);
    folder_write("file", "");
    folder_write("next/a.txt", "");
    walk(faults[_i].path, "next");
    ck_assert_msg(strstr(seen.faults, faults[_i].fault) != NULL, "'%s': %s", faults[_i].path,
                  seen.faults);
    ck_assert_msg(strchr(seen.faults, '\n') == strrchr(seen.faults, '\n'), "%s", seen.faults);
    ck_assert_str_eq(seen.ids, "a ");
}
END_TEST

// The path of a folder may be so long that nothing in it has one.
START_TEST(a_folder_that_cannot_be_looked_at_is_told)
{
    char path[PATH_MAX - 10] = "in/";
    for (size_t at = 3; at + 3 <= sizeof path; at += 2)
        memcpy(path + at, "./", 3);
    folder_write("in/a.txt", "");
    folder_write("in/folder-below/b.txt", "");
    walk(path, NULL);
    ck_assert_str_eq(seen.ids, "a ");
    ck_assert_msg(strstr(seen.faults, "…: cannot be read (File name too long)") != NULL, "%s",
                  seen.faults);
}
END_TEST

START_TEST(a_visitor_ends_the_walk)
{
    folder_write("in/a.txt", "");
    folder_write("in/b.txt", "");
    seen.left = 1;
    walk("in", "in");
    ck_assert_str_eq(seen.ids, "a ");
}
END_TEST

Suite *sources_suite(void)
{
    Suite *suite = suite_create("sources");
    TCase *tc = tcase_create("sources");
    tcase_add_checked_fixture(tc, enter, folder_leave);
    tcase_add_test(tc, a_folder_gives_its_articles_in_the_order_of_their_ids);
    tcase_add_test(tc, hidden_files_and_other_extensions_are_no_articles);
    tcase_add_loop_test(tc, a_file_that_is_named_is_called_by_its_name, 0, COUNT_OF(files));
    tcase_add_test(tc, a_link_that_leads_back_ends_there);
    tcase_add_test(tc, a_linked_folder_is_walked);
    tcase_add_test(tc, folders_that_link_to_each_other_are_walked_once);
    tcase_add_loop_test(tc, a_folder_is_walked_once_however_many_links_lead_to_it, 0,
                        (int)(sizeof linked / sizeof *linked));
    tcase_add_loop_test(tc, a_path_without_articles_is_told_and_the_next_is_walked, 0,
                        COUNT_OF(faults));
    tcase_add_test(tc, a_folder_that_cannot_be_looked_at_is_told);
    tcase_add_test(tc, a_visitor_ends_the_walk);
    suite_add_tcase(suite, tc);
    return suite;
}
