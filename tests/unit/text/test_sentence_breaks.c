// The starts of sentences against those that were marked by hand (`‖` in tests/data/sentences),
// taken over all the articles: F1 is to be at least 0.97. GOLCHIN_SHOW=1 prints what differs.
#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "suites.h"
#include "text_files.h"

#define START "‖"

typedef struct score {
    uint32_t right, missed, wrong;
} score;

// An article with its marks taken out; `starts` says where they were.
typedef struct article {
    const char *name;
    golchin_slice text;
    bool *starts; // one a byte of the text, and one more
} article;

static article article_of(const text_file *file, gl_arena *arena)
{
    article made = {.name = file->name};
    size_t mark = strlen(START), len = 0;
    char *text = gl_arena_alloc(arena, file->bytes.len);
    made.starts = gl_arena_array(arena, bool, file->bytes.len + 1);
    for (size_t at = 0; at < file->bytes.len;) {
        const char *from = file->bytes.start + at;
        if (file->bytes.len - at >= mark && !memcmp(from, START, mark)) {
            made.starts[len] = true;
            at += mark;
        } else {
            text[len++] = *from;
            at++;
        }
    }
    made.text = gl_slice(text, len);
    return made;
}

static void show(const article *from, uint32_t at, const char *what)
{
    if (!getenv("GOLCHIN_SHOW"))
        return;
    size_t before = at > 40 ? at - 40 : 0, left = from->text.len - at;
    fprintf(stderr, "%s: %s: …%.*s‖%.*s…\n", from->name, what, (int)(at - before),
            from->text.start + before, (int)(left < 40 ? left : 40), from->text.start + at);
}

static void compare(const article *marked, gl_arena *arena, score *sum)
{
    gl_text text;
    ck_assert_int_eq(gl_text_make(marked->text, "UTF-8", arena, &text, NULL), GOLCHIN_OK);
    uint32_t sentence = 1;
    for (uint32_t i = 1; i < text.token_count; i++) {
        bool is_marked = false;
        for (uint32_t at = text.tokens[i - 1].end; at <= text.tokens[i].begin; at++)
            is_marked = is_marked || marked->starts[at];
        bool is_found = sentence < text.sentence_count && text.sentences[sentence].first == i;
        sentence += is_found;
        sum->right += is_marked && is_found;
        sum->missed += is_marked && !is_found;
        sum->wrong += !is_marked && is_found;
        if (is_marked != is_found)
            show(marked, text.tokens[i].begin, is_marked ? "missed" : "wrong");
    }
}

START_TEST(sentences_start_where_a_reader_says)
{
    gl_arena *arena = gl_arena_new();
    text_files files = text_files_read(GOLCHIN_SOURCE_DIR "/tests/data/sentences", arena);
    score sum = {0};
    for (size_t i = 0; i < files.count; i++) {
        article marked = article_of(&files.items[i], arena);
        compare(&marked, arena, &sum);
    }
    ck_assert_uint_ge(sum.right + sum.missed, 200);
    double f1 = 2.0 * sum.right / (2.0 * sum.right + sum.missed + sum.wrong);
    ck_assert_msg(f1 >= 0.97, "F1 is %.3f: %u right, %u missed, %u wrong", f1, sum.right,
                  sum.missed, sum.wrong);
    gl_arena_free(arena);
}
END_TEST

Suite *sentence_breaks_suite(void)
{
    Suite *suite = suite_create("sentence breaks");
    TCase *tests = tcase_create("by hand");
    tcase_add_test(tests, sentences_start_where_a_reader_says);
    suite_add_tcase(suite, tests);
    return suite;
}
