// News begins with who reports it and from where; the sentence proper comes behind.
#include "sentence_start.h"

enum { REPORT_MAX = 32 }; // tokens of «به گزارش …»

static bool is_agency(const struct article *article, const golchin_edge *edge)
{
    return edge && (slice_is(edge_text(article, edge, article->is->org_kind), "news") ||
                    token_is(article, edge->first, "خبرگزاری"));
}

// «پیک خبر: مدیرکل …»: a paper that no list has, in front of the officer whom it reports of. The
// token behind the colon, or `token` itself.
static uint32_t skip_paper(const struct article *article, uint32_t token)
{
    enum { PAPER_MAX = 2 }; // tokens
    const uint64_t others = MARK(SPEECH) | MARK(ENDER) | MARK(ROLE) | MARK(PRONOUN) | MARK(GIVEN) |
                            MARK(HONORIFIC) | MARK(SURNAME) | MARK(THIS);
    for (uint32_t at = token; at <= token + PAPER_MAX; at++) {
        if (at > token && token_is(article, at, ":"))
            return token_has(article, at + 1, MARK(ROLE)) ? at + 1 : token;
        if (!token_is_word(article, at) || token_has(article, at, others))
            break;
    }
    return token;
}

// «خبرگزاری …؛ نام - مدیرکل …»: who wrote it, between two marks. The token behind them; 0: there is
// none.
static uint32_t skip_reporter(const struct article *article, uint32_t mark)
{
    enum { NAME_MAX = 5 }; // tokens
    if (!token_has(article, mark, MARK(COMMA) | MARK(DASH)) ||
        !token_has(article, mark + 1, MARK(GIVEN)))
        return 0;
    for (uint32_t at = mark + 2; at <= mark + NAME_MAX && at < article->token_count; at++) {
        if (token_has(article, at, MARK(DASH)) && !token_is(article, at, ":"))
            return at + 1;
        if (!token_is_word(article, at))
            break;
    }
    return 0;
}

// «خبرگزاری فارس:», «ساری -»; the token behind it, or `token` itself.
static uint32_t skip_label(const struct article *article, uint32_t token)
{
    enum { AGENCY_MAX = 4 }; // tokens of an agency that no list has
    const golchin_edge *label = edge_at(article, article->is->organization, token);
    if (!is_agency(article, label))
        label = edge_at(article, article->is->place, token);
    if (is_agency(article, label) && skip_reporter(article, label->last))
        return skip_reporter(article, label->last);
    if (label && token_has(article, label->last, MARK(DASH)))
        return label->last + 1;
    uint32_t officer = label ? label->last + is_comma(article, label->last) : token;
    if (label && token_has(article, officer, MARK(ROLE)))
        return officer; // «سنندج، رئیس …», «سنندج ـ رئیس …»: a tatweel is no token
    for (uint32_t at = token + 1; token_is(article, token, "خبرگزاری") && at < token + AGENCY_MAX;
         at++)
        if (token_has(article, at, MARK(DASH)))
            return at + 1;
    for (uint32_t at = token + 1; token_is(article, token, "گروه") && at < token + AGENCY_MAX; at++)
        if (token_has(article, at, MARK(DASH)))
            return at + 1; // «گروه اقتصادی –»
    return skip_paper(article, token);
}

// «به گزارش خبرگزاری … از یزد [نام]», «به گزارش روابط عمومی بهزیستی [مدیرکل …]»: who comes right
// behind the source, where the comma is missing.
static bool is_behind_source(const struct article *article, uint32_t token)
{
    const uint64_t officers = MARK(ROLE) | NAME_STARTS;
    return token_has(article, token, officers) &&
           !token_has(article, token, MARK(PLACE) | MARK(ORGANIZATION) | MARK(ORGAN)) &&
           (token_has(article, token - 1, MARK(PLACE) | MARK(ORGANIZATION)) ||
            token_is(article, token - 1, "ما"));
}

