/// Databases of shards, joined into one.
#ifndef SINK_SQLITE_MERGE_H
#define SINK_SQLITE_MERGE_H

#include <golchin/sink.h>

/// merge of a golchin_sink. Each input is one transaction, so that a failure leaves those that came
/// before; a new database is dropped then.
golchin_status merge(void *instance, const golchin_host *host, const char *path,
                     const char *const *inputs, size_t count, golchin_error *error);

#endif
