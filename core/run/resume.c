// An extractor has looked at an article when an output says so of these bytes and this fingerprint.
// Others that it needs run with it in any case.
#include "run/resume.h"

#include <stdlib.h>

#include "base/digest.h"
#include "base/slice.h"

struct gl_resume {
    const gl_wishes *wishes;
    gl_sinks *sinks;
    bool wanted[]; // one a maker
};

gl_resume *gl_resume_new(const gl_wishes *wishes, gl_sinks *sinks)
{
    gl_resume *self = gl_alloc(sizeof *self + gl_catalog_kinds(wishes->catalog)->maker_count);
    *self = (gl_resume){.wishes = wishes, .sinks = sinks};
    return self;
}

void gl_resume_free(gl_resume *self)
{
    free(self);
}

// True when it is to look at the article.
static bool check_maker(const gl_resume *self, gl_task *task, size_t index)
{
    const golchin_maker *maker = &gl_catalog_kinds(self->wishes->catalog)->makers[index];
    uint32_t extractor = gl_catalog_extractor(self->wishes->catalog, maker);
    if (!maker->is_selected || gl_registry_is_off(self->wishes->registry, extractor))
        return false;
    if (!self->wanted[index])
        gl_bytes_add(&task->left_out, &extractor, sizeof extractor);
    return self->wanted[index];
}

bool gl_resume_wants(gl_resume *self, gl_task *task, golchin_error *error)
{
    if (gl_sinks_keep_track(self->sinks)) {
        task->digest = gl_digest(GL_DIGEST_START, gl_bytes_slice(&task->text));
        task->digest = gl_digest(task->digest, gl_bytes_slice(&task->date));
    }
    if (!gl_sinks_is_resumed(self->sinks))
        return true;
    gl_sinks_look_up(self->sinks, gl_task_id(task), task->digest, self->wanted, error);
    bool is_any = false;
    for (size_t i = 0; i < gl_catalog_kinds(self->wishes->catalog)->maker_count; i++)
        is_any |= check_maker(self, task, i);
    return is_any;
}
