/// The last step of an article: its lines are written, its messages told, its numbers added up.
#ifndef GL_RUN_DELIVERY_H
#define GL_RUN_DELIVERY_H

#include "run/run.h"
#include "run/sinks.h"
#include "run/window.h"

typedef struct gl_delivery gl_delivery;

/// All of it is borrowed.
gl_delivery *gl_delivery_new(const gl_wishes *, const gl_run_options *, gl_sinks *,
                             gl_run_result *);
void gl_delivery_free(gl_delivery *); // NULL is allowed

/// Deliver the next article in input order. True when an extractor has failed too often and was
/// switched off: answers that were made before that are void.
bool gl_deliver(gl_delivery *, const gl_task *);

/// True when nothing more can be written.
bool gl_delivery_is_blocked(const gl_delivery *);
/// What is delivered is to be safe, as far as outputs can make it so.
void gl_delivery_commit(gl_delivery *);
/// Commit what is left. A reader that went away is no failure: `is_closed` of the result says so.
golchin_status gl_delivery_finish(gl_delivery *, golchin_error *);

#endif
