/// Counting things that have names: why articles failed, records of each type.
#ifndef GL_RUN_COUNTS_H
#define GL_RUN_COUNTS_H

#include <stddef.h>
#include <stdint.h>

enum { GL_COUNTS = 32, GL_COUNT_NAME = 96 };

typedef struct gl_named_count {
    char name[GL_COUNT_NAME]; // cut to what there is room for
    uint64_t count;
} gl_named_count;

/// In the order in which they came. Names for which there is no room are counted together, as
/// "others". Start with all zeros.
typedef struct gl_counts {
    gl_named_count items[GL_COUNTS];
    size_t count;
} gl_counts;

/// One more of this name.
__attribute__((format(printf, 2, 3))) void gl_counts_add(gl_counts *, const char *format, ...);

/// Put them in the order of their names, "others" last.
void gl_counts_sort(gl_counts *);

#endif
