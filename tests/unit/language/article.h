/// A short article run through text, lexicon and language, and its edges as one line each.
#ifndef GL_UNIT_LANGUAGE_ARTICLE_H
#define GL_UNIT_LANGUAGE_ARTICLE_H

#include "language/language.h"

/// The edges of one type in text order, separated by " | ": the words of an edge, then `
/// name=value` for each of the features asked for (names separated by blanks) that it has. Lives
/// until the next call.
const char *article_edges(const char *text, const char *type, const char *features);

/// A text with the edges of all readers, in an arena.
typedef struct article_reading {
    gl_text text;
    gl_lattice *lattice;
} article_reading;

/// Fails the test when `bytes` (UTF-8) are no text.
article_reading article_read(golchin_slice bytes, gl_arena *);

/// The article's day for the calls that follow; year 0: not known.
void article_set_day(int32_t year, int32_t month, int32_t day);

/// gl_language_day() of the tests' language.
bool article_day(const char *written, gl_day *out);

/// Loads the lists. As an unchecked fixture it does so once, before the tests fork.
void article_open(void);

/// The language's lists, for tests of a single reader; made once.
const struct gl_vocabulary *article_vocabulary(void);

#endif
