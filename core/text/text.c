#include "text/text.h"

#include "base/slice.h"
#include "text/fold.h"
#include "text/sentences.h"
#include "text/tokens.h"

golchin_status gl_text_make(golchin_slice bytes, const char *encoding, gl_arena *result,
                            gl_text *out, golchin_error *error)
{
    gl_decoded decoded;
    golchin_status status = gl_decode(bytes, encoding, result, &decoded, error);
    return status == GOLCHIN_OK ? gl_text_of(&decoded, result, out, error) : status;
}

golchin_status gl_text_of(const gl_decoded *decoded, gl_arena *result, gl_text *out,
                          golchin_error *error)
{
    gl_text text = {.text = decoded->text, .decoded = *decoded};
    gl_borders borders = {0};
    golchin_status status = gl_tokens_find(&text, &borders, result, error);
    if (status != GOLCHIN_OK)
        return status;
    gl_sentences_find(&text, &borders, result);
    *out = text;
    return GOLCHIN_OK;
}

uint32_t gl_text_sentence_of(const gl_text *text, uint32_t token)
{
    uint32_t low = 0, high = text->sentence_count; // the sentences below `low` end before it
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (text->sentences[middle].last <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

golchin_span gl_text_span(const gl_text *text, uint32_t first, uint32_t last)
{
    if (first == last) {
        uint32_t at =
            first < text->token_count ? text->tokens[first].begin : (uint32_t)text->text.len;
        return (golchin_span){at, at};
    }
    return (golchin_span){text->tokens[first].begin, text->tokens[last - 1].end};
}
