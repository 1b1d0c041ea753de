#include <string.h>

#include "base/slice.h"
#include "record/fact.h"
#include "shelf.h"
#include "suites.h"
#include "unit.h"

static const golchin_maker makers[] = {{.name = "others"}, {.name = "facilities"}};

/// A fact of each slot type, packed.
typedef struct packed {
    record_shelf shelf;
    golchin_schema schema;
    const golchin_schema *schemas[1];
    gl_fact_kinds kinds;
    golchin_fact fact;
    gl_bytes bytes;
} packed;

static void pack(packed *it)
{
    shelf_init(&it->shelf);
    const gl_schema *facility = it->shelf.facility;
    it->schema = (golchin_schema){.size = sizeof it->schema,
                                  .name = gl_schema_name(facility),
                                  .slots = gl_schema_slot(facility, 0),
                                  .slot_count = gl_schema_slot_count(facility)};
    it->schemas[0] = &it->schema;
    it->kinds = (gl_fact_kinds){it->schemas, 1, makers, COUNT_OF(makers)};
    gl_text text;
    ck_assert_int_eq(
        gl_text_make(GL_LITERAL("دو بیمارستان در شهر"), NULL, it->shelf.arena, &text, NULL),
        GOLCHIN_OK);
    gl_record *record =
        shelf_add(&it->shelf, facility, 0, 23, "kind=بیمارستان;count=2;beds=2.5;open=true");
    gl_record_cover(record, (golchin_span){24, 28});
    it->fact = gl_fact_of(record, &text.decoded, &it->kinds, it->shelf.arena);
    it->fact.maker = &makers[1];
    it->bytes = (gl_bytes){0};
    gl_fact_pack(&it->bytes, &it->kinds, &it->fact);
}

static void release(packed *it)
{
    gl_bytes_free(&it->bytes);
    shelf_deinit(&it->shelf);
}

static void assert_same_value(const golchin_value *a, const golchin_value *b)
{
    ck_assert_int_eq(a->kind, b->kind);
    if (a->kind == GOLCHIN_STRING)
        ck_assert(gl_slice_equal(a->as.string, b->as.string));
    else if (a->kind == GOLCHIN_DECIMAL)
        ck_assert(a->as.decimal == b->as.decimal);
    else if (a->kind == GOLCHIN_BOOLEAN)
        ck_assert(a->as.boolean == b->as.boolean);
    else if (a->kind == GOLCHIN_INTEGER)
        ck_assert_int_eq(a->as.integer, b->as.integer);
}

START_TEST(a_fact_has_the_offsets_of_the_original)
{
    packed it;
    pack(&it);
    ck_assert_uint_eq(it.fact.whole.count, 2);
    ck_assert_uint_eq(it.fact.whole.items[0].byte_end, 23);
    ck_assert_uint_eq(it.fact.whole.items[0].char_end, 12);
    ck_assert_uint_eq(it.fact.whole.items[1].text_begin, 13);
    ck_assert_ptr_eq(it.fact.schema, &it.schema);
    release(&it);
}
END_TEST

START_TEST(a_packed_fact_comes_back)
{
    packed it;
    pack(&it);
    golchin_fact back;
    golchin_slice rest = gl_slice(it.bytes.start, it.bytes.len);
    ck_assert(gl_fact_unpack(&rest, &it.kinds, it.shelf.arena, &back));
    ck_assert_uint_eq(rest.len, 0);
    ck_assert_ptr_eq(back.schema, it.fact.schema);
    ck_assert_ptr_eq(back.maker, it.fact.maker);
    ck_assert(!back.rule == !it.fact.rule && (!back.rule || !strcmp(back.rule, it.fact.rule)));
    ck_assert_uint_eq(back.whole.count, 2);
    for (size_t i = 0; i < it.schema.slot_count; i++) {
        assert_same_value(&back.values[i], &it.fact.values[i]);
        ck_assert_uint_eq(back.places[i].count, it.fact.places[i].count);
    }
    release(&it);
}
END_TEST

START_TEST(a_fact_that_is_cut_anywhere_is_none)
{
    packed it;
    pack(&it);
    for (size_t len = 0; len < it.bytes.len; len++) {
        golchin_fact back;
        char *copy =
            memcpy(gl_alloc(len + 1), it.bytes.start, len); // for what looks behind the end
        golchin_slice rest = gl_slice(copy, len);
        ck_assert_msg(!gl_fact_unpack(&rest, &it.kinds, it.shelf.arena, &back), "%zu bytes", len);
        free(copy);
    }
    release(&it);
}
END_TEST

START_TEST(no_byte_makes_a_fact_that_its_type_does_not_allow)
{
    packed it;
    pack(&it);
    for (size_t at = 0; at < it.bytes.len * 4; at++) {
        static const unsigned char changes[] = {0x01, 0x80, 0xFF, 0x04};
        char *changed = &it.bytes.start[at / 4];
        char kept = *changed;
        *changed = (char)(kept ^ changes[at % 4]);
        golchin_fact back;
        golchin_slice rest = gl_slice(it.bytes.start, it.bytes.len);
        bool is_fact = gl_fact_unpack(&rest, &it.kinds, it.shelf.arena, &back);
        for (size_t i = 0; is_fact && i < it.schema.slot_count; i++) {
            golchin_kind kind = back.values[i].kind;
            if (it.schema.slots[i].type == GOLCHIN_SLOT_INTEGER)
                ck_assert(kind == GOLCHIN_NONE || kind == GOLCHIN_INTEGER);
        }
        *changed = kept;
    }
    release(&it);
}
END_TEST

Suite *fact_suite(void)
{
    Suite *suite = suite_create("fact");
    TCase *tc = tcase_create("fact");
    tcase_add_test(tc, a_fact_has_the_offsets_of_the_original);
    tcase_add_test(tc, a_packed_fact_comes_back);
    tcase_add_test(tc, a_fact_that_is_cut_anywhere_is_none);
    tcase_add_test(tc, no_byte_makes_a_fact_that_its_type_does_not_allow);
    suite_add_tcase(suite, tc);
    return suite;
}
