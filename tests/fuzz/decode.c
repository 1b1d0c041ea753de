// The first byte chooses a label, the rest is decoded. Offsets must ascend and stay inside the
// original, and the text must be valid UTF-8.
#include "fuzz.h"

#include "text/decode.h"
#include "text/text.h"
#include "text/utf8.h"

static const char *const labels[] = {
    NULL, NULL, NULL, "UTF-8", "UTF-16", "UTF-16LE", "windows-1256", "ISO-8859-6", "ISO-2022-CN"};

static void check(const gl_decoded *out, size_t original_len)
{
    FUZZ_HOLDS(gl_utf8_valid(out->text.start, out->text.len) == out->text.len);
    for (size_t i = 0; i < GL_TEXT_PADDING; i++)
        FUZZ_HOLDS(out->text.start[out->text.len + i] == '\0');
    size_t original = 0;
    uint32_t chars = 0;
    unsigned len;
    for (uint32_t at = 0; at < out->text.len; at += len) {
        FUZZ_HOLDS(gl_char_offset(out, at) == chars);
        FUZZ_HOLDS(gl_original_offset(out, at) >= original);
        original = gl_original_offset(out, at);
        gl_utf8_read(out->text.start + at, &len);
        chars++;
    }
    FUZZ_HOLDS(original <= original_len);
    FUZZ_HOLDS(gl_original_offset(out, (uint32_t)out->text.len) == original_len);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    if (len == 0)
        return 0;
    gl_arena *arena = gl_arena_new();
    golchin_slice input = {(const char *)bytes + 1, len - 1};
    gl_decoded out;
    const char *label = labels[bytes[0] % (sizeof labels / sizeof *labels)];
    if (gl_decode(input, label, arena, &out, NULL) == GOLCHIN_OK)
        check(&out, input.len);
    gl_arena_free(arena);
    return 0;
}
