// Any text goes through the language: edges lie inside the text, and a value is what its kind says.
#include "fuzz.h"

#include <math.h>

#include "base/slice.h"
#include "language/language.h"

typedef struct host {
    gl_strings *symbols;
    gl_lexicon *lexicon;
    gl_language *language;
    golchin_symbol value, high, unit;
} host;

static void open_host(host *out)
{
    const gl_log silence = {0};
    golchin_error error = {0};
    out->symbols = gl_strings_new();
    out->lexicon = gl_lexicon_new(out->symbols);
    out->language = gl_language_new(out->lexicon, out->symbols,
                                    GOLCHIN_SOURCE_DIR "/scripts/lexicon", &silence, &error);
    FUZZ_HOLDS(out->language);
    gl_lexicon_seal(out->lexicon);
    out->value = gl_strings_find(out->symbols, GL_LITERAL("value"));
    out->high = gl_strings_find(out->symbols, GL_LITERAL("high"));
    out->unit = gl_strings_find(out->symbols, GL_LITERAL("unit"));
}

static double number_of(golchin_value value)
{
    FUZZ_HOLDS(value.kind == GOLCHIN_INTEGER || value.kind == GOLCHIN_DECIMAL);
    return value.kind == GOLCHIN_INTEGER ? (double)value.as.integer : value.as.decimal;
}

static void check_edge(const host *of, const golchin_edge *edge)
{
    golchin_value value = gl_edge_feature(edge, of->value);
    golchin_value high = gl_edge_feature(edge, of->high);
    if (value.kind != GOLCHIN_NONE)
        FUZZ_HOLDS(isfinite(number_of(value)) && number_of(value) >= 0);
    if (high.kind != GOLCHIN_NONE)
        FUZZ_HOLDS(number_of(high) >= number_of(value));
    golchin_value unit = gl_edge_feature(edge, of->unit);
    FUZZ_HOLDS(unit.kind == GOLCHIN_NONE || unit.as.string.len > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static host of; // stays open: loading takes longer than a thousand articles
    if (!of.language)
        open_host(&of);
    gl_arena *arena = gl_arena_new();
    gl_text text = {0};
    if (gl_text_make(gl_slice((const char *)bytes, len), NULL, arena, &text, NULL) == GOLCHIN_OK) {
        gl_lattice *lattice = gl_lattice_new(arena);
        gl_lexicon_find(of.lexicon, &text, lattice, arena);
        gl_lattice_seal(lattice, text.token_count);
        gl_language_run(of.language, &text, (gl_day){0}, lattice, arena);
        for (uint32_t token = 0; token < text.token_count; token++) {
            uint32_t count = 0;
            const golchin_edge *const *edges = gl_lattice_at(lattice, token, &count);
            for (uint32_t at = 0; at < count; at++) {
                FUZZ_HOLDS(edges[at]->last > token && edges[at]->last <= text.token_count);
                check_edge(&of, edges[at]);
            }
        }
    }
    gl_arena_free(arena);
    return 0;
}
