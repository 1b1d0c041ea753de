#include "world.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"

static void add_list(world *w, const char *name, bool is_noun, const char *const *forms)
{
    char type_name[32];
    snprintf(type_name, sizeof type_name, "@%s", name);
    golchin_symbol type = gl_strings_add(w->symbols, gl_slice_of(type_name));
    gl_dictionary list = gl_lexicon_dictionary(w->lexicon, type);
    gl_dictionary_options options = {.noun = is_noun};
    for (; *forms; forms++)
        gl_lexicon_add(w->lexicon, list, gl_slice_of(*forms), &options);
    gl_rules_define_dictionary(w->rules, 0, name, type);
}

world *world_new(void)
{
    static const char *const kinds[] = {"بیمارستان", "درمانگاه", "خانه بهداشت", NULL};
    static const char *const places[] = {"تبریز", "اهر", "مراغه", NULL};
    static const char *const organizations[] = {"تامین اجتماعی", "بهزیستی", NULL};
    world *w = calloc(1, sizeof *w);
    w->symbols = gl_strings_new();
    w->lexicon = gl_lexicon_new(w->symbols);
    w->rules = gl_rules_new(w->lexicon, w->symbols);
    w->arena = gl_arena_new();
    w->scratch = gl_arena_new();
    add_list(w, "kind", true, kinds);
    add_list(w, "place", false, places);
    add_list(w, "org", false, organizations);
    return w;
}

void world_free(world *w)
{
    gl_rules_free(w->rules);
    gl_lexicon_free(w->lexicon);
    gl_strings_free(w->symbols);
    gl_arena_free(w->arena);
    gl_arena_free(w->scratch);
    free(w);
}

void world_spec(world *w, gl_rule_spec spec)
{
    golchin_error error = {0};
    spec.where = "test.lua:1";
    spec.data = (void *)spec.name;
    golchin_status status = gl_rules_add(w->rules, &spec, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
}

void world_rule(world *w, const char *name, const char *pattern)
{
    world_spec(w, (gl_rule_spec){.name = name, .pattern = pattern});
}

golchin_status world_try(world *w, const char *pattern, golchin_error *error)
{
    gl_rule_spec spec = {.name = "tried", .pattern = pattern, .where = "test.lua:7"};
    return gl_rules_add(w->rules, &spec, error);
}

static void add_edge(world *w, uint32_t token, const char *type, golchin_feature *features,
                     uint32_t count)
{
    gl_lattice_add(w->lattice, (golchin_edge){
                                   .first = token,
                                   .last = token + 1,
                                   .type = gl_strings_add(w->symbols, gl_slice_of(type)),
                                   .features = features,
                                   .feature_count = count,
                               });
}

static void add_number(world *w, uint32_t token, golchin_slice digits)
{
    golchin_feature *value = gl_arena_array(w->arena, golchin_feature, 1);
    value->name = gl_strings_add(w->symbols, GL_LITERAL("value"));
    value->value = strchr(digits.start, '.') && memchr(digits.start, '.', digits.len)
                       ? gl_decimal(strtod(digits.start, NULL))
                       : gl_integer(strtoll(digits.start, NULL, 10));
    add_edge(w, token, "Number", value, 1);
}

static void add_latin(world *w, uint32_t token, golchin_slice word)
{
    golchin_feature *features = gl_arena_array(w->arena, golchin_feature, 2);
    features[0].name = gl_strings_add(w->symbols, GL_LITERAL("size"));
    features[0].value = gl_integer((int64_t)word.len);
    features[1].name = gl_strings_add(w->symbols, GL_LITERAL("even"));
    features[1].value = gl_boolean(word.len % 2 == 0);
    add_edge(w, token, "Latin", features, 2);
}

void world_read(world *w, const char *text)
{
    if (!w->is_sealed) {
        gl_lexicon_seal(w->lexicon);
        gl_rules_seal(w->rules);
    }
    w->is_sealed = true;
    gl_arena_reset(w->arena, SIZE_MAX);
    ck_assert_int_eq(gl_text_make(gl_slice_of(text), NULL, w->arena, &w->text, NULL), GOLCHIN_OK);
    w->lattice = gl_lattice_new(w->arena);
    gl_lexicon_find(w->lexicon, &w->text, w->lattice, w->arena);
    for (uint32_t i = 0; i < w->text.token_count; i++) {
        golchin_slice folded = gl_text_folded(&w->text, i);
        if (w->text.tokens[i].kind == GOLCHIN_DIGITS)
            add_number(w, i, folded);
        else if (folded.start[0] >= 'a' && folded.start[0] <= 'z')
            add_latin(w, i, folded);
    }
    gl_lattice_seal(w->lattice, w->text.token_count);
}

static void show(world *w, const char *name, uint32_t first, uint32_t last, bool is_match)
{
    golchin_span span = gl_text_span(&w->text, first, last);
    size_t used = strlen(w->seen);
    snprintf(w->seen + used, sizeof w->seen - used, is_match ? "%s%s(%.*s)" : "%s%s=%.*s",
             is_match ? used ? "; " : "" : " ", name, (int)(span.end - span.begin),
             w->text.text.start + span.begin);
}

static void on_match(void *context, const gl_match *match)
{
    world *w = context;
    show(w, gl_match_data(match), gl_match_first(match), gl_match_last(match), true);
    char names[128];
    snprintf(names, sizeof names, "%s", w->names);
    for (char *rest = NULL, *name = strtok_r(names, " ", &rest); name;
         name = strtok_r(NULL, " ", &rest)) {
        gl_capture capture;
        for (uint32_t i = 0; gl_match_capture(match, name, i, &capture); i++)
            show(w, name, capture.first, capture.last, false);
    }
}

const char *world_run(world *w, const char *text, const char *names)
{
    world_read(w, text);
    w->names = names;
    w->seen[0] = '\0';
    gl_rules_run(w->rules, 0, &w->text, w->lattice, w->scratch, on_match, w);
    return w->seen;
}