// The comma that ends «به گزارش …», or who comes behind it without one; a comma inside the name of
// a body is none.
static uint32_t skip_report(const struct article *article, uint32_t token, uint32_t end)
{
    uint32_t limit = token + REPORT_MAX < end ? token + REPORT_MAX : end;
    for (uint32_t at = token + 2; at < limit;) {
        if (token_has(article, at, MARK(COMMA)))
            return at + 1;
        if (at > token + 2 && is_behind_source(article, at))
            return at;
        if (token_has(article, at, MARK(SPEECH)) && token_is(article, at + 1, ":"))
            break; // no comma: «به گزارش … مدیرکل … گفت: …»
        const golchin_edge *body = edge_at(article, article->is->organization, at);
        at = body ? body->last : at + 1;
    }
    return token;
}

uint32_t sentence_skip_dateline(const struct article *article, uint32_t sentence)
{
    enum {
        LABELS_MAX = 4
    }; // «خبرگزاری فارس - گروه استان‌ها: ساری -»
    uint32_t at = article->sentences[sentence].first, end = article->sentences[sentence].last;
    for (int label = 0; label < LABELS_MAX; label++) {
        uint32_t behind = skip_label(article, at);
        if (behind == at)
            break;
        at = behind;
    }
    if ((token_has(article, at, MARK(TO)) && token_has(article, at + 1, MARK(REPORT))) ||
        token_is(article, at, "بهگزارش"))
        return skip_report(article, at, end);
    return at;
}

uint32_t sentence_skip_openers(const struct article *article, uint32_t sentence)
{
    enum { OPENERS_MAX = 10 };
    uint32_t first = sentence_skip_dateline(article, sentence), at = first;
    if (token_has(article, at, MARK(NARRATOR)) && token_is(article, at + 1, "است"))
        at += 2; // «گفتنی است»
    while (at < article->sentences[sentence].last && at < first + OPENERS_MAX &&
           (token_has(article, at, MARK(OPENER)) || token_has(article, at, MARK(THIS))) &&
           !token_has(article, at, MARK(PRONOUN)))
        at++;
    return at;
}

// «- مدیرکل …», «🔹 نام …»: a mark that a line begins with, but for one that opens something.
static bool is_bullet(const struct article *article, uint32_t token)
{
    static const char *const opening[] = {"«", "(", "[", "{", "\"", "'", "“", "‘", NULL};
    return token_is_mark(article, token) && article->tokens[token].gap >= GOLCHIN_LINE &&
           !token_is_one_of(article, token, opening);
}

void sentences_read(struct article *out)
{
    const golchin_sentence *all = out->host->sentences(out->document, &out->sentence_count);
    golchin_sentence *sentences = allocate(out, out->sentence_count + 1, sizeof *sentences);
    out->sentence_of = allocate(out, out->token_count + 1, sizeof *out->sentence_of);
    for (uint32_t i = 0; i < out->sentence_count; i++) {
        sentences[i] = all[i];
        for (uint32_t token = all[i].first; token < all[i].last; token++)
            out->sentence_of[token] = i;
        if (all[i].first + 1 < all[i].last && is_bullet(out, all[i].first))
            sentences[i].first++;
    }
    out->sentences = sentences;
}

bool sentence_is_item(const struct article *article, uint32_t sentence)
{
    static const char *const bullets[] = {"-", "–", "—", "*", "•", "♦", "▪", "●", NULL};
    uint32_t first = article->sentences[sentence].first;
    return first > 0 && article->sentence_of[first - 1] == sentence &&
           token_is_one_of(article, first - 1, bullets);
}

void sentences_mark_speech(struct article *out)
{
    out->speech_end = allocate(out, out->sentence_count + 1, sizeof *out->speech_end);
    for (uint32_t i = 0; i < out->sentence_count; i++)
        for (uint32_t token = out->sentences[i].first; token < out->sentences[i].last; token++)
            if (token_has(out, token, MARK(SPEECH)))
                out->speech_end[i] = token + 1;
}

bool sentence_speaks(const struct article *article, uint32_t sentence)
{
    return article->speech_end[sentence] > 0;
}

bool sentence_has_word(const struct article *article, uint32_t sentence, golchin_slice word)
{
    const golchin_sentence *range = &article->sentences[sentence];
    for (uint32_t token = range->first; token < range->last && token < range->first + LOOK_FAR;
         token++)
        if (same_letters(token_text(article, token), word))
            return true;
    return false;
}
