// Some places hold little else than a name: beside a post («ناظم توکنی، فرماندار …»), in front of a
// verb of saying, where a sentence begins behind one that speaks of an officer without naming him.
// There a name is read that no list has, when something vouches for it: one of its words, quotation
// marks, or that its last word is the subject of a later sentence («توکنی افزود»).
#include "guessed_names.h"

#include "name_guess.h"
#include "name_words.h"
#include "office.h"
#include "role.h"
#include "sentence_start.h"

enum { OPEN_SENTENCES = 4 }; // how long an officer without a name is remembered

struct search {
    const struct article *article;
    const struct posts *posts;
    struct names listed;
    uint32_t next_listed; // the first listed name that is not behind
    struct names found;
    bool is_open;        // an officer was spoken of without a name
    uint32_t open_since; // sentence
};

static bool take(struct search *search, const struct guess *guess)
{
    struct names *found = &search->found;
    if (found->count && found->items[found->count - 1].last > guess->name.start)
        return false;
    found->items[found->count++] = guess->name;
    search->is_open = false;
    return true;
}

// A name at `token`, up to the second quotation mark when it stands behind the first.
static bool read_name(const struct article *article, uint32_t token, bool is_quoted,
                      struct guess *out)
{
    enum { QUOTED_MAX = 6 }; // tokens
    bool is_read = guess_read_from(article, token, out);
    if (!is_quoted || (is_read && is_quotation_mark(article, out->name.last)))
        return is_read;
    for (uint32_t end = token + 2; end < token + QUOTED_MAX; end++)
        if (is_quotation_mark(article, end))
            return guess_read_quoted(article, end, out) && out->name.first == token;
    return false;
}

// «مسلم نیک‌ساز در این نشست گفت»: a given name and a word that no list
// has, of whom something is told in a sentence that speaks.
static bool is_unheard_of(const struct article *article, uint32_t sentence,
                          const struct guess *guess)
{
    uint32_t behind = guess->name.last;
    return guess->is_vouched && guess->units == 2 && name_is_given(article, guess->name.first) &&
           name_is_strange(article, guess->name.surname) &&
           (token_is(article, behind, "با") ||
            token_has(article, behind, MARK(IN) | MARK(SPEECH))) &&
           sentence_speaks(article, sentence);
}

// A name that a sentence begins with; `search->is_open`: an officer waits for it.
static void guess_subject(struct search *search, uint32_t sentence)
{
    const struct article *article = search->article;
    uint32_t start = sentence_skip_openers(article, sentence);
    bool is_quoted = is_quotation_mark(article, start);
    bool is_wanted = search->is_open || is_quoted || name_is_given(article, start);
    struct guess guess;
    if (!is_wanted || !read_name(article, start + is_quoted, is_quoted, &guess))
        return;
    if (!search->is_open && !is_quoted) {
        if (is_unheard_of(article, sentence, &guess))
            take(search, &guess);
        return;
    }
    uint32_t behind = guess.name.last + is_quoted;
    behind += token_has(article, behind, MARK(COMMA));
    uint32_t verb = behind + (token_has(article, behind, MARK(TOO)) ||
                              token_is(article, behind, "همچنین")); // «نام همچنین گفته است»
    bool is_speaker =
        token_has(article, verb, MARK(SPEECH)) ||
        (search->is_open && guess.units == 1 && token_is(article, verb, ":")); // «نام: …»
    bool is_marked = is_quoted && guess.units > 1; // «"امیل لحود" ساعاتی پس از …»
    if (!is_speaker && !is_marked && !token_has(article, behind, MARK(ENDER)))
        return;
    // «به گزارش …، شگفتیان با اشاره به … گفت»
    bool is_reported = guess.is_strange && start > article->sentences[sentence].first &&
                       start == sentence_skip_dateline(article, sentence) &&
                       (token_is(article, behind, "با") || token_has(article, behind, MARK(IN))) &&
                       sentence_speaks(article, sentence);
    if (guess.units == 1 ? search->is_open && (is_reported || (guess.is_vouched &&
                                                               (is_speaker || guess.is_used_again)))
                         : (guess.is_vouched && (is_speaker || search->is_open)) ||
                               (guess.is_strange && search->is_open))
        take(search, &guess);
}

