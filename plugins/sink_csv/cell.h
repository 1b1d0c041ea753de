/// Cells of a table, appended to a line (RFC 4180).
#ifndef SINK_CSV_CELL_H
#define SINK_CSV_CELL_H

#include <golchin/types.h>

/// A line under way. Start with all zeros; free `bytes`.
struct line {
    char *bytes;
    size_t len, capacity;
    bool has_cells; // since the last end
};

/// The next cell. Text with commas, quotes or line breaks stands in quotes.
void line_add(struct line *, golchin_slice text);
void line_add_text(struct line *, const char *text);
/// GOLCHIN_NONE is an empty cell. Numbers have a point, whatever the locale.
void line_add_value(struct line *, const golchin_value *);
void line_add_number(struct line *, uint64_t number);
/// End the line, as the RFC does it.
void line_end(struct line *);

#endif
