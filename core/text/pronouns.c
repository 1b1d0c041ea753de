// `آن‌ها`, `آن ها`, `این‌هایی`: pronouns whose plural is written apart are one token,
// as `آنها` is, since whoever looks for one of these means all of them. Nothing else is joined.
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

bool gl_tokenizer_join_pronoun(gl_tokenizer *t, golchin_token *pronoun, uint32_t end,
                               golchin_slice ending)
{
    golchin_slice fold = gl_slice(t->folds + pronoun->fold, pronoun->fold_len);
    for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++) {
        if (!gl_slice_is(ending, plurals[i].ending) || !gl_slice_is(fold, plurals[i].pronoun))
            continue;
        pronoun->end = end;
        gl_tokenizer_set_fold(t, pronoun, gl_slice_of(plurals[i].whole));
        return true;
    }
    return false;
}
