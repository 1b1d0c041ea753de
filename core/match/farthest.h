/// The way into a pattern that takes in the most items, where no way leads through it.
#ifndef GL_MATCH_FARTHEST_H
#define GL_MATCH_FARTHEST_H

#include "match/explain.h"
#include "match/search.h"

/// Of a search that found nothing in its sentence. Lies in the search's scratch.
void gl_farthest_find(gl_search *, gl_progress *out);

#endif
