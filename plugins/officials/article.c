// Word-list hits come as edges; this turns them into one bit set a token, so that the readers of
// names and posts look at a token once.
#include "article.h"

#include <string.h>

static void mark_edges(struct article *article, golchin_symbol type, uint32_t mark, bool first_only)
{
    uint32_t count;
    const golchin_edge *const *edges = article->host->edges(article->document, type, &count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t last = first_only ? edges[i]->first + 1 : edges[i]->last;
        for (uint32_t token = edges[i]->first; token < last; token++)
            article->marks[token] |= mark;
    }
}

static void mark_given_names(struct article *article)
{
    uint32_t count;
    const golchin_edge *const *edges =
        article->host->edges(article->document, article->is->given, &count);
    for (uint32_t i = 0; i < count; i++) {
        bool unsure = slice_is(edge_text(article, edges[i], article->is->ambiguous), "yes");
        for (uint32_t token = edges[i]->first; token < edges[i]->last; token++)
            article->marks[token] |= MARK_GIVEN | (unsure ? MARK_GIVEN_UNSURE : 0);
    }
}

void article_read(struct article *out, const golchin_host *host, const struct symbols *is,
                  golchin_document *document)
{
    *out = (struct article){.host = host, .document = document, .is = is};
    out->tokens = host->tokens(document, &out->token_count);
    out->sentences = host->sentences(document, &out->sentence_count);
    out->marks = host->allocate(document, (out->token_count + 1) * sizeof *out->marks);
    out->sentence_of = host->allocate(document, (out->token_count + 1) * sizeof *out->sentence_of);
    for (uint32_t i = 0; i < out->sentence_count; i++)
        for (uint32_t token = out->sentences[i].first; token < out->sentences[i].last; token++)
            out->sentence_of[token] = i;

    mark_given_names(out);
    mark_edges(out, is->surname, MARK_SURNAME, false);
    mark_edges(out, is->affix, MARK_AFFIX, false);
    mark_edges(out, is->ender, MARK_ENDER, true);
    mark_edges(out, is->role, MARK_ROLE, true);
    mark_edges(out, is->honorific, MARK_HONORIFIC, true);
    mark_edges(out, is->body, MARK_BODY, true);
    mark_edges(out, is->organ, MARK_ORGAN, true);
    mark_edges(out, is->named, MARK_NAMED, true);
    mark_edges(out, is->verb, MARK_SPEECH, false);
    mark_edges(out, is->place, MARK_PLACE, false);
    mark_edges(out, is->organization, MARK_ORGANIZATION, false);
    mark_edges(out, is->number, MARK_NUMBER, false);
    mark_edges(out, is->code, MARK_NUMBER, false);
    mark_edges(out, is->date, MARK_NUMBER, false);
}

bool slice_is(golchin_slice text, const char *word)
{
    return text.len == strlen(word) && memcmp(text.start, word, text.len) == 0;
}

bool ends_with(golchin_slice text, golchin_slice end)
{
    return text.len >= end.len &&
           (end.len == 0 || memcmp(text.start + text.len - end.len, end.start, end.len) == 0);
}

bool starts_with(golchin_slice text, golchin_slice start)
{
    return text.len >= start.len &&
           (start.len == 0 || memcmp(text.start, start.start, start.len) == 0);
}

bool token_is(const struct article *article, uint32_t token, const char *word)
{
    return token < article->token_count &&
           slice_is(article->host->folded(article->document, token), word);
}

bool token_is_one_of(const struct article *article, uint32_t token, const char *const *words)
{
    for (; *words; words++)
        if (token_is(article, token, *words))
            return true;
    return false;
}

bool token_has(const struct article *article, uint32_t token, uint32_t marks)
{
    return token < article->token_count && article->marks[token] & marks;
}

bool is_word_in_sentence(const struct article *article, uint32_t token, uint32_t sentence)
{
    return token < article->sentences[sentence].last &&
           token >= article->sentences[sentence].first &&
           article->tokens[token].kind == GOLCHIN_WORD;
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

golchin_slice copy_text(const struct article *article, const char *bytes, size_t len)
{
    char *copy = article->host->allocate(article->document, len + 1);
    if (len)
        memcpy(copy, bytes, len);
    return (golchin_slice){copy, len};
}

golchin_slice tighten(const struct article *article, golchin_slice text)
{
    char *out = article->host->allocate(article->document, text.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        unsigned char lead = (unsigned char)text.start[i];
        size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (size > text.len - i)
            break;
        const char *at = text.start + i;
        if (size == 2 && memcmp(at, "ئ", 2) == 0)
            memcpy(out + len, "ی", 2), len += 2;
        else if (size == 2 && memcmp(at, "آ", 2) == 0)
            memcpy(out + len, "ا", 2), len += 2;
        else if (lead >= 0xD8 && lead <= 0xDB && memcmp(at, "،", 2) != 0)
            memcpy(out + len, at, size), len += size;
        else if ((lead >= '0' && lead <= '9') || (lead >= 'a' && lead <= 'z'))
            out[len++] = (char)lead;
        i += size;
    }
    return (golchin_slice){out, len};
}

bool same_text(const struct article *article, golchin_slice a, golchin_slice b)
{
    golchin_slice x = tighten(article, a), y = tighten(article, b);
    return x.len == y.len && (x.len == 0 || memcmp(x.start, y.start, x.len) == 0);
}
