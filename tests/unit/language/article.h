/// A short article run through text, lexicon and language, and its edges as one line each.
#ifndef GL_UNIT_LANGUAGE_ARTICLE_H
#define GL_UNIT_LANGUAGE_ARTICLE_H

#include "language/language.h"

/// The edges of one type in text order, separated by " | ": the words of an edge, then `
/// name=value` for each of the features asked for (names separated by blanks) that it has. Lives
/// until the next call.
const char *article_edges(const char *text, const char *type, const char *features);

/// The language's lists, for tests of a single reader; made once.
const struct gl_vocabulary *article_vocabulary(void);

#endif
