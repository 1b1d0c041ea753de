// Sentences around entries of the shipped lists, each written in ways that a reader takes for the
// same: the hits of all lists are the same ones. docs/text.md names the exceptions.
#include <stdio.h>
#include <string.h>

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/slice.h"
#include "suites.h"

#define ZWNJ "\u200c"

enum {
    SENTENCES_MIN = 300,
    WIDTH_MAX = 8192,
    // One sentence in so many may differ where words come together or apart: a list may have the
    // other spelling as an entry of its own, or parts of the word (docs/text.md).
    EXCEPTIONS = 100,
};

// ---- the sentences ----

static const struct {
    const char *list;
    bool is_noun;
    const char *before, *after; // around the entry
} frames[] = {
    {"facility_kinds", false, "در این شهر ۱۲ ", " ساخته می" ZWNJ "شود و مردم خوشحال" ZWNJ "اند."},
    {"hospitals", false, "بیماران به بیمارستان ", " رفتند و درمان شدند."},
    {"organizations", false, "کارکنان ", " گفتند: پرداخت" ZWNJ "ها ادامه دارد."},
    {"places", false, "بارش باران در ", " دو روز ادامه یافت."},
    {"roles", false, "سپس ", " در نشست دیروز سخن گفت."},
    {"months_periods", false, "این کار در ", " انجام می" ZWNJ "شود."},
    {"measures", true, "در این گزارش آمده که ", " ۴۵۰ هزار نفر است."},
    {"insurance_people", true, "وی گفت: ", " نگران نباشند."},
    {"status_words", false, "او پس از رأی" ZWNJ "گیری ", " و رفت."},
    {"reporting_verbs", false, "مدیر این مرکز ", ": کارها خوب است."},
    {"qualifiers", false, "در شهر ", " ۳۰۰ نفر بودند."},
    {"honorifics", false, "روز گذشته ", " به خانه رفت."},
};

typedef struct variant {
    const char *name;
    const char *(*write)(gl_arena *, const char *text);
    bool moves_joiners, loses_joiners;
} variant;

// ---- other ways to write a text ----

static const char *exchanged(gl_arena *arena, const char *text, const char *from, const char *to)
{
    char *out = gl_arena_alloc(arena, WIDTH_MAX);
    size_t len = 0, step = strlen(from);
    while (*text) {
        bool is_found = !strncmp(text, from, step);
        const char *piece = is_found ? to : text;
        size_t piece_len = is_found ? strlen(to) : 1;
        ck_assert_uint_lt(len + piece_len, WIDTH_MAX);
        memcpy(out + len, piece, piece_len);
        len += piece_len;
        text += is_found ? step : 1;
    }
    out[len] = '\0';
    return out;
}

static const char *joiners_become_blanks(gl_arena *arena, const char *text)
{
    return exchanged(arena, text, ZWNJ, " ");
}

static const char *joiners_are_lost(gl_arena *arena, const char *text)
{
    return exchanged(arena, text, ZWNJ, "");
}

static const char *joiners_become_not_signs(gl_arena *arena, const char *text)
{
    return exchanged(arena, text, ZWNJ, "\u00ac");
}

static const char *blanks_are_doubled(gl_arena *arena, const char *text)
{
    return exchanged(arena, text, " ", "  ");
}

static const char *blanks_do_not_break(gl_arena *arena, const char *text)
{
    return exchanged(arena, text, " ", "\u00a0");
}

static const char *letters_are_arabic(gl_arena *arena, const char *text)
{
    return exchanged(arena, exchanged(arena, text, "ی", "ي"), "ک", "ك");
}

static const char *ye_has_no_dots(gl_arena *arena, const char *text)
{
    return exchanged(arena, text, "ی", "ى");
}

static const char *with_digits(gl_arena *arena, const char *text, const char *const to[10])
{
    static const char *const persian[] = {"۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"};
    for (int digit = 0; digit < 10; digit++)
        text = exchanged(arena, text, persian[digit], to[digit]);
    return text;
}

static const char *digits_are_arabic(gl_arena *arena, const char *text)
{
    static const char *const to[] = {"٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"};
    return with_digits(arena, text, to);
}

