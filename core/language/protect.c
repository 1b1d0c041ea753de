#include "language/language.h"
#include "language/reading.h"

void gl_language_protect(const gl_language *language)
{
    gl_vocabulary_protect(language->vocabulary);
    gl_arena_protect(language->arena);
}
