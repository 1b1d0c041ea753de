// Changes article by article, each record with the words around it. An article is read again for
// that when something in it changed, so that none is held in memory.
#include "cli/watch_show.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "cli/changes.h"
#include "cli/tally.h"
#include "evaluate/pair.h"
#include "run/reader.h"
#include "run/sources.h"

enum { LARGEST_SHOWN = 64 << 20 };

// ---- where articles are ----

static bool note_article(void *context, const gl_source *source)
{
    gl_watch_show *self = context;
    uint32_t known = gl_strings_count(self->ids);
    if (source->is_stdin || gl_strings_add(self->ids, source->id) <= known)
        return true;
    gl_vector_push(&self->paths, gl_copy_string(source->path));
    return true;
}

// The run tells of it.
static void ignore_fault(void *context, const char *message)
{
    (void)context;
    (void)message;
}

void gl_watch_show_open(gl_watch_show *self, const char *script, const char *const *paths,
                        size_t path_count)
{
    *self = (gl_watch_show){.script = script, .ids = gl_strings_new()};
    gl_facts_init(&self->last);
    gl_sources_walk(
        paths, path_count,
        &(gl_source_visitor){.article = note_article, .fault = ignore_fault, .context = self});
}

void gl_watch_show_close(gl_watch_show *self)
{
    for (size_t i = 0; i < self->paths.count; i++)
        free(self->paths.items[i]);
    gl_vector_free(&self->paths);
    gl_strings_free(self->ids);
    gl_facts_deinit(&self->last);
    free(self->told);
}

// The bytes of a file as text in `arena`, where spans of records point; empty when the article is
// no file of its own.
static gl_decoded read_article(const gl_watch_show *self, const char *id, gl_arena *arena)
{
    gl_decoded decoded = {0};
    gl_bytes bytes = {0};
    uint32_t number = gl_strings_find(self->ids, gl_slice_of(id));
    const gl_source source = {.path = number > 0 ? self->paths.items[number - 1] : ""};
    if (number > 0 && gl_read_source(&bytes, &source, LARGEST_SHOWN, NULL) == GOLCHIN_OK &&
        gl_decode(gl_slice(gl_arena_copy(arena, bytes.start, bytes.len), bytes.len), NULL, arena,
                  &decoded, NULL) != GOLCHIN_OK)
        decoded = (gl_decoded){0};
    gl_bytes_free(&bytes);
    return decoded;
}

// ---- what is printed ----

static void print_changes(const gl_watch_show *self, const gl_pairs *pairs, gl_arena *arena,
                          gl_changes *changes)
{
    const char *article = NULL;
    gl_decoded decoded = {0};
    for (size_t i = 0; i < pairs->count; i++) {
        const gl_pair *pair = &pairs->items[i];
        const char *its = (pair->left ? pair->left : pair->right)->article;
        changes->counts[gl_change_of(pair)]++;
        if (pair->is_equal)
            continue;
        if (!article || strcmp(article, its) != 0) {
            gl_text_print(stdout, gl_slice_of(its));
            putchar('\n');
            decoded = read_article(self, its, arena);
        }
        article = its;
        gl_pair_print_heading(stdout, pair, arena);
        gl_pair_print(stdout, pair, true);
        gl_pair_print_passage(stdout, pair, &decoded);
    }
}

static void print_totals(const gl_watch_show *self, const gl_changes *changes, double milliseconds)
{
    printf("%s: %" PRIu64 " added, %" PRIu64 " gone, %" PRIu64 " altered, %" PRIu64
           " same, %.0f ms\n",
           self->script, changes->counts[GL_ADDED], changes->counts[GL_GONE],
           changes->counts[GL_ALTERED], changes->counts[GL_SAME], milliseconds);
}

static void swap_facts(gl_facts *a, gl_facts *b)
{
    gl_facts held = *a;
    *a = *b;
    *b = held;
}

static void print_records(gl_watch_show *self, const gl_facts *found, double milliseconds)
{
    if (!self->has_last) {
        printf("%s: %zu record%s, %.0f ms; waits for a save, Ctrl-C ends\n", self->script,
               found->list.count, found->list.count == 1 ? "" : "s", milliseconds);
        return;
    }
    gl_pairs pairs = {0};
    gl_changes changes = {0};
    gl_arena *arena = gl_arena_new();
    gl_facts_pair(&self->last, found, true, &pairs);
    print_changes(self, &pairs, arena, &changes);
    print_totals(self, &changes, milliseconds);
    gl_vector_free(&pairs);
    gl_arena_free(arena);
}

// ---- messages ----

static bool has_line(const char *text, golchin_slice line)
{
    for (; text && *text; text += strcspn(text, "\n"), text += *text == '\n') {
        if (gl_slice_equal(gl_slice(text, strcspn(text, "\n")), line))
            return true;
    }
    return false;
}

static void print_messages(const gl_watch_show *self, const char *messages, bool is_broken)
{
    for (const char *at = messages; *at;) {
        golchin_slice line = gl_slice(at, strcspn(at, "\n"));
        if (is_broken || !has_line(self->told, line))
            fprintf(stderr, "%.*s\n", GL_SLICE_ARGS(line));
        at += line.len + (at[line.len] == '\n');
    }
}

void gl_watch_show_result(gl_watch_show *self, gl_watch_result *result, double milliseconds)
{
    print_messages(self, result->messages, result->is_broken);
    free(self->told);
    self->told = result->messages;
    result->messages = NULL;
    if (result->is_broken) {
        printf("%s: broken%s\n", self->script,
               self->has_last ? "; the next save is compared with the last that was not" : "");
        return;
    }
    print_records(self, &result->found, milliseconds);
    swap_facts(&self->last, &result->found);
    self->has_last = true;
}
