/// What the attributes of an element say of it and of the page. They come as the parser gives them:
/// name and value in turn, NULL-terminated; NULL: there are none.
#ifndef SOURCE_HTML_ATTRIBUTES_H
#define SOURCE_HTML_ATTRIBUTES_H

#include <libxml/xmlstring.h>

#include "page.h"

/// Whether the element is part of an article, or says that it is one. Its kind and what it has of
/// those around it are there already.
void attributes_judge(element *, const xmlChar **attributes);
/// Note when the page was published, where an element of this name says so better than others
/// before it.
void attributes_date(html_page *, const char *name, const xmlChar **attributes);

#endif
