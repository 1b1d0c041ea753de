/// The ids that articles had, to tell of those that come twice. Takes the same memory for any
/// number of articles: beyond some ten thousand not every repeated id is known.
#ifndef GL_RUN_KNOWN_IDS_H
#define GL_RUN_KNOWN_IDS_H

#include <golchin/types.h>

typedef struct gl_known_ids gl_known_ids;

gl_known_ids *gl_known_ids_new(void);
void gl_known_ids_free(gl_known_ids *); // NULL is allowed

/// Add an id. True: it came before.
bool gl_known_ids_add(gl_known_ids *, golchin_slice id);
/// False once an id found no room, so that it would not be known again.
bool gl_known_ids_has_all(const gl_known_ids *);

#endif
