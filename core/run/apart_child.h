/// The side of a source that is read in a process of its own, and what goes between the two: for
/// each item a header with the lengths of the parts, then the parts.
#ifndef GL_RUN_APART_CHILD_H
#define GL_RUN_APART_CHILD_H

#include "run/kinds.h"

/// The slices of a golchin_item, the bytes of a member, and a message: in this order.
enum { GL_APART_PARTS = 10 };

typedef struct gl_apart_header {
    uint64_t lens[GL_APART_PARTS];
    uint64_t length; // of the item
    int32_t status;  // of `next`
    int32_t is_read; // all of the member's bytes are there
    uint32_t kind;   // golchin_item_kind
} gl_apart_header;

/// Send all items of a file through GL_CHILD_CONNECTION, and end the process.
_Noreturn void gl_apart_serve(const gl_kind *, const char *name, golchin_slice file,
                              const golchin_source_options *);

#endif
