#include "suites.h"

#include <string.h>

#include "base/hash.h"
#include "base/slice.h"

gl_text text_of(const char *utf8, gl_arena **arena)
{
    gl_text text;
    golchin_error error = {0};
    *arena = gl_arena_new();
    golchin_status status = gl_text_make(gl_slice_of(utf8), NULL, *arena, &text, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s: %s", utf8, error.text);
    check_order(&text);
    return text;
}

const char *tokens_shown(const gl_text *text, gl_arena *arena)
{
    static const char gaps[] = "+~ /|";
    const char *shown = "";
    for (uint32_t i = 0; i < text->token_count; i++)
        shown = gl_arena_format(arena, "%s%c%.*s", shown, gaps[text->tokens[i].gap],
                                GL_SLICE_ARGS(gl_text_folded(text, i)));
    return shown;
}

void check_order(const gl_text *text)
{
    uint32_t end = 0, token = 0;
    for (uint32_t i = 0; i < text->token_count; i++) {
        const golchin_token *t = &text->tokens[i];
        ck_assert_msg(t->begin >= end && t->end > t->begin && t->end <= text->text.len,
                      "token %u is [%u, %u) behind %u", i, t->begin, t->end, end);
        golchin_slice fold = gl_text_folded(text, i);
        ck_assert_msg(gl_hash(fold.start, fold.len) == t->hash, "hash of token %u", i);
        ck_assert_uint_ge(gl_char_offset(&text->decoded, t->end),
                          gl_char_offset(&text->decoded, t->begin) + 1);
        end = t->end;
    }
    for (uint32_t i = 0; i < text->sentence_count; i++) {
        ck_assert_uint_eq(text->sentences[i].first, token);
        ck_assert_uint_gt(text->sentences[i].last, token);
        token = text->sentences[i].last;
        ck_assert_uint_eq(gl_text_sentence_of(text, token - 1), i);
    }
    ck_assert_uint_eq(token, text->token_count);
}

int main(void)
{
    Suite *(*const suites[])(void) = {canonical_suite,       decode_suite,
                                      excerpt_suite,         fold_suite,
                                      fold_others_suite,     format_suite,
                                      letters_suite,         limits_suite,
                                      sentence_breaks_suite, sentences_suite,
                                      split_suite,           tokens_suite,
                                      word_breaks_suite,     NULL};
    return unit_run(suites);
}
