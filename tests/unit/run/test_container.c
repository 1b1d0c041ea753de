// Files that hold many articles: what the articles are called, and what is passed over, lost or
// given up.
#include <stdio.h>
#include <stdlib.h>

#include "base/slice.h"
#include "boxes.h"
#include "folder.h"
#include "run/intake.h"
#include "suites.h"
#include "unit.h"

typedef struct taken {
    gl_window *window;
    gl_bytes told; // a line each: path, id and text; or path and what is wrong
    uint64_t left; // articles that are still wanted
} taken;

static gl_task *begin(void *context)
{
    taken *self = context;
    return self->left > 0 ? gl_window_next(self->window) : NULL;
}

static void tell(taken *self, const char *between, const char *text, size_t len)
{
    gl_bytes_add(&self->told, between, strlen(between));
    gl_bytes_add(&self->told, text, len);
}

static bool end(void *context, gl_task *task, golchin_status status, const golchin_error *error)
{
    taken *self = context;
    self->left--;
    tell(self, "", task->path.start, strlen(task->path.start));
    if (status == GOLCHIN_OK) {
        tell(self, " is ", task->id.start, task->id.len);
        tell(self, ": ", task->text.start, task->text.len);
    } else {
        tell(self, " ", error->text, strlen(error->text));
    }
    gl_bytes_add_char(&self->told, '\n');
    return true;
}

// What comes of a file `news.box` that is named, or found in a folder; at most `limit` articles.
static void check(const char *content, bool is_named, uint64_t limit, const char *expected)
{
    static const gl_run_options options = {.fields = {"id", "title", "text", "date"},
                                           .max_size = 100};
    folder_enter();
    folder_write("news.box", content);
    gl_registry *registry = boxes_registry();
    gl_kinds *kinds = gl_kinds_new(registry, &options.fields);
    taken self = {.window = gl_window_new(1, 0), .left = limit};
    size_t stem;
    gl_intake intake = {.registry = registry,
                        .options = &options,
                        .kinds = kinds,
                        .begin = begin,
                        .end = end,
                        .context = &self};
    const gl_source source = {.path = "news.box",
                              .id = GL_LITERAL("news"),
                              .kind = gl_kinds_of_name(kinds, GL_LITERAL("news.box"), &stem),
                              .is_named = is_named};
    gl_intake_take(&intake, &source);
    gl_bytes_add_char(&self.told, '\0');
    ck_assert_msg(strcmp(self.told.start, expected) == 0, "%s\ngives\n%s\nnot\n%s", content,
                  self.told.start, expected);
    gl_bytes_free(&self.told);
    gl_window_free(self.window);
    gl_kinds_free(kinds);
    gl_registry_free(registry);
    folder_leave();
}

