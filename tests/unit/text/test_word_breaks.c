// The edges of tokens against those of ICU's word iterator for Persian: where the two differ, the
// difference is one of the classes that docs/text.md lists. A place that fits none of them fails.
//
// GOLCHIN_TEXTS=FOLDER compares the files of that folder, too, and prints how many places of each
// class they have.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

#include "base/slice.h"
#include "text_files.h"
#include "suites.h"
#include "text/fold.h"
#include "text/utf8.h"

// A place between two characters where one of the two has an edge.
typedef struct place {
    const gl_text *text;
    uint32_t at;
    uint32_t before, after;     // code points
    const golchin_token *token; // that holds the place inside; NULL: none does
} place;

static bool is_class(uint32_t code_point, gl_class class)
{
    return gl_fold_class(code_point) == class;
}

static bool either_is(const place *p, gl_class class)
{
    return is_class(p->before, class) || is_class(p->after, class);
}

static bool is_one_of(uint32_t code_point, const char *set)
{
    unsigned len;
    for (; *set; set += len) {
        if (gl_utf8_read(set, &len) == code_point)
            return true;
    }
    return false;
}

static bool either_is_one_of(const place *p, const char *set)
{
    return is_one_of(p->before, set) || is_one_of(p->after, set);
}

// ---- golchin has an edge ----

static bool is_at_joiner(const place *p)
{
    return either_is(p, GL_CLASS_JOINER);
}

static bool is_at_invisible(const place *p)
{
    return either_is(p, GL_CLASS_DROP);
}

static bool is_digit_at_letter(const place *p)
{
    return (is_class(p->before, GL_CLASS_DIGIT) && is_class(p->after, GL_CLASS_LETTER)) ||
           (is_class(p->before, GL_CLASS_LETTER) && is_class(p->after, GL_CLASS_DIGIT));
}

static bool is_mark_between_digits(const place *p)
{
    return either_is(p, GL_CLASS_DIGIT) && either_is_one_of(p, ",;'،.");
}

static bool is_mark_between_letters(const place *p)
{
    return either_is(p, GL_CLASS_LETTER) && either_is_one_of(p, ".':’");
}

// ICU takes both for parts of a word.
static bool is_underscore_or_at_sign(const place *p)
{
    return either_is_one_of(p, "_@");
}

static bool is_emoji(const place *p)
{
    return u_hasBinaryProperty((UChar32)p->after, UCHAR_EMOJI_PRESENTATION) ||
           u_hasBinaryProperty((UChar32)p->before, UCHAR_EMOJI_PRESENTATION);
}

// ICU takes it for a part of a word.
static bool is_narrow_blank(const place *p)
{
    return either_is_one_of(p, "\u202f");
}

// ---- ICU has an edge ----

static bool is_at_blank(const place *p)
{
    return either_is(p, GL_CLASS_SEPARATOR);
}

static bool is_in_address(const place *p)
{
    return p->token && p->token->kind == GOLCHIN_ADDRESS;
}

static bool is_in_number(const place *p)
{
    return p->token && p->token->kind == GOLCHIN_DIGITS && either_is_one_of(p, "/٫");
}

static bool is_in_ellipsis(const place *p)
{
    return p->token && p->before == '.' && p->after == '.';
}

static bool is_hashtag_sign(const place *p)
{
    return !p->token && p->after == '#';
}

// `**نام**`
static bool is_emphasis(const place *p)
{
    return !p->token && (p->before == '*' || p->after == '*');
}

// `آن ها`, `خانه ی`
static bool is_in_joined_word(const place *p)
{
    return p->token && p->token->kind == GOLCHIN_WORD && is_at_blank(p);
}

static bool is_script_of_icu_dictionary(const place *p)
{
    static const UScriptCode scripts[] = {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA,
                                          USCRIPT_THAI};
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)p->after, &status);
    for (int i = 0; i < COUNT_OF(scripts); i++) {
        if (script == scripts[i])
            return p->token && p->token->kind == GOLCHIN_WORD;
    }
    return false;
}

