// What came from a worker is believed as far as it can be unpacked, and no further.
#include "run/parcel.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/slice.h"
#include "base/vector.h"
#include "run/remark.h"

enum { ARENA_KEPT = 1 << 20 };

struct gl_parcel {
    const gl_registry *registry;
    const gl_catalog *catalog;
    gl_arena *arena; // of the article's parts
    bool *is_done;   // one a maker
    golchin_article article;
};

gl_parcel *gl_parcel_new(const gl_registry *registry, const gl_catalog *catalog)
{
    gl_parcel *self = gl_alloc(sizeof *self);
    *self = (gl_parcel){.registry = registry, .catalog = catalog, .arena = gl_arena_new()};
    self->is_done = gl_alloc(gl_catalog_kinds(catalog)->maker_count + 1);
    return self;
}

void gl_parcel_free(gl_parcel *self)
{
    if (!self)
        return;
    gl_arena_free(self->arena);
    free(self->is_done);
    free(self);
}

static bool leaves_out(const gl_task *task, uint32_t extractor)
{
    const uint32_t *numbers = (const uint32_t *)(const void *)task->left_out.start;
    for (size_t i = 0; i < task->left_out.len / sizeof *numbers; i++) {
        if (numbers[i] == extractor)
            return true;
    }
    return false;
}

static void find_done(gl_parcel *self, const gl_task *task)
{
    const gl_fact_kinds *kinds = gl_catalog_kinds(self->catalog);
    for (size_t i = 0; i < kinds->maker_count; i++) {
        uint32_t extractor = gl_catalog_extractor(self->catalog, &kinds->makers[i]);
        self->is_done[i] = task->is_read && kinds->makers[i].is_selected &&
                           !gl_registry_is_off(self->registry, extractor) &&
                           !leaves_out(task, extractor);
    }
}

// False: what came from the worker is no facts.
static bool unpack(gl_parcel *self, const gl_task *task)
{
    golchin_slice packed = gl_bytes_slice(&task->answer.facts);
    gl_vector(golchin_fact) facts = {0};
    bool is_whole = true;
    while (packed.len > 0 && is_whole)
        is_whole = gl_fact_unpack(&packed, gl_catalog_kinds(self->catalog), self->arena,
                                  gl_vector_add(&facts));
    if (is_whole && facts.count) {
        golchin_fact *kept = gl_arena_array_raw(self->arena, golchin_fact, facts.count);
        self->article.facts = memcpy(kept, facts.items, facts.count * sizeof *kept);
        self->article.fact_count = facts.count;
    }
    gl_vector_free(&facts);
    return is_whole;
}

static void add_faults(gl_parcel *self, const gl_task *task, bool is_whole)
{
    golchin_article *article = &self->article;
    golchin_slice rest = gl_bytes_slice(&task->answer.failures);
    size_t count = 1; // for the article as a whole
    uint32_t extractor;
    const char *why;
    while (gl_remark_next(&rest, &extractor, &why))
        count++;
    golchin_fault *faults = gl_arena_array(self->arena, golchin_fault, count);
    article->faults = faults;
    rest = gl_bytes_slice(&task->answer.failures);
    while (gl_remark_next(&rest, &extractor, &why))
        faults[article->fault_count++] =
            (golchin_fault){gl_catalog_maker(self->catalog, extractor), why};
    if (task->answer.status != GOLCHIN_OK)
        faults[article->fault_count++].message = gl_answer_reason(&task->answer);
    else if (!is_whole)
        faults[article->fault_count++].message = "the records came damaged from the process that "
                                                 "extracts; extract it again";
}

const golchin_article *gl_parcel_pack(gl_parcel *self, const gl_task *task)
{
    const gl_answer *answer = &task->answer;
    gl_arena_reset(self->arena, ARENA_KEPT);
    self->article = (golchin_article){
        .size = sizeof self->article,
        .number = task->number,
        .id = gl_task_id(task),
        .path = gl_slice_of(task->path.start),
        .date = gl_bytes_slice(answer->date.len ? &answer->date : &task->date),
        .is_read = task->is_read,
        .length = task->text.len,
        .digest = task->digest,
        .is_done = self->is_done,
        .lines = gl_bytes_slice(&answer->lines),
        .text = gl_bytes_slice(&answer->text),
        .folded = gl_bytes_slice(&answer->folded),
    };
    find_done(self, task);
    add_faults(self, task, unpack(self, task));
    return &self->article;
}
