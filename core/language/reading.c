// Edges are drafted on the stack and copied once, with only the features that they have.
#include "language/reading.h"

#include <assert.h>
#include <string.h>

void gl_draft_set(gl_draft *draft, golchin_symbol name, golchin_value value)
{
    if (value.kind == GOLCHIN_NONE)
        return;
    assert(draft->count < GL_EDGE_FEATURES_MAX);
    draft->features[draft->count++] = (golchin_feature){name, value};
}

void gl_reading_add(gl_reading *reading, golchin_symbol type, uint32_t first, uint32_t last,
                    const gl_draft *draft)
{
    golchin_feature *features = gl_arena_array(reading->arena, golchin_feature, draft->count);
    memcpy(features, draft->features, draft->count * sizeof *features);
    gl_lattice_add(reading->lattice, (golchin_edge){.first = first,
                                                    .last = last,
                                                    .type = type,
                                                    .features = features,
                                                    .feature_count = draft->count});
}

void gl_reading_take(gl_reading *reading, uint32_t first, uint32_t last)
{
    for (uint32_t token = first; token < last; token++)
        reading->is_taken[token] = true;
}

gl_key gl_reading_key(const gl_reading *reading, uint32_t token)
{
    if (token >= reading->text->token_count ||
        reading->text->tokens[token].gap == GOLCHIN_PARAGRAPH)
        return GL_KEY_NONE;
    return (gl_key)reading->words[token].key;
}

bool gl_reading_is_digits(const gl_reading *reading, uint32_t token)
{
    return token < reading->text->token_count &&
           reading->text->tokens[token].kind == GOLCHIN_DIGITS;
}

golchin_slice gl_reading_words(const gl_reading *reading, uint32_t first, uint32_t last)
{
    golchin_span span = gl_text_span(reading->text, first, last);
    size_t room = 2 * (size_t)(span.end - span.begin) + (last - first) + 1;
    char *joined = gl_arena_alloc(reading->arena, room);
    size_t len = 0;
    for (uint32_t token = first; token < last; token++) {
        golchin_slice word = gl_text_canonical(reading->text, token, token + 1, reading->arena);
        if (word.len == 0 || len + word.len + 1 > room)
            continue;
        if (len)
            joined[len++] = ' ';
        memcpy(joined + len, word.start, word.len);
        len += word.len;
    }
    return gl_slice(joined, len);
}