static bool is_invisible_outside(const place *p)
{
    return !p->token && is_at_invisible(p);
}

// A kashida as a dash: `]ــ`.
static bool is_kashida_at_mark(const place *p)
{
    return p->token && p->token->kind == GOLCHIN_PUNCTUATION && p->after == 0x0640;
}

static bool is_joiner_outside(const place *p)
{
    return !p->token && is_at_joiner(p);
}

static bool is_in_entity(const place *p)
{
    uint32_t from = p->at > 10 ? p->at - 10 : 0;
    const char *entity = memrchr(p->text->text.start + from, '&', p->at - from + 1);
    return entity != NULL && !p->token;
}

static const struct {
    const char *name;
    bool is_ours; // golchin has the edge
    bool (*holds)(const place *);
} classes[] = {
    {"a joiner parts words", true, is_at_joiner},
    {"an invisible character is outside the word", true, is_at_invisible},
    {"a digit at a letter", true, is_digit_at_letter},
    {"a mark between digits that makes no number", true, is_mark_between_digits},
    {"a mark between letters", true, is_mark_between_letters},
    {"an underscore or at sign", true, is_underscore_or_at_sign},
    {"an emoji of several", true, is_emoji},
    {"a narrow no-break space parts words", true, is_narrow_blank},
    {"an address is one token", false, is_in_address},
    {"a number is one token", false, is_in_number},
    {"an ellipsis is one token", false, is_in_ellipsis},
    {"the sign of a hashtag is no token", false, is_hashtag_sign},
    {"a plural of a pronoun or an ezafe written apart", false, is_in_joined_word},
    {"the signs of bold text are no tokens", false, is_emphasis},
    {"a script that ICU has a dictionary for", false, is_script_of_icu_dictionary},
    {"an invisible character is outside the word", false, is_invisible_outside},
    {"a kashida is part of the mark before it", false, is_kashida_at_mark},
    {"a joiner at a blank", false, is_joiner_outside},
    {"an entity is an invisible character", false, is_in_entity},
};

typedef struct tally {
    uint64_t edges; // of either
    uint64_t classes[COUNT_OF(classes)];
} tally;

static int class_of(const place *p, bool is_ours)
{
    for (int i = 0; i < COUNT_OF(classes); i++) {
        if (classes[i].is_ours == is_ours && classes[i].holds(p))
            return i;
    }
    return -1;
}

// ---- the edges of both ----

enum { OURS = 1, ICU = 2 };

static void mark_tokens(const gl_text *text, char *edges)
{
    for (uint32_t i = 0; i < text->token_count; i++) {
        edges[text->tokens[i].begin] |= OURS;
        edges[text->tokens[i].end] |= OURS;
    }
}

static void mark_icu(const gl_text *text, UBreakIterator *words, char *edges)
{
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, text->text.start, (int64_t)text->text.len, &status);
    ubrk_setUText(words, &view, &status);
    ck_assert_msg(U_SUCCESS(status), "%s", u_errorName(status));
    for (int32_t at = ubrk_first(words); at != UBRK_DONE; at = ubrk_next(words))
        edges[at] |= ICU;
    utext_close(&view);
}

static uint32_t code_point_before(const gl_text *text, uint32_t at)
{
    unsigned len;
    do
        at--;
    while (((unsigned char)text->text.start[at] & 0xC0) == 0x80);
    return gl_utf8_read(text->text.start + at, &len);
}

// Between blanks there is nothing to part.
static bool matters(const place *p)
{
    return !is_class(p->before, GL_CLASS_SEPARATOR) || !is_class(p->after, GL_CLASS_SEPARATOR);
}

