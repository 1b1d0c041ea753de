// Any pattern is compiled or refused with a message and a column inside it.
#include "fuzz.h"

#include "base/slice.h"
#include "match/rules.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    gl_arena *arena = gl_arena_new();
    gl_strings *symbols = gl_strings_new();
    gl_lexicon *lexicon = gl_lexicon_new(symbols);
    gl_rules *rules = gl_rules_new(lexicon, symbols);
    gl_rules_define_dictionary(rules, 0, "kind", gl_strings_add(symbols, GL_LITERAL("@kind")));

    gl_rule_spec spec = {
        .name = "fuzz",
        .where = "fuzz:1",
        .pattern = gl_arena_copy(arena, (const char *)bytes, len),
    };
    golchin_error error = {0};
    if (gl_rules_add(rules, &spec, &error) != GOLCHIN_OK) {
        FUZZ_HOLDS(error.text[0] != '\0');
        FUZZ_HOLDS(error.column <= len + 1);
    }

    gl_rules_free(rules);
    gl_lexicon_free(lexicon);
    gl_strings_free(symbols);
    gl_arena_free(arena);
    return 0;
}
