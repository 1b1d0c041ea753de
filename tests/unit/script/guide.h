/// The examples of docs/writing-extractors.md.
#ifndef GUIDE_H
#define GUIDE_H

#include <golchin/plugin.h>

/// The guide's plugin in C, which is part of the test program.
const golchin_plugin *golchin_plugin_main(void);

/// The whole guide.
const char *guide_text(void);
/// The first script behind `at`, with a head where it is a piece of one. Returns its end; NULL:
/// there is none.
const char *guide_next_script(const char *at, char *out, size_t size);
/// The script that does what the plugin does.
void guide_script_of_plugin(char *out, size_t size);

#endif
