/// Which part of a page is its article.
#ifndef SOURCE_HTML_CHOOSE_H
#define SOURCE_HTML_CHOOSE_H

#include "page.h"

/// Mark the elements of the article as chosen, those of its title, which is in front of them or one
/// of them, and lists of links as dropped.
void html_choose(html_page *);

#endif