static const struct {
    const char *content, *expected;
} boxes[] = {
    // Articles have their ids, or numbers.
    {"article 7 سلام", "news.box:7 is 7: سلام\n"},
    {"article - one\narticle - two", "news.box:1 is news:1: one\nnews.box:2 is news:2: two\n"},
    // Members are called as files in a folder are.
    {"member a/b.txt one", "news.box:a/b.txt is a/b: one\n"},
    {"member .//a/b.txt one", "news.box:a/b.txt is a/b: one\n"},
    {"member /a.txt one", "news.box:a.txt is a: one\n"},
    {"member ../a.txt one", "news.box:../a.txt is ../a: one\n"},
    {"member a.page one", "news.box:a.page is a: one\n"},
    {"member - one", "news.box is news: one\n"},
    {"typed .txt one", "news.box:m is m: one\n"},
    {"member lines.ndjson {\"id\":\"x\",\"text\":\"one\"}", "news.box:lines.ndjson:1 is x: one\n"},
    {"member in.box article - one", "news.box:in.box:1 is in:1: one\n"},
    {"member in.box member a.txt one", "news.box:in.box:a.txt is in/a: one\n"},
    // What nobody reads, and what is hidden, is passed over.
    {"member a.jpg one\nmember b.txt two", "news.box:b.txt is b: two\n"},
    {"member .a.txt one\nmember .b/c.txt two\nmember __MACOSX/d.txt three\nmember e.txt four",
     "news.box:e.txt is e: four\n"},
    {"member a.jsonl {}\nmember b.txt two", "news.box:b.txt is b: two\n"},
    {"member a.jpg one", "news.box holds no file that a source reads; unpack it and name files "
                         "to read them as text\n"},
    {"member [Content_Types].xml one\nmember word/document.xml two",
     "news.box is an Office document (.docx, .xlsx, .pptx), not text; save it as plain text, in "
     "UTF-8\n"},
    {"member [Content_Types].xml one\nmember b.txt two", "news.box:b.txt is b: two\n"},
    {"", ""},
    // What is wrong costs itself.
    {"lost a.txt -\nmember b.txt two", "news.box:a.txt is lost\nnews.box:b.txt is b: two\n"},
    {"member a.txt one\nfault\nmember b.txt two",
     "news.box:a.txt is a: one\nnews.box is damaged\n"},
    {"member a.txt liar\nmember b.txt two",
     "news.box:a.txt its source boxes gave more bytes than it was asked for\nnews.box:b.txt is b: "
     "two\n"},
    {"typed .jpg one\nmember b.txt two",
     "news.box:m is a .jpg, which no source reads\nnews.box:b.txt is b: two\n"},
};

START_TEST(a_named_box_gives_its_articles)
{
    check(boxes[_i].content, true, UINT64_MAX, boxes[_i].expected);
}
END_TEST

static const struct {
    const char *content, *expected;
} found[] = {
    {"member a/b.txt one", "news.box:a/b.txt is news/a/b: one\n"},
    {"member in.box member a.txt one", "news.box:in.box:a.txt is news/in/a: one\n"},
    {"article 7 one", "news.box:7 is 7: one\n"},
    {"member - one", "news.box is news: one\n"},
    {"member a.jpg one", ""},
};

START_TEST(a_box_in_a_folder_is_a_folder_below_it)
{
    check(found[_i].content, false, UINT64_MAX, found[_i].expected);
}
END_TEST

START_TEST(boxes_in_boxes_end_at_the_eighth)
{
    check("self", true, UINT64_MAX,
          "news.box:in.box:in.box:in.box:in.box:in.box:in.box:in.box:in.box is inside of 8 others; "
          "unpack some of them\n");
}
END_TEST

START_TEST(a_member_is_held_to_the_limit_and_costs_no_other)
{
    char content[256];
    snprintf(content, sizeof content, "member a.txt %0101d\nmember b.txt two", 0);
    check(content, true, UINT64_MAX,
          "news.box:a.txt is larger than the limit of 100 bytes; raise it with --max-size\n"
          "news.box:b.txt is b: two\n");
}
END_TEST

START_TEST(no_article_is_read_beyond_those_that_are_wanted)
{
    check("article 1 one\nmember a.txt two\narticle 3 three", true, 2,
          "news.box:1 is 1: one\nnews.box:a.txt is a: two\n");
    check("member in.box article 1 one\narticle 2 two", true, 1, "news.box:in.box:1 is 1: one\n");
}
END_TEST

Suite *container_suite(void)
{
    Suite *suite = suite_create("container");
    TCase *tcase = tcase_create("container");
    tcase_add_loop_test(tcase, a_named_box_gives_its_articles, 0, COUNT_OF(boxes));
    tcase_add_loop_test(tcase, a_box_in_a_folder_is_a_folder_below_it, 0, COUNT_OF(found));
    tcase_add_test(tcase, boxes_in_boxes_end_at_the_eighth);
    tcase_add_test(tcase, a_member_is_held_to_the_limit_and_costs_no_other);
    tcase_add_test(tcase, no_article_is_read_beyond_those_that_are_wanted);
    suite_add_tcase(suite, tcase);
    return suite;
}
