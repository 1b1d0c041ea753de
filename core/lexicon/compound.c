// Joiners are few, and what they join is hardly ever a word of a list. So each is looked at once,
// in a row, where waiting for one look-up is hidden by the next ones.
#include "lexicon/compound.h"

bool gl_compound_put(gl_compound *compound, const gl_words *words, const gl_text *text,
                     uint32_t first, uint32_t at)
{
    enum { PADDING = GL_COMPOUND_PADDING };
    if (at == first)
        compound->len = 0;
    else if (at == first + GL_COMPOUND_TOKENS || text->tokens[at].gap != GOLCHIN_JOINER)
        return false;
    size_t most = words->longest < GL_COMPOUND_BYTES ? words->longest : GL_COMPOUND_BYTES;
    golchin_slice part = gl_text_folded(text, at);
    if (compound->len + part.len > most)
        return false;
    if (part.len <= PADDING)
        memcpy(compound->bytes + compound->len, part.start, 2 * PADDING); // of fixed size: no call
    else
        memcpy(compound->bytes + compound->len, part.start, part.len + PADDING);
    compound->len += part.len;
    return true;
}

// Whether a token and some behind it that joiners part are a known word.
static bool is_known(const gl_words *words, const gl_text *text, uint32_t first)
{
    gl_compound compound;
    uint32_t found = 0;
    for (uint32_t at = first;
         at < text->token_count && gl_compound_put(&compound, words, text, first, at); at++)
        found |= at > first ? gl_compound_word(&compound, words) : 0;
    return found;
}

// The tokens with a joiner in front. Returns how many.
static uint32_t find_joined(const gl_text *text, uint32_t *joined)
{
    const golchin_token *tokens = text->tokens;
    uint32_t count = 0, end = text->token_count;
    for (uint32_t i = 0; i < end; i++) {
        joined[count] = i;
        count += tokens[i].gap == GOLCHIN_JOINER;
    }
    return count;
}

void gl_compounds_mark(const gl_words *words, const gl_text *text, gl_known *known,
                       gl_arena *scratch)
{
    gl_arena_mark mark = gl_arena_save(scratch);
    uint32_t *joined = gl_arena_array_raw(scratch, uint32_t, (size_t)text->token_count + 1);
    uint32_t count = find_joined(text, joined);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = joined[i];
        known[at].traits |= GL_TRAIT_JOINED;
        if (at > 0)
            known[at - 1].traits |=
                is_known(words, text, at - 1) ? GL_TRAIT_JOINS | GL_TRAIT_BEGINS : 0u;
    }
    gl_arena_rewind(scratch, mark);
}
