// What a script cannot reach.
#include "fake_host.h"
#include "script/script.h"
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
    "coroutine.close == nil and math.randomseed == nil and utf8.escape == nil",
    "not pcall(require, 'golchin.so') and not pcall(require, '/lib/helper')",
    "not pcall(require, 'lib\\\\helper') and not pcall(require, 'lib:helper')",
    "not pcall(require, {}) and not pcall(require, nil) and not pcall(require)",
    // Metatables: those of handles are out of reach, and none is shared with anybody.
    "getmetatable(print) == nil and getmetatable(1) == nil and getmetatable(_G) == nil",
    "not pcall(rawset, x, 'rule', 1) and not pcall(rawget, x, 'rule')",
    "not pcall(function() x.rule = 1 end) and not pcall(next, x) and"
    " not pcall(function() for _ in pairs(x) do end end)",
    "not pcall(setmetatable, setmetatable({}, { __metatable = 1 }), {})",
    // Finalizers: neither at once, nor later, nor by way of another metatable.
    "not pcall(setmetatable, {}, { __gc = print }) and not pcall(setmetatable, {}, { __gc = false "
    "})",
    "(function() local m = {} setmetatable({}, m) m.__gc = error for i = 1, 1e4 do local t = {} end"
    " return true end)()",
    "setmetatable({}, setmetatable({}, { __index = { __gc = error } })) ~= nil",
    // Library functions with arguments that they are not meant for.
    "not pcall(string.rep, 'x', math.maxinteger) and not pcall(string.rep, 'xx', 1 << 62)",
    "not pcall(table.unpack, {}, 1, 1e8) and not pcall(string.char, 256)",
    "not pcall(table.move, {}, 1, math.maxinteger, 2) and not pcall(table.concat, {}, 'x', 1, 2)",
    "not pcall(string.format, '%d', '1.5') and not pcall(string.format, '%1000d', 1)",
    "not pcall(string.unpack, 's8', '\\255\\255\\255\\255\\255\\255\\255\\127')",
    "not pcall(string.find, 'x', string.rep('(', 100)) and not pcall(string.find, 'x', '%')",
    "not pcall(string.gsub, 'x', 'x', '%2') and not pcall(string.find, 'x', '[')",
    "not pcall(utf8.char, -1) and not pcall(tonumber, 'z', 99) and not pcall(select, 0)",
    "not pcall(table.sort, { 3, 1, 'x' }) and not pcall(table.insert, {}, 5, 1)",
    // Deep nesting is an error, not the end of the process.
    "not pcall(function() local function f() return 1 + f() end return f() end)",
    "not pcall(string.match, string.rep('a', 1e6), string.rep('a-', 1e6) .. 'b')",
    "(function() local depth = 0 local function f() depth = depth + 1"
    " return coroutine.resume(coroutine.create(f)) end f() return depth < 1000 end)()",
    "(function() local t = {} for i = 1, 1e5 do t = { t } end return t ~= nil end)()",
};

// Each is the end of x:extract(); it must fail with a clean message.
static const struct {
    const char *body;
    const char *message;
} raised[] = {
    {"error()", "error() without a message"},
    {"error(nil)", "error() without a message"},
    {"error({})", "table: 0x"},
    {"error(setmetatable({}, { __tostring = function() return 'own' end }))", "own"},
    {"error(setmetatable({}, { __tostring = function() return {} end }))", "must return a string"},
    {"error(setmetatable({}, { __tostring = function() error('again') end }))", "again"},
    {"error(setmetatable({}, { __name = 'os' }))", "os: 0x"},
    {"error(doc)", "golchin.document: "},
    {"error('line\\nbreak \\27[31m \\255')", "line; break"},
    {"error(string.rep('x', 1e5))", "xxxx"},
    {"coroutine.yield()", "attempt to yield from outside a coroutine"},
    {"local c <close> = setmetatable({}, { __close = function() error('closing') end })",
     "closing"},
    {"return coroutine.create(print)", "thread"},
    {"return function() end", "function"},
};

START_TEST(error_object_becomes_a_message)
{
    char source[512];
    golchin_error error = {0};
    snprintf(source, sizeof source,
             "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's' }\n"
             "x:extract(function(doc) %s end)",
             raised[_i].body);
    host = (fake_host){0};
    ck_assert_msg(fake_load(&host, source, NULL, NULL, &error) == GOLCHIN_OK, "%s", error.text);
    fake_article("text");
    golchin_status status = fake_extract(&host, &error);
    ck_assert_msg(status == GOLCHIN_FAILED && strstr(error.text, raised[_i].message) &&
                      !strpbrk(error.text, "\n\x1b\xff"),
                  "%s: %d %s", raised[_i].body, status, error.text);
    fake_unload(&host);
}
END_TEST

// What a user trusts has it all; its limits hold.
static const char *const trusted_walls[] = {
    "os.time() > 0 and io.open and debug.getinfo and load('return 1')() == 1",
    "package.path and ('x'):rep(2) == 'xx' and math.random() < 1",
    "require 'lib.helper' == 'helped' and require 'golchin' == require 'golchin'",
    "require 'string' == string and not pcall(require, 'nothing.like.this')",
    "collectgarbage('count') > 0 and xpcall(error, print) == false",
};

START_TEST(trusted_script_has_all_libraries)
{
    static gl_script_limits limits = {.trusted = true, .instructions = 1000000};
    char source[512];
    golchin_error error = {0};
    snprintf(source, sizeof source,
             "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's' }\n"
             "assert(%s)\nx:extract(function() while true do end end)",
             trusted_walls[_i]);
    host = (fake_host){0};
    golchin_status status = fake_load(&host, source, "return 'helped'", &limits, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s: %s", trusted_walls[_i], error.text);
    fake_article("text");
    ck_assert_int_eq(fake_extract(&host, &error), GOLCHIN_LIMIT);
    fake_unload(&host);
}
END_TEST

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
    tcase_add_loop_test(tc, error_object_becomes_a_message, 0, COUNT_OF(raised));
    tcase_add_loop_test(tc, trusted_script_has_all_libraries, 0, COUNT_OF(trusted_walls));
    suite_add_tcase(suite, tc);
    return suite;
}
