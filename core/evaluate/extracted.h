/// An article's facts, as the loaded extractors find them.
#ifndef GL_EVALUATE_EXTRACTED_H
#define GL_EVALUATE_EXTRACTED_H

#include "evaluate/fact.h"
#include "run/answer.h"

/// Add the facts of an article to `facts`. Sets `*failures` to the number of extractors that failed
/// (each was logged). Fails when the article is no text.
golchin_status gl_facts_extract(gl_facts *, gl_registry *, const gl_order *article,
                                uint32_t *failures, golchin_error *);

#endif
