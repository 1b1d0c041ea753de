// Any bytes become tokens that lie in order, each in one sentence, and lead back into the original.
#include "fuzz.h"

#include "text/text.h"

static void check_tokens(const gl_text *text, size_t original_len)
{
    uint32_t end = 0;
    size_t original_end = 0;
    for (uint32_t i = 0; i < text->token_count; i++) {
        const golchin_token *token = &text->tokens[i];
        FUZZ_HOLDS(token->begin >= end);
        FUZZ_HOLDS(token->end > token->begin);
        FUZZ_HOLDS(token->end <= text->text.len);
        size_t original_begin = gl_original_offset(&text->decoded, token->begin);
        FUZZ_HOLDS(original_begin >= original_end);
        original_end = gl_original_offset(&text->decoded, token->end);
        FUZZ_HOLDS(original_end >= original_begin && original_end <= original_len);
        FUZZ_HOLDS(gl_text_folded(text, i).len > 0 || token->kind == GOLCHIN_WORD);
        end = token->end;
    }
}

static void check_sentences(const gl_text *text)
{
    uint32_t next = 0;
    for (uint32_t i = 0; i < text->sentence_count; i++) {
        FUZZ_HOLDS(text->sentences[i].first == next);
        FUZZ_HOLDS(text->sentences[i].last > next);
        FUZZ_HOLDS(gl_text_sentence_of(text, next) == i);
        next = text->sentences[i].last;
    }
    FUZZ_HOLDS(next == text->token_count);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    gl_arena *arena = gl_arena_new();
    gl_text text;
    golchin_error error = {0};
    golchin_slice input = {(const char *)bytes, len};
    if (gl_text_make(input, NULL, arena, &text, &error) == GOLCHIN_OK) {
        check_tokens(&text, len);
        check_sentences(&text);
        golchin_slice canonical = gl_text_canonical(&text, 0, text.token_count, arena);
        FUZZ_HOLDS(canonical.len == 0 || canonical.start[0] != ' ');
    } else {
        FUZZ_HOLDS(error.text[0] != '\0');
    }
    gl_arena_free(arena);
    return 0;
}
