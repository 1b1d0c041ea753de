/// Whether the user has enough: set by a signal handler, looked at between two articles and where
/// input is awaited.
#ifndef GL_RUN_INTERRUPT_H
#define GL_RUN_INTERRUPT_H

#include <stdbool.h>

/// Ask a running gl_run(), or else the next one, to stop after the article at hand. Safe in signal
/// handlers.
void gl_interrupt(void);
/// True from gl_interrupt() until gl_interrupt_forget().
bool gl_is_interrupted(void);
/// A run that was asked to stop has.
void gl_interrupt_forget(void);

#endif
