#include "folder.h"
#include "run/listing.h"
#include "suites.h"
#include "unit.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

// Names that end in .txt are files that are wanted; folders are as well.
static bool is_wanted(void *context, gl_entry *entry)
{
    (void)context;
    bool is_text = entry->len > 4 && strcmp(entry->name + entry->len - 4, ".txt") == 0;
    if (is_text)
        entry->stem = entry->len - 4;
    return is_text || entry->type == GL_ENTRY_FOLDER;
}

static void list(size_t part, char *out, size_t size)
{
    gl_listing *listing = gl_listing_open("in", part, is_wanted, NULL);
    ck_assert_ptr_nonnull(listing);
    out[0] = '\0';
    for (gl_entry entry; gl_listing_next(listing, &entry);) {
        size_t len = strlen(out);
        snprintf(out + len, size - len, "%s ", entry.name);
    }
    ck_assert_uint_eq(gl_listing_count(listing), gl_listing_given(listing));
    gl_listing_close(listing);
}

static const size_t parts[] = {1, 2, 3, 4, 5, 100, 0};

START_TEST(names_come_in_order_however_many_are_kept)
{
    static const char *const names[] = {"b.txt",  "a-b.txt", "a.txt", ".c.txt", "d.html",
                                        "aa.txt", "z.txt",   "m.txt", "n.txt",  "o.txt"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        char path[64];
        snprintf(path, sizeof path, "in/%s", names[i]);
        folder_write(path, "");
    }
    mkdir("in/a", 0777);
    mkdir("in/p", 0777);
    char found[256];
    list(parts[_i], found, sizeof found);
    ck_assert_msg(strcmp(found, "a a.txt a-b.txt aa.txt b.txt m.txt n.txt o.txt p z.txt ") == 0,
                  "%zu at once: %s", parts[_i], found);
}
END_TEST

START_TEST(what_comes_next_is_known_beforehand)
{
    folder_write("in/a.txt", "");
    folder_write("in/b.txt", "");
    folder_write("in/c.txt", "");
    gl_listing *listing = gl_listing_open("in", 0, is_wanted, NULL);
    gl_entry entry;
    ck_assert(gl_listing_next(listing, &entry));
    ck_assert_str_eq(entry.name, "a.txt");
    ck_assert(gl_listing_peek(listing, 2, &entry));
    ck_assert_str_eq(entry.name, "c.txt");
    ck_assert(!gl_listing_peek(listing, 3, &entry));
    ck_assert(gl_listing_next(listing, &entry));
    ck_assert_str_eq(entry.name, "b.txt");
    gl_listing_close(listing);
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_no_listing)
{
    ck_assert_ptr_null(gl_listing_open("in", 0, is_wanted, NULL));
}
END_TEST

START_TEST(what_can_no_longer_be_read_is_told)
{
    folder_write("in/a.txt", "");
    folder_write("in/b.txt", "");
    gl_listing *listing = gl_listing_open("in", 1, is_wanted, NULL);
    gl_entry entry;
    ck_assert(gl_listing_next(listing, &entry));
    ck_assert_int_eq(gl_listing_failure(listing), 0);
    ck_assert_int_eq(rename("in", "away"), 0);
    ck_assert(!gl_listing_next(listing, &entry));
    ck_assert_int_eq(gl_listing_failure(listing), ENOENT);
    gl_listing_close(listing);
}
END_TEST

Suite *listing_suite(void)
{
    Suite *suite = suite_create("listing");
    TCase *tc = tcase_create("listing");
    tcase_add_checked_fixture(tc, folder_enter, folder_leave);
    tcase_add_loop_test(tc, names_come_in_order_however_many_are_kept, 0, COUNT_OF(parts));
    tcase_add_test(tc, what_comes_next_is_known_beforehand);
    tcase_add_test(tc, a_folder_that_is_not_there_is_no_listing);
    tcase_add_test(tc, what_can_no_longer_be_read_is_told);
    suite_add_tcase(suite, tc);
    return suite;
}
