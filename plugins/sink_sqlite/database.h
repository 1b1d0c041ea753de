/// A database file: opened beside its place while it is new, put there when it is done, and
/// messages that tell what to do when SQLite fails.
#ifndef SINK_SQLITE_DATABASE_H
#define SINK_SQLITE_DATABASE_H

#include <golchin/sink.h>

#include <sqlite3.h>

/// "golc": PRAGMA application_id of what golchin has made.
enum { APPLICATION_ID = 0x676F6C63, SCHEMA_VERSION = 1 };

struct database {
    sqlite3 *handle;
    char *path;   // of the file that is open
    char *target; // where it will be; the same for one that was there
    bool is_new;  // it was not there before
    const golchin_host *host;
};

enum opening {
    OPEN_NEW,    // what is there is replaced when all is done
    OPEN_RESUME, // go on: with what a run left half done, else with what is there
    OPEN_JOIN,   // add to what is there
};

/// Open the database of `path`; where there is none a new one. GOLCHIN_UNWRITABLE, and
/// GOLCHIN_DUPLICATE for what a run left half done unless it is resumed; nothing stays open.
golchin_status database_open(struct database *, const golchin_host *, const char *path,
                             enum opening how, golchin_error *error);

/// Close it. `is_kept`: put it in its place. A new one without content can be dropped.
golchin_status database_close(struct database *, bool is_kept, golchin_error *error);
void database_drop(struct database *);

/// What SQLite says, with the file and a remedy.
golchin_status database_fail(const struct database *, golchin_error *error);
/// An error of one's own: "path: …".
__attribute__((format(printf, 4, 5))) golchin_status database_refuse(const struct database *,
                                                                     golchin_status,
                                                                     golchin_error *error,
                                                                     const char *format, ...);
/// The same of a path that nothing is open at.
__attribute__((format(printf, 4, 5))) golchin_status
path_refuse(const char *path, golchin_status, golchin_error *error, const char *format, ...);
void database_warn(const struct database *, const char *message);

#endif