static bool is_named_beside(const struct search *search, const struct post *post)
{
    for (uint32_t i = search->next_listed; i < search->listed.count; i++) {
        const struct name *name = &search->listed.items[i];
        if (name->start > post->last + 1)
            return false;
        // «وزیر … و نام», «وزیر … توسط نام»: that is another one
        bool is_another = name->start > post->last && token_is_word(search->article, post->last);
        if ((name->start >= post->last && !is_another) ||
            (name->last <= post->first && name->last + 1 >= post->first))
            return true;
    }
    return false;
}

// «…، مومن عضو مجلس خبرگان، پیریایی استاندار قم، سردار …»: in a list of officers a name stands in
// front of its post, also where another one follows behind the comma.
static bool guess_in_list(struct search *search, const struct post *post)
{
    struct guess guess;
    if (post == search->posts->items || post->is_bare || post[-1].is_bare ||
        !token_has(search->article, post[-1].last, MARK(COMMA) | MARK(AND)))
        return false;
    return guess_read_up_to(search->article, post->first, &guess) && guess.is_strange &&
           guess.name.first == post[-1].last + 1 && take(search, &guess);
}

// One word alone in front of a post. «… از ساری، فرماندار», «ریاست جمهوری اوباما، معاون …» and
// «هواپیمای وزیر» are no names.
static bool is_sure_surname(const struct article *article, const struct post *post,
                            const struct guess *guess, bool is_first, bool is_set_off)
{
    uint32_t first = guess->name.first;
    bool is_of_else = token_has(article, first, MARK(PLACE)) ||
                      (first > 0 && token_has(article, first - 1, MARK(OFFICE) | MARK(REPUBLIC)));
    if (post->refers_back)
        return false;
    if (guess->is_vouched && (is_first || !is_set_off || !is_of_else))
        return true;
    // «ارمغان وزیر … برای …» says nothing: a noun of a headline.
    bool says = is_first && (guess->is_used_again || sentence_speaks(article, post->sentence) ||
                             token_is(article, post->last, ":"));
    bool is_told = post->organization.len || (post->place.len && role_heads_state(post->role));
    return guess->is_strange && (says || guess_is_behind_deed(article, first)) && !is_set_off &&
           !post->is_bare && (is_told || !is_first) && !ends_with(token_text(article, first), "ای");
}

static bool guess_before(struct search *search, const struct post *post)
{
    const struct article *article = search->article;
    uint32_t end = post->first;
    end -= end > 0 && token_is(article, end - 1, "یک"); // «نام یک رهبر …»
    bool is_in_office = office_lead(article, end) < end;
    end = office_lead(article, end);
    uint32_t link = office_link_start(article, end); // «نام هم به عنوان …»
    link -= link > 0 && token_has(article, link - 1, MARK(TOO));
    bool is_linked = link < end;
    end = link;
    bool is_set_off =
        end && (token_has(article, end - 1, MARK(COMMA)) || token_is(article, end - 1, "("));
    end -= is_set_off;
    bool is_quoted = end && is_quotation_mark(article, end - 1);
    end -= is_quoted;
    struct guess guess;
    // «به گزارش شبکه «…»، نخست‌وزیر …»: who reports it.
    if (is_set_off && post->first == sentence_skip_dateline(article, post->sentence))
        return false;
    if (is_quoted)
        return guess_read_quoted(article, end, &guess) && take(search, &guess);
    if (!guess_read_up_to(article, end, &guess) ||
        (is_linked && !(guess.units > 1 && guess.is_vouched)))
        return false;
    uint32_t first = guess.name.first;
    bool is_first = first == sentence_skip_openers(article, guess.name.sentence) ||
                    first == sentence_skip_dateline(article, guess.name.sentence);
    bool is_alone = is_first || token_is_mark(article, first - 1);
    bool is_sure =
        guess.units == 1
            ? (is_in_office && guess.is_strange) ||
                  is_sure_surname(article, post, &guess, is_first, is_set_off)
            : guess.is_vouched || (guess.is_strange && (is_first || (is_alone && !post->is_bare)));
    return is_sure && take(search, &guess);
}

