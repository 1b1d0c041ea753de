// Articles in web pages: the text of the article without what is around it, title first.
#include <golchin/source.h>

#include <string.h>
#include <strings.h>

#include <libxml/parser.h>

#include "choose.h"
#include "declared.h"
#include "layout.h"
#include "page.h"

static golchin_status open_source(const golchin_host *host, golchin_extractor *self,
                                  void **instance, golchin_error *error)
{
    (void)host;
    (void)self;
    (void)instance;
    (void)error;
    xmlInitParser(); // its tables, before there is a sandbox
    return GOLCHIN_OK;
}

static bool starts_with(const char *at, const char *end, const char *word)
{
    size_t len = strlen(word);
    return (size_t)(end - at) >= len && strncasecmp(at, word, len) == 0;
}

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && memchr(" \t\r\n\f", *at, 5))
        at++;
    return at;
}

// Behind a comment or an XML declaration; `at` where there is none.
static const char *skip_comment(const char *at, const char *end)
{
    const char *mark = starts_with(at, end, "<!--")    ? "-->"
                       : starts_with(at, end, "<?xml") ? "?>"
                                                       : NULL;
    const char *close = mark ? memmem(at, (size_t)(end - at), mark, strlen(mark)) : NULL;
    return close ? close + strlen(mark) : at;
}

static bool recognizes(golchin_slice beginning)
{
    static const char *const starts[] = {"<!doctype html", "<html", "<head", "<body", "<meta"};
    const char *at = beginning.start, *end = at + beginning.len, *before;
    if (starts_with(at, end, "\xEF\xBB\xBF"))
        at += 3;
    do {
        before = at;
        at = skip_comment(skip_blanks(at, end), end);
    } while (at > before);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        if (starts_with(at, end, starts[i]))
            return true;
    }
    return false;
}

static golchin_status convert(void *instance, golchin_page *out, golchin_error *error)
{
    (void)instance;
    html_page page;
    golchin_status status = html_page_read(&page, out->bytes, error);
    if (status != GOLCHIN_OK || page.element_count == 0)
        return status;
    html_choose(&page);
    html_lay_out(&page, out);
    if (page.date.len > 0)
        out->set_date(out, page.date);
    html_page_free(&page);
    return GOLCHIN_OK;
}

static const char *const endings[] = {".html", ".htm", ".xhtml", NULL};

static const golchin_source source = {
    .size = sizeof(golchin_source),
    .endings = endings,
    .recognizes = recognizes,
    .declared_encoding = html_declared_encoding,
    .convert = convert,
};

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "html",
    .version = GOLCHIN_VERSION,
    .summary = "articles in web pages, without menus and the like",
    .open = open_source,
    .source = &source,
};

GOLCHIN_PLUGIN(plugin);