static const char *digits_are_ascii(gl_arena *arena, const char *text)
{
    static const char *const to[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    return with_digits(arena, text, to);
}

static const char *letters_are_stretched(gl_arena *arena, const char *text)
{
    return exchanged(arena, exchanged(arena, text, "س", "سـ"), "م", "مــ");
}

static const char *vowels_are_marked(gl_arena *arena, const char *text)
{
    text = exchanged(arena, exchanged(arena, text, "م", "مَ"), "ر", "رِ");
    return exchanged(arena, exchanged(arena, text, "ت", "تّ"), "ب", "بُ");
}

static const char *marks_of_direction(gl_arena *arena, const char *text)
{
    return exchanged(arena, exchanged(arena, text, " ", "\u200f "), "د", "د\u00ad");
}

static const char *marks_are_decomposed(gl_arena *arena, const char *text)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar *wide = gl_arena_array(arena, UChar, WIDTH_MAX);
    UChar *apart = gl_arena_array(arena, UChar, WIDTH_MAX);
    char *out = gl_arena_alloc(arena, WIDTH_MAX);
    u_strFromUTF8(wide, WIDTH_MAX, NULL, text, -1, &status);
    unorm2_normalize(unorm2_getNFDInstance(&status), wide, -1, apart, WIDTH_MAX, &status);
    u_strToUTF8(out, WIDTH_MAX, NULL, apart, -1, &status);
    ck_assert_msg(U_SUCCESS(status), "%s: %s", text, u_errorName(status));
    return out;
}

static const variant variants[] = {
    {"joiners become blanks", joiners_become_blanks, true, false},
    {"joiners are lost", joiners_are_lost, true, true},
    {"joiners become not-signs", joiners_become_not_signs, false, false},
    {"blanks are doubled", blanks_are_doubled, false, false},
    {"blanks do not break", blanks_do_not_break, false, false},
    {"letters are Arabic", letters_are_arabic, false, false},
    {"ye has no dots", ye_has_no_dots, false, false},
    {"digits are Arabic", digits_are_arabic, false, false},
    {"digits are ASCII", digits_are_ascii, false, false},
    {"letters are stretched", letters_are_stretched, false, false},
    {"vowels are marked", vowels_are_marked, false, false},
    {"marks of direction", marks_of_direction, false, false},
    {"marks are decomposed", marks_are_decomposed, false, false},
};

// ---- the hits ----

// A hit on a part of a joined word (`می` of `می‌شود`). Gone when the joiner is lost.
static bool is_part_of_word(const gl_text *text, const golchin_edge *edge)
{
    return text->tokens[edge->first].gap == GOLCHIN_JOINER ||
           (edge->last < text->token_count && text->tokens[edge->last].gap == GOLCHIN_JOINER);
}

// Of several entries at the same words one is enough: a word with a joiner may also be found as the
// entry in which the joiner is lost.
static bool is_repeated(const golchin_edge *const *edges, uint32_t index)
{
    return index > 0 && edges[index]->type == edges[index - 1]->type &&
           edges[index]->last == edges[index - 1]->last;
}

typedef struct which {
    size_t behind;    // bytes of the text that are left out
    bool whole_words; // leave out parts of joined words
} which;

// The hits in order, as `[list:entry]`.
static const char *hits_of(word_shelf *shelf, const char *text, which wanted)
{
    reading made = shelf_read(shelf, text);
    char *shown = gl_arena_alloc_raw(shelf->arena, WIDTH_MAX);
    int len = 0;
    shown[0] = '\0';
    for (uint32_t token = 0; token < made.text.token_count; token++) {
        uint32_t count;
        const golchin_edge *const *edges = gl_lattice_at(made.lattice, token, &count);
        for (uint32_t i = 0; i < count && made.text.tokens[token].begin >= wanted.behind; i++) {
            if (is_repeated(edges, i) ||
                (wanted.whole_words && is_part_of_word(&made.text, edges[i])))
                continue;
            len += snprintf(shown + len, (size_t)(WIDTH_MAX - len), "[%u:%u%s]", edges[i]->type,
                            edges[i]->entry, edges[i]->is_plural ? "+" : "");
            ck_assert_int_lt(len, WIDTH_MAX);
        }
    }
    return shown;
}

typedef struct entries {
    uint32_t first, last; // half-open
} entries;

static void open_lists(word_shelf *shelf, entries lists[])
{
    shelf_open(shelf);
    for (int i = 0; i < COUNT_OF(frames); i++) {
        golchin_error error = {0};
        const gl_dictionary_options options = {.noun = frames[i].is_noun};
        const char *path = gl_arena_format(shelf->arena, "%s/scripts/lexicon/%s.tsv",
                                           GOLCHIN_SOURCE_DIR, frames[i].list);
        lists[i].first = gl_lexicon_entry_count(shelf->lexicon);
        golchin_status status = gl_lexicon_load(shelf->lexicon, shelf_list(shelf, frames[i].list),
                                                path, &options, &shelf->log, &error);
        ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
        lists[i].last = gl_lexicon_entry_count(shelf->lexicon);
    }
    gl_lexicon_seal(shelf->lexicon);
}

