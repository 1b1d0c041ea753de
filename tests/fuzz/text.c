// Any bytes become tokens that lie in order, each in one sentence, and lead back into the original.
#include "fuzz.h"

#include "base/hash.h"
#include "text/fold.h"
#include "text/text.h"
#include "text/utf8.h"

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
        golchin_slice fold = gl_text_folded(text, i);
        FUZZ_HOLDS(fold.len > 0 || token->kind == GOLCHIN_WORD);
        FUZZ_HOLDS(gl_hash(fold.start, fold.len) == token->hash);
        FUZZ_HOLDS(gl_hash_padded(fold.start, fold.len) == token->hash);
        FUZZ_HOLDS(token->end - token->begin <= GL_TOKEN_MAX);
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

// Split every third token behind its first character, where one that is seen follows.
static void split_some(gl_text *text, gl_arena *arena)
{
    gl_split *splits = gl_arena_array(arena, gl_split, text->token_count);
    size_t count = 0;
    for (uint32_t i = 0; i < text->token_count; i += 3) {
        uint32_t middle = text->tokens[i].begin + 1;
        while (((unsigned char)text->text.start[middle] & 0xC0) == 0x80)
            middle++;
        unsigned len;
        uint32_t behind = gl_utf8_read(text->text.start + middle, &len);
        if (middle < text->tokens[i].end && gl_fold_class(behind) != GL_CLASS_DROP)
            splits[count++] = (gl_split){i, middle};
    }
    gl_text_split_tokens(text, splits, count, arena);
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
        split_some(&text, arena);
        check_tokens(&text, len);
        check_sentences(&text);
    } else {
        FUZZ_HOLDS(error.text[0] != '\0');
    }
    gl_arena_free(arena);
    return 0;
}
