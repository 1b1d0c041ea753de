#include "run/counts.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"

static const char others[] = "others";

static gl_named_count *find(gl_counts *counts, const char *name)
{
    for (size_t i = 0; i < counts->count; i++) {
        if (strcmp(counts->items[i].name, name) == 0)
            return &counts->items[i];
    }
    return NULL;
}

void gl_counts_add(gl_counts *counts, const char *format, ...)
{
    char name[GL_COUNT_NAME];
    va_list arguments;
    va_start(arguments, format);
    gl_print_cut(name, sizeof name, format, arguments);
    va_end(arguments);
    gl_named_count *found = find(counts, name);
    if (!found && counts->count >= GL_COUNTS - 1) {
        memcpy(name, others, sizeof others);
        found = find(counts, name);
    }
    if (!found) {
        found = &counts->items[counts->count++];
        memcpy(found->name, name, sizeof name);
    }
    found->count++;
}

static int by_name(const void *a, const void *b)
{
    const gl_named_count *left = a, *right = b;
    int is_behind = (strcmp(left->name, others) == 0) - (strcmp(right->name, others) == 0);
    return is_behind ? is_behind : strcmp(left->name, right->name);
}

void gl_counts_sort(gl_counts *counts)
{
    qsort(counts->items, counts->count, sizeof *counts->items, by_name);
}
