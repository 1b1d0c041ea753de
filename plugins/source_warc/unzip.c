// zlib checks a member's sum at its end. Damage may lead it past that end, so the next member is
// looked for right behind the start of the damaged one, or as far back as the buffer goes where the
// stream cannot. Bytes that only look like the start of a member are told by what they unpack to.
#include "unzip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zlib.h>

enum {
    WINDOW = 15 + 16, // the largest, with the head and the sum of gzip
    HEAD = 10,        // bytes of a member before anything else
    TRIED = 1024,     // bytes of what may be a member, to see what it unpacks to
    RESERVED = 0xE0,  // flags that no member has
};

struct unzip {
    golchin_stream *stream;
    z_stream packed, trial;
    uint64_t position; // in the stream, of the end of the buffer,
    size_t filled;     // and so much is in it, used up or not
    uint64_t member;   // where the one at hand begins
    bool is_inside;
    bool is_unreadable; // the stream itself failed
    int result;         // of zlib, where what came before it is still to be given; else Z_OK
    unsigned char buffer[UNZIP_BUFFER];
};

static bool is_head(const unsigned char *at)
{
    return at[0] == 0x1F && at[1] == 0x8B && at[2] == 8 && (at[3] & RESERVED) == 0;
}

bool unzip_begins(golchin_slice bytes)
{
    return bytes.len >= 4 && is_head((const unsigned char *)bytes.start);
}

unzip *unzip_open(golchin_stream *stream, golchin_slice first)
{
    unzip *self = calloc(1, sizeof *self);
    if (!self)
        return NULL;
    self->stream = stream;
    self->position = self->filled = first.len;
    memcpy(self->buffer, first.start, first.len);
    bool is_ready = inflateInit2(&self->packed, WINDOW) == Z_OK;
    if (!is_ready || inflateInit2(&self->trial, WINDOW) != Z_OK) {
        if (is_ready)
            inflateEnd(&self->packed);
        free(self);
        return NULL;
    }
    self->packed.next_in = self->buffer;
    self->packed.avail_in = (uInt)first.len;
    return self;
}

void unzip_close(unzip *self)
{
    if (!self)
        return;
    inflateEnd(&self->packed);
    inflateEnd(&self->trial);
    free(self);
}

bool unzip_is_inside(const unzip *self)
{
    return self->is_inside;
}

uint64_t unzip_place(const unzip *self)
{
    return self->member;
}

// More of the stream behind what is left of it in the buffer: how much, 0 at the end.
static ptrdiff_t fill(unzip *self, golchin_error *error)
{
    z_stream *packed = &self->packed;
    memmove(self->buffer, packed->next_in, packed->avail_in);
    packed->next_in = self->buffer;
    ptrdiff_t got = self->stream->read(self->stream, self->buffer + packed->avail_in,
                                       UNZIP_BUFFER - packed->avail_in, error);
    self->is_unreadable = got < 0;
    packed->avail_in += got > 0 ? (uInt)got : 0;
    self->position += got > 0 ? (uint64_t)got : 0;
    self->filled = packed->avail_in;
    return got;
}

static ptrdiff_t fail(unzip *self, golchin_error *error)
{
    const char *why = self->packed.msg ? self->packed.msg : "its end is missing";
    snprintf(error->text, sizeof error->text, "is damaged (%s)", why);
    error->status = GOLCHIN_UNREADABLE;
    self->result = Z_DATA_ERROR;
    return -1;
}

static void begin_member(unzip *self)
{
    inflateReset(&self->packed);
    self->member = self->position - self->packed.avail_in;
    self->is_inside = true;
}

