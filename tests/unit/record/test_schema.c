#include "record/schema.h"

#include <string.h>

#include "base/slice.h"
#include "suites.h"
#include "unit.h"

static const char *const no_values[] = {NULL};
static const char *const empty_value[] = {"a", "", NULL};

static const golchin_slot plain[] = {{.name = "kind", .type = GOLCHIN_SLOT_STRING}};
static const golchin_slot twice[] = {{.name = "kind"}, {.name = "name"}, {.name = "kind"}};
static const golchin_slot unnamed[] = {{.name = NULL}};
static const golchin_slot upper[] = {{.name = "Kind"}};
static const golchin_slot reserved[] = {{.name = "record"}};
static const golchin_slot bare_enum[] = {{.name = "status", .type = GOLCHIN_SLOT_ENUM}};
static const golchin_slot no_enum[] = {
    {.name = "status", .type = GOLCHIN_SLOT_ENUM, .values = no_values}};
static const golchin_slot empty_enum[] = {
    {.name = "status", .type = GOLCHIN_SLOT_ENUM, .values = empty_value}};
static const golchin_slot odd_type[] = {{.name = "kind", .type = (golchin_slot_type)99}};

#define TYPE(name_, slots_)                                                                        \
    {                                                                                              \
        .size = sizeof(golchin_schema), .name = (name_), .slots = (slots_),                        \
        .slot_count = sizeof(slots_) / sizeof *(slots_)                                            \
    }

static const struct {
    golchin_schema schema;
    const char *says;
} faults[] = {
    {TYPE(NULL, plain), "named \"\""},
    {TYPE("", plain), "named \"\""},
    {TYPE("Facility", plain), "named \"Facility\""},
    {TYPE("2nd", plain), "named \"2nd\""},
    {TYPE("a-b", plain), "named \"a-b\""},
    {TYPE("error", plain), "\"error\""},
    {TYPE("facility", twice), "\"kind\" is declared twice"},
    {TYPE("facility", unnamed), "slot 1"},
    {TYPE("facility", upper), "\"Kind\""},
    {TYPE("facility", reserved), "\"record\""},
    {TYPE("facility", bare_enum), "without values"},
    {TYPE("facility", no_enum), "without values"},
    {TYPE("facility", empty_enum), "empty value"},
    {TYPE("facility", odd_type), "(99)"},
    {{.size = sizeof(golchin_schema), .name = "facility"}, "0 slots"},
    {{.size = sizeof(golchin_schema), .name = "facility", .slots = plain, .slot_count = 65},
     "65 slots"},
    {{.size = 8, .name = "facility", .slots = plain, .slot_count = 1}, "sizeof(golchin_schema)"},
};

START_TEST(a_fault_of_a_type_is_named)
{
    gl_schemas *schemas = gl_schemas_new();
    golchin_error error = {0};
    golchin_status status = gl_schemas_add(schemas, 0, &faults[_i].schema, &error);
    ck_assert_msg(status == GOLCHIN_BAD_SCHEMA && strstr(error.text, faults[_i].says),
                  "row %d: status %d, \"%s\" lacks \"%s\"", _i, status, error.text,
                  faults[_i].says);
    ck_assert_ptr_null(gl_schemas_of(schemas, 0, 0));
    gl_schemas_free(schemas);
}
END_TEST

static golchin_status add(gl_schemas *schemas, uint32_t owner, const char *name)
{
    golchin_schema schema = TYPE(name, plain);
    return gl_schemas_add(schemas, owner, &schema, NULL);
}

START_TEST(a_name_belongs_to_one_owner_until_it_is_dropped)
{
    gl_schemas *schemas = gl_schemas_new();
    ck_assert_int_eq(add(schemas, 1, "facility"), GOLCHIN_OK);
    ck_assert_int_eq(add(schemas, 1, "ward"), GOLCHIN_OK);
    ck_assert_int_eq(add(schemas, 1, "ward"), GOLCHIN_DUPLICATE);
    ck_assert_int_eq(add(schemas, 2, "facility"), GOLCHIN_DUPLICATE);
    ck_assert_str_eq(gl_schema_name(gl_schemas_of(schemas, 1, 1)), "ward");
    gl_schemas_drop(schemas, 1);
    ck_assert_ptr_null(gl_schemas_find(schemas, "facility"));
    ck_assert_int_eq(add(schemas, 2, "facility"), GOLCHIN_OK);
    ck_assert_uint_eq(gl_schema_owner(gl_schemas_find(schemas, "facility")), 2);
    ck_assert_ptr_null(gl_schemas_of(schemas, 1, 0));
    gl_schemas_free(schemas);
}
END_TEST

START_TEST(a_declared_type_is_copied_whole)
{
    gl_schemas *schemas = gl_schemas_new();
    char name[] = "facility", slot_name[] = "status", value[] = "active";
    const char *values[] = {value, NULL};
    golchin_slot slots[] = {{.name = slot_name, .type = GOLCHIN_SLOT_ENUM, .values = values}};
    golchin_schema schema = TYPE(name, slots);
    ck_assert_int_eq(gl_schemas_add(schemas, 0, &schema, NULL), GOLCHIN_OK);
    memset(name, 'x', sizeof name - 1);
    memset(slot_name, 'x', sizeof slot_name - 1);
    memset(value, 'x', sizeof value - 1);
    const gl_schema *found = gl_schemas_find(schemas, "facility");
    ck_assert_ptr_nonnull(found);
    ck_assert_int_eq(gl_schema_find_slot(found, "status"), 0);
    ck_assert_int_eq(gl_schema_find_slot(found, "name"), -1);
    ck_assert_str_eq(gl_schema_slot(found, 0)->values[0], "active");
    gl_schemas_free(schemas);
}
END_TEST

Suite *schema_suite(void)
{
    Suite *suite = suite_create("schema");
    TCase *tc = tcase_create("schema");
    tcase_add_loop_test(tc, a_fault_of_a_type_is_named, 0, COUNT_OF(faults));
    tcase_add_test(tc, a_name_belongs_to_one_owner_until_it_is_dropped);
    tcase_add_test(tc, a_declared_type_is_copied_whole);
    suite_add_tcase(suite, tc);
    return suite;
}
