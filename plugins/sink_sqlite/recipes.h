/// Sets of extractors. Thousands of articles have been looked at by the same ones, so an article
/// holds the number of a set, its recipe.
#ifndef SINK_SQLITE_RECIPES_H
#define SINK_SQLITE_RECIPES_H

#include "database.h"

/// An extractor with a fingerprint, which is a row.
struct extractor {
    int64_t id;
    char *name;
};

struct recipe {
    int64_t id;
    int64_t *extractors; // sorted
    size_t count;
};

struct recipes {
    struct extractor *extractors;
    size_t extractor_count;
    struct recipe *items;
    size_t count;
};

/// Read what the database has. Free with recipes_free(), also on failure.
golchin_status recipes_load(struct recipes *, struct database *, golchin_error *error);
void recipes_free(struct recipes *);

/// The row of a maker, made where it is not there.
golchin_status recipes_add_maker(struct recipes *, struct database *, const golchin_maker *,
                                 int64_t *id, golchin_error *error);

/// The set of an id; NULL: there is none.
const struct recipe *recipes_find(const struct recipes *, int64_t id);
bool recipe_has(const struct recipe *, int64_t extractor);
/// The name of an extractor's row.
const char *recipes_name(const struct recipes *, int64_t extractor);

/// The id of the set of `old` (NULL: none) in which those of `done` replace all of their name; made
/// where it is not there.
golchin_status recipes_extend(struct recipes *, struct database *, const struct recipe *old,
                              const int64_t *done, size_t count, int64_t *id, golchin_error *error);

#endif
