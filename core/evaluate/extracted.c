// The facts are read back from the lines that a run would write: what is judged is what users get.
#include "evaluate/extracted.h"

#include <string.h>

#include "base/slice.h"

typedef struct collector {
    gl_facts *facts;
    uint32_t line;
    golchin_error *error;
    golchin_status status;
} collector;

static void collect(void *context, golchin_slice line)
{
    collector *self = context;
    self->line++;
    if (self->status == GOLCHIN_OK)
        self->status = gl_facts_add_line(self->facts, line, "output", self->line, self->error);
}

golchin_status gl_facts_extract(gl_facts *facts, gl_registry *registry, const gl_order *article,
                                uint32_t *failures, golchin_error *error)
{
    collector self = {.facts = facts, .error = error};
    gl_article_result result = {0};
    gl_registry_expect(registry, &article->expected);
    golchin_status status = gl_registry_extract(registry, article->id, article->text, NULL, collect,
                                                &self, &result, error);
    *failures = result.failures;
    return status == GOLCHIN_OK ? self.status : status;
}
