/// String members of a JSON object, found without building anything: only what is asked for is
/// looked at closely (RFC 8259).
#ifndef GL_RUN_MEMBERS_H
#define GL_RUN_MEMBERS_H

#include "base/bytes.h"

/// A member that is wanted, and what it is.
typedef struct gl_member {
    golchin_slice name;
    golchin_slice raw; // a string between its quotes, or a number; `start` NULL: there is none
    bool is_string;
} gl_member;

/// Fill in the members of the object in `json`, the first one of each name; `raw` points into it.
/// False where it is no object as far as it has to be read.
bool gl_members_find(golchin_slice json, gl_member *members, size_t count);

/// Append the string that stands between quotes as `raw`. False for an escape that there is not; a
/// lone surrogate becomes U+FFFD.
bool gl_members_decode(gl_bytes *out, golchin_slice raw);

#endif
