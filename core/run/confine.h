/// What a worker gives up before it sees an article.
#ifndef GL_RUN_CONFINE_H
#define GL_RUN_CONFINE_H

#include <golchin/types.h>

#include "base/log.h"

/// Whether gl_confine() can filter system calls here. Where it cannot, that is told, or
/// GOLCHIN_USAGE when it is required.
golchin_status gl_sandbox_check(bool is_required, const gl_log *, golchin_error *error);

/// Of this process from now on: at most `memory` bytes of address space more than it has (0: no
/// limit), no new privileges, and, where that is possible, only system calls that compute, allocate
/// and use open descriptors; others fail with EPERM.
void gl_confine(size_t memory);

/// Bytes of memory that this process has: address space, and what of it is in use.
void gl_memory_held(size_t *space, size_t *resident);

#endif