ptrdiff_t unzip_read_member(unzip *self, void *buffer, size_t len, golchin_error *error)
{
    z_stream *packed = &self->packed;
    packed->next_out = buffer;
    packed->avail_out = (uInt)len;
    while (self->result == Z_OK && self->is_inside && packed->avail_out == (uInt)len) {
        ptrdiff_t got = packed->avail_in > 0 ? 1 : fill(self, error);
        if (got < 0)
            return -1;
        if (got == 0)
            return fail(self, error);
        int result = inflate(packed, Z_NO_FLUSH);
        self->is_inside = result != Z_STREAM_END;
        if (result != Z_OK && result != Z_BUF_ERROR && result != Z_STREAM_END)
            self->result = result;
    }
    size_t made = len - packed->avail_out;
    return made == 0 && self->result != Z_OK ? fail(self, error) : (ptrdiff_t)made;
}

ptrdiff_t unzip_read(unzip *self, void *buffer, size_t len, golchin_error *error)
{
    for (;;) {
        if (!self->is_inside && self->result == Z_OK) {
            ptrdiff_t got = self->packed.avail_in > 0 ? 1 : fill(self, error);
            if (got <= 0)
                return got;
            begin_member(self);
        }
        ptrdiff_t got = unzip_read_member(self, buffer, len, error);
        if (got != 0)
            return got;
    }
}

// ---- behind damage ----

// Whether this unpacks to what begins so.
static bool unpacks_to(z_stream *trial, unsigned char *bytes, size_t len, golchin_slice beginning)
{
    unsigned char made[UNZIP_BEGINNING];
    inflateReset(trial);
    trial->next_in = bytes;
    trial->avail_in = len < TRIED ? (uInt)len : TRIED;
    trial->next_out = made;
    trial->avail_out = (uInt)beginning.len;
    int result = inflate(trial, Z_SYNC_FLUSH);
    return (result == Z_OK || result == Z_STREAM_END) && trial->avail_out == 0 &&
           memcmp(made, beginning.start, beginning.len) == 0;
}

bool unzip_would_begin(golchin_slice bytes, golchin_slice beginning)
{
    z_stream trial = {0};
    unsigned char tried[TRIED];
    size_t len = bytes.len < TRIED ? bytes.len : TRIED;
    memcpy(tried, bytes.start, len);
    if (inflateInit2(&trial, WINDOW) != Z_OK)
        return false;
    bool would = unpacks_to(&trial, tried, len, beginning);
    inflateEnd(&trial);
    return would;
}

// At the next bytes that look like the start of a member, with as much behind them as a trial takes
// unless the stream ends before. False: there are none.
static bool find_head(unzip *self)
{
    z_stream *packed = &self->packed;
    golchin_error error = {0};
    for (;;) {
        if (packed->avail_in < TRIED && fill(self, &error) < 0)
            return false;
        if (packed->avail_in < HEAD)
            return false;
        if (is_head(packed->next_in))
            return true;
        const unsigned char *found = memchr(packed->next_in + 1, 0x1F, packed->avail_in - 1);
        uInt passed = found ? (uInt)(found - packed->next_in) : packed->avail_in;
        packed->next_in += passed;
        packed->avail_in -= passed;
    }
}

// Behind the start of the damaged member, as far as there is a way back.
static bool go_back(unzip *self)
{
    uint64_t wanted = self->member + 1, buffered = self->position - self->filled;
    if (wanted < buffered && self->stream->seek) {
        if (!self->stream->seek(self->stream, wanted))
            return false;
        self->position = wanted;
        self->filled = 0;
        buffered = wanted;
    }
    size_t passed = wanted > buffered ? (size_t)(wanted - buffered) : 0;
    self->packed.next_in = self->buffer + passed;
    self->packed.avail_in = (uInt)(self->filled - passed);
    return true;
}

bool unzip_go_on(unzip *self, golchin_slice beginning)
{
    z_stream *packed = &self->packed;
    if (self->is_unreadable || !go_back(self))
        return false;
    self->is_inside = false;
    self->result = Z_OK;
    while (find_head(self)) {
        if (unpacks_to(&self->trial, packed->next_in, packed->avail_in, beginning))
            return true;
        packed->next_in++;
        packed->avail_in--;
    }
    return false;
}
