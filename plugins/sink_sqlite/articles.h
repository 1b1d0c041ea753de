/// What came of an article, put into the tables: new, or in place of what was there.
#ifndef SINK_SQLITE_ARTICLES_H
#define SINK_SQLITE_ARTICLES_H

#include "database.h"
#include "recipes.h"
#include "schema.h"
#include "statements.h"
#include "types.h"

/// Statements that are used again and again.
#define ARTICLE_STATEMENTS(X)                                                                      \
    X(find, "SELECT id, digest, recipe, run FROM article WHERE name = ?1")                         \
    X(insert, "INSERT INTO article (name, path, date, bytes, digest, recipe, run, text)"           \
              " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")                                          \
    X(update, "UPDATE article SET path = ?2, date = ?3, bytes = ?4, digest = ?5, recipe = ?6,"     \
              " run = ?7, text = ?8 WHERE id = ?1")                                                \
    X(drop_records, "DELETE FROM record WHERE article = ?1")                                       \
    X(drop_errors, "DELETE FROM error WHERE article = ?1")                                         \
    X(drop_records_of, "DELETE FROM record WHERE article = ?1 AND extractor IN"                    \
                       " (SELECT id FROM extractor WHERE name = ?2)")                              \
    X(drop_errors_of, "DELETE FROM error WHERE article = ?1 AND (extractor IS NULL OR extractor"   \
                      " IN (SELECT id FROM extractor WHERE name = ?2))")                           \
    X(forget_recipe, "UPDATE article SET recipe = NULL WHERE id = ?1")                             \
    X(drop_reading_errors, "DELETE FROM error WHERE article = ?1 AND extractor IS NULL")           \
    X(add_record, "INSERT INTO record (article, type, extractor, rule) VALUES (?1, ?2, ?3, ?4)")   \
    X(add_span, "INSERT OR IGNORE INTO span VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")          \
    X(add_error, "INSERT INTO error (article, extractor, message, run) VALUES (?1, ?2, ?3, ?4)")

struct articles {
    struct database *database;
    const golchin_output *output;
    struct recipes recipes;
    int64_t *makers;                      // the row of each maker of the output
    sqlite3_stmt **add_facts;             // of each record type of the output
    sqlite3_stmt *drop_words, *add_words; // NULL: words are not searched
    bool has_text;
    int64_t run;
    uint64_t count, records, errors; // of this run
    uint64_t repeated;               // articles that came twice in it
#define ARTICLE_STATEMENT_FIELD(name, sql) sqlite3_stmt *name;
    ARTICLE_STATEMENTS(ARTICLE_STATEMENT_FIELD)
#undef ARTICLE_STATEMENT_FIELD
};

/// Database and output are borrowed. Free with articles_close(), also on failure.
golchin_status articles_open(struct articles *, struct database *, const golchin_output *,
                             const struct settings *, golchin_error *error);
void articles_close(struct articles *);

golchin_status articles_write(struct articles *, const golchin_article *, golchin_error *error);
/// As look_up of a golchin_sink.
golchin_status articles_look_up(struct articles *, golchin_slice id, uint64_t digest, bool *wanted,
                                golchin_error *error);

#endif
