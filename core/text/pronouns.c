// `آن‌ها`, `آن ها`, `این‌هایی`: pronouns whose plural is written apart are one token, as `آنها`
// is, since whoever looks for one of these means all of them. Nothing else is joined.
#include <string.h>

#include "base/slice.h"
#include "text/tokenizer.h"

typedef struct plural {
    const char *pronoun, *ending, *whole;
} plural;

static const plural plurals[] = {
    {"آن", "ها", "آنها"},
    {"این", "ها", "اینها"},
    {"آن", "هایی", "آنهایی"},
    {"این", "هایی", "اینهایی"},
};

static golchin_slice fold_of(const gl_tokenizer *t, const golchin_token *token)
{
    return gl_slice(t->folds + token->fold, token->fold_len);
}

// What a pronoun and a token behind it are together; NULL: two words.
static const char *whole_of(const gl_tokenizer *t, const golchin_token *pronoun,
                            const golchin_token *ending)
{
    for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++) {
        if (gl_slice_is(fold_of(t, ending), plurals[i].ending) &&
            gl_slice_is(fold_of(t, pronoun), plurals[i].pronoun))
            return plurals[i].whole;
    }
    return NULL;
}

// Most tokens are told by their length and the gap before them.
static bool may_be_ending(const golchin_token *token)
{
    static const char shorter[] = "ها", longer[] = "هایی";
    return (token->fold_len == sizeof shorter - 1 || token->fold_len == sizeof longer - 1) &&
           (token->gap == GOLCHIN_SPACE || token->gap == GOLCHIN_JOINER);
}

static bool is_gone(const golchin_token *token)
{
    return token->end == token->begin;
}

static void close_gaps(gl_tokenizer *t)
{
    size_t kept = 0, border = 0;
    for (size_t i = 0; i < t->count; i++) {
        if (border < t->borders.count && t->borders.items[border] == i)
            t->borders.items[border++] = (uint32_t)kept;
        if (!is_gone(&t->tokens[i]))
            t->tokens[kept++] = t->tokens[i];
    }
    t->count = kept;
}

void gl_tokenizer_join_pronouns(gl_tokenizer *t)
{
    bool is_any = false;
    for (size_t i = 1; i < t->count; i++) {
        golchin_token *ending = &t->tokens[i], *pronoun = ending - 1;
        const char *whole = may_be_ending(ending) ? whole_of(t, pronoun, ending) : NULL;
        if (!whole)
            continue;
        pronoun->end = ending->end;
        gl_tokenizer_set_fold(t, pronoun, gl_slice_of(whole));
        ending->end = ending->begin;
        is_any = true;
    }
    if (is_any)
        close_gaps(t);
}
