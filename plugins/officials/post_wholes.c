// «رئیس کمیته داوران», «عضو کمیسیون اقتصادی»: when the phrase does not say what the part is a part
// of, the article may have it elsewhere; else the part itself is what the officer is of.
#include "post_wholes.h"

#include <string.h>

#include "phrase_bounds.h"
#include "post_body.h"
#include "post_slots.h"
#include "role.h"

static const char parliament[] = "مجلس";

// The first mention of the parliament; no words: the article has none.
static struct words find_parliament(const struct article *article, const struct posts *posts)
{
    for (uint32_t i = 0; i < posts->count; i++)
        if (slice_is(posts->items[i].organization, parliament))
            return posts->items[i].organization_words;
    uint32_t count;
    const golchin_edge *const *bodies =
        article->host->edges(article->document, article->is->organization, &count);
    for (uint32_t i = 0; i < count; i++)
        if (slice_is(edge_text(article, bodies[i], article->is->name), parliament))
            return (struct words){bodies[i]->first, bodies[i]->last, false};
    return (struct words){0};
}

// «عضو کمیسیون اقتصادی», «نماینده مردم یزد»: in an article that has the parliament, of it.
static bool take_parliament(const struct article *article, struct words mention, struct post *post)
{
    static const char *const parts[] = {"کمیسیون", "کمسیون", "فراکسیون", NULL};
    static const char *const board[] = {"هییت", "هیات", NULL};
    uint32_t first = post->department.first;
    bool is_part =
        post->department.last > first &&
        (token_is_one_of(article, first, parts) ||
         (token_is_one_of(article, first, board) && token_is(article, first + 1, "رییسه")));
    if (!is_part && !(role_is_delegate(post->role) && post->place.len && !post->is_verbal))
        return false;
    post->organization = slice_of(parliament);
    post->organization_words = (struct words){mention.first, mention.last, true};
    return true;
}

// «رئیس کمیته داوران», «دبیر هیئت فوتبال»: where nothing names what it is a part of, the part is
// what the officer is of. A board («هیئت مدیره») is always of something else.
static void take_part(const struct article *article, struct post *post)
{
    static const char *const parts[] = {"کمیته", "کمیسیون", "کمسیون",   "کارگروه",  "هییت", "هیات",
                                        "دفتر",  "گروه",    "فراکسیون", "دبیرخانه", NULL};
    static const char *const boards[] = {"مدیره", "امنا", "امنای", "رییسه", "علمی", NULL};
    uint32_t first = post->department.first, last = post->department.last;
    bool is_field =
        token_is(article, first, "امور") && !role_is_deputy(post->role); // «مدیرکل امور مالیاتی»
    if (last < first + 2 || !(is_field || token_is_one_of(article, first, parts)) ||
        token_is_one_of(article, first + 1, boards))
        return;
    golchin_slice part = article->host->canonical(article->document, first, last);
    if (post->role.len <= part.len + strlen(" ")) // the role is not worded with it
        return;
    post->organization = part;
    post->organization_words = post->department;
    post->role.len -= part.len + strlen(" ");
    post->role = role_alone(post->role);
    post->role_words.last = first;
}

// «شعبه تامین اجتماعی نیشابور … رئیس شعبه»: the same part further up, with what it is of.
static bool take_named_part(const struct article *article, struct post *post)
{
    uint32_t part = post->department.first;
    uint32_t oldest = back_by(post->first, LOOK_FAR);
    bool is_numbered =
        post->department.last == part + 2 && token_has(article, part + 1, MARK(NUMBER));
    if (!(post->department.last == part + 1 || is_numbered) ||
        !token_has(article, part, MARK(ORGAN)))
        return false;
    for (uint32_t token = post->first; token-- > oldest;) {
        uint32_t body = token + 1 + token_has(article, token + 1, MARK(NUMBER)); // «شعبه ۲ …»
        if (!same_letters(token_text(article, token), token_text(article, part)) ||
            !is_word_in_sentence(article, body, article->sentence_of[token]) ||
            !body_starts(article, body))
            continue;
        struct phrase phrase = {0};
        body_read(article, body, article->sentence_of[token], &phrase);
        if (phrase.is_anaphor)
            continue;
        post_take_named_body(article, &phrase, post);
        return true;
    }
    return false;
}

// «مدیرکل تامین اجتماعی … مدیر شعبه میبد»: a branch of what was told before.
static bool take_body_before(const struct article *article, const struct posts *posts,
                             struct post *post)
{
    if (post == posts->items || !token_is(article, post->department.first, "شعبه") ||
        !post[-1].organization.len)
        return false;
    post->organization = post[-1].organization;
    post->organization_words = post[-1].organization_words;
    post->organization_words.is_resolved = true;
    return true;
}

void posts_find_wholes(const struct article *article, struct posts *posts)
{
    struct words mention = posts->count ? find_parliament(article, posts) : (struct words){0};
    for (uint32_t i = 0; i < posts->count; i++) {
        struct post *post = &posts->items[i];
        if (!post->organization.len && !take_named_part(article, post) &&
            !take_body_before(article, posts, post) &&
            !(mention.last && take_parliament(article, mention, post)))
            take_part(article, post);
    }
}
