/// The encoding that a page declares in its own bytes.
#ifndef SOURCE_HTML_DECLARED_H
#define SOURCE_HTML_DECLARED_H

#include <golchin/types.h>

/// The name in `<meta charset=…>`, `<meta … content="…; charset=…">` or `<?xml encoding=…?>`; empty
/// when there is none in the first bytes.
golchin_slice html_declared_encoding(golchin_slice bytes);

#endif