static void compare(const gl_text *text, UBreakIterator *words, const char *name, gl_arena *arena,
                    tally *sum)
{
    char *edges = memset(gl_arena_alloc(arena, text->text.len + 1), 0, text->text.len + 1);
    mark_tokens(text, edges);
    mark_icu(text, words, edges);
    uint32_t token = 0;
    for (uint32_t at = 1; at < text->text.len; at++) {
        if (!edges[at])
            continue;
        while (token < text->token_count && text->tokens[token].end <= at)
            token++;
        bool is_inside = token < text->token_count && text->tokens[token].begin < at;
        unsigned len;
        place p = {text, at, code_point_before(text, at), gl_utf8_read(text->text.start + at, &len),
                   is_inside ? &text->tokens[token] : NULL};
        sum->edges++;
        if (edges[at] == (OURS | ICU) || !matters(&p))
            continue;
        int class = class_of(&p, edges[at] == OURS);
        uint32_t from = at > 24 ? at - 24 : 0;
        uint32_t left = (uint32_t)text->text.len - at;
        ck_assert_msg(class >= 0, "%s: only %s has an edge between U+%04X and U+%04X: …%.*s|%.*s…",
                      name, edges[at] == OURS ? "golchin" : "ICU", p.before, p.after,
                      (int)(at - from), text->text.start + from, (int)(left < 24 ? left : 24),
                      text->text.start + at);
        sum->classes[class]++;
    }
}

static tally compare_folder(const char *path)
{
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *words = ubrk_open(UBRK_WORD, "fa", NULL, 0, &status);
    ck_assert_msg(U_SUCCESS(status), "%s", u_errorName(status));
    gl_arena *arena = gl_arena_new();
    tally sum = {0};
    text_files files = text_files_read(path, arena);
    for (size_t i = 0; i < files.count; i++) {
        gl_text text;
        golchin_error error = {0};
        ck_assert_msg(!gl_text_make(files.items[i].bytes, "UTF-8", arena, &text, &error), "%s: %s",
                      files.items[i].name, error.text);
        compare(&text, words, files.items[i].name, arena, &sum);
    }
    ubrk_close(words);
    gl_arena_free(arena);
    return sum;
}

static const char *const folders[] = {GOLCHIN_SOURCE_DIR "/tests/data/words",
                                      GOLCHIN_SOURCE_DIR "/tests/data/sentences",
                                      GOLCHIN_SOURCE_DIR "/docs/samples"};

START_TEST(every_difference_to_icu_has_a_name)
{
    tally sum = compare_folder(folders[_i]);
    ck_assert_uint_gt(sum.edges, 1000);
}
END_TEST

START_TEST(every_class_of_difference_occurs)
{
    tally sum = compare_folder(folders[0]);
    for (int i = 0; i < COUNT_OF(classes); i++)
        ck_assert_msg(sum.classes[i] > 0, "%s: nowhere", classes[i].name);
}
END_TEST

START_TEST(the_manual_names_every_class)
{
    gl_arena *arena = gl_arena_new();
    golchin_slice manual = text_file_read(GOLCHIN_SOURCE_DIR "/docs/text.md", arena);
    for (int i = 0; i < COUNT_OF(classes); i++)
        ck_assert_msg(memmem(manual.start, manual.len, classes[i].name, strlen(classes[i].name)),
                      "%s: not in docs/text.md", classes[i].name);
    gl_arena_free(arena);
}
END_TEST

START_TEST(differences_are_counted)
{
    const char *path = getenv("GOLCHIN_TEXTS");
    if (!path)
        return;
    tally sum = compare_folder(path);
    printf("%8" PRIu64 " edges\n", sum.edges);
    for (int i = 0; i < COUNT_OF(classes); i++)
        printf("%8" PRIu64 " only %s: %s\n", sum.classes[i], classes[i].is_ours ? "golchin" : "ICU",
               classes[i].name);
}
END_TEST

Suite *word_breaks_suite(void)
{
    Suite *suite = suite_create("word breaks");
    TCase *tests = tcase_create("against ICU");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, every_difference_to_icu_has_a_name, 0, COUNT_OF(folders));
    tcase_add_test(tests, every_class_of_difference_occurs);
    tcase_add_test(tests, the_manual_names_every_class);
    tcase_add_test(tests, differences_are_counted);
    suite_add_tcase(suite, tests);
    return suite;
}
