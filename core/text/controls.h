/// Control bytes, which tell data from text.
#ifndef GL_TEXT_CONTROLS_H
#define GL_TEXT_CONTROLS_H

#include <golchin/types.h>

/// Bytes that no text has: below U+0020 but for white space, and U+007F.
size_t gl_controls_count(golchin_slice bytes);

#endif
