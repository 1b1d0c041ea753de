/// What the two files of the plugin share.
#ifndef BENCH_DOMAINS_H
#define BENCH_DOMAINS_H

#include <golchin/plugin.h>

/// Before the first match.
void functions_open(const golchin_host *, golchin_extractor *);

typedef golchin_status on_match(void *context, golchin_document *, const golchin_match *,
                                golchin_error *);
on_match on_speech, on_reporter, on_counted_here, on_paid_then, on_at_work, on_opened_with_beds;

#endif
