/// A list of texts with a number each, in one run of bytes that can be sent as it is: log messages
/// with their level, failures with their extractor.
#ifndef GL_RUN_REMARK_H
#define GL_RUN_REMARK_H

#include "base/bytes.h"

void gl_remark_add(gl_bytes *remarks, uint32_t number, const char *text);

/// Take the first remark off `rest`; `*text` points into it. False at the end, and where the bytes
/// are no remark: `rest` keeps them then.
bool gl_remark_next(golchin_slice *rest, uint32_t *number, const char **text);

#endif
