/// A host that does nothing but write down what it is asked, and an article to ask it about.
///
/// The article is split at spaces. Words of digits are edges of type "Number" with the feature
/// `value`; the word "hospital" is one of type "@kind" with `canonical`. Rules do not match: a test
/// calls them with tokens and captures of its choice.
#ifndef FAKE_HOST_H
#define FAKE_HOST_H

#include <golchin/plugin.h>

enum { FAKE_TOKENS_MAX = 64, FAKE_RULES_MAX = 16 };

typedef struct fake_capture {
    const char *name;
    uint32_t first, last; // tokens, half-open; the edge that covers them exactly is the capture's
} fake_capture;

struct golchin_match {
    uint32_t first, last;
    const fake_capture *captures;
    uint32_t count;
};

typedef struct fake_host {
    golchin_plugin descriptor;
    void *state;
    char calls[65536];  // one line a call
    const char *refuse; // a call whose line holds this fails; NULL: none
    golchin_rule rules[FAKE_RULES_MAX];
    size_t rule_count;
} fake_host;

/// Write `source` to a file of its own, load it with `limits`, which may be NULL, and open it.
/// The file's name ends in "extractor.lua". `companion` NULL: no second file; else the text of
/// "<folder>/lib/helper.lua".
golchin_status fake_load(fake_host *, const char *source, const char *companion, void *limits,
                         golchin_error *error);
/// Use the callbacks of a compiled plugin instead.
golchin_status fake_open(fake_host *, const golchin_plugin *plugin, void *state,
                         golchin_error *error);
void fake_unload(fake_host *);

/// Another article from here on.
void fake_article(const char *text);
/// Call the function of rule `index` of the script with a match.
golchin_status fake_match(fake_host *, size_t index, const golchin_match *match,
                          golchin_error *error);
golchin_status fake_extract(fake_host *, golchin_error *error);

#endif
