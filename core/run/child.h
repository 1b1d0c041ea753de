/// What every process that runs others' code begins with.
#ifndef GL_RUN_CHILD_H
#define GL_RUN_CHILD_H

#include <sys/types.h>

enum { GL_CHILD_CONNECTION = 3 }; // behind the standard streams

/// In a new child of `parent`: go into a group of one's own, end when the parent does, leave Ctrl-C
/// to it, and give up all descriptors but standard error and `connection`, which becomes
/// GL_CHILD_CONNECTION. What is written to standard output goes to standard error.
void gl_child_part(pid_t parent, int connection);

#endif
