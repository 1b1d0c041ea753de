// Names of classes are made of words: `main-menu`, `sidebarRight`, `news_body`. A word counts where
// it stands between boundaries, so that `navy` is no `nav`.
#include "elements.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

static const struct {
    const char *name;
    uint16_t kind;
} names[] = {
    // What a page is made of besides its article.
    {"aside", ELEMENT_BLOCK | ELEMENT_DROPPED},
    {"button", ELEMENT_DROPPED},
    {"canvas", ELEMENT_DROPPED},
    {"dialog", ELEMENT_BLOCK | ELEMENT_DROPPED},
    {"figcaption", ELEMENT_BLOCK | ELEMENT_DROPPED},
    {"footer", ELEMENT_BLOCK | ELEMENT_DROPPED},
    {"form", ELEMENT_BLOCK},
    {"header", ELEMENT_BLOCK | ELEMENT_HEADER},
    {"iframe", ELEMENT_DROPPED},
    {"input", ELEMENT_DROPPED},
    {"menu", ELEMENT_BLOCK | ELEMENT_DROPPED},
    {"nav", ELEMENT_BLOCK | ELEMENT_DROPPED},
    {"noscript", ELEMENT_BLOCK | ELEMENT_DROPPED},
    {"object", ELEMENT_DROPPED},
    {"script", ELEMENT_DROPPED},
    {"select", ELEMENT_DROPPED},
    {"style", ELEMENT_DROPPED},
    {"svg", ELEMENT_DROPPED},
    {"template", ELEMENT_DROPPED},
    {"textarea", ELEMENT_DROPPED},
    {"title", ELEMENT_BLOCK | ELEMENT_TITLE},
    {"video", ELEMENT_DROPPED},
    // What an article is in, and made of.
    {"html", ELEMENT_BLOCK | ELEMENT_ROOT},
    {"body", ELEMENT_BLOCK | ELEMENT_ROOT},
    {"article", ELEMENT_BLOCK | ELEMENT_ARTICLE},
    {"main", ELEMENT_BLOCK | ELEMENT_ARTICLE},
    {"h1", ELEMENT_BLOCK | ELEMENT_HEADING | ELEMENT_HEAD_LINE},
    {"h2", ELEMENT_BLOCK | ELEMENT_HEADING},
    {"h3", ELEMENT_BLOCK | ELEMENT_HEADING},
    {"h4", ELEMENT_BLOCK | ELEMENT_HEADING},
    {"h5", ELEMENT_BLOCK | ELEMENT_HEADING},
    {"h6", ELEMENT_BLOCK | ELEMENT_HEADING},
    {"a", ELEMENT_LINK},
    {"address", ELEMENT_BLOCK},
    {"blockquote", ELEMENT_BLOCK},
    {"center", ELEMENT_BLOCK},
    {"dd", ELEMENT_LINE},
    {"details", ELEMENT_BLOCK},
    {"div", ELEMENT_BLOCK},
    {"dl", ELEMENT_BLOCK},
    {"dt", ELEMENT_LINE},
    {"fieldset", ELEMENT_BLOCK},
    {"figure", ELEMENT_BLOCK},
    {"head", ELEMENT_BLOCK},
    {"hr", ELEMENT_BLOCK},
    {"li", ELEMENT_LINE},
    {"ol", ELEMENT_BLOCK},
    {"option", ELEMENT_LINE},
    {"p", ELEMENT_BLOCK},
    {"pre", ELEMENT_BLOCK},
    {"section", ELEMENT_BLOCK},
    {"summary", ELEMENT_BLOCK},
    {"table", ELEMENT_BLOCK},
    {"td", ELEMENT_CELL},
    {"th", ELEMENT_CELL},
    {"tr", ELEMENT_LINE},
    {"ul", ELEMENT_BLOCK},
};

uint16_t element_kind_of(const char *name)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcasecmp(names[i].name, name) == 0)
            return names[i].kind;
    }
    return 0;
}

static const char *const furniture[] = {
    "ad",      "ads",      "advert",    "advertisement", "banner", "breadcrumb", "breadcrumbs",
    "comment", "comments", "cookie",    "copyright",     "footer", "keywords",   "login",
    "menu",    "modal",    "most",      "nav",           "navbar", "navigation", "newsletter",
    "pager",   "popup",    "print",     "promo",         "rating", "related",    "search",
    "share",   "sharing",  "shortlink", "sidebar",       "social", "subscribe",  "tags",
    "toolbar", "widget",   NULL,
};

static const char *const telling[] = {
    "article", "body", "content", "entry", "lead", "main",
    "news",    "page", "post",    "story", "text", NULL,
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

// How long the word at `text` is: letters, up to a capital behind a small one.
static size_t word_len(const char *text)
{
    size_t len = 0;
    while (is_letter(text[len]) && !(len > 0 && is_upper(text[len]) && !is_upper(text[len - 1])))
        len++;
    return len;
}

static bool has_word(const char *text, const char *const *words)
{
    while (*text) {
        size_t len = word_len(text);
        for (size_t i = 0; len > 0 && words[i]; i++) {
            if (strlen(words[i]) == len && strncasecmp(words[i], text, len) == 0)
                return true;
        }
        text += len > 0 ? len : 1;
    }
    return false;
}

bool element_is_furniture(const char *text)
{
    return has_word(text, furniture);
}

bool element_is_telling(const char *text)
{
    return has_word(text, telling);
}
