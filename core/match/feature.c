#include "match/feature.h"

#include "base/slice.h"

static golchin_slice as_written(const gl_text *text, const golchin_edge *edge)
{
    golchin_span span = gl_text_span(text, edge->first, edge->last);
    return gl_slice(text->text.start + span.begin, span.end - span.begin);
}

golchin_value gl_feature_of(const gl_feature_source *source, const golchin_edge *edge,
                            golchin_symbol name)
{
    golchin_value value = gl_edge_feature(edge, name);
    if (value.kind == GOLCHIN_NONE && edge->entry)
        value = gl_lexicon_column(source->lexicon, edge->entry - 1, name);
    if (value.kind != GOLCHIN_NONE || name == 0 || name > gl_strings_count(source->symbols))
        return value;
    golchin_slice word = gl_strings_text(source->symbols, name);
    if (gl_slice_is(word, "text"))
        return gl_string(as_written(source->text, edge));
    if (gl_slice_is(word, "plural"))
        return gl_boolean(edge->is_plural);
    return value;
}
