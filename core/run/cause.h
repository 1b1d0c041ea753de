/// Counting why articles failed.
#ifndef GL_RUN_CAUSE_H
#define GL_RUN_CAUSE_H

#include "run/run.h"

/// One more article for which this is true, "extractor grants failed".
__attribute__((format(printf, 2, 3))) void gl_cause_add(gl_run_result *, const char *format, ...);

#endif
