// What Persian writes as one word, or apart from the word before it, is one token with that word:
// the plural of a pronoun (`آن‌ها`), so that whoever looks for `آنها` finds it,
// and the ezafe behind ه (`خانه‌ی`), which the fold drops where it is a
// sign (`خانهٔ`).
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

bool gl_tokenizer_join_plural(gl_tokenizer *t, golchin_token *pronoun, uint32_t end,
                              golchin_slice ending)
{
    for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++) {
        if (!gl_slice_is(ending, plurals[i].ending) ||
            !gl_slice_is(fold_of(t, pronoun), plurals[i].pronoun))
            continue;
        pronoun->end = end;
        gl_tokenizer_set_fold(t, pronoun, gl_slice_of(plurals[i].whole));
        return true;
    }
    return false;
}

bool gl_tokenizer_join_ezafe(gl_tokenizer *t, golchin_token *noun, uint32_t end)
{
    if (noun->kind != GOLCHIN_WORD || !gl_slice_ends_with(fold_of(t, noun), GL_LITERAL("ه")))
        return false;
    noun->end = end;
    return true;
}
