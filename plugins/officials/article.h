/// One article as this extractor sees it: the host's view plus marks on every token.
#ifndef OFFICIALS_ARTICLE_H
#define OFFICIALS_ARTICLE_H

#include <golchin/plugin.h>

/// What the word lists say about a token.
enum {
    MARK_GIVEN = 1u << 0,        // part of a given name
    MARK_GIVEN_UNSURE = 1u << 1, // … that is a common word as well
    MARK_SURNAME = 1u << 2,      // a surname or a part of one
    MARK_AFFIX = 1u << 3,        // a word that surnames are made with: پور, زاده, فرد
    MARK_ENDER = 1u << 4,        // a word that no name runs over: در, گفت, امروز
    MARK_ROLE = 1u << 5,         // the first word of a role
    MARK_HONORIFIC = 1u << 6,    // the first word of an honorific
    MARK_PLACE = 1u << 7,
    MARK_ORGANIZATION = 1u << 8,
    MARK_NUMBER = 1u << 9,
    MARK_SPEECH = 1u << 10, // a word of a reporting verb
    MARK_BODY = 1u << 11, // the first word of a body's name: سازمان, بیمارستان, انجمن
    MARK_ORGAN = 1u << 12, // the first word of an inner organ: کمیسیون, واحد, هیئت مدیره
    MARK_NAMED = 1u << 13, // a word in front of a thing's own name: خیابان, شهید
};

/// The edge types and features that the extractor reads; one set a host.
struct symbols {
    golchin_symbol given, surname, affix, ender, role, honorific, body, organ, named, verb, status;
    golchin_symbol place, organization, number, code, date, period;
    golchin_symbol person, speech; // published
    golchin_symbol name, canonical, written, head, org_part, ambiguous, kind, position,
        record_column, status_column, resolved, from_first, from_last, place_type;
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
    uint32_t *marks;       // one a token
    uint32_t *sentence_of; // one a token
};

/// Fill `out` for a document; arrays are in the document's arena.
void article_read(struct article *out, const golchin_host *host, const struct symbols *is,
                  golchin_document *document);

/// The folded form of a token is `word`.
bool token_is(const struct article *, uint32_t token, const char *word);
/// The folded form is one of a NULL-terminated list.
bool token_is_one_of(const struct article *, uint32_t token, const char *const *words);
bool token_has(const struct article *, uint32_t token, uint32_t marks);
/// A word (letters) that lies in the sentence of `token` too.
bool is_word_in_sentence(const struct article *, uint32_t token, uint32_t sentence);
/// The feature of an edge as string; empty when it has none.
golchin_slice edge_text(const struct article *, const golchin_edge *, golchin_symbol feature);
bool edge_flag(const struct article *, const golchin_edge *, golchin_symbol feature);
const golchin_edge *edge_at(const struct article *, golchin_symbol type, uint32_t token);

bool slice_is(golchin_slice, const char *);
/// Letters only: what stays when blanks and joiners are left out, ئ and ی are one, آ and ا are one.
/// In the document's arena.
golchin_slice tighten(const struct article *, golchin_slice);
bool same_text(const struct article *, golchin_slice, golchin_slice);
bool ends_with(golchin_slice text, golchin_slice end);
bool starts_with(golchin_slice text, golchin_slice start);
golchin_slice copy_text(const struct article *, const char *bytes, size_t len);

#endif