// Every so many entries of a list are tried; GOLCHIN_EVERY_ENTRY=1 tries all.
static uint32_t step_of(entries list)
{
    enum { SAMPLES = 50 };
    uint32_t count = list.last - list.first;
    uint32_t step = getenv("GOLCHIN_EVERY_ENTRY") || count < SAMPLES ? 1 : count / SAMPLES;
    return step * shelf_stride();
}

static const char *sentence_of(word_shelf *shelf, int frame, uint32_t entry)
{
    golchin_slice form =
        gl_lexicon_column(shelf->lexicon, entry, shelf_symbol(shelf, "form")).as.string;
    return gl_arena_format(shelf->arena, "%s%.*s%s", frames[frame].before, GL_SLICE_ARGS(form),
                           frames[frame].after);
}

// All lists, read once for all tests.
static word_shelf shared;
static entries lists[COUNT_OF(frames)];

static void open_shared(void)
{
    open_lists(&shared, lists);
}

static void close_shared(void)
{
    shelf_close(&shared);
}

// Calls `check` for all sentences; at most `allowed` in EXCEPTIONS may fail.
static void check_all(bool (*check)(word_shelf *, const char *sentence, const void *how),
                      const void *how, uint32_t allowed)
{
    uint32_t tried = 0, failed = 0;
    for (int i = 0; i < COUNT_OF(frames); i++) {
        for (uint32_t entry = lists[i].first; entry < lists[i].last; entry += step_of(lists[i])) {
            gl_arena_mark mark = gl_arena_save(shared.arena);
            failed += !check(&shared, sentence_of(&shared, i, entry), how);
            tried++;
            gl_arena_rewind(shared.arena, mark);
        }
    }
    ck_assert_uint_ge(tried * shelf_stride(), SENTENCES_MIN);
    ck_assert_msg(failed * EXCEPTIONS <= tried * allowed, "%u of %u sentences", failed, tried);
}

static bool is_same_in_variant(word_shelf *shelf, const char *sentence, const void *how)
{
    const variant *other = how;
    const char *text = other->write(shelf->arena, sentence);
    const which hits = {.whole_words = other->loses_joiners};
    const char *wanted = hits_of(shelf, sentence, hits), *found = hits_of(shelf, text, hits);
    if (strcmp(wanted, found))
        fprintf(stderr, "%s: %s: %s, not %s\n", other->name, text, found, wanted);
    return !strcmp(wanted, found);
}

START_TEST(another_spelling_has_the_same_hits)
{
    check_all(is_same_in_variant, &variants[_i], variants[_i].moves_joiners);
}
END_TEST

// ---- lines ----

// Lines of one width, the last of which is three quarters full.
static const char *page(gl_arena *arena)
{
    enum { LINES = 4, WORDS = 16 };
    const char *text = "";
    for (int i = 0; i < LINES * WORDS + WORDS * 3 / 4; i++)
        text = gl_arena_format(arena, "%sواژه%s", text, i % WORDS == WORDS - 1 ? "\n" : " ");
    return text;
}

static bool is_same_when_cut(word_shelf *shelf, const char *sentence, const void *how)
{
    (void)how;
    const char *above = page(shelf->arena);
    const which hits = {.behind = strlen(above)};
    char *text = (char *)(uintptr_t)gl_arena_format(shelf->arena, "%s%s", above, sentence);
    const char *wanted = hits_of(shelf, text, hits);
    for (char *at = text + hits.behind; (at = strchr(at, ' ')); at++) {
        *at = '\n';
        const char *found = hits_of(shelf, text, hits);
        if (strcmp(wanted, found)) {
            fprintf(stderr, "%s: %s, not %s\n", text + hits.behind, found, wanted);
            return false;
        }
        *at = ' ';
    }
    return true;
}

START_TEST(a_line_break_at_any_blank_has_the_same_hits)
{
    check_all(is_same_when_cut, NULL, 0);
}
END_TEST

Suite *hit_variants_suite(void)
{
    Suite *suite = suite_create("hits in variants");
    TCase *tests = tcase_create("shipped lists");
    tcase_set_timeout(tests, 300);
    tcase_add_unchecked_fixture(tests, open_shared, close_shared);
    tcase_add_loop_test(tests, another_spelling_has_the_same_hits, 0, COUNT_OF(variants));
    tcase_add_test(tests, a_line_break_at_any_blank_has_the_same_hits);
    suite_add_tcase(suite, tests);
    return suite;
}
