// What a match says to those who are told of it.
#include "base/slice.h"
#include "match/rule.h"
#include "match/search.h"

void *gl_match_data(const gl_match *match)
{
    return match->rule->data;
}

uint32_t gl_match_first(const gl_match *match)
{
    return match->first;
}

uint32_t gl_match_last(const gl_match *match)
{
    return match->last;
}

uint32_t gl_match_sentence(const gl_match *match)
{
    return match->sentence;
}

uint32_t gl_match_capture_count(const gl_match *match, const char *name)
{
    golchin_symbol symbol = gl_strings_find(match->rules->symbols, gl_slice_of(name));
    uint32_t count = 0;
    for (uint32_t i = 0; symbol && i < match->binding_count; i++)
        count += match->bindings[i].name == symbol;
    return count;
}

bool gl_match_capture(const gl_match *match, const char *name, uint32_t index, gl_capture *out)
{
    golchin_symbol symbol = gl_strings_find(match->rules->symbols, gl_slice_of(name));
    for (uint32_t i = 0; symbol && i < match->binding_count; i++) {
        const gl_binding *binding = &match->bindings[i];
        if (binding->name != symbol || index-- > 0)
            continue;
        *out = (gl_capture){binding->edge, binding->first, binding->last};
        return true;
    }
    return false;
}

uint32_t gl_match_binding_count(const gl_match *match)
{
    return match->binding_count;
}

bool gl_match_binding(const gl_match *match, uint32_t index, golchin_symbol *name, gl_capture *out)
{
    if (index >= match->binding_count)
        return false;
    const gl_binding *binding = &match->bindings[index];
    *name = binding->name;
    *out = (gl_capture){binding->edge, binding->first, binding->last};
    return true;
}
