/// Hashing of short keys, and an open-addressing table from bytes to a number.
#ifndef GL_BASE_HASH_H
#define GL_BASE_HASH_H

#include <golchin/types.h>

/// A 32-bit hash of `len` bytes. Reads up to 16 bytes past the end, whatever they are: callers pad.
uint32_t gl_hash_padded(const char *bytes, size_t len);
/// The same value without reading past the end.
uint32_t gl_hash(const char *bytes, size_t len);

/// A set of strings, each with a number from 1 in order of arrival.
typedef struct gl_strings gl_strings;

gl_strings *gl_strings_new(void);
void gl_strings_free(gl_strings *); // NULL is allowed
/// The number of `text`, which is added if it is new.
uint32_t gl_strings_add(gl_strings *, golchin_slice text);
/// The number of `text`; 0 when it is not there.
uint32_t gl_strings_find(const gl_strings *, golchin_slice text);
/// The text of a number, NUL-terminated; lives until more is added.
golchin_slice gl_strings_text(const gl_strings *, uint32_t number);
uint32_t gl_strings_count(const gl_strings *);

#endif
