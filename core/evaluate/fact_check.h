/// Whether a record that somebody wrote by hand can be one of its type.
#ifndef GL_EVALUATE_FACT_CHECK_H
#define GL_EVALUATE_FACT_CHECK_H

#include "evaluate/fact.h"
#include "record/schema.h"

/// GOLCHIN_BAD_RECORD, with path and line, for a slot that the type lacks and a value that the slot
/// cannot hold.
golchin_status gl_fact_check(const gl_fact *, const gl_schema *, const char *path, golchin_error *);

#endif
