// Word-list hits come as edges; this turns them into one bit set a token, so that the readers of
// names and posts look at a token once.
#include "article.h"

#include <string.h>

#include "sentence_start.h"

// Given names that join others into one word: محمدصادق, سیدکاظم, عبدالعزیز.
static const char *const joining_names[] = {"محمد", "سید", "عبدال", "غلام", "میر", NULL};

enum { JOINED_REST = 6 }; // bytes behind the joining name, at least

// Returns how many tokens got the mark, where lists do not overlap.
static uint32_t mark_edges(struct article *article, golchin_symbol type, uint64_t mark,
                           bool first_only)
{
    uint32_t marked = 0;
    uint32_t count;
    const golchin_edge *const *edges = article->host->edges(article->document, type, &count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t last = first_only ? edges[i]->first + 1 : edges[i]->last;
        for (uint32_t token = edges[i]->first; token < last; token++)
            article->marks[token] |= mark;
        marked += last - edges[i]->first;
    }
    return marked;
}

static void mark_given_name(struct article *article, const golchin_edge *edge)
{
    bool unsure = slice_is(edge_text(article, edge, article->is->ambiguous), "yes");
    for (uint32_t token = edge->first; token < edge->last; token++)
        article->marks[token] |= MARK(GIVEN) | (unsure ? MARK(GIVEN_UNSURE) : 0);
    article->name_starts += edge->last - edge->first;
}

static void mark_given_names(struct article *article)
{
    uint32_t count;
    const golchin_edge *const *edges =
        article->host->edges(article->document, article->is->given, &count);
    for (uint32_t i = 0; i < count; i++)
        mark_given_name(article, edges[i]);
}

// «کالین پاول»: a list of both, since a word that is a given name abroad is a word here.
static void mark_foreign_names(struct article *article)
{
    uint32_t count;
    const golchin_edge *const *edges =
        article->host->edges(article->document, article->is->foreign, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (slice_is(edge_text(article, edges[i], article->is->part), "given"))
            mark_given_name(article, edges[i]);
        else
            for (uint32_t token = edges[i]->first; token < edges[i]->last; token++)
                article->marks[token] |= MARK(SURNAME);
    }
}

static bool joins_given_names(golchin_slice word)
{
    // Seven of eight words begin with another letter.
    if (word.len <= JOINED_REST || !(word.start[1] == '\x85' || word.start[1] == '\xb3' ||
                                     word.start[1] == '\xb9' || word.start[1] == '\xba'))
        return false;
    for (const char *const *start = joining_names; *start; start++)
        if (memcmp(word.start, *start, 2) == 0 && starts_with(word, *start))
            return word.len >= strlen(*start) + JOINED_REST;
    return false;
}

// The last two letters.
static inline uint32_t tail_of(const char *end)
{
    uint32_t tail;
    memcpy(&tail, end - sizeof tail, sizeof tail);
    return tail;
}

#define TAIL(letters) tail_of((letters) + sizeof(letters) - 1)

// The size of a given name that ends a word, glued or tied to it; 0: none.
// «ناصح‌الدین», «بیوک‌آقا»
static size_t ending_name_size(golchin_slice word)
{
    if (word.len < strlen("قلی"))
        return 0;
    uint32_t tail = tail_of(word.start + word.len);
    const char *end = tail == TAIL("ین")   ? "الدین"
                      : tail == TAIL("ات") ? "السادات"
                      : tail == TAIL("قا") ? "آقا"
                      : tail == TAIL("لی") ? "لی"
                                           : NULL;
    if (end && slice_is(slice_of(end), "لی"))
        end = ends_with(word, "قلی") ? "قلی" : "علی";
    return end && ends_with(word, end) ? strlen(end) : 0;
}

// Returns whether some word ends as given names do.
static bool read_words(struct article *article, const struct vocabulary *vocabulary)
{
    bool has_endings = false;
    for (uint32_t token = 0; token < article->token_count; token++) {
        golchin_slice word = article->host->folded(article->document, token);
        article->texts[token] = word;
        uint64_t marks = vocabulary_find(vocabulary, word);
        if (joins_given_names(word))
            marks |= MARK(JOINED);
        has_endings |= ending_name_size(word) > 0;
        article->marks[token] = marks;
        article->name_starts += (marks & (MARK(JOINED) | MARK(SEYED))) != 0 || slice_is(word, "بن");
        article->post_starts += (marks & MARK(OFFICE)) != 0;
    }
    return has_endings;
}

static void mark_ending_names(struct article *article)
{
    const uint64_t others =
        MARK(HONORIFIC) | MARK(ROLE) | MARK(PLACE) | MARK(ORGANIZATION) | MARK(BODY) | MARK(ENDER);
    for (uint32_t token = 0; token < article->token_count; token++) {
        golchin_slice word = article->texts[token];
        size_t size = ending_name_size(word);
        bool is_whole = size && size == word.len;
        // «نور الدین» has its blank in older news.
        bool is_half = is_whole && token > 0 && token_is_word(article, token - 1) &&
                       (is_tied(article, token) || ends_with(word, "الدین"));
        uint32_t first = token - is_half;
        if (!size || (is_whole ? first == token : word.len < size + JOINED_REST) ||
            token_has(article, first, ends_with(word, "الدین") ? others & ~MARK(PLACE) : others))
            continue;
        bool is_word = is_common(article, first) || token_has(article, first, MARK(SURNAME));
        if (is_word && !token_has(article, first, MARK(GIVEN)))
            continue;
        article->marks[first] |= MARK(JOINED);
        article->marks[token] |= MARK(JOINED);
        article->name_starts++;
    }
}

