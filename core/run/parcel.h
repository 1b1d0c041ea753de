/// A task with its answer as sinks get it: with the facts unpacked, and what went wrong.
#ifndef GL_RUN_PARCEL_H
#define GL_RUN_PARCEL_H

#include <golchin/sink.h>

#include "registry/catalog.h"
#include "run/window.h"

typedef struct gl_parcel gl_parcel;

/// Both are borrowed.
gl_parcel *gl_parcel_new(const gl_registry *, const gl_catalog *);
void gl_parcel_free(gl_parcel *); // NULL is allowed

/// Valid until the next one is packed, as long as the task does not change.
const golchin_article *gl_parcel_pack(gl_parcel *, const gl_task *);

#endif
