// The lists take a moment to load, so that all tests of a run share one language.
#include "article.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "language/reading.h"
#include "unit.h"

static gl_strings *symbols;
static gl_lexicon *lexicon;
static gl_language *language;
static gl_arena *arena;

static void close_language(void)
{
    gl_arena_free(arena);
    gl_language_free(language);
    gl_lexicon_free(lexicon);
    gl_strings_free(symbols);
}

void article_open(void)
{
    if (language)
        return;
    golchin_error error = {0};
    const gl_log quiet = {0};
    symbols = gl_strings_new();
    lexicon = gl_lexicon_new(symbols);
    language =
        gl_language_new(lexicon, symbols, GOLCHIN_SOURCE_DIR "/scripts/lexicon", &quiet, &error);
    ck_assert_msg(language != NULL, "%s", error.text);
    gl_lexicon_seal(lexicon);
    arena = gl_arena_new();
    atexit(close_language);
}

const gl_vocabulary *article_vocabulary(void)
{
    article_open();
    return language->vocabulary;
}

// ---- printing ----

static char line[64 * 1024];

static void print(const char *text, size_t len)
{
    size_t used = strlen(line);
    ck_assert_uint_lt(used + len, sizeof line);
    memcpy(line + used, text, len);
    line[used + len] = '\0';
}

static void print_value(golchin_value value)
{
    char number[64];
    switch (value.kind) {
    case GOLCHIN_STRING:
        print(value.as.string.start, value.as.string.len);
        return;
    case GOLCHIN_INTEGER:
        snprintf(number, sizeof number, "%" PRId64, value.as.integer);
        break;
    case GOLCHIN_DECIMAL:
        snprintf(number, sizeof number, "%.10g", value.as.decimal);
        break;
    default:
        snprintf(number, sizeof number, "%s", value.as.boolean ? "true" : "false");
    }
    print(number, strlen(number));
}

static void print_features(const golchin_edge *edge, const char *features)
{
    for (const char *name = features; *name;) {
        size_t len = strcspn(name, " ");
        golchin_value value = gl_edge_feature(edge, gl_strings_find(symbols, gl_slice(name, len)));
        if (value.kind != GOLCHIN_NONE) {
            print(" ", 1);
            print(name, len);
            print("=", 1);
            print_value(value);
        }
        name += len + (name[len] == ' ');
    }
}

static gl_day today;

void article_set_day(int32_t year, int32_t month, int32_t day)
{
    today = (gl_day){year, month, day};
}

bool article_day(const char *written, gl_day *out)
{
    article_open();
    return gl_language_day(language, gl_slice_of(written), out);
}

article_reading article_read(golchin_slice bytes, gl_arena *result)
{
    article_open();
    article_reading made = {.lattice = gl_lattice_new(result)};
    golchin_error error = {0};
    ck_assert_msg(!gl_text_make(bytes, "UTF-8", result, &made.text, &error), "%s", error.text);
    gl_lexicon_find(lexicon, &made.text, made.lattice, result);
    gl_lattice_seal(made.lattice, made.text.token_count);
    gl_language_run(language, &made.text, today, made.lattice, result);
    return made;
}

const char *article_edges(const char *text, const char *type, const char *features)
{
    article_open();
    gl_arena_reset(arena, SIZE_MAX);
    article_reading made = article_read(gl_slice_of(text), arena);
    uint32_t count;
    const golchin_edge *const *edges =
        gl_lattice_of(made.lattice, gl_strings_add(symbols, gl_slice_of(type)), &count);
    line[0] = '\0';
    for (uint32_t at = 0; at < count; at++) {
        golchin_span span = gl_text_span(&made.text, edges[at]->first, edges[at]->last);
        print(" | ", at ? 3 : 0);
        print(made.text.text.start + span.begin, span.end - span.begin);
        print_features(edges[at], features);
    }
    return line;
}
