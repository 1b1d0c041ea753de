/// What is matched as a whole or not at all: addresses of the net and markup.
#ifndef GL_TEXT_ADDRESS_H
#define GL_TEXT_ADDRESS_H

#include <golchin/types.h>

#include "text/fold.h"

/// The length of the URL, host name or e-mail address that `text` begins with; 0: none. `*seen`
/// becomes the number of bytes in which no other one begins.
size_t gl_address_len(golchin_slice text, size_t *seen);

/// The length of the markup tag, comment or Markdown image that `text` begins with; 0: none.
size_t gl_markup_len(golchin_slice text);

/// The length of the HTML entity that `text` (which begins with `&`) begins with; 0: none. `*class`
/// is GL_CLASS_MARK unless the entity is a blank, a joiner or an invisible sign.
size_t gl_entity_len(golchin_slice text, gl_class *class);

#endif
