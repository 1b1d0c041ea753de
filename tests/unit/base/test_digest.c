#include "base/digest.h"

#include <stdio.h>
#include <unistd.h>

#include "base/slice.h"
#include "suites.h"
#include "unit.h"

// Of the list of test vectors of the algorithm's authors.
static const struct {
    const char *text;
    uint64_t digest;
} vectors[] = {
    {"", UINT64_C(0xCBF29CE484222325)},
    {"a", UINT64_C(0xAF63DC4C8601EC8C)},
    {"foobar", UINT64_C(0x85944171F73967E8)},
};

START_TEST(digest_is_that_of_the_algorithm)
{
    uint64_t digest = gl_digest(GL_DIGEST_START, gl_slice_of(vectors[_i].text));
    ck_assert_msg(digest == vectors[_i].digest, "\"%s\": %016llx", vectors[_i].text,
                  (unsigned long long)digest);
}
END_TEST

START_TEST(texts_do_not_run_into_each_other)
{
    uint64_t one = gl_digest_text(gl_digest_text(GL_DIGEST_START, "ab"), "c");
    uint64_t other = gl_digest_text(gl_digest_text(GL_DIGEST_START, "a"), "bc");
    ck_assert(one != other);
    ck_assert(gl_digest_text(GL_DIGEST_START, NULL) == gl_digest_text(GL_DIGEST_START, ""));
}
END_TEST

START_TEST(file_counts_as_its_bytes)
{
    char path[] = "digest-XXXXXX";
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, "foobar", 6), 6);
    close(file);
    ck_assert(gl_digest_file(GL_DIGEST_START, path) == gl_digest_text(GL_DIGEST_START, "foobar"));
    unlink(path);
    ck_assert(gl_digest_file(GL_DIGEST_START, path) != gl_digest_text(GL_DIGEST_START, ""));
}
END_TEST

Suite *digest_suite(void)
{
    Suite *suite = suite_create("digest");
    TCase *tc = tcase_create("digest");
    tcase_add_loop_test(tc, digest_is_that_of_the_algorithm, 0, COUNT_OF(vectors));
    tcase_add_test(tc, texts_do_not_run_into_each_other);
    tcase_add_test(tc, file_counts_as_its_bytes);
    suite_add_tcase(suite, tc);
    return suite;
}
