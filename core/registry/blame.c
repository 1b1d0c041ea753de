#include "registry/blame.h"

#include <string.h>

#include "base/error.h"
#include "base/log.h"
#include "base/slice.h"
#include "registry/page.h"

enum { NAME_SHOWN = 60 }; // bytes

// `rule` and `words` stand before and behind the article.
static void add(const golchin_document *document, const char *where, const char *rule,
                const char *words, golchin_error *error)
{
    size_t len = strlen(where);
    bool has_where = strncmp(error->text, where, len) == 0 && error->text[len] == ':';
    golchin_slice id = gl_shown_id(document->id);
    golchin_error told = {0};
    if (strstr(error->text, "article '"))
        return;
    gl_fail_at(&told, error->status, error->line, error->column, "%s%s%s (%sarticle '%.*s')%s",
               has_where ? "" : where, has_where ? "" : ": ", error->text, rule, GL_SLICE_ARGS(id),
               words);
    *error = told;
}

void gl_blame_rule(const golchin_document *document, const gl_registered_rule *rule,
                   const gl_match *match, golchin_error *error)
{
    const gl_page page = {.arena = document->arena, .text = &document->text};
    const char *words = gl_page_words(&page, gl_match_first(match), gl_match_last(match));
    golchin_slice shown = gl_slice_cut(gl_slice_of(rule->declared.name), NAME_SHOWN);
    const char *name = gl_arena_format(document->arena, "rule '%.*s', ", GL_SLICE_ARGS(shown));
    add(document, rule->declared.where, name, gl_arena_format(document->arena, " at «%s»", words),
        error);
}

void gl_blame_extract(const golchin_document *document, const golchin_extractor *extractor,
                      golchin_error *error)
{
    add(document, extractor->path, "", "", error);
}
