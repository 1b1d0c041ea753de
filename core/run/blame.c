// An extractor is blamed only for what nobody else can have done: an article behind others is tried
// again by itself before that.
#include "run/blame.h"

#include "base/slice.h"
#include "run/remark.h"

enum { BARREN_MAX = 3 }; // workers that may die one after the other without an answer

static bool is_excluded(const gl_task *task, uint32_t extractor)
{
    golchin_slice rest = gl_bytes_slice(&task->exclusions);
    uint32_t number;
    const char *why;
    while (gl_remark_next(&rest, &number, &why)) {
        if (number == extractor)
            return true;
    }
    return false;
}

// The first article goes on without the extractor that was at work last: a broken heap mostly shows
// in golchin's own code right after it. Where none was, or one that cannot have been, it is given
// up.
static void punish(gl_link *link, uint32_t extractor, const char *cause)
{
    gl_task *task = gl_link_first(link);
    if (extractor != GL_NOBODY && !is_excluded(task, extractor)) {
        gl_remark_add(&task->exclusions, extractor, cause);
        return;
    }
    gl_answer_refuse(&task->answer, gl_task_id(task), GOLCHIN_FAILED, cause);
    gl_link_finish(link);
}

// The first article of a worker has nobody else to blame. A later one may suffer from what an
// earlier one left behind, a broken heap or a leak, and is tried again as the first of a new
// worker; only time is always its own, and noise and broken memory where there was one article at a
// time: both are looked for at each call of an extractor then.
static bool is_guilty(const gl_link *link, gl_death seen)
{
    if (link->note->is_broken && link->barren <= BARREN_MAX)
        return link->inherited > 0;
    return seen == GL_DEATH_SLOW || (seen == GL_DEATH_GARBLED && link->inherited) ||
           link->note->begun <= 1 || link->barren > BARREN_MAX;
}

// Put the article that the worker died of first. False: it died between two.
static bool find_victim(gl_link *link)
{
    if (link->inherited || link->barren > BARREN_MAX)
        return true;
    uint64_t number = link->note->number;
    bool is_found = gl_link_has(link, number);
    if (is_found)
        gl_link_put_first(link, number);
    return is_found;
}

void gl_blame(gl_link *link, gl_death seen, const char *cause)
{
    link->barren++;
    if (find_victim(link) && is_guilty(link, seen))
        punish(link, link->note->extractor, cause);
}
