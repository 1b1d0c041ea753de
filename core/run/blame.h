/// Which article a worker died of, and which extractor.
#ifndef GL_RUN_BLAME_H
#define GL_RUN_BLAME_H

#include "run/death.h"
#include "run/link.h"

/// The worker of a busy link died, as its note tells. An article that it can only have died of goes
/// on without the extractor that was at work, or is given up with `cause` where that was none;
/// else the article is first in the queue, to be tried alone.
void gl_blame(gl_link *, gl_death seen, const char *cause);

#endif
