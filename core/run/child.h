/// Processes that run others' code, and how they begin.
#ifndef GL_RUN_CHILD_H
#define GL_RUN_CHILD_H

#include <sys/types.h>

enum { GL_CHILD_CONNECTION = 3 }; // behind the standard streams

/// As fork(), with a connection between the two: 0 in the child, which has parted from its parent
/// and has GL_CHILD_CONNECTION; in the parent the child's number, and its own end in `*connection`,
/// which it closes. -1 with errno when there is no process to be had.
pid_t gl_child_start(int *connection);

/// In a new child of `parent`: go into a group of one's own, end when the parent does, leave Ctrl-C
/// to it, and give up all descriptors but standard error and `connection`, which becomes
/// GL_CHILD_CONNECTION. What is written to standard output goes to standard error.
void gl_child_part(pid_t parent, int connection);

#endif
