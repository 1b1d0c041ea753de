// UTF-8 is tried first and nearly always right. Only where it fails are the broken sequences
// counted: a few of them are damage, mostly broken is another encoding.
#include "text/decode.h"

#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "text/controls.h"
#include "text/encoding.h"
#include "text/format.h"
#include "text/offsets.h"
#include "text/text.h"
#include "text/utf8.h"

enum { SAMPLE = 8192 }; // bytes that decide whether it is text

// How a text that is not valid UTF-8 looks when it is read as UTF-8.
typedef struct damage {
    size_t broken;    // sequences
    size_t lost;      // bytes in them
    size_t multibyte; // good sequences beyond ASCII
} damage;

static damage count_damage(golchin_slice bytes)
{
    damage found = {0};
    for (size_t at = 0; at < bytes.len;) {
        gl_utf8_step step = gl_utf8_next(bytes.start + at, bytes.len - at);
        if (!step.is_valid) {
            found.broken++;
            found.lost += step.len;
        } else if (step.len > 1) {
            found.multibyte++;
        }
        at += step.len;
    }
    return found;
}

static golchin_status copy_text(golchin_slice bytes, gl_arena *result, gl_decoded *out)
{
    char *copy = gl_arena_alloc_raw(result, bytes.len + GL_TEXT_PADDING);
    if (bytes.len)
        memcpy(copy, bytes.start, bytes.len);
    memset(copy + bytes.len, 0, GL_TEXT_PADDING);
    out->text = (golchin_slice){copy, bytes.len};
    return GOLCHIN_OK;
}

// Copies `bytes` with U+FFFD for each broken sequence. The first is at `from`.
static golchin_status repair(golchin_slice bytes, size_t from, const damage *known,
                             gl_arena *result, gl_decoded *out, golchin_error *error)
{
    size_t len = bytes.len - known->lost + 3 * known->broken, written = 0, at = 0;
    if (len >= UINT32_MAX - GL_TEXT_PADDING)
        return gl_fail(error, GOLCHIN_TOO_LARGE, "the text is 4 GiB or more");
    char *text = gl_arena_alloc(result, len + GL_TEXT_PADDING);
    gl_shifts shifts = {0};
    for (size_t good = from;; good = gl_utf8_valid(bytes.start + at, bytes.len - at)) {
        gl_shifts_note(&shifts, at, written);
        memcpy(text + written, bytes.start + at, good);
        written += good;
        at += good;
        if (at == bytes.len)
            break;
        written += gl_utf8_write(text + written, GL_REPLACEMENT);
        at += gl_utf8_next(bytes.start + at, bytes.len - at).len;
    }
    out->text = (golchin_slice){text, len};
    out->broken = (uint32_t)known->broken;
    out->first_broken = (uint32_t)from;
    gl_shifts_finish(&shifts, result, out);
    return GOLCHIN_OK;
}

// More than one byte in `share` is a control byte.
static bool has_controls(golchin_slice text, size_t share)
{
    size_t sample = text.len < SAMPLE ? text.len : SAMPLE;
    return gl_controls_count((golchin_slice){text.start, sample}) * share > sample;
}

static uint32_t count_nul(golchin_slice text)
{
    uint32_t count = 0;
    const char *at = text.start, *end = text.start + text.len;
    while (at < end && (at = memchr(at, '\0', (size_t)(end - at)))) {
        count++;
        at++;
    }
    return count;
}

static golchin_status refuse(golchin_slice bytes, const char *what, golchin_error *error)
{
    const gl_format *format = gl_format_of(bytes);
    if (format)
        return gl_fail(error, GOLCHIN_NOT_TEXT, "is %s, not text; %s", format->name,
                       format->remedy);
    return gl_fail(error, GOLCHIN_NOT_TEXT,
                   "holds %s, not text; leave it out, or name its encoding with --encoding", what);
}

static golchin_status decode_unlabelled(golchin_slice bytes, gl_arena *result, gl_decoded *out,
                                        golchin_error *error)
{
    const char *wide = gl_encoding_of_wide(bytes);
    if (wide)
        return gl_encoding_convert(bytes, wide, result, out, error);
    size_t valid = gl_utf8_valid(bytes.start, bytes.len);
    if (valid == bytes.len)
        return copy_text(bytes, result, out);
    damage found = count_damage(bytes);
    if (found.broken > found.multibyte) {
        // Compressed data and pictures have a control byte in nine; no text has one in twenty.
        if (has_controls(bytes, 20))
            return refuse(bytes, "binary data", error);
        const char *guess = gl_encoding_guess(bytes);
        if (guess)
            return gl_encoding_convert(bytes, guess, result, out, error);
    }
    return repair(bytes, valid, &found, result, out, error);
}

static golchin_status decode_labelled(golchin_slice bytes, const char *encoding, gl_arena *result,
                                      gl_decoded *out, golchin_error *error)
{
    if (strcasecmp(encoding, "UTF-8") == 0 || strcasecmp(encoding, "UTF8") == 0) {
        size_t valid = gl_utf8_valid(bytes.start, bytes.len);
        if (valid == bytes.len)
            return copy_text(bytes, result, out);
        damage found = count_damage(bytes);
        return repair(bytes, valid, &found, result, out, error);
    }
    // A label without byte order leaves it to the mark, which ICU's converter would swallow.
    const char *wide = gl_encoding_of_wide(bytes);
    if (wide && (strcasecmp(encoding, "UTF-16") == 0 || strcasecmp(encoding, "UTF-32") == 0))
        encoding = wide;
    return gl_encoding_convert(bytes, encoding, result, out, error);
}

bool gl_decode_is_plain(golchin_slice bytes)
{
    return gl_encoding_of_wide(bytes) || gl_utf8_valid(bytes.start, bytes.len) == bytes.len;
}

golchin_status gl_decode(golchin_slice bytes, const char *encoding, gl_arena *result,
                         gl_decoded *out, golchin_error *error)
{
    if (bytes.len >= UINT32_MAX - GL_TEXT_PADDING)
        return gl_fail(error, GOLCHIN_TOO_LARGE, "the text is 4 GiB or more");
    const gl_format *format = gl_format_of(bytes);
    if (format && format->is_certain)
        return refuse(bytes, format->name, error);
    gl_decoded decoded = {.encoding = "UTF-8"};
    golchin_status status = encoding ? decode_labelled(bytes, encoding, result, &decoded, error)
                                     : decode_unlabelled(bytes, result, &decoded, error);
    if (status != GOLCHIN_OK)
        return status;
    if (has_controls(decoded.text, 3))
        return refuse(bytes, "mostly control bytes", error);
    decoded.nul = count_nul(decoded.text);
    gl_chars_count(&decoded, result);
    *out = decoded;
    return GOLCHIN_OK;
}
