// The scripts that golchin comes with are what people copy from, so each of their rules shows by
// examples what it finds and what it leaves alone.
#include "registry/registry_data.h"
#include "script/script.h"
#include "suites.h"
#include "unit.h"

#include <glob.h>
#include <string.h>

static const gl_loader loader = {
    .kind = "lua", .extension = ".lua", .load = gl_script_load, .unload = gl_script_unload};

static void check_rule(const golchin_rule *rule)
{
    bool has_yes = false, has_no = false;
    for (size_t i = 0; i < rule->example_count; i++) {
        has_yes |= rule->examples[i].count != 0;
        has_no |= rule->examples[i].count == 0;
    }
    ck_assert_msg(has_no && has_yes, "%s: rule '%s' lacks %s", rule->where, rule->name,
                  has_no ? "yes = { … }" : "no = { … }");
}

START_TEST(every_rule_of_a_shipped_script_has_examples)
{
    glob_t scripts;
    golchin_error error = {0};
    const gl_registry_options options = {.lexicon_folder = GOLCHIN_SOURCE_DIR "/scripts/lexicon"};
    gl_registry *registry = gl_registry_new(&options, &error);
    ck_assert_msg(registry != NULL, "%s", error.text);
    gl_registry_add_loader(registry, &loader);
    ck_assert_int_eq(glob(GOLCHIN_SOURCE_DIR "/scripts/[!.]*.lua", 0, NULL, &scripts), 0);
    for (size_t i = 0; i < scripts.gl_pathc; i++) {
        if (!strstr(scripts.gl_pathv[i], ".d.lua"))
            ck_assert_msg(gl_registry_load(registry, scripts.gl_pathv[i], &error) == GOLCHIN_OK,
                          "%s", error.text);
    }
    globfree(&scripts);
    size_t rules = 0;
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        for (size_t j = 0; j < extractor->rules.count; j++, rules++)
            check_rule(&extractor->rules.items[j]->declared);
    }
    ck_assert_uint_gt(rules, 0);
    gl_registry_free(registry);
}
END_TEST

Suite *shipped_suite(void)
{
    Suite *suite = suite_create("shipped");
    TCase *tc = tcase_create("shipped");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, every_rule_of_a_shipped_script_has_examples);
    suite_add_tcase(suite, tc);
    return suite;
}
