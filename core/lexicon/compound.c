// Joiners are few, and what they join is hardly ever a word of a list: the loop that gathers where
// entries may begin meets them with one branch a token.
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

uint32_t gl_compounds_mark(const gl_words *words, const gl_text *text, gl_known *known,
                           uint32_t *starts)
{
    const golchin_token *tokens = text->tokens;
    uint32_t count = 0, end = text->token_count;
    for (uint32_t at = 0; at < end; at++) {
        if (tokens[at].gap == GOLCHIN_JOINER) {
            known[at].traits |= GL_TRAIT_JOINED;
            if (at > 0 && is_known(words, text, at - 1)) {
                count -= known[at - 1].traits & GL_TRAIT_BEGINS; // the last one, if it is there
                starts[count++] = at - 1;
                known[at - 1].traits |= GL_TRAIT_JOINS | GL_TRAIT_BEGINS;
            }
        }
        starts[count] = at;
        count += known[at].traits & GL_TRAIT_BEGINS;
    }
    return count;
}
