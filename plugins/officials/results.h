/// What the host gets: a record for each office of a person, and edges that other extractors read.
#ifndef OFFICIALS_RESULTS_H
#define OFFICIALS_RESULTS_H

#include "people.h"
#include "speech.h"

/// Tell the host the schema of the records and the types of the edges.
golchin_status results_declare(const golchin_host *, golchin_extractor *, golchin_error *);

/// Publish Speech edges over sentences (`speaker`, `role`, `organization`, `place`) and Person
/// edges over names (`name`, `honorific`, and what the first post is), and write the records.
/// `speakers`: one a sentence. The host's first refusal ends it.
golchin_status results_give(const struct article *, const struct people *,
                            const struct speaker *speakers, golchin_error *);

#endif
