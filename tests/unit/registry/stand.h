/// What the suites of this folder share: a registry that keeps its log and what it writes.
#ifndef STAND_H
#define STAND_H

#include "base/bytes.h"
#include "registry/registry.h"

typedef struct test_stand {
    gl_registry *registry;
    gl_bytes log;     // a line a message
    gl_bytes written; // of the last article
    gl_article_result result;
} test_stand;

/// The list may be empty; sealed only by stand_seal().
void stand_init(test_stand *, const char *const *plugins);
void stand_deinit(test_stand *);

/// Load "clinics" from the folder of test plugins.
golchin_status stand_load(test_stand *, const char *plugin, golchin_error *);
void stand_extract(test_stand *, const char *text);
/// True when `bytes` holds `text`.
bool stand_has(const gl_bytes *bytes, const char *text);
/// How often it does.
int stand_count(const gl_bytes *bytes, const char *text);

#endif
