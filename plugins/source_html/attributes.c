// What people see of an element is told by its class and role more than by its name. The date is
// taken from where it is told best.
#include "attributes.h"

#include <string.h>
#include <strings.h>

static const char *value_of(const xmlChar **attributes, const char *name)
{
    for (; attributes && attributes[0]; attributes += 2) {
        if (strcasecmp((const char *)attributes[0], name) == 0)
            return attributes[1] ? (const char *)attributes[1] : "";
    }
    return NULL;
}

static bool is_one_of(const char *value, const char *const *list)
{
    for (; value && *list; list++) {
        if (strcasecmp(value, *list) == 0)
            return true;
    }
    return false;
}

static bool is_hidden(const xmlChar **attributes)
{
    static const char *const roles[] = {"navigation",    "banner", "contentinfo",
                                        "complementary", "search", "menu",
                                        "menubar",       "dialog", NULL};
    static const char *const truth[] = {"true", NULL};
    const char *style = value_of(attributes, "style");
    return value_of(attributes, "hidden") || is_one_of(value_of(attributes, "role"), roles) ||
           is_one_of(value_of(attributes, "aria-hidden"), truth) ||
           (style && (strcasestr(style, "display:none") || strcasestr(style, "display: none")));
}

static bool is_furniture(const xmlChar **attributes)
{
    const char *names = value_of(attributes, "class"), *id = value_of(attributes, "id");
    return (names && element_is_furniture(names)) || (id && element_is_furniture(id));
}

void attributes_judge(element *added, const xmlChar **attributes)
{
    const char *names = value_of(attributes, "class"), *id = value_of(attributes, "id");
    const char *property = value_of(attributes, "itemprop");
    bool is_frame = (added->kind & (ELEMENT_ROOT | ELEMENT_ARTICLE)) != 0;
    added->is_body = property && strcasecmp(property, "articleBody") == 0;
    added->is_telling = (added->kind & ELEMENT_ARTICLE) || (names && element_is_telling(names)) ||
                        (id && element_is_telling(id));
    added->is_dropped |= (added->kind & ELEMENT_DROPPED) || is_hidden(attributes);
    added->is_dropped |= (added->kind & ELEMENT_HEADER) && !added->is_inside_article;
    added->is_dropped |= !is_frame && !added->is_body && is_furniture(attributes);
}

// ---- when it was published ----

static void note_date(html_page *page, const char *text, int rank)
{
    if (!text || rank <= page->date_rank)
        return;
    while (*text == ' ' || *text == '\n' || *text == '\t')
        text++;
    size_t len = strlen(text);
    if (len == 0 || len >= sizeof page->date_text)
        return;
    memcpy(page->date_text, text, len);
    page->date = (golchin_slice){page->date_text, len};
    page->date_rank = rank;
}

void attributes_date(html_page *page, const char *name, const xmlChar **attributes)
{
    static const char *const published[] = {"article:published_time",
                                            "datePublished",
                                            "DC.date.issued",
                                            "DC.date",
                                            "date",
                                            "pubdate",
                                            NULL};
    const char *property = value_of(attributes, "itemprop");
    if (strcasecmp(name, "meta") == 0) {
        bool is_date = is_one_of(value_of(attributes, "property"), published) ||
                       is_one_of(value_of(attributes, "name"), published) ||
                       is_one_of(property, published);
        note_date(page, is_date ? value_of(attributes, "content") : NULL, 3);
    } else if (strcasecmp(name, "time") == 0) {
        bool is_date = is_one_of(property, published) || value_of(attributes, "pubdate");
        note_date(page, value_of(attributes, "datetime"), is_date ? 2 : 1);
    }
}
