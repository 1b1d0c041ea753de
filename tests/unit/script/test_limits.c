// Memory and instructions run out with one message, whatever the script does about it.
#include "fake_host.h"
#include "script/script.h"
#include "suites.h"
#include "unit.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define HEAD                                                                                       \
    "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's',\n"           \
    "records = { f = { kind = 'string!' } } }\n"

static gl_script_limits limits = {.memory = 4 << 20, .instructions = 100000};
static fake_host host;

static const struct {
    const char *body; // of the function for x:extract
    const char *message;
} hogs[] = {
    {"while true do end", "instructions"},
    {"while true do pcall(function() while true do end end) end", "instructions"},
    {"pcall(pcall, pcall, function() while true do end end) while true do end", "instructions"},
    {"local co = coroutine.create(function() while true do end end)\n"
     "while true do coroutine.resume(co) end",
     "instructions"},
    {"while true do local co = coroutine.create(function() while true do end end)\n"
     "pcall(coroutine.resume, co) end",
     "instructions"},
    {"local function f() return pcall(f) or f() end return f()", "instructions"},
    {"error(setmetatable({}, { __tostring = function() while true do end end }))", "instructions"},
    {"local t = setmetatable({}, { __close = function() while true do end end })\n"
     "local c <close> = t while true do end",
     "instructions"},
    {"table.sort({ 2, 1 }, function() while true do end end)", "instructions"},
    {"string.gsub('x', 'x', function() while true do end end)", "instructions"},
    {"return setmetatable({}, { __index = function() while true do end end }).x", "instructions"},
    {"return setmetatable({}, { __lt = function() while true do end end }) < 1", "instructions"},
    {"for _ in function() while true do end end do end", "instructions"},
    {"local co = coroutine.create(function() while true do coroutine.yield() end end)\n"
     "while true do coroutine.resume(co) end",
     "instructions"},
    {"local function f() local ok, why = pcall(error, setmetatable({}, { __tostring = f }))\n"
     "return f() end f()",
     "instructions"},
    {"while true do local c <close> = setmetatable({}, { __close = function() end }) end",
     "instructions"},
    {"local t = {} while true do t[#t + 1] = coroutine.create(print) end", "memory"},
    {"local t = {} while true do t[#t + 1] = setmetatable({}, {}) end", ""},
    {"return table.concat(setmetatable({}, { __index = function() return 'x' end }), '', 1, 1e9)",
     ""},
    {"string.rep('x', 1e7, string.rep('y', 100))", "memory"},
    {"local t = {} for i = 1, 1e9 do t[i] = 'x' .. i end", ""},
    {"local s = string.rep('x', 1e9)", "memory"},
    {"local s = 'x' while true do s = s .. s end", "memory"},
};

static bool is_stopped(int row, golchin_error *error)
{
    char source[1024];
    host = (fake_host){0};
    snprintf(source, sizeof source, HEAD "x:extract(function(doc) %s end)", hogs[row].body);
    if (fake_load(&host, source, NULL, &limits, error) != GOLCHIN_OK)
        return false;
    fake_article("text");
    golchin_status status = fake_extract(&host, error);
    fake_unload(&host);
    return status == GOLCHIN_LIMIT && strstr(error->text, hogs[row].message);
}

START_TEST(hog_is_stopped)
{
    golchin_error error = {0};
    ck_assert_msg(is_stopped(_i, &error), "%s: %s", hogs[_i].body, error.text);
}
END_TEST

// In a process of its own even where Check forks none: the timer stays.
START_TEST(hog_is_stopped_when_counted_late)
{
    fflush(NULL);
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        golchin_error error = {0};
        alarm(30); // a hog that is not stopped
        bool passed = gl_script_count_late() && is_stopped(_i, &error);
        if (!passed)
            fprintf(stderr, "%s: %s\n", hogs[_i].body, error.text);
        _exit(passed ? 0 : 1);
    }
    int how;
    ck_assert_int_eq(waitpid(child, &how, 0), child);
    ck_assert_msg(WIFEXITED(how) && WEXITSTATUS(how) == 0, "%s: %x", hogs[_i].body, (unsigned)how);
}
END_TEST

