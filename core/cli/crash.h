/// A plugin that takes golchin down is named before it does.
#ifndef GL_CLI_CRASH_H
#define GL_CLI_CRASH_H

/// From here on tell on standard error which function of which plugin crashed or ended the process,
/// of this process and not of those that it starts: whoever waits for them tells how they end.
void gl_crash_tell(void);

#endif
