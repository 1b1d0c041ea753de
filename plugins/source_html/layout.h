/// The text of an article: one space between words, lines and paragraphs apart.
#ifndef SOURCE_HTML_LAYOUT_H
#define SOURCE_HTML_LAYOUT_H

#include "choose.h"

/// Put title and text of what was chosen.
void html_lay_out(const html_page *, golchin_page *out);

#endif
