/// The function words of gl_vocabulary, as written.
#ifndef GL_LANGUAGE_KEYWORDS_H
#define GL_LANGUAGE_KEYWORDS_H

#include "language/vocabulary.h"

typedef struct gl_keyword {
    const char *form;
    gl_key key;
} gl_keyword;

extern const gl_keyword gl_keywords[];
extern const size_t gl_keyword_count;

#endif
