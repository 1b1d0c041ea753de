// The chains' heads by symbol are as many as there are symbols, so they are cleared by walking the
// edges that set them, not by clearing all.
#include "match/scene.h"

static bool is_mark(const gl_scene *scene, uint32_t token)
{
    return scene->source.text->tokens[token].kind == GOLCHIN_PUNCTUATION;
}

void gl_scene_init(gl_scene *scene, const gl_feature_source *source, const gl_lattice *lattice,
                   gl_arena *scratch)
{
    *scene = (gl_scene){.source = *source, .lattice = lattice};
    scene->of_type =
        gl_arena_array(scratch, uint32_t, (size_t)gl_strings_count(source->symbols) + 1);
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

static uint32_t count_edges(const gl_scene *scene)
{
    uint32_t total = 0, count;
    for (uint32_t token = scene->first; token < scene->last; token++) {
        gl_lattice_at(scene->lattice, token, &count);
        total += count;
    }
    return total;
}

// Put an edge in front of its chains.
static void chain(gl_scene *scene, const golchin_edge *edge)
{
    uint32_t index = scene->edge_count++;
    uint32_t *of_type = &scene->of_type[edge->type];
    uint32_t *ending = &scene->ending[edge->last - scene->first];
    scene->edges[index] = (gl_scene_edge){edge, *of_type, *ending};
    *of_type = *ending = index;
}

void gl_scene_turn(gl_scene *scene, uint32_t sentence, gl_arena *scratch)
{
    const golchin_sentence *turned = &scene->source.text->sentences[sentence];
    scene->first = turned->first;
    scene->last = turned->last;
    set_word_range(scene);
    scene->edges = gl_arena_array(scratch, gl_scene_edge, (size_t)count_edges(scene) + 1);
    scene->edge_count = 1;
    scene->ending = gl_arena_array(scratch, uint32_t, (size_t)(scene->last - scene->first) + 1);
    for (uint32_t token = scene->last; token-- > scene->first;) {
        uint32_t count;
        const golchin_edge *const *edges = gl_lattice_at(scene->lattice, token, &count);
        while (count-- > 0) {
            if (edges[count]->last <= scene->last)
                chain(scene, edges[count]);
        }
    }
}

void gl_scene_leave(gl_scene *scene)
{
    for (uint32_t i = 1; i < scene->edge_count; i++)
        scene->of_type[scene->edges[i].edge->type] = 0;
    scene->edge_count = 0;
}
