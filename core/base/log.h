/// Where messages go. Core never prints: whoever opens the host gives a sink, and passes it down.
#ifndef GL_BASE_LOG_H
#define GL_BASE_LOG_H

#include <golchin/types.h>

/// Levels are those of golchin_level in plugin.h: 0 error, 1 warning, 2 info, 3 debug.
typedef struct gl_log {
    void (*write)(void *context, int level, const char *message); // NULL: messages are dropped
    void *context;
    int level; // the highest level that is written
} gl_log;

/// A message of more than 4 KiB is cut at a code point.
__attribute__((format(printf, 3, 4))) void gl_log_write(const gl_log *log, int level,
                                                        const char *format, ...);

/// As much of an article's id as messages that say `article '…'` show of it: whoever looks for it
/// in such a message looks for this.
golchin_slice gl_shown_id(golchin_slice id);

#endif
