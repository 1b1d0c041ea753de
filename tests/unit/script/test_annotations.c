// The annotations that editors read name exactly the functions and fields that there are.
#include "script/lua_document.h"
#include "script/lua_edge.h"
#include "script/lua_extractor.h"
#include "script/lua_match.h"
#include "suites.h"
#include "unit.h"

#include <stdio.h>
#include <string.h>

static char annotations[65536];

static void read_annotations(void)
{
    FILE *file = fopen(GOLCHIN_SOURCE_DIR "/scripts/golchin.d.lua", "rb");
    ck_assert_ptr_nonnull(file);
    size_t len = fread(annotations, 1, sizeof annotations - 1, file);
    annotations[len] = '\0';
    ck_assert_int_ne(feof(file), 0);
    fclose(file);
}

static const struct {
    const char *prefix; // of a declaration in the file
    const luaL_Reg *functions;
} tables[] = {
    {"function golchin.", gl_lua_golchin_functions},
    {"function Extractor:", gl_lua_extractor_methods},
    {"function Document:", gl_lua_document_methods},
    {"function Match:", gl_lua_match_methods},
};

static bool is_registered(const luaL_Reg *functions, const char *name, size_t len)
{
    for (; functions->name; functions++)
        if (strlen(functions->name) == len && memcmp(functions->name, name, len) == 0)
            return true;
    return false;
}

START_TEST(every_function_is_annotated)
{
    read_annotations();
    for (const luaL_Reg *function = tables[_i].functions; function->name; function++) {
        char line[128];
        snprintf(line, sizeof line, "\n%s%s(", tables[_i].prefix, function->name);
        ck_assert_msg(strstr(annotations, line) != NULL, "not annotated: %s", line + 1);
    }
}
END_TEST

START_TEST(every_annotated_function_is_there)
{
    read_annotations();
    const char *prefix = tables[_i].prefix, *at = annotations;
    while ((at = strstr(at, prefix)) != NULL) {
        at += strlen(prefix);
        size_t len = strcspn(at, "(");
        ck_assert_msg(is_registered(tables[_i].functions, at, len), "annotated, not there: %s%.*s",
                      prefix, (int)len, at);
    }
}
END_TEST

static const struct {
    const char *class;
    const char *const *fields;
} classes[] = {
    {"---@class golchin.Edge", gl_lua_edge_fields},
    {"---@class golchin.Match", gl_lua_match_fields},
};

START_TEST(every_field_is_annotated)
{
    read_annotations();
    const char *start = strstr(annotations, classes[_i].class);
    ck_assert_ptr_nonnull(start);
    const char *end = strstr(start, "\n\n");
    ck_assert_ptr_nonnull(end);
    for (const char *const *field = classes[_i].fields; *field; field++) {
        char line[64];
        snprintf(line, sizeof line, "\n---@field %s ", *field);
        const char *found = strstr(start, line);
        ck_assert_msg(found && found < end, "%s lacks %s", classes[_i].class, *field);
    }
}
END_TEST

Suite *annotations_suite(void)
{
    Suite *suite = suite_create("annotations");
    TCase *tc = tcase_create("annotations");
    tcase_add_loop_test(tc, every_function_is_annotated, 0, COUNT_OF(tables));
    tcase_add_loop_test(tc, every_annotated_function_is_there, 0, COUNT_OF(tables));
    tcase_add_loop_test(tc, every_field_is_annotated, 0, COUNT_OF(classes));
    suite_add_tcase(suite, tc);
    return suite;
}