static bool guess_behind(struct search *search, const struct post *post)
{
    const struct article *article = search->article;
    bool is_set_off = token_has(article, post->last, MARK(COMMA));
    uint32_t at = post->last + is_set_off;
    bool is_quoted = is_quotation_mark(article, at);
    at += is_quoted;
    struct guess guess;
    if (at >= article->token_count || article->sentence_of[at] != post->sentence ||
        !read_name(article, at, is_quoted, &guess))
        return false;
    // «وزیر …، فلیپه اورتگا، …»: what commas set off behind a post is who holds it.
    bool is_closed =
        is_set_off && !post->is_bare && token_has(article, guess.name.last, MARK(COMMA));
    bool is_sure = guess.is_vouched || (is_quoted && !post->is_bare && guess.units > 1) ||
                   (is_closed && guess.is_strange);
    bool is_name = post->names_holder && (guess.is_strange || guess.is_vouched);
    return (is_name || (is_sure && (guess.units > 1 || guess_is_surname(article, &guess)))) &&
           take(search, &guess);
}

// «"نام" را … به عنوان رئیس …»: who is appointed.
static bool guess_object(struct search *search, const struct post *post)
{
    enum { LOOK_BACK = 16 }; // tokens
    const struct article *article = search->article;
    uint32_t start = article->sentences[post->sentence].first;
    struct guess guess;
    if (post->first <= start || !token_has(article, post->first - 1, MARK(LINK)))
        return false;
    for (uint32_t at = post->first; at > start + 1 && post->first - at < LOOK_BACK; at--)
        if (token_has(article, at, MARK(OBJECT)) && is_quotation_mark(article, at - 1))
            return guess_read_quoted(article, at - 1, &guess) && guess.units > 1 &&
                   take(search, &guess);
    return false;
}

// «جلالی، فروزش و دینی نمایندگان …»: surnames alone, which commas and «و» set apart in front of a
// post in the plural. Two of them at least, and all as names are.
static void guess_list(struct search *search, const struct post *post)
{
    const struct article *article = search->article;
    struct guess guesses[LISTED_MAX];
    uint32_t count = 0, end = post->first;
    bool is_noun = false;
    while (end && count < LISTED_MAX) {
        struct guess *guess = &guesses[count];
        bool is_sure = guess_read_up_to(article, end, guess) && guess->units <= 2 &&
                       (guess->is_vouched || guess->is_strange);
        // «الف، دینی و ب»: even a noun is a name between names.
        if (!is_sure && (count == 0 || is_noun || !guess_read_noun(article, end, guess)))
            break;
        is_noun = !is_sure;
        count++;
        uint32_t first = guess->name.first;
        if (!first || !token_has(article, first - 1, MARK(COMMA) | MARK(AND)))
            break;
        end = first - 1;
    }
    count -= is_noun && count > 0; // nothing in front of it
    bool is_list = count > 1;
    while (is_list && count > 0)
        take(search, &guesses[--count]);
}

static void guess_beside(struct search *search, const struct post *post)
{
    // Names far in front of the post are of no use any more.
    while (search->next_listed < search->listed.count &&
           search->listed.items[search->next_listed].last + 4 * GUESS_TOKENS_MAX < post->first)
        search->next_listed++;
    if (post->is_many)
        guess_list(search, post);
    if (post->is_many || post->is_verbal || guess_in_list(search, post) ||
        is_named_beside(search, post))
        return;
    if (!guess_before(search, post) && !guess_behind(search, post) && !guess_object(search, post) &&
        post_is_told(post)) {
        search->is_open = true;
        search->open_since = post->sentence;
    }
}

struct names names_guess(const struct article *article, const struct posts *posts,
                         struct names listed)
{
    uint32_t most = article->sentence_count + 1; // one each, at most
    for (uint32_t i = 0; i < posts->count; i++)
        most += posts->items[i].is_many ? LISTED_MAX : 1;
    struct search search = {.article = article, .posts = posts, .listed = listed};
    search.found.items = allocate(article, most, sizeof *search.found.items);
    uint32_t next = 0;
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        search.is_open &= i <= search.open_since + OPEN_SENTENCES;
        guess_subject(&search, i);
        for (; next < posts->count && posts->items[next].sentence == i; next++)
            guess_beside(&search, &posts->items[next]);
    }
    return search.found.count ? names_merge(article, listed, search.found) : listed;
}
