#include "suites.h"

#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "record/emit.h"
#include "record/record_data.h"
#include "shelf.h"
#include "unit.h"
#include "world.h"

enum { MAPPINGS = 8 };

// A rule that emits, the world that it runs in, and what it made.
typedef struct bench {
    world *w;
    record_shelf shelf;
    gl_emit *emit;
    golchin_error error;
    golchin_mapping mappings[MAPPINGS];
    char spec[512];
    bool is_edge;
    const char *seen;
} bench;

static void bench_open(bench *b)
{
    memset(b, 0, sizeof *b);
    b->w = world_new();
    shelf_init(&b->shelf);
    b->seen = "";
}

static void bench_close(bench *b)
{
    shelf_deinit(&b->shelf);
    world_free(b->w);
}

// `mapping` is "slot: expression; slot: expression".
static golchin_status compile(bench *b, const char *pattern, const char *each, const char *mapping)
{
    golchin_rule rule = {.name = "r", .where = "f.lua:3", .pattern = pattern, .each = each};
    snprintf(b->spec, sizeof b->spec, "%s", mapping);
    char *rest = NULL;
    for (char *pair = strtok_r(b->spec, ";", &rest); pair; pair = strtok_r(NULL, ";", &rest)) {
        char *colon = strchr(pair, ':');
        *colon = '\0';
        ck_assert_uint_lt(rule.mapping_count, MAPPINGS);
        b->mappings[rule.mapping_count++] =
            (golchin_mapping){pair + strspn(pair, " "), colon + 1 + strspn(colon + 1, " ")};
    }
    rule.mapping = b->mappings;
    world_rule(b->w, "r", pattern);
    return gl_emit_compile(&rule, b->is_edge ? NULL : b->shelf.facility, b->w->rules, b->w->symbols,
                           b->shelf.arena, &b->emit, &b->error);
}

static void add_seen(bench *b, const char *part)
{
    b->seen = gl_arena_format(b->shelf.arena, "%s%s%s", b->seen, *b->seen ? " | " : "", part);
}

static void make_records(void *context, const gl_match *match)
{
    static const gl_maker maker = {"facilities", "1.0.0", "r"};
    bench *b = context;
    gl_emit_source source = {match, &b->w->text, b->w->lexicon, b->shelf.arena};
    uint32_t before = gl_records_count(b->shelf.records);
    gl_emit_records(b->emit, b->shelf.facility, &source, b->shelf.records, &maker, &b->error);
    for (uint32_t i = before; i < gl_records_count(b->shelf.records); i++)
        add_seen(b, shelf_show(&b->shelf, gl_records_get(b->shelf.records, i)));
}

static void see_edge(void *context, golchin_edge edge)
{
    bench *b = context;
    const char *part = gl_arena_format(b->shelf.arena, "%u-%u", edge.first, edge.last);
    for (uint32_t i = 0; i < edge.feature_count; i++) {
        golchin_slice name = gl_strings_text(b->w->symbols, edge.features[i].name);
        golchin_value value = edge.features[i].value;
        part = value.kind == GOLCHIN_STRING
                   ? gl_arena_format(b->shelf.arena, "%s %s=%.*s", part, name.start,
                                     GL_SLICE_ARGS(value.as.string))
                   : gl_arena_format(b->shelf.arena, "%s %s=%d", part, name.start,
                                     (int)value.as.integer);
    }
    add_seen(b, part);
}

static void make_edges(void *context, const gl_match *match)
{
    bench *b = context;
    gl_emit_source source = {match, &b->w->text, b->w->lexicon, b->shelf.arena};
    gl_emit_edges(b->emit, &source, see_edge, b);
}

static const char *run(bench *b, const char *text)
{
    world_read(b->w, text);
    gl_rules_run(b->w->rules, 0, &b->w->text, b->w->lattice, b->w->scratch,
                 b->is_edge ? make_edges : make_records, b);
    return b->seen;
}

