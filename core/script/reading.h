/// A file that a script's source reads.
#ifndef GL_SCRIPT_READING_H
#define GL_SCRIPT_READING_H

#include <golchin/source.h>

/// Fill the functions of a source whose instance is a gl_script. `endings` are borrowed.
void gl_reading_describe(golchin_source *, const char *const *endings);

#endif
