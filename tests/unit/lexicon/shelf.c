#include "shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/slice.h"
#include "unit.h"

static void note(void *context, int level, const char *message)
{
    word_shelf *shelf = context;
    (void)level;
    shelf->messages = gl_arena_format(shelf->arena, "%s%s\n", shelf->messages, message);
}

void shelf_open(word_shelf *shelf)
{
    shelf->symbols = gl_strings_new();
    shelf->lexicon = gl_lexicon_new(shelf->symbols);
    shelf->arena = gl_arena_new();
    shelf->log = (gl_log){.write = note, .context = shelf, .level = 3};
    shelf->messages = gl_arena_copy(shelf->arena, "", 0);
}

void shelf_close(word_shelf *shelf)
{
    gl_lexicon_free(shelf->lexicon);
    gl_strings_free(shelf->symbols);
    gl_arena_free(shelf->arena);
}

uint32_t shelf_stride(void)
{
    enum { STRIDE = 25 };
    const char *preloaded = getenv("LD_PRELOAD"); // Valgrind's own library is there
    return preloaded && strstr(preloaded, "vgpreload") ? STRIDE : 1;
}

golchin_symbol shelf_symbol(word_shelf *shelf, const char *name)
{
    return gl_strings_add(shelf->symbols, gl_slice_of(name));
}

gl_dictionary shelf_list(word_shelf *shelf, const char *name)
{
    return gl_lexicon_dictionary(shelf->lexicon, shelf_symbol(shelf, name));
}

void shelf_add(word_shelf *shelf, const char *list, const char *forms, bool is_noun)
{
    const gl_dictionary_options options = {.noun = is_noun};
    while (*forms) {
        size_t len = strcspn(forms, "|");
        gl_lexicon_add(shelf->lexicon, shelf_list(shelf, list), gl_slice(forms, len), &options);
        forms += len + (forms[len] == '|');
    }
}

golchin_status shelf_load(word_shelf *shelf, const char *list, golchin_slice bytes,
                          const gl_dictionary_options *options, golchin_error *error,
                          const char **path)
{
    char name[] = "unit_list_XXXXXX";
    int file = mkstemp(name);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, bytes.start, bytes.len), (ssize_t)bytes.len);
    close(file);
    golchin_status status =
        gl_lexicon_load(shelf->lexicon, shelf_list(shelf, list), name, options, &shelf->log, error);
    unlink(name);
    *path = gl_arena_copy(shelf->arena, name, strlen(name));
    return status;
}

reading shelf_read(word_shelf *shelf, const char *text)
{
    reading made = {.lattice = gl_lattice_new(shelf->arena)};
    golchin_error error = {0};
    golchin_status status =
        gl_text_make(gl_slice_of(text), "UTF-8", shelf->arena, &made.text, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s: %s", text, error.text);
    gl_lexicon_find(shelf->lexicon, &made.text, made.lattice, shelf->arena);
    return made;
}

static const char *surface(word_shelf *shelf, const reading *made, const golchin_edge *edge)
{
    const char *shown = "";
    for (uint32_t i = edge->first; i < edge->last; i++) {
        bool is_apart = i > edge->first && made->text.tokens[i].gap != GOLCHIN_GLUED;
        shown = gl_arena_format(shelf->arena, "%s%s%.*s", shown, is_apart ? "_" : "",
                                GL_SLICE_ARGS(gl_text_folded(&made->text, i)));
    }
    return shown;
}

const char *shelf_hits(word_shelf *shelf, const char *text)
{
    reading made = shelf_read(shelf, text);
    golchin_symbol form = shelf_symbol(shelf, "form");
    const char *shown = "";
    for (uint32_t token = 0; token < made.text.token_count; token++) {
        uint32_t count;
        const golchin_edge *const *edges = gl_lattice_at(made.lattice, token, &count);
        for (uint32_t i = 0; i < count; i++) {
            golchin_value entry = gl_lexicon_column(shelf->lexicon, edges[i]->entry - 1, form);
            shown = gl_arena_format(shelf->arena, "%s%s%s:%s=%.*s%s", shown, *shown ? " " : "",
                                    gl_strings_text(shelf->symbols, edges[i]->type).start,
                                    surface(shelf, &made, edges[i]), GL_SLICE_ARGS(entry.as.string),
                                    edges[i]->is_plural ? "+" : "");
        }
    }
    return shown;
}

const char *shelf_tokens(word_shelf *shelf, const char *text)
{
    reading made = shelf_read(shelf, text);
    const char *shown = "";
    for (uint32_t i = 0; i < made.text.token_count; i++) {
        bool is_glued = made.text.tokens[i].gap == GOLCHIN_GLUED;
        shown = gl_arena_format(shelf->arena, "%s%s%.*s", shown,
                                i == 0     ? ""
                                : is_glued ? "|"
                                           : " ",
                                GL_SLICE_ARGS(gl_text_folded(&made.text, i)));
    }
    return shown;
}
