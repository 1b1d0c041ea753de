// What a script cannot reach.
#include "fake_host.h"
#include "suites.h"
#include "unit.h"

#include <stdio.h>
#include <string.h>

static fake_host host;

// Each is an expression that must hold inside of the sandbox.
static const char *const walls[] = {
    "load == nil and loadfile == nil and dofile == nil and loadstring == nil",
    "os == nil and io == nil and debug == nil and package == nil",
    "collectgarbage == nil and warn == nil and xpcall == nil",
    "string.dump == nil and math.random == nil and coroutine.wrap == nil",
    "getmetatable('') == nil",
    "not pcall(function() return ('x'):rep(2) end)",
    "string.rep('x', 2) == 'xx' and string.format('%d', 3) == '3'",
    "_G.load == nil and _G._G == _G and _G.string == string",
    "not pcall(require, '../x') and not pcall(require, 'lib/helper')",
    "not pcall(require, '.lib') and not pcall(require, 'lib.') and not pcall(require, 'a..b')",
    "not pcall(require, '') and not pcall(require, 'lib\\0.x')",
    "not pcall(require, '/etc/passwd') and not pcall(require, '..')",
    "not pcall(require, 'string') and not pcall(require, 'io')",
    "getmetatable(x) == 'golchin.extractor' and not pcall(setmetatable, x, {})",
    "not pcall(setmetatable, {}, { __gc = 1 }) and getmetatable(setmetatable({}, {})) ~= nil",
    "math.floor(2.5) == 2 and table.concat({1, 2}, ',') == '1,2' and utf8.len('سلام') == 4",
    "coroutine.resume(coroutine.create(function() return 1 end)) == true",
};

START_TEST(wall_stands)
{
    char source[512];
    golchin_error error = {0};
    snprintf(source, sizeof source,
             "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's' }\n"
             "assert(%s)",
             walls[_i]);
    host = (fake_host){0};
    golchin_status status = fake_load(&host, source, NULL, NULL, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s: %s", walls[_i], error.text);
    fake_unload(&host);
}
END_TEST

START_TEST(bytecode_is_refused)
{
    golchin_error error = {0};
    host = (fake_host){0};
    ck_assert_int_eq(fake_load(&host, "\x1bLuaT", NULL, NULL, &error), GOLCHIN_BAD_SCRIPT);
    ck_assert_msg(strstr(error.text, "attempt to load a binary chunk") != NULL, "%s", error.text);
    error = (golchin_error){0};
    fake_load(&host, "require 'lib.helper'", "\x1bLuaT", NULL, &error);
    ck_assert_msg(strstr(error.text, "attempt to load a binary chunk") != NULL, "%s", error.text);
}
END_TEST

Suite *sandbox_suite(void)
{
    Suite *suite = suite_create("sandbox");
    TCase *tc = tcase_create("sandbox");
    tcase_add_loop_test(tc, wall_stands, 0, COUNT_OF(walls));
    tcase_add_test(tc, bytecode_is_refused);
    suite_add_tcase(suite, tc);
    return suite;
}
