// The chains' heads by symbol are as many as there are symbols, so they are cleared by walking the
// edges that set them, not by clearing all.
#include "match/scene.h"

#include <stdlib.h>

#include "match/condition.h"

// What was found out about a predicate, in the turn that this was.
struct gl_verdicts {
    uint64_t turn;
    bool *holds; // by number of the edge
};

static bool is_mark(const gl_scene *scene, uint32_t token)
{
    return scene->source.text->tokens[token].kind == GOLCHIN_PUNCTUATION;
}

void gl_scene_begin(gl_scene *scene, const gl_feature_source *source,
                    const gl_predicates *predicates, const gl_lattice *lattice)
{
    uint32_t symbol_count = gl_strings_count(source->symbols) + 1;
    scene->source = *source;
    scene->lattice = lattice;
    scene->predicates = predicates;
    if (scene->symbol_count < symbol_count) {
        free(scene->of_type);
        scene->of_type = gl_zeroes(symbol_count, sizeof *scene->of_type);
        scene->symbol_count = symbol_count;
    }
    if (scene->predicate_count <= predicates->items.count) {
        free(scene->verdicts);
        scene->predicate_count = predicates->items.count + 1;
        scene->verdicts = gl_zeroes(scene->predicate_count, sizeof *scene->verdicts);
    }
}

void gl_scene_free(gl_scene *scene)
{
    free(scene->of_type);
    free(scene->verdicts);
}

static void set_word_range(gl_scene *scene)
{
    scene->word_first = scene->first;
    scene->word_last = scene->last;
    while (scene->word_first < scene->last && is_mark(scene, scene->word_first))
        scene->word_first++;
    while (scene->word_last > scene->first && is_mark(scene, scene->word_last - 1))
        scene->word_last--;
}

// Put an edge in front of its chains, unless it goes beyond the sentence.
static void chain(gl_scene *scene, uint32_t number)
{
    const golchin_edge *edge = scene->base[number - 1];
    if (edge->last > scene->last)
        return;
    uint32_t *of_type = &scene->of_type[edge->type];
    uint32_t *ending = &scene->ending[edge->last - scene->first];
    scene->edges[number] = (gl_scene_edge){edge, *of_type, *ending};
    *of_type = *ending = number;
}

void gl_scene_turn(gl_scene *scene, uint32_t sentence, gl_arena *scratch)
{
    const golchin_sentence *turned = &scene->source.text->sentences[sentence];
    scene->turn++;
    scene->first = turned->first;
    scene->last = turned->last;
    set_word_range(scene);
    scene->base = gl_lattice_between(scene->lattice, scene->first, scene->last, &scene->edge_count);
    scene->edge_count++;
    scene->edges = gl_arena_array_raw(scratch, gl_scene_edge, scene->edge_count);
    scene->ending = gl_arena_array(scratch, uint32_t, (size_t)(scene->last - scene->first) + 1);
    for (uint32_t number = scene->edge_count; --number > 0;)
        chain(scene, number);
}

static bool holds(const gl_scene *scene, const gl_predicate *predicate, const golchin_edge *edge,
                  gl_arena *scratch)
{
    for (uint32_t i = 0; i < predicate->condition_count; i++) {
        if (!gl_condition_holds(&predicate->conditions[i], &scene->source, edge, scratch))
            return false;
    }
    return true;
}

void gl_scene_ask(gl_scene *scene, uint32_t predicate, gl_arena *scratch)
{
    struct gl_verdicts *verdicts = &scene->verdicts[predicate];
    if (predicate == 0 || verdicts->turn == scene->turn)
        return;
    const gl_predicate *asked = &scene->predicates->items.items[predicate - 1];
    verdicts->turn = scene->turn;
    verdicts->holds = gl_arena_array_raw(scratch, bool, scene->edge_count);
    for (uint32_t at = scene->of_type[asked->type]; at; at = scene->edges[at].next_of_type)
        verdicts->holds[at] = holds(scene, asked, scene->edges[at].edge, scratch);
}

bool gl_scene_meets(const gl_scene *scene, uint32_t predicate, uint32_t edge, gl_arena *scratch)
{
    const struct gl_verdicts *verdicts = &scene->verdicts[predicate];
    if (predicate == 0)
        return true;
    if (verdicts->turn == scene->turn)
        return verdicts->holds[edge];
    return holds(scene, &scene->predicates->items.items[predicate - 1], scene->base[edge - 1],
                 scratch);
}

void gl_scene_leave(gl_scene *scene)
{
    for (uint32_t i = 1; i < scene->edge_count; i++)
        scene->of_type[scene->base[i - 1]->type] = 0;
    scene->edge_count = 0;
}
