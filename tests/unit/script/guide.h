/// The examples of docs/writing-extractors.md.
#ifndef GUIDE_H
#define GUIDE_H

#include <golchin/plugin.h> // the guide's plugin in C is part of the test program

#include <stddef.h>

/// The whole guide.
const char *guide_text(void);
/// The first script behind `at`, with a head where it is a piece of one. Returns its end; NULL:
/// there is none.
const char *guide_next_script(const char *at, char *out, size_t size);
/// The script that does what the plugin does.
void guide_script_of_plugin(char *out, size_t size);

#endif
