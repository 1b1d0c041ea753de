/// What a source is: it finds articles in files of one kind.
///
/// A plugin is one when its descriptor has a `golchin_source`, alone or beside what makes it an
/// extractor. There are two sorts:
///
///   container  holds many articles (an archive, lines of JSON): `open`, `next`, `read`, `close`.
///              Called in the process that reads, on its one thread. It gives articles, or members:
///              bytes that are looked at as a file would be, by their name and how they begin.
///   format     is one article in other clothes (HTML): `convert`. Called in the processes that
///              extract, under their sandbox and limits, so that a page on which it crashes costs
///              that page.
///
/// The instance that `open` of the golchin_plugin made comes to both. Append-only, as plugin.h.
#ifndef GOLCHIN_SOURCE_H
#define GOLCHIN_SOURCE_H

#include <golchin/plugin.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes in order: a file, the standard input or a member of a container. The host's; valid until
/// `close` of whoever it was given to.
typedef struct golchin_stream golchin_stream;
struct golchin_stream {
    size_t size;      // sizeof(golchin_stream)
    const char *name; // the file's name without folders, for a member its name; never NULL
    void *context;    // the host's
    /// Up to `len` bytes into `buffer`: how many came, 0 at the end. -1: they cannot be read, or
    /// the run was interrupted; `error` is filled, and its status is what `next` returns then.
    ptrdiff_t (*read)(golchin_stream *, void *buffer, size_t len, golchin_error *error);
    /// Go to an offset from the start. NULL where that is impossible: a pipe, a member. False: it
    /// failed, and the position is unknown.
    bool (*seek)(golchin_stream *, uint64_t offset);
    /// How long it is, in bytes; 0 where that is not known.
    uint64_t length;
};

/// What the user wants of all sources. Valid during the call that it came with.
typedef struct golchin_source_options {
    size_t size;          // sizeof(golchin_source_options)
    const char *encoding; // of the articles; NULL: detected
    uint64_t max_size;    // bytes of an article; 0: no limit. The host holds members to it itself.
} golchin_source_options;

typedef enum golchin_item_kind {
    GOLCHIN_ITEM_END,     // there are no more
    GOLCHIN_ITEM_ARTICLE, // its text is here
    GOLCHIN_ITEM_MEMBER,  // its bytes come through `read`
} golchin_item_kind;

/// One thing in a container. The host clears it before each `next`; slices are the source's and
/// live until the next call of `next` or `close`.
typedef struct golchin_item {
    size_t size; // sizeof(golchin_item), set by the host
    golchin_item_kind kind;
    /// The article's id as it stands. Empty: the container's, then for a member `/` and `name`
    /// without its ending, for an article `:` and `place` or else its number.
    golchin_slice id;
    /// A member's path in the container, with `/`; no file of this name is ever made. Empty for the
    /// only content of a file that is just packed: it is called as the container without its
    /// ending.
    golchin_slice name;
    /// Where it is, for messages: `12` makes "news.ndjson:12". Empty: `name`, `id` or the number.
    golchin_slice place;
    golchin_slice title; // put before the text with a blank line between
    golchin_slice text;  // of an article; spans are offsets in title, blank line and text
    golchin_slice date;  // when it was published, "2020-03-20", "1399/01/01"; empty: not known
    /// Of a member: the ending that a file of its type would have, ".html". Empty: that of `name`.
    golchin_slice type;
    golchin_slice encoding; // as declared around the member; empty: not declared
    uint64_t length;        // of the member's bytes, as far as it is known; else 0
} golchin_item;

/// One article in other clothes, and the place for its text. The host's; valid during `convert`.
typedef struct golchin_page golchin_page;
struct golchin_page {
    size_t size;         // sizeof(golchin_page)
    golchin_slice id;    // of the article
    golchin_slice bytes; // decoded: valid UTF-8, without byte-order mark
    void *context;       // the host's
    /// Append to the article's text, UTF-8, what stands in bytes [begin, end): letter for letter
    /// where it is as long, else as one piece, such as a character reference. begin == end: it
    /// stands nowhere, such as a blank line between two paragraphs. Ranges ascend, or else the
    /// article fails. The title comes first, a blank line behind it; paragraphs have one between
    /// them. `text` is copied.
    void (*put)(golchin_page *, golchin_slice text, size_t begin, size_t end);
    /// When the article was published, as golchin_item.date; copied.
    void (*set_date)(golchin_page *, golchin_slice date);
};

typedef struct golchin_source {
    size_t size; // sizeof(golchin_source)
    /// Endings of files, ".tar.gz", lower case, NULL-terminated. The longest that fits decides.
    const char *const *endings;
    /// Whether bytes that begin like this, at least 1024 of them unless there are fewer, are of
    /// this kind. Asked where no ending tells it; NULL: only endings do.
    bool (*recognizes)(golchin_slice beginning);

    // ---- a container; all but `read` are needed ----

    /// Begin to read `stream`. On success sets `*reader`; on failure, with `error` filled, `close`
    /// is not called.
    golchin_status (*open)(void *instance, golchin_stream *stream,
                           const golchin_source_options *options, void **reader,
                           golchin_error *error);
    /// The next thing. Where it fails, with `error` filled and `item->kind` set, that one is lost,
    /// `name` or `place` tell which, and the next one follows; without a kind all that is left is.
    /// Messages name no file: the host puts that in front.
    golchin_status (*next)(void *reader, golchin_item *item, golchin_error *error);
    /// Bytes of the member that came last, as golchin_stream.read. What is not asked for is passed
    /// over by `next`. NULL: it has articles only.
    ptrdiff_t (*read)(void *reader, void *buffer, size_t len, golchin_error *error);
    void (*close)(void *reader);

    // ---- a format ----

    /// The name of the encoding that the bytes themselves declare, a part of them or a constant;
    /// empty: none. `bytes` are as stored. May be NULL.
    golchin_slice (*declared_encoding)(golchin_slice bytes);
    /// Put the article's text. A status other than GOLCHIN_OK, with `error` filled, fails the
    /// article.
    golchin_status (*convert)(void *instance, golchin_page *page, golchin_error *error);

    // ---- among others ----

    /// All others are asked first whether they recognize a file: what this one unpacks may be
    /// anything, also what another knows as it is packed.
    bool is_asked_last;
} golchin_source;

#ifdef __cplusplus
}
#endif
#endif
