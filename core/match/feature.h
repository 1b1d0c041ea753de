/// The features of an edge as paths, conditions and plugins see them.
#ifndef GL_MATCH_FEATURE_H
#define GL_MATCH_FEATURE_H

#include <golchin/types.h>

#include "base/arena.h"
#include "base/hash.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

/// Where features come from.
typedef struct gl_feature_source {
    const gl_text *text;
    const gl_lexicon *lexicon;
    const gl_strings *symbols;
} gl_feature_source;

/// A feature of the edge itself, else the column of its list entry, else one that every edge has:
/// `text` (as written), `plural`. Kind NONE: it has none of that name. A string lives as long as
/// the text, the lexicon and the edge.
golchin_value gl_feature_of(const gl_feature_source *, const golchin_edge *, golchin_symbol name);

#endif
