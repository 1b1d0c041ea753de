// Any file is a word list: faulty lines are skipped, what remains can be searched for.
#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#include "base/slice.h"
#include "lexicon/lexicon.h"

// The input as a file that has a path.
static int make_file(const uint8_t *bytes, size_t len, char *path, size_t size)
{
    int file = memfd_create("list", MFD_CLOEXEC);
    FUZZ_HOLDS(file >= 0 && write(file, bytes, len) == (ssize_t)len);
    snprintf(path, size, "/proc/self/fd/%d", file);
    return file;
}

static void find_itself(gl_lexicon *lexicon, golchin_slice input)
{
    gl_arena *arena = gl_arena_new();
    gl_text text;
    if (gl_text_make(input, NULL, arena, &text, NULL) == GOLCHIN_OK) {
        gl_lattice *lattice = gl_lattice_new(arena);
        gl_lexicon_find(lexicon, &text, lattice, arena);
        for (uint32_t token = 0; token < text.token_count; token++) {
            uint32_t count = 0;
            const golchin_edge *const *edges = gl_lattice_at(lattice, token, &count);
            for (uint32_t i = 0; i < count; i++)
                FUZZ_HOLDS(edges[i]->last > token && edges[i]->last <= text.token_count);
        }
    }
    gl_arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    char path[64];
    int file = make_file(bytes, len, path, sizeof path);
    gl_strings *symbols = gl_strings_new();
    gl_lexicon *lexicon = gl_lexicon_new(symbols);
    gl_dictionary list =
        gl_lexicon_dictionary(lexicon, gl_strings_add(symbols, GL_LITERAL("@list")));

    gl_dictionary_options options = {.noun = true};
    gl_log silence = {0};
    golchin_error error = {0};
    golchin_status status = gl_lexicon_load(lexicon, list, path, &options, &silence, &error);
    FUZZ_HOLDS(status == GOLCHIN_OK || status == GOLCHIN_NOT_TEXT);
    gl_lexicon_seal(lexicon);
    find_itself(lexicon, (golchin_slice){(const char *)bytes, len});

    gl_lexicon_free(lexicon);
    gl_strings_free(symbols);
    close(file);
    return 0;
}
