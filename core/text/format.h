/// What a file is that is no text: documents, pictures, archives.
#ifndef GL_TEXT_FORMAT_H
#define GL_TEXT_FORMAT_H

#include <golchin/types.h>

typedef struct gl_format {
    const char *name;   // "a PDF document"
    const char *remedy; // "save its text, as pdftotext does"
    bool is_certain;    // by its beginning alone: no text begins so
} gl_format;

/// The format that bytes begin like; NULL: none that is known.
const gl_format *gl_format_of(golchin_slice bytes);
/// The format of an archive by the name of its first member; NULL: it is just an archive.
const gl_format *gl_format_of_member(golchin_slice name);

#endif