static const struct {
    const char *pattern, *each, *mapping, *text, *seen;
} emitted[] = {
    {"n:Number k:@kind", NULL, "kind: k.canonical; count: n.value", "5 بیمارستان‌ها",
     "kind=بیمارستان;count=5"},
    {"k:@kind", NULL, "kind: k", "خانه‌بهداشت", "kind=خانه بهداشت"},
    {"k:@kind", NULL, "kind: k.text", "خانه‌بهداشت", "kind=خانه‌بهداشت"},
    {"g:(Number k:@kind)", NULL, "kind: g; name: g.text; beds: g.value ?? 7",
     "5 خانه‌بهداشت",
     "kind=5 خانه بهداشت;name=5 خانه‌بهداشت;beds=7"},
    {"k:@kind", NULL, "kind: 'x'; open: true; beds: 2.5; count: -3; status: \"planned\"",
     "درمانگاه", "kind=x;count=-3;beds=2.5;open=true;status=planned"},
    {"k:@kind p:@place?", NULL, "kind: k; name: p ?? 'none'", "درمانگاه",
     "kind=درمانگاه;name=none"},
    {"k:@kind p:@place?", NULL, "kind: k; name: p ?? 'none'", "درمانگاه اهر",
     "kind=درمانگاه;name=اهر"},
    {"k:@kind p:@place?", NULL, "kind: k; name: p.lost ?? p.form", "درمانگاه", "kind=درمانگاه"},
    {"k:@kind p:@place?", NULL, "kind: k; name: '' ?? k.form", "درمانگاه",
     "kind=درمانگاه;name=درمانگاه"},
    {"x:(Number | @kind)", NULL, "kind: 'k'; name: x.form; beds: x.value", "5 درمانگاه",
     "kind=k;beds=5 | kind=k;name=درمانگاه"},
    {"n:Number", NULL, "kind: 'k'; count: n.value", "5.0", "kind=k;count=5"},
    // fitted to the slot
    {"n:Number k:@kind", NULL, "kind: n.value; count: n.text", "5 درمانگاه", "kind=5;count=5"},
    // each
    {"g:(n:Number k:@kind \"و\"?)+ p:@place?", "g", "kind: k; count: n.value; name: p",
     "2 بیمارستان و 3 درمانگاه تبریز",
     "kind=بیمارستان;name=تبریز;count=2 | kind=درمانگاه;name=تبریز;count=3"},
    {"g:(n:Number? k:@kind \"و\")+", "g", "kind: k; count: n.value", "2 بیمارستان و درمانگاه و",
     "kind=بیمارستان;count=2 | kind=درمانگاه"},
    {"p:@place g:(k:@kind)+", "g", "kind: g; name: p", "اهر بیمارستان درمانگاه",
     "kind=بیمارستان;name=اهر | kind=درمانگاه;name=اهر"},
    {"(g:(k:@kind) p:@place)+", "g", "kind: k; name: p", "بیمارستان اهر درمانگاه تبریز",
     "kind=بیمارستان;name=اهر | kind=درمانگاه;name=اهر"},
    {"k:@kind+", "k", "kind: k", "بیمارستان درمانگاه", "kind=بیمارستان | kind=درمانگاه"},
    {"g:(Number)? k:@kind", "g", "kind: k", "درمانگاه", ""},
};

START_TEST(mapping_fills_the_slots)
{
    bench b;
    bench_open(&b);
    ck_assert_msg(compile(&b, emitted[_i].pattern, emitted[_i].each, emitted[_i].mapping) ==
                      GOLCHIN_OK,
                  "%s: %s", emitted[_i].mapping, b.error.text);
    const char *seen = run(&b, emitted[_i].text);
    ck_assert_msg(b.error.status == GOLCHIN_OK, "%s: %s", emitted[_i].mapping, b.error.text);
    ck_assert_msg(strcmp(seen, emitted[_i].seen) == 0,
                  "%s each %s {%s} over «%s»:\n want %s\n have %s", emitted[_i].pattern,
                  emitted[_i].each, emitted[_i].mapping, emitted[_i].text, emitted[_i].seen, seen);
    bench_close(&b);
}
END_TEST

static const struct {
    const char *each, *mapping, *text;
} refused[] = {
    {NULL, "kinds: k",
     "f.lua:3: rule 'r': type 'facility' has no slot 'kinds' (did you mean 'kind'?); it has kind, "
     "name, "},
    {NULL, "kind: k; kind: 'x'", "slot 'kind' is mapped twice"},
    {NULL, "kind: kk", "slot 'kind' uses 'kk', which the pattern does not bind; write kk: before"},
    {NULL, "kind: k ?? kk.form", "uses 'kk'"},
    {"g", "kind: k", "each uses 'g', which the pattern does not bind"},
    {NULL, "kind: ", "column 1 of : expected a capture, a text in quotes, a number"},
    {NULL, "kind: k.", "column 3 of k.: expected the name of a feature behind the dot"},
    {NULL, "kind: k k", "column 3 of k k: expected ?? or the end"},
    {NULL, "kind: k ? 'x'", "column 3 of k ? 'x': expected ?? or the end"},
    {NULL, "kind: 'x", "expected a capture"},
    {NULL, "status: 'opening'", "facility.status cannot be \"opening\""},
    {NULL, "count: n.value", "'facility' requires slot 'kind', which emit does not fill"},
    {NULL, "count: 'many'", "facility.count is an integer, so it cannot hold a string"},
};

START_TEST(fault_of_a_mapping_is_told_at_load)
{
    bench b;
    bench_open(&b);
    golchin_status status = compile(&b, "n:Number k:@kind", refused[_i].each, refused[_i].mapping);
    ck_assert_msg(status == GOLCHIN_BAD_RULE, "%s: status %d", refused[_i].mapping, status);
    ck_assert_msg(strstr(b.error.text, refused[_i].text), "%s: %s", refused[_i].mapping,
                  b.error.text);
    bench_close(&b);
}
END_TEST

