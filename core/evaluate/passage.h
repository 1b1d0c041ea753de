/// A piece of an article to show.
#ifndef GL_EVALUATE_PASSAGE_H
#define GL_EVALUATE_PASSAGE_H

#include "text/decode.h"

typedef struct gl_passage {
    golchin_span span;    // what it is about, bytes of the original; empty: not known
    golchin_slice around; // that with a few words on both sides; empty: not known
} gl_passage;

/// The passage at a span of the original; `decoded` is borrowed.
gl_passage gl_passage_at(const gl_decoded *decoded, golchin_span span);

/// Where the article first has these words; white space of any kind and length passes for a blank.
gl_passage gl_passage_find(const gl_decoded *decoded, golchin_slice words);

#endif
