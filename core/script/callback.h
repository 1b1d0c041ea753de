/// From the host into a function of the script, and back with its records.
#ifndef GL_SCRIPT_CALLBACK_H
#define GL_SCRIPT_CALLBACK_H

#include "script/declaration.h"

/// golchin_rule.on of every rule with a function; `context` is its gl_declaration.
golchin_status gl_callback_match(void *context, golchin_document *document,
                                 const golchin_match *match, golchin_error *error);

/// Run the function of x:extract(), which must be there.
golchin_status gl_callback_extract(gl_script *, golchin_document *document, golchin_error *error);

#endif
