// The ways on from a state: which there are depends on the step and the tokens alone. A frame
// counts through them.
#include "match/way.h"

#include "base/slice.h"

enum { GAP_TOKENS = 4 }; // a gap of n words spans at most n + 1 times as many tokens

static bool meets(const gl_search *search, const gl_step *step, uint32_t edge)
{
    return gl_scene_meets(search->scene, step->predicate, edge, search->scratch);
}

static bool next_edge(const gl_search *search, gl_frame *frame, gl_way *out)
{
    const gl_step *step = gl_step_at(search, frame->here);
    uint32_t count;
    const golchin_edge *const *edges =
        gl_lattice_at(search->scene->lattice, frame->here.token, &count);
    if (frame->here.token >= search->scene->last)
        return false;
    while (frame->at < count) {
        uint32_t index = frame->at++;
        const golchin_edge *edge = edges[index];
        if (edge->type != step->symbol || edge->last > search->scene->last ||
            !meets(search, step, gl_scene_number(search->scene, &edges[index])))
            continue;
        *out = (gl_way){.to = {step->next, 0, edge->last}, .number = index};
        return true;
    }
    return false;
}

static bool next_edge_back(const gl_search *search, gl_frame *frame, gl_way *out)
{
    const gl_step *step = gl_step_at(search, frame->here);
    const gl_scene *scene = search->scene;
    if (frame->at == 0)
        frame->at = scene->ending[frame->here.token - scene->first];
    else
        frame->at = scene->edges[frame->at].next_ending;
    for (; frame->at; frame->at = scene->edges[frame->at].next_ending) {
        const golchin_edge *edge = scene->edges[frame->at].edge;
        if (edge->type != step->symbol || !meets(search, step, frame->at))
            continue;
        *out = (gl_way){.to = {step->next, 0, edge->first}};
        return true;
    }
    return false;
}

// One token over, forward or back; false at the end of the sentence.
static bool next_token(const gl_search *search, gl_place here, bool is_backward, uint32_t *crossed)
{
    const gl_scene *scene = search->scene;
    if (here.token == (is_backward ? scene->first : scene->last))
        return false;
    *crossed = is_backward ? here.token - 1 : here.token;
    return true;
}

static bool over_token(const gl_search *search, const gl_frame *frame, gl_way *out)
{
    const gl_step *step = gl_step_at(search, frame->here);
    uint32_t crossed;
    if (!next_token(search, frame->here, step->is_backward, &crossed) ||
        search->scene->source.text->tokens[crossed].kind != step->token)
        return false;
    *out = (gl_way){.to = {step->next, 0, step->is_backward ? crossed : crossed + 1}};
    return true;
}

static bool ends_sentence(const gl_search *search, const golchin_token *token)
{
    static const char *const enders[] = {".", "!", "?", "؟", "…"};
    golchin_slice mark =
        gl_slice(search->scene->source.text->text.start + token->begin, token->end - token->begin);
    return gl_slice_is_one_of(mark, enders, sizeof enders / sizeof *enders);
}

// The n-th way takes n tokens. Words and digits count, marks do not unless they end a sentence.
static bool next_gap(const gl_search *search, gl_frame *frame, gl_way *out)
{
    const gl_step *step = gl_step_at(search, frame->here);
    gl_place to = {step->next, frame->at ? 0 : frame->here.empties, frame->here.token};
    if (frame->at > 0) {
        uint32_t crossed;
        to.token = frame->reached;
        if (!next_token(search, to, step->is_backward, &crossed))
            return false;
        const golchin_token *token = &search->scene->source.text->tokens[crossed];
        bool is_mark = token->kind == GOLCHIN_PUNCTUATION;
        frame->words += !is_mark;
        if (frame->words > step->max || frame->at > GAP_TOKENS * (step->max + 1) ||
            (is_mark && ends_sentence(search, token)))
            return false;
        to.token = step->is_backward ? crossed : crossed + 1;
    }
    frame->reached = to.token;
    *out = (gl_way){.to = to, .gaps = frame->words, .number = frame->at++};
    return true;
}

static bool next_fork(const gl_search *search, gl_frame *frame, gl_way *out)
{
    const gl_step *step = gl_step_at(search, frame->here);
    if (frame->at == 2)
        return false;
    gl_place to = frame->here;
    to.step = frame->at == 0 ? step->next : step->other;
    *out = (gl_way){.to = to, .number = frame->at++};
    return true;
}

// Steps that do not consume and have one way on. `to` is it; false: they have none here.
bool gl_pass(gl_search *search, gl_place here, gl_place *to, uint32_t *captures)
{
    const gl_step *step = gl_step_at(search, here);
    *to = (gl_place){step->next, here.empties, here.token};
    switch (step->operation) {
    case GL_STEP_START:
        return here.token <= search->scene->word_first;
    case GL_STEP_END:
        return here.token >= search->scene->word_last;
    case GL_STEP_LOOK:
        return gl_search_holds(search, (gl_place){step->other, 0, here.token}) != step->is_negative;
    case GL_STEP_OPEN:
        to->empties += step->is_watched;
        return true;
    case GL_STEP_CLOSE:
        *captures = step->is_counted && (!step->is_watched || here.empties == 0);
        to->empties -= step->is_watched && here.empties > 0;
        return true;
    case GL_STEP_ENTER:
        to->empties++;
        return true;
    case GL_STEP_LEAVE:
        return here.empties == 0;
    default:
        return false; // ACCEPT: the end
    }
}

bool gl_next_way(gl_search *search, gl_frame *frame, gl_way *out)
{
    const gl_step *step = gl_step_at(search, frame->here);
    switch (step->operation) {
    case GL_STEP_EDGE:
        return step->is_backward ? next_edge_back(search, frame, out)
                                 : next_edge(search, frame, out);
    case GL_STEP_GAP:
        return next_gap(search, frame, out);
    case GL_STEP_FORK:
        return next_fork(search, frame, out);
    case GL_STEP_TOKEN:
        return frame->at++ == 0 && over_token(search, frame, out);
    default:
        *out = (gl_way){0};
        return frame->at++ == 0 && gl_pass(search, frame->here, &out->to, &out->captures);
    }
}
