// A record says how long it is. Where that leads to no other record, the next line that begins one
// is looked for, so that a damaged record costs itself; where records are packed, also the next
// that can be unpacked. Pages are answers of servers, files that were stored as they are, and text
// that others made of pages.
#include "records.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "body.h"
#include "header.h"

enum { ADDRESS = 8192, SHORT = 128 };

struct records {
    bytes from;
    body body;
    char address[ADDRESS], kind[SHORT], content[SHORT], charset[SHORT];
    char packing[SHORT], chunks[SHORT], place[40];
    size_t version; // bytes of the line that begins the record
    uint64_t count; // of records so far
    uint64_t told;  // where a packed part begins of which damage is told already
};

static const char version_text[] = "WARC/";
static const golchin_slice version = {version_text, sizeof version_text - 1};

static bool begins_record(golchin_slice text)
{
    return text.len >= version.len && memcmp(text.start, version.start, version.len) == 0;
}

bool records_recognize(golchin_slice beginning)
{
    return unzip_begins(beginning) ? unzip_would_begin(beginning, version)
                                   : begins_record(beginning);
}

records *records_open(golchin_stream *stream)
{
    records *self = calloc(1, sizeof *self);
    if (!self)
        return NULL;
    self->body.from = &self->from;
    self->told = UINT64_MAX;
    if (bytes_open(&self->from, stream))
        return self;
    free(self);
    return NULL;
}

void records_close(records *self)
{
    bytes_close(&self->from);
    free(self);
}

__attribute__((format(printf, 3, 4))) static golchin_status
fail(golchin_error *error, golchin_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->text, sizeof error->text, format, arguments);
    va_end(arguments);
    error->status = status;
    return status;
}

static golchin_slice slice_of(const char *text)
{
    return (golchin_slice){text, strlen(text)};
}

// ---- from record to record ----

static bool is_version(golchin_slice line)
{
    return line.len > version.len && begins_record(line);
}

// At the line that begins the next record. False: there is none. `*lost` are bytes that are no part
// of one.
static bool find_record(records *self, uint64_t *lost)
{
    *lost = 0;
    for (;;) {
        golchin_slice line;
        size_t used;
        bool is_line = bytes_line(&self->from, UINT64_MAX, &line, &used);
        if (is_line && is_version(line)) {
            self->version = used;
            return true;
        }
        if (!is_line) { // more may lie in the buffer, the next record too
            used = bytes_peek(&self->from, LINE_MAX_LEN).len;
            used = used < LINE_MAX_LEN ? used : LINE_MAX_LEN;
        }
        if (used == 0)
            return false;
        *lost += is_line && line.len == 0 ? 0 : used;
        bytes_skip(&self->from, used);
    }
}

static bool read_length(const char *text, uint64_t *out)
{
    char *end;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    *out = number;
    return text[0] >= '0' && text[0] <= '9' && *end == '\0' && errno == 0 && number < INT64_MAX;
}

static bool read_head(records *self)
{
    char length[SHORT];
    const field fields[] = {
        {"WARC-Type", self->kind, sizeof self->kind},
        {"WARC-Target-URI", self->address, sizeof self->address},
        {"Content-Type", self->content, sizeof self->content},
        {"Content-Length", length, sizeof length},
    };
    uint64_t left = UINT64_MAX;
    self->count++;
    bytes_skip(&self->from, self->version);
    self->body = (body){.from = &self->from};
    return header_read(&self->from, &left, fields, sizeof fields / sizeof *fields) &&
           read_length(length, &self->body.left);
}

static void strip_brackets(char *address)
{
    size_t len = strlen(address);
    if (len < 2 || address[0] != '<' || address[len - 1] != '>')
        return;
    memmove(address, address + 1, len - 2);
    address[len - 2] = '\0';
}

// ---- pages ----

// Behind the head of a server's answer. False: it is none, or tells of no page.
static bool read_answer(records *self)
{
    golchin_slice line;
    size_t used;
    if (!bytes_line(&self->from, self->body.left, &line, &used) || line.len >= SHORT * 8)
        return false;
    char text[SHORT * 8];
    memcpy(text, line.start, line.len);
    text[line.len] = '\0';
    const char *space = strncmp(text, "HTTP/", 5) == 0 ? strchr(text, ' ') : NULL;
    long status = space ? strtol(space, NULL, 10) : 0;
    bool is_page = status >= 200 && status < 300;
    bytes_skip(&self->from, used);
    self->body.left -= used;
    const field fields[] = {
        {"Content-Type", self->content, sizeof self->content},
        {"Content-Encoding", self->packing, sizeof self->packing},
        {"Transfer-Encoding", self->chunks, sizeof self->chunks},
    };
    if (!header_read(&self->from, &self->body.left, fields, sizeof fields / sizeof *fields))
        return false;
    self->body.is_chunked = strcasecmp(self->chunks, "chunked") == 0;
    return is_page;
}