START_TEST(value_that_the_slot_cannot_hold_fails)
{
    bench b;
    bench_open(&b);
    ck_assert_int_eq(compile(&b, "k:@kind", NULL, "kind: k; count: k"), GOLCHIN_OK);
    run(&b, "درمانگاه");
    ck_assert_int_eq(b.error.status, GOLCHIN_BAD_RECORD);
    bench_close(&b);
}
END_TEST

static void check_wording(const bench *b, const gl_wording *wording, const char *text)
{
    golchin_slice whole = b->w->text.text;
    golchin_slice have =
        gl_slice(whole.start + wording->span.begin, wording->span.end - wording->span.begin);
    ck_assert_msg(gl_slice_is(have, text), "want %s, have %.*s", text, GL_SLICE_ARGS(have));
}

START_TEST(records_and_slots_say_what_words_them)
{
    bench b;
    bench_open(&b);
    ck_assert_int_eq(compile(&b, "p:@place g:(n:Number k:@kind)+", "g",
                             "kind: k.canonical; count: n.value; name: p; status: 'active'"),
                     GOLCHIN_OK);
    run(&b, "در تبریز 2 بیمارستان 3 درمانگاه است");
    ck_assert_uint_eq(gl_records_count(b.shelf.records), 2);
    const gl_record *second = gl_records_get(b.shelf.records, 1);
    check_wording(&b, &second->wordings.items[0], "3 درمانگاه");
    check_wording(&b, &second->slots[0].wordings.items[0], "درمانگاه");
    check_wording(&b, &second->slots[1].wordings.items[0], "تبریز");
    check_wording(&b, &second->slots[2].wordings.items[0], "3");
    ck_assert_uint_eq(second->slots[5].wordings.count, 0);
    bench_close(&b);
}
END_TEST

START_TEST(resolved_edge_is_worded_where_it_was_taken_from)
{
    bench b;
    bench_open(&b);
    ck_assert_int_eq(compile(&b, "k:@kind p:Place", NULL, "name: p.name; kind: p"), GOLCHIN_OK);
    world_read(b.w, "اهر و درمانگاه استان");
    golchin_feature features[] = {
        {gl_strings_add(b.w->symbols, GL_LITERAL("name")), gl_string(GL_LITERAL("اهر"))},
        {gl_strings_add(b.w->symbols, GL_LITERAL("resolved")), gl_boolean(true)},
        {gl_strings_add(b.w->symbols, GL_LITERAL("from_first")), gl_integer(0)},
        {gl_strings_add(b.w->symbols, GL_LITERAL("from_last")), gl_integer(1)},
    };
    golchin_symbol place = gl_strings_add(b.w->symbols, GL_LITERAL("Place"));
    gl_lattice_add(b.w->lattice,
                   (golchin_edge){3, 4, place, 0, features, COUNT_OF(features), false});
    gl_lattice_seal(b.w->lattice, b.w->text.token_count);
    gl_rules_run(b.w->rules, 0, &b.w->text, b.w->lattice, b.w->scratch, make_records, &b);
    ck_assert_str_eq(b.seen, "kind=استان;name=اهر");
    const gl_record *record = gl_records_get(b.shelf.records, 0);
    ck_assert(record->slots[1].wordings.items[0].is_resolved);
    check_wording(&b, &record->slots[1].wordings.items[0], "اهر");
    ck_assert(!record->slots[0].wordings.items[0].is_resolved);
    check_wording(&b, &record->slots[0].wordings.items[0], "استان");
    bench_close(&b);
}
END_TEST

START_TEST(mapping_without_a_type_makes_features)
{
    bench b;
    bench_open(&b);
    b.is_edge = true;
    ck_assert_int_eq(compile(&b, "g:(n:Number k:@kind)+ p:@place?", "g",
                             "ward: k.canonical; size: n.value; where: p; lost: p.lost"),
                     GOLCHIN_OK);
    ck_assert_str_eq(run(&b, "2 بیمارستان 3 درمانگاه اهر. 5 بیمارستان"),
                     "0-2 ward=بیمارستان size=2 where=اهر | 2-4 ward=درمانگاه size=3 where=اهر | "
                     "6-8 ward=بیمارستان size=5");
    bench_close(&b);
}
END_TEST

Suite *emit_suite(void)
{
    Suite *suite = suite_create("emit");
    TCase *tc = tcase_create("mappings");
    tcase_add_loop_test(tc, mapping_fills_the_slots, 0, COUNT_OF(emitted));
    tcase_add_loop_test(tc, fault_of_a_mapping_is_told_at_load, 0, COUNT_OF(refused));
    tcase_add_test(tc, value_that_the_slot_cannot_hold_fails);
    tcase_add_test(tc, records_and_slots_say_what_words_them);
    tcase_add_test(tc, resolved_edge_is_worded_where_it_was_taken_from);
    tcase_add_test(tc, mapping_without_a_type_makes_features);
    suite_add_tcase(suite, tc);
    return suite;
}
