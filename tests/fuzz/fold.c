// Folding a fold changes nothing, no fold grows beyond its bound, and the fast way comes to the
// same result as ICU's.
#include "fuzz.h"

#include "base/slice.h"
#include "text/decode.h"
#include "text/fold.h"
#include "text/fold_table.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    golchin_slice input = {(const char *)bytes, len};
    if (gl_decode(input, "UTF-8", arena, &out, NULL) == GOLCHIN_OK) {
        golchin_slice fold = gl_fold(out.text, arena);
        FUZZ_HOLDS(fold.len <= out.text.len * GL_FOLD_GROWTH);
        FUZZ_HOLDS(gl_slice_equal(gl_fold(fold, arena), fold));
        char *room = gl_arena_alloc(arena, out.text.len * GL_FOLD_GROWTH + GL_FOLD_SPARE);
        size_t by_icu = gl_fold_by_icu(out.text, GL_FOLD_MATCHING, room);
        FUZZ_HOLDS(gl_slice_equal(gl_slice(room, by_icu), fold));
        gl_fold_tight(out.text, arena);
    }
    gl_arena_free(arena);
    return 0;
}
