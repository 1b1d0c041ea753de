/// What a worker gives up before it sees an article.
#ifndef GL_RUN_CONFINE_H
#define GL_RUN_CONFINE_H

#include <golchin/types.h>

typedef enum gl_sandbox {
    GL_SANDBOX_READY,   // system calls are filtered
    GL_SANDBOX_MISSING, // this golchin was built without libseccomp
    GL_SANDBOX_REFUSED, // the kernel takes no filter
} gl_sandbox;

/// Whether gl_confine() can filter system calls here; tried in a process of its own.
gl_sandbox gl_sandbox_probe(void);

/// Of this process from now on: at most `memory` bytes of address space more than it has (0: no
/// limit), no new privileges, and, where that is possible, only system calls that compute, allocate
/// and use open descriptors; others fail with EPERM.
void gl_confine(size_t memory);

/// Bytes of memory that this process has: address space, and what of it is in use.
void gl_memory_held(size_t *space, size_t *resident);

#endif
