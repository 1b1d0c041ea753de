/// Which source reads which file: told by the ending of its name, or by how it begins.
#ifndef GL_RUN_KINDS_H
#define GL_RUN_KINDS_H

#include <golchin/source.h>

#include "base/bytes.h"
#include "registry/registry.h"
#include "run/ndjson.h"
#include "run/stream.h"

/// A kind of file.
typedef struct gl_kind {
    const char *name;             // "text", "ndjson", else the plugin's
    const golchin_source *source; // NULL: its bytes are the article
    void *instance;
    uint32_t plugin; // in the registry; GL_NOBODY: golchin's own
    bool is_script;  // what it calls may go on without an end
    bool is_trusted; // it may open files
} gl_kind;

typedef struct gl_kinds gl_kinds;

/// Text, lines of JSON, and all sources of the registry. `fields` is borrowed.
gl_kinds *gl_kinds_new(const gl_registry *, const gl_ndjson_fields *fields);
void gl_kinds_free(gl_kinds *); // NULL is allowed

/// The kind by the longest ending that fits, of equal ones the plugin that was loaded first.
/// `*stem` is the length of the name without it. NULL: none fits, and `*stem` is the whole length.
const gl_kind *gl_kinds_of_name(const gl_kinds *, golchin_slice name, size_t *stem);
/// The same for a file that nobody named: one that ends in .jsonl is rather what golchin wrote.
const gl_kind *gl_kinds_of_found(const gl_kinds *, golchin_slice name, size_t *stem);
/// The kind by how a stream begins, of which nothing is used up. `*kind` NULL: nobody recognizes
/// it. Fails when the stream does.
golchin_status gl_kinds_recognize(const gl_kinds *, gl_stream *, const gl_kind **kind,
                                  golchin_error *error);

bool gl_kind_is_container(const gl_kind *);

/// ".txt, .ndjson, …": what files in folders end in.
void gl_kinds_list(const gl_kinds *, gl_bytes *out);

#endif
