/// What an embedding program sees: open a host, load extractors, run an article, read records.
///
/// A golchin is used by one thread at a time. Several threads may have one each, as far as the
/// compiled plugins allow it, which all of a process share. Functions fill `error` (may be NULL)
/// when they fail. Running out of memory ends the process, and so does an extractor that crashes:
/// only the command keeps them in processes of their own.
#ifndef GOLCHIN_GOLCHIN_H
#define GOLCHIN_GOLCHIN_H

#include <golchin/fact.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef GOLCHIN_API
#define GOLCHIN_API __attribute__((visibility("default")))
#endif

typedef struct golchin golchin;

/// The version of the library, "1.2.3". A constant.
GOLCHIN_API const char *golchin_version(void);

/// The name of a status ("NOT_FOUND") and its sentence. Constants; "?" for an unknown number.
GOLCHIN_API const char *golchin_status_name(golchin_status status);
GOLCHIN_API const char *golchin_status_text(golchin_status status);

/// Where messages go: NUL-terminated, one line, no line break; `level` is a golchin_level. Called
/// on the caller's thread, inside the functions below.
typedef void golchin_log(void *context, int level, const char *message);

/// Open a host with the installed extractors (those of the build tree where the library runs in
/// one, and of GOLCHIN_PATH). `log` may be NULL. A file that does not load is logged and skipped.
/// On success sets `*out`; free it with golchin_close(). On failure leaves `*out` alone:
/// GOLCHIN_NOT_FOUND where nothing is installed around the library.
GOLCHIN_API golchin_status golchin_open(golchin **out, golchin_log *log, void *context,
                                        golchin_error *error);
/// Closes the extractors and frees all that came from the host. NULL is allowed.
GOLCHIN_API void golchin_close(golchin *);

/// Called with one JSON object, without a line break, for each record of an article. `line` is
/// valid inside the call only.
typedef void golchin_on_line(void *context, golchin_slice line);

/// Extract from one article. `id` and `text` are borrowed for the call; the text is UTF-8, UTF-16
/// or windows-1256, less than 4 GiB. Records that failed extractors would have made are missing;
/// for each of them an `error` record is written and the call returns GOLCHIN_FAILED when all
/// others are done. Where the article as a whole fails, as GOLCHIN_NOT_TEXT, GOLCHIN_BAD_ENCODING
/// or GOLCHIN_TOO_LARGE, one `error` record says so.
GOLCHIN_API golchin_status golchin_extract(golchin *, golchin_slice id, golchin_slice text,
                                           golchin_on_line *on_line, void *context,
                                           golchin_error *error);

/// Called with each record of an article, in the order of the text. It is valid inside the call
/// only, but for its schema and maker, which live as long as the host.
typedef void golchin_on_fact(void *context, const golchin_fact *fact);

/// The same as golchin_extract() for programs that want values and places, not lines: the slots of
/// `fact->schema` and `fact->values` go side by side. Failures are no facts: of extractors the log
/// tells why, of the article as a whole `error`.
GOLCHIN_API golchin_status golchin_read(golchin *, golchin_slice id, golchin_slice text,
                                        golchin_on_fact *on_fact, void *context,
                                        golchin_error *error);

#ifdef __cplusplus
}
#endif
#endif