START_TEST(main_chunk_is_limited_too)
{
    golchin_error error = {0};
    host = (fake_host){0};
    ck_assert_int_eq(fake_load(&host, "while true do end", NULL, &limits, &error), GOLCHIN_LIMIT);
    ck_assert_msg(strstr(error.text, "extractor.lua:1: went over the limit of 100000 instructions"),
                  "%s", error.text);
}
END_TEST

START_TEST(every_article_has_its_own_budget)
{
    golchin_error error = {0};
    host = (fake_host){0};
    fake_load(&host, HEAD "x:extract(function() for i = 1, 60000 do end end)", NULL, &limits,
              &error);
    for (int i = 0; i < 5; i++) {
        fake_article("text");
        ck_assert_msg(fake_extract(&host, &error) == GOLCHIN_OK, "%d: %s", i, error.text);
    }
    fake_unload(&host);
}
END_TEST

START_TEST(calls_of_one_article_share_a_budget)
{
    golchin_error error = {0};
    host = (fake_host){0};
    fake_load(&host, HEAD "x:extract(function() for i = 1, 60000 do end end)", NULL, &limits,
              &error);
    fake_article("text");
    ck_assert_int_eq(fake_extract(&host, &error), GOLCHIN_OK);
    ck_assert_int_eq(fake_extract(&host, &error), GOLCHIN_LIMIT);
    fake_unload(&host);
}
END_TEST

// Run a script that uses all there is under a limit of memory.
static golchin_status run_all(size_t memory, golchin_error *error)
{
    static const char source[] = HEAD
        "x:dict('d', {'p', 'q'}) x:let('a', 'b') print('x')\n"
        "x:rule{ name = 'r', pattern = 'p', emit = { type = 'f', kind = 'k' }, yes = { a = 1 } }\n"
        "x:rule{ name = 's', pattern = 'p', on = function(m, doc)\n"
        "  doc:emit{ type = 'f', kind = m.n, at = m.n } return { type = 'f', kind = 'k' } end }\n"
        "x:extract(function(doc) local e = doc:edges('Number')[1] or error('none')\n"
        "  return {{ type = 'f', kind = { value = doc:canonical(1, 2), at = e } }} end)";
    static const fake_capture captures[] = {{"n", 1, 2}};
    static const golchin_match match = {0, 2, captures, 1};
    gl_script_limits small = {.memory = memory};
    host = (fake_host){0};
    golchin_status status = fake_load(&host, source, NULL, &small, error);
    if (status != GOLCHIN_OK)
        return status;
    fake_article("a 12 b");
    status = fake_match(&host, 1, &match, error);
    if (status == GOLCHIN_OK)
        status = fake_extract(&host, error);
    fake_unload(&host);
    return status;
}

// Each limit makes another allocation the first that fails; nothing leaks, says the sanitizer.
START_TEST(memory_may_run_out_anywhere)
{
    enum { STEP = 200, MOST = 1 << 20 };
    golchin_error error = {0};
    size_t memory = 0;
    golchin_status status = GOLCHIN_LIMIT;
    for (memory = STEP; memory < MOST && status != GOLCHIN_OK; memory += STEP) {
        error = (golchin_error){0};
        status = run_all(memory, &error);
        ck_assert_msg(status == GOLCHIN_OK || status == GOLCHIN_LIMIT, "%zu: %d %s", memory, status,
                      error.text);
    }
    ck_assert_msg(status == GOLCHIN_OK, "%zu bytes are not enough: %s", memory, error.text);
}
END_TEST

Suite *limits_suite(void)
{
    Suite *suite = suite_create("limits");
    TCase *tc = tcase_create("limits");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, hog_is_stopped, 0, COUNT_OF(hogs));
    tcase_add_loop_test(tc, hog_is_stopped_when_counted_late, 0, COUNT_OF(hogs));
    tcase_add_test(tc, main_chunk_is_limited_too);
    tcase_add_test(tc, every_article_has_its_own_budget);
    tcase_add_test(tc, calls_of_one_article_share_a_budget);
    tcase_add_test(tc, memory_may_run_out_anywhere);
    suite_add_tcase(suite, tc);
    return suite;
}
