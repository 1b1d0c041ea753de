/// Articles, from wherever a run reads them, and their gold → what the extractors get right.
#ifndef GL_EVALUATE_EVAL_H
#define GL_EVALUATE_EVAL_H

#include "evaluate/passage.h"
#include "evaluate/score.h"
#include "run/run.h"

/// What went wrong in an article. Valid during the call that it came with.
typedef struct gl_mistake {
    gl_mistake_kind kind;
    const gl_score *score; // of which type
    const char *article;   // its path
    const char *gold_path;
    const gl_fact *gold, *found; // see gl_mistake_kind
    const char *slot;
    gl_passage passage;
} gl_mistake;

typedef struct gl_eval_options {
    const char *gold_folder;
    const gl_run_options *reading; // the paths of the articles, and how to read them
    const char *const *types;      // that are scored; none: all that the gold has
    size_t type_count;
    gl_scoring *scoring;
    const char *scoring_path; // for messages
    gl_log log;
    void (*mistake)(void *context, const gl_mistake *); // NULL: nobody asks
    void *context;
} gl_eval_options;

typedef struct gl_eval {
    gl_vector(gl_score) scores; // a type, in the order in which the gold has them
    uint64_t articles;          // that were tried
    uint64_t failed;            // of them
    uint64_t unreadable;        // paths that gave no article, or one without gold that is none
    uint64_t without_article;   // gold of which the article is not below the paths: left out
} gl_eval;

/// Articles without gold are passed over. Faults of articles are logged and counted; a fault in the
/// gold or the scoring is an error. Free with gl_eval_free() in any case.
golchin_status gl_eval_run(gl_registry *, const gl_eval_options *, gl_eval *out,
                           golchin_error *error);
void gl_eval_free(gl_eval *);

#endif
