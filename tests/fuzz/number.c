// Any text goes through the language: edges lie inside the text, and a value is what its kind says.
#include <math.h>

#include "language.h"

static double number_of(golchin_value value)
{
    FUZZ_HOLDS(value.kind == GOLCHIN_INTEGER || value.kind == GOLCHIN_DECIMAL);
    return value.kind == GOLCHIN_INTEGER ? (double)value.as.integer : value.as.decimal;
}

static void check_edge(const fuzz_language *of, const golchin_edge *edge)
{
    golchin_value value = fuzz_feature(of, edge, "value"), high = fuzz_feature(of, edge, "high");
    if (value.kind != GOLCHIN_NONE)
        FUZZ_HOLDS(isfinite(number_of(value)) && number_of(value) >= 0);
    if (high.kind != GOLCHIN_NONE)
        FUZZ_HOLDS(number_of(high) >= number_of(value));
    golchin_value unit = fuzz_feature(of, edge, "unit");
    FUZZ_HOLDS(unit.kind == GOLCHIN_NONE || unit.as.string.len > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    fuzz_each_edge(fuzz_language_open(), gl_slice((const char *)bytes, len), (gl_day){0},
                   check_edge);
    return 0;
}
