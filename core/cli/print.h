/// Standard output: what goes there in one piece, and whether all that went there has arrived.
#ifndef GL_CLI_PRINT_H
#define GL_CLI_PRINT_H

#include <stdbool.h>
#include <stdio.h>

#include "base/bytes.h"

/// Write the bytes, and free them. gl_print_finish() tells of a failure.
void gl_print_bytes(FILE *out, gl_bytes *);

/// Flush standard output. False: some of what was written is lost, which is told. That its reader
/// went away is no loss.
bool gl_print_finish(void);

#endif