static const char *ending_of(const char *type)
{
    static const struct {
        const char *type, *ending;
    } known[] = {
        {"text/html", ".html"},
        {"application/xhtml+xml", ".html"},
        {"text/plain", ".txt"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].type, type) == 0)
            return known[i].ending;
    }
    return NULL;
}

// A packed body goes through the source of packed files; what is said to be packed may be not.
static bool is_packed(records *self)
{
    static const char mark[] = "\x1F\x8B";
    if (strcasecmp(self->packing, "gzip") != 0 && strcasecmp(self->packing, "x-gzip") != 0)
        return false;
    golchin_slice next = bytes_peek(&self->from, sizeof mark - 1);
    return self->body.is_chunked ||
           (next.len >= sizeof mark - 1 && memcmp(next.start, mark, sizeof mark - 1) == 0);
}

// False: it is no page.
static bool describe(records *self, golchin_item *item)
{
    char type[SHORT];
    bool is_answer = strcasecmp(self->kind, "response") == 0;
    bool is_file =
        strcasecmp(self->kind, "resource") == 0 || strcasecmp(self->kind, "conversion") == 0;
    self->packing[0] = '\0';
    if (!(is_answer && read_answer(self)) && !is_file)
        return false;
    header_type(self->content, type, sizeof type, self->charset, sizeof self->charset);
    const char *ending = ending_of(type);
    if (!ending)
        return false;
    strip_brackets(self->address);
    item->kind = GOLCHIN_ITEM_MEMBER;
    item->id = slice_of(self->address);
    item->type = slice_of(is_packed(self) ? ".gz" : ending);
    item->encoding = slice_of(self->charset);
    item->length = self->body.is_chunked ? 0 : self->body.left;
    return true;
}

// Whether what is wrong here belongs to what was told before.
static bool is_told(const records *self)
{
    return self->from.packed && bytes_place(&self->from) == self->told;
}

static golchin_status lose(records *self, uint64_t begin, golchin_item *item, golchin_error *error)
{
    self->body.left = 0;
    self->told = bytes_place(&self->from);
    item->kind = GOLCHIN_ITEM_MEMBER;
    snprintf(self->place, sizeof self->place, "byte %" PRIu64, begin);
    item->name = item->place = slice_of(self->place);
    return fail(error, GOLCHIN_UNREADABLE,
                "is a damaged record; what belongs to it is passed over");
}

// What cannot be unpacked is told once, by the page that it was in or else by its place. False:
// nothing can be read behind it, which is told where the file is not packed record by record.
static bool go_on(records *self, golchin_item *item, golchin_error *error)
{
    uint64_t place = bytes_place(&self->from);
    const golchin_error why = self->from.error;
    bool was_told = is_told(self), is_whole = place == 0 && self->count > 1;
    bool is_on = bytes_go_on(&self->from, version);
    self->body.left = 0;
    bool is_rest_lost = !is_on && (is_whole || !self->from.packed);
    if (!is_rest_lost && !was_told)
        lose(self, place, item, error);
    else if (is_rest_lost)
        fail(error, why.status, "%s; what is behind is lost", why.text);
    return is_on;
}

golchin_status records_next(records *self, golchin_item *item, golchin_error *error)
{
    for (;;) {
        uint64_t lost = 0;
        bool is_passed = bytes_pass(&self->from, self->body.left);
        uint64_t begin = bytes_place(&self->from);
        bool is_found = is_passed && find_record(self, &lost);
        if (is_found && (lost == 0 || is_told(self)) && read_head(self)) {
            if (describe(self, item))
                return GOLCHIN_OK;
            continue;
        }
        if (self->from.error.status != GOLCHIN_OK) {
            if (!go_on(self, item, error) || error->status != GOLCHIN_OK)
                return error->status;
            continue;
        }
        if (lost == 0 && !is_found)
            return GOLCHIN_OK;
        return lose(self, begin, item, error); // what was found comes with the next call
    }
}

ptrdiff_t records_read(records *self, void *buffer, size_t len, golchin_error *error)
{
    ptrdiff_t got = body_read(&self->body, buffer, len, error);
    bool is_all = self->body.left == 0 || self->body.is_over;
    if (got >= 0 && is_all && !bytes_are_sound(&self->from)) {
        *error = self->from.error;
        got = -1;
    }
    if (self->from.error.status != GOLCHIN_OK)
        self->told = bytes_place(&self->from);
    return got;
}
