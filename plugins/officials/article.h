/// One article as this extractor sees it: the host's view plus marks on every token.
#ifndef OFFICIALS_ARTICLE_H
#define OFFICIALS_ARTICLE_H

#include <golchin/plugin.h>

#include "common_words.h"
#include "letters.h"
#include "words.h"

/// The edge types and features that the extractor reads; one set a host.
struct symbols {
    golchin_symbol given, foreign, surname, affix, ender, role, honorific, body, organ, inner,
        named, verb, status;
    golchin_symbol place, organization, number, code, date;
    golchin_symbol person, speech; // published
    golchin_symbol name, canonical, written, head, org_part, ambiguous, kind, part, record_column,
        status_column, org_kind, resolved, from_first, from_last, place_type, province, level,
        takes_organization;
    golchin_symbol honorific_feature, role_feature, organization_feature, place_feature,
        speaker_feature;
};

struct article {
    const golchin_host *host;
    golchin_document *document;
    const struct symbols *is;
    const golchin_token *tokens;
    uint32_t token_count;
    const golchin_sentence *sentences;
    uint32_t sentence_count;
    golchin_slice *texts;  // the folded form; one a token
    uint64_t *marks;       // one a token
    uint32_t *sentence_of; // one a token
    uint32_t *speech_end;  // one a sentence: behind its last word of speech; 0: it has none
    const struct common_words *common;
    uint32_t name_starts, post_starts; // tokens that names and posts may begin at, at most
};

/// Fill `out` for a document; arrays are in the document's arena.
void article_read(struct article *out, const golchin_host *host, const struct symbols *is,
                  const struct vocabulary *vocabulary, const struct common_words *common,
                  golchin_document *document);

/// One of `marks` is set. A token behind the last has none.
static inline bool token_has(const struct article *article, uint32_t token, uint64_t marks)
{
    return token < article->token_count && (article->marks[token] & marks) != 0;
}

/// Letters, a mark, a number in digits; a token behind the last is none of these.
static inline bool token_is_of(const struct article *article, uint32_t token,
                               golchin_token_kind kind)
{
    return token < article->token_count && article->tokens[token].kind == kind;
}

static inline bool token_is_word(const struct article *article, uint32_t token)
{
    return token_is_of(article, token, GOLCHIN_WORD);
}

static inline bool token_is_mark(const struct article *article, uint32_t token)
{
    return token_is_of(article, token, GOLCHIN_PUNCTUATION);
}

static inline bool token_is_digits(const struct article *article, uint32_t token)
{
    return token_is_of(article, token, GOLCHIN_DIGITS);
}

/// The folded form.
static inline golchin_slice token_text(const struct article *article, uint32_t token)
{
    return article->texts[token];
}

/// How far an article is searched for what a word of it refers to, in tokens.
enum { LOOK_FAR = 600 };

/// `count` places in front of `index`, or the first.
static inline uint32_t back_by(uint32_t index, uint32_t count)
{
    return index > count ? index - count : 0;
}

/// Byte for byte, in folded spelling.
bool token_is(const struct article *, uint32_t token, const char *word);
/// The same for any of `words`, which NULL ends.
bool token_is_one_of(const struct article *, uint32_t token, const char *const *words);
/// A word of everyday language that is hardly ever a name.
bool is_common(const struct article *, uint32_t token);
bool is_comma(const struct article *, uint32_t token);
bool is_quotation_mark(const struct article *, uint32_t token);
/// The token is tied to the one before it by a joiner, or glued.
bool is_tied(const struct article *, uint32_t token);
/// A word (letters) that lies in this sentence.
bool is_word_in_sentence(const struct article *, uint32_t token, uint32_t sentence);
/// The feature of an edge as string; empty when it has none.
golchin_slice edge_text(const struct article *, const golchin_edge *, golchin_symbol feature);
bool edge_flag(const struct article *, const golchin_edge *, golchin_symbol feature);
const golchin_edge *edge_at(const struct article *, golchin_symbol type, uint32_t token);
/// Zeroed, as long as the document.
void *allocate(const struct article *, size_t count, size_t size);
/// Room for one more behind `count` items: `items` themselves, or a copy with twice the
/// `*capacity`.
void *make_room(const struct article *, void *items, uint32_t count, uint32_t *capacity,
                size_t size);
/// A list's spelling as records have it: a joiner is a space. The text itself when it has none.
golchin_slice plain_text(const struct article *, golchin_slice);
golchin_slice join_texts(const struct article *, golchin_slice a, golchin_slice b);

#endif
