/// The file of a word list as lines of valid UTF-8.
#ifndef GL_LEXICON_LIST_TEXT_H
#define GL_LEXICON_LIST_TEXT_H

#include "base/arena.h"
#include "base/error.h"

/// Read a file into `arena`, without its byte-order mark. Fails, and says so with the path, when it
/// cannot be read, is no text or is larger than 256 MiB.
golchin_status gl_list_text_read(const char *path, gl_arena *arena, golchin_slice *out,
                                 golchin_error *error);

/// Whether bytes of this part of it were no UTF-8.
bool gl_list_text_is_broken(golchin_slice text);

/// Take the first line, without its end. False: none left.
bool gl_next_line(golchin_slice *rest, golchin_slice *line);

#endif
