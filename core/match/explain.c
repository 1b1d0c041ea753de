#include "match/explain.h"

#include "match/farthest.h"
#include "match/rule.h"
#include "match/search.h"

typedef struct explainer {
    const gl_rule *rule;
    gl_scene scene;
    gl_search search;
    gl_arena *scratch;
    gl_on_progress *on_progress;
    void *context;
} explainer;

static bool tell_matches(explainer *e, uint32_t sentence)
{
    bool has_match = false;
    gl_score score;
    for (uint32_t token = e->scene.first; token < e->scene.last; token++) {
        if (!gl_search_at(&e->search, token, &score))
            continue;
        has_match = true;
        e->on_progress(e->context, &(gl_progress){.sentence = sentence,
                                                  .is_match = true,
                                                  .first = token,
                                                  .last = score.end});
        token = score.end - 1;
    }
    return has_match;
}

static void explain_sentence(explainer *e, uint32_t sentence)
{
    gl_arena_mark mark = gl_arena_save(e->scratch);
    gl_scene_turn(&e->scene, sentence, e->scratch);
    gl_search_begin(&e->search, &e->rule->program, &e->scene, e->scratch);
    if (!tell_matches(e, sentence)) {
        gl_progress progress = {.sentence = sentence};
        gl_farthest_find(&e->search, &progress);
        e->on_progress(e->context, &progress);
    }
    gl_scene_leave(&e->scene);
    gl_arena_rewind(e->scratch, mark);
}

void gl_rules_explain(const gl_rules *rules, const void *data, const gl_text *text,
                      const gl_lattice *lattice, gl_arena *scratch, gl_on_progress *on_progress,
                      void *context)
{
    gl_arena_mark mark = gl_arena_save(scratch);
    explainer e = {.rule = gl_rules_find(rules, data),
                   .scratch = scratch,
                   .on_progress = on_progress,
                   .context = context};
    gl_feature_source source = {text, rules->lexicon, rules->symbols};
    gl_scene_begin(&e.scene, &source, &rules->predicates, lattice);
    for (uint32_t i = 0; e.rule && i < text->sentence_count; i++)
        explain_sentence(&e, i);
    gl_search_deinit(&e.search);
    gl_scene_free(&e.scene);
    gl_arena_rewind(scratch, mark);
}
