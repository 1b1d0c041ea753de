// Edges are drafted on the stack and copied once, with only the features that they have.
#include "language/reading.h"

#include <assert.h>
#include <string.h>

void gl_edge_draft_set(gl_edge_draft *draft, golchin_symbol name, golchin_value value)
{
    if (value.kind == GOLCHIN_NONE)
        return;
    assert(draft->count < GL_EDGE_FEATURES_MAX);
    draft->features[draft->count++] = (golchin_feature){name, value};
}

void gl_reading_add(gl_reading *reading, golchin_symbol type, uint32_t first, uint32_t last,
                    const gl_edge_draft *draft)
{
    golchin_feature *features = gl_arena_array(reading->arena, golchin_feature, draft->count);
    memcpy(features, draft->features, draft->count * sizeof *features);
    gl_lattice_add(reading->lattice, (golchin_edge){.first = first,
                                                    .last = last,
                                                    .type = type,
                                                    .features = features,
                                                    .feature_count = draft->count});
}

void gl_reading_take(gl_reading *reading, uint32_t first, uint32_t last)
{
    for (uint32_t token = first; token < last; token++)
        reading->is_taken[token] = true;
}

bool gl_reading_is_digits(const gl_reading *reading, uint32_t token)
{
    return token < reading->text->token_count &&
           reading->text->tokens[token].kind == GOLCHIN_DIGITS;
}

gl_number_role gl_reading_role(const gl_reading *reading, uint32_t token)
{
    return token < reading->text->token_count
               ? gl_vocabulary_number(reading->language->vocabulary, reading->words[token].number)
                     .role
               : GL_ROLE_NONE;
}

bool gl_reading_is_and_half(const gl_reading *reading, uint32_t token)
{
    return gl_reading_key(reading, token) == GL_KEY_AND &&
           gl_reading_role(reading, token + 1) == GL_ROLE_HALF;
}

bool gl_reading_is_joined(const gl_reading *reading, uint32_t token)
{
    if (token >= reading->text->token_count)
        return false;
    const golchin_token *joined = &reading->text->tokens[token];
    const gl_vocabulary_word *word = &reading->words[token];
    return joined->gap == GOLCHIN_JOINER && joined->kind == GOLCHIN_WORD &&
           word->key == GL_KEY_NONE && !word->number && !word->month;
}

// Where a token is two words for the canonical form: the bytes of its first one, else 0.
static size_t seam_of(const gl_reading *reading, uint32_t token, golchin_slice word)
{
    const golchin_slice year = GL_LITERAL("سال");
    gl_key key = (gl_key)reading->words[token].key;
    if (key == GL_KEY_GLUED_LONG)
        return gl_vocabulary_counted(reading->language->vocabulary, word).len;
    bool is_year =
        key == GL_KEY_THIS_YEAR && word.len > year.len && gl_slice_starts_with(word, year);
    return is_year ? year.len : 0; // سالجاری
}

// A month is written without its ماه, glued (`مهرماه`) or apart.
static golchin_slice without_month(const gl_reading *reading, uint32_t first, uint32_t token,
                                   golchin_slice word)
{
    const golchin_slice month = GL_LITERAL("ماه");
    bool is_apart = token > first && reading->words[token].key == GL_KEY_MONTH &&
                    reading->words[token - 1].month;
    if (is_apart)
        return gl_slice(word.start, 0);
    bool is_glued =
        reading->words[token].month && word.len > month.len && gl_slice_ends_with(word, month);
    return is_glued ? gl_slice(word.start, word.len - month.len) : word;
}

static void join_word(char *joined, size_t *len, golchin_slice word)
{
    if (word.len == 0)
        return;
    if (*len)
        joined[(*len)++] = ' ';
    memcpy(joined + *len, word.start, word.len);
    *len += word.len;
}

golchin_slice gl_reading_words(const gl_reading *reading, uint32_t first, uint32_t last)
{
    golchin_slice *words = gl_arena_array(reading->arena, golchin_slice, last - first);
    size_t room = 0, len = 0;
    for (uint32_t token = first; token < last; token++) {
        golchin_slice word = gl_text_canonical(reading->text, token, token + 1, reading->arena);
        words[token - first] = without_month(reading, first, token, word);
        room += word.len + 2; // and two blanks
    }
    char *joined = gl_arena_alloc(reading->arena, room);
    for (uint32_t token = first; token < last; token++) {
        golchin_slice word = words[token - first];
        size_t seam = seam_of(reading, token, word);
        join_word(joined, &len, gl_slice(word.start, seam));
        join_word(joined, &len, gl_slice(word.start + seam, word.len - seam));
    }
    return gl_slice(joined, len);
}
