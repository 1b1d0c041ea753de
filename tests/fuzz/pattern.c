// Any pattern is compiled, or refused with a message and a column inside it; one that is compiled
// finds its matches inside the sentences of a text, each binding inside its match. Where it finds
// none, what it wanted next stands in the pattern.
#include "fuzz.h"

#include "base/slice.h"
#include "match/explain.h"
#include "match/pattern.h"

typedef struct world {
    gl_arena *arena;
    gl_strings *symbols;
    gl_lexicon *lexicon;
    gl_rules *rules;
    gl_text text;
} world;

static world world_new(void)
{
    world w = {.arena = gl_arena_new(), .symbols = gl_strings_new()};
    w.lexicon = gl_lexicon_new(w.symbols);
    w.rules = gl_rules_new(w.lexicon, w.symbols);
    golchin_symbol kind = gl_strings_add(w.symbols, GL_LITERAL("@kind"));
    gl_dictionary_options options = {.noun = true};
    gl_lexicon_add(w.lexicon, gl_lexicon_dictionary(w.lexicon, kind), GL_LITERAL("خانه بهداشت"),
                   &options);
    gl_rules_define_dictionary(w.rules, 0, "kind", kind);
    return w;
}

static void world_free(world *w)
{
    gl_rules_free(w->rules);
    gl_lexicon_free(w->lexicon);
    gl_strings_free(w->symbols);
    gl_arena_free(w->arena);
}

static void on_match(void *context, const gl_match *match)
{
    const world *w = context;
    uint32_t first = gl_match_first(match), last = gl_match_last(match), begin = first;
    const golchin_sentence *sentence = &w->text.sentences[gl_match_sentence(match)];
    FUZZ_HOLDS(sentence->first <= first && first < last && last <= sentence->last);
    golchin_symbol name;
    gl_capture capture;
    for (uint32_t i = 0; gl_match_binding(match, i, &name, &capture); i++) {
        FUZZ_HOLDS(begin <= capture.first && capture.first < capture.last && capture.last <= last);
        FUZZ_HOLDS(!capture.edge ||
                   (capture.edge->first == capture.first && capture.edge->last == capture.last));
        begin = capture.first;
    }
}

static void on_progress(void *context, const gl_progress *progress)
{
    const world *w = context;
    const golchin_sentence *sentence = &w->text.sentences[progress->sentence];
    FUZZ_HOLDS(sentence->first <= progress->first && progress->first <= progress->last);
    FUZZ_HOLDS(progress->last <= sentence->last);
    FUZZ_HOLDS(!progress->is_match || progress->first < progress->last);
    for (uint32_t i = 0; i < progress->wanted_count; i++) {
        const gl_wanted *wanted = &progress->wanted[i];
        golchin_slice atom = gl_pattern_atom(wanted->pattern, wanted->at);
        FUZZ_HOLDS(wanted->at < strlen(wanted->pattern) && atom.len > 0);
        FUZZ_HOLDS(wanted->at + atom.len <= strlen(wanted->pattern));
    }
}

static void run(world *w)
{
    static const char text[] =
        "یک خانه بهداشت و 3 خانه‌های بهداشت، در a b c. پایان؟ "
        "«9 "
        "خانهبهداشت»";
    gl_lexicon_seal(w->lexicon);
    gl_rules_seal(w->rules);
    gl_text_make(gl_slice_of(text), "UTF-8", w->arena, &w->text, NULL);
    gl_lattice *lattice = gl_lattice_new(w->arena);
    gl_lexicon_find(w->lexicon, &w->text, lattice, w->arena);
    gl_lattice_seal(lattice, w->text.token_count);
    gl_rules_run(w->rules, 0, &w->text, lattice, w->arena, on_match, w);
    gl_rules_explain(w->rules, NULL, &w->text, lattice, w->arena, on_progress, w);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    world w = world_new();
    gl_rule_spec spec = {
        .name = "fuzz",
        .where = "fuzz:1",
        .pattern = gl_arena_copy(w.arena, (const char *)bytes, len),
    };
    golchin_error error = {0};
    if (gl_rules_add(w.rules, &spec, &error) == GOLCHIN_OK) {
        run(&w);
    } else {
        FUZZ_HOLDS(error.text[0] != '\0');
        FUZZ_HOLDS(error.column >= 1 && error.column <= len + 1);
    }
    world_free(&w);
    return 0;
}