void article_read(struct article *out, const golchin_host *host, const struct symbols *is,
                  const struct vocabulary *vocabulary, const struct common_words *common,
                  golchin_document *document)
{
    *out = (struct article){.host = host, .document = document, .is = is, .common = common};
    out->tokens = host->tokens(document, &out->token_count);
    out->texts = allocate(out, out->token_count + 1, sizeof *out->texts);
    out->marks = allocate(out, out->token_count + 1, sizeof *out->marks);

    const struct {
        uint64_t mark;
        golchin_symbol type;
        bool first_only;
    } lists[] = {
        {MARK(SURNAME), is->surname, false}, {MARK(AFFIX), is->affix, false},
        {MARK(ENDER), is->ender, true},      {MARK(BODY), is->body, true},
        {MARK(ORGAN), is->organ, true},      {MARK(INNER), is->inner, false},
        {MARK(NAMED), is->named, true},      {MARK(SPEECH), is->verb, false},
        {MARK(PLACE), is->place, false},     {MARK(ORGANIZATION), is->organization, false},
        {MARK(NUMBER), is->number, false},   {MARK(NUMBER), is->code, false},
        {MARK(NUMBER), is->date, false},
    };
    bool has_endings = read_words(out, vocabulary);
    sentences_read(out);
    mark_given_names(out);
    mark_foreign_names(out);
    out->name_starts += mark_edges(out, is->honorific, MARK(HONORIFIC), true);
    out->post_starts += mark_edges(out, is->role, MARK(ROLE), true);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        mark_edges(out, lists[i].type, lists[i].mark, lists[i].first_only);
    if (has_endings)
        mark_ending_names(out);
    sentences_mark_speech(out);
}

bool token_is(const struct article *article, uint32_t token, const char *word)
{
    return token < article->token_count && slice_is(token_text(article, token), word);
}

bool token_is_one_of(const struct article *article, uint32_t token, const char *const *words)
{
    return token < article->token_count && slice_is_one_of(token_text(article, token), words);
}

bool is_common(const struct article *article, uint32_t token)
{
    return token < article->token_count &&
           common_words_have(article->common, token_text(article, token));
}

bool is_comma(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(COMMA));
}

bool is_quotation_mark(const struct article *article, uint32_t token)
{
    return token_is_mark(article, token) && token_has(article, token, MARK(LOOSE_MARK)) &&
           !token_has(article, token, MARK(COMMA) | MARK(DASH) | MARK(PAREN));
}

bool is_tied(const struct article *article, uint32_t token)
{
    return token < article->token_count && (article->tokens[token].gap == GOLCHIN_JOINER ||
                                            article->tokens[token].gap == GOLCHIN_GLUED);
}

bool is_word_in_sentence(const struct article *article, uint32_t token, uint32_t sentence)
{
    return token < article->sentences[sentence].last &&
           token >= article->sentences[sentence].first && token_is_word(article, token);
}

golchin_slice edge_text(const struct article *article, const golchin_edge *edge,
                        golchin_symbol feature)
{
    golchin_value value = article->host->feature(article->document, edge, feature);
    return value.kind == GOLCHIN_STRING ? value.as.string : (golchin_slice){0};
}

bool edge_flag(const struct article *article, const golchin_edge *edge, golchin_symbol feature)
{
    golchin_value value = article->host->feature(article->document, edge, feature);
    return value.kind == GOLCHIN_BOOLEAN && value.as.boolean;
}

const golchin_edge *edge_at(const struct article *article, golchin_symbol type, uint32_t token)
{
    return token < article->token_count ? article->host->edge_at(article->document, type, token)
                                        : NULL;
}

void *allocate(const struct article *article, size_t count, size_t size)
{
    return article->host->allocate(article->document, count * size);
}

void *make_room(const struct article *article, void *items, uint32_t count, uint32_t *capacity,
                size_t size)
{
    if (count < *capacity)
        return items;
    *capacity = *capacity ? *capacity * 2 : 16;
    void *more = allocate(article, *capacity, size);
    if (count)
        memcpy(more, items, count * size);
    return more;
}

static const char joiner[] = "\xE2\x80\x8C";

golchin_slice plain_text(const struct article *article, golchin_slice text)
{
    const char *at = text.len ? memmem(text.start, text.len, joiner, sizeof joiner - 1) : NULL;
    if (!at)
        return text;
    char *out = allocate(article, text.len, 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        bool is_joiner = text.len - i >= sizeof joiner - 1 &&
                         memcmp(text.start + i, joiner, sizeof joiner - 1) == 0;
        out[len] = ' ';
        if (!is_joiner)
            out[len] = text.start[i];
        len++;
        i += is_joiner ? sizeof joiner - 1 : 1;
    }
    while (len && out[len - 1] == ' ')
        len--;
    return (golchin_slice){out, len};
}

golchin_slice join_texts(const struct article *article, golchin_slice a, golchin_slice b)
{
    char *out = allocate(article, a.len + b.len + 1, 1);
    memcpy(out, a.start, a.len);
    out[a.len] = ' ';
    memcpy(out + a.len + 1, b.start, b.len);
    return (golchin_slice){out, a.len + 1 + b.len};
}
