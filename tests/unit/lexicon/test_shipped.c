// The lists that golchin ships: they load without a word, and the entry of every line is found by
// its form.
#include "suites.h"

#include "base/slice.h"

static const char *const lists[] = {
    "facility_kinds", "facility_modifiers", "facility_status", "facility_strangers",
    "foreign_names",  "given_names",        "honorifics",      "hospitals",
    "measures",       "months_periods",     "number_words",    "organizations",
    "places",         "qualifiers",         "reporting_verbs", "roles",
    "status_words",   "surname_affixes",    "surnames",        "units",
};

static void load(word_shelf *shelf, const char *list)
{
    golchin_error error = {0};
    const gl_dictionary_options options = {.noun = true};
    const char *path =
        gl_arena_format(shelf->arena, "%s/scripts/lexicon/%s.tsv", GOLCHIN_SOURCE_DIR, list);
    golchin_status status = gl_lexicon_load(shelf->lexicon, shelf_list(shelf, list), path, &options,
                                            &shelf->log, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
    ck_assert_msg(*shelf->messages == '\0', "%s", shelf->messages);
}

START_TEST(every_entry_of_a_shipped_list_is_found)
{
    word_shelf shelf;
    shelf_open(&shelf);
    load(&shelf, lists[_i]);
    gl_lexicon_seal(shelf.lexicon);
    golchin_symbol form = shelf_symbol(&shelf, "form");
    uint32_t count = gl_lexicon_entry_count(shelf.lexicon);
    ck_assert_uint_gt(count, 20);
    for (uint32_t entry = 0; entry < count; entry += shelf_stride()) {
        gl_arena_mark mark = gl_arena_save(shelf.arena);
        golchin_slice text = gl_lexicon_column(shelf.lexicon, entry, form).as.string;
        reading made = shelf_read(&shelf, gl_arena_copy(shelf.arena, text.start, text.len));
        uint32_t edges;
        const golchin_edge *const *at = gl_lattice_at(made.lattice, 0, &edges);
        bool is_found = false;
        for (uint32_t i = 0; i < edges; i++)
            is_found |= at[i]->entry == entry + 1 && at[i]->last == made.text.token_count;
        ck_assert_msg(is_found, "%s: %.*s is not found", lists[_i], GL_SLICE_ARGS(text));
        gl_arena_rewind(shelf.arena, mark);
    }
    shelf_close(&shelf);
}
END_TEST

Suite *shipped_suite(void)
{
    Suite *suite = suite_create("shipped lists");
    TCase *tests = tcase_create("shipped lists");
    tcase_add_loop_test(tests, every_entry_of_a_shipped_list_is_found, 0, COUNT_OF(lists));
    suite_add_tcase(suite, tests);
    return suite;
}
