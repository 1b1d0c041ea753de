// Rows come in the order of loading; people look for the most expensive one.
#include "cli/profile.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/vector.h"
#include "text/utf8.h"

enum { NAME_WIDTH = 34 };

typedef struct entry {
    gl_profile_row row;
    uint64_t group; // the time of its extractor with all rules
    bool is_sum;    // the extractor's own row
} entry;

typedef struct table {
    gl_vector(entry) entries;
    uint64_t all;
} table;

static void collect(void *context, const gl_profile_row *row)
{
    table *self = context;
    gl_vector_push(&self->entries, ((entry){.row = *row}));
    self->all += row->nanoseconds;
}

static bool is_of(const entry *found, const char *extractor)
{
    return found->row.extractor && strcmp(found->row.extractor, extractor) == 0;
}

// Adds a row for each extractor, which stands above those of its callback and rules.
static void add_sums(table *self)
{
    size_t count = self->entries.count;
    for (size_t i = 0; i < count; i++) {
        gl_profile_row sum = self->entries.items[i].row;
        if (!sum.extractor || sum.rule) // an extractor's first row is that of its callback
            continue;
        sum.tries = 0;
        for (size_t j = i + 1; j < count && is_of(&self->entries.items[j], sum.extractor); j++) {
            sum.matches += self->entries.items[j].row.matches;
            sum.nanoseconds += self->entries.items[j].row.nanoseconds;
        }
        for (size_t j = i; j < count && is_of(&self->entries.items[j], sum.extractor); j++)
            self->entries.items[j].group = sum.nanoseconds;
        gl_vector_push(&self->entries, ((entry){sum, sum.nanoseconds, true}));
    }
}

static int descending(uint64_t a, uint64_t b)
{
    return (a < b) - (a > b);
}

static int by_cost(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    if (!x->row.extractor || !y->row.extractor) {
        int order = (x->row.extractor != NULL) - (y->row.extractor != NULL);
        return order ? order : descending(x->row.nanoseconds, y->row.nanoseconds);
    }
    int order = descending(x->group, y->group);
    order = order ? order : strcmp(x->row.extractor, y->row.extractor);
    order = order ? order : y->is_sum - x->is_sum;
    return order ? order : descending(x->row.nanoseconds, y->row.nanoseconds);
}

static void print_name(FILE *out, const entry *shown)
{
    const char *rule = shown->row.rule ? shown->row.rule : "(extract)";
    const char *extractor = shown->row.extractor ? shown->row.extractor : "";
    const char *name = shown->is_sum ? extractor : rule;
    const char *indent = *extractor && !shown->is_sum ? "  " : "";
    size_t width = strlen(indent) + gl_utf8_count(name, strlen(name));
    fprintf(out, "%s%s%*s", indent, name, width < NAME_WIDTH ? (int)(NAME_WIDTH - width) : 0, "");
}

static void print_count(FILE *out, uint64_t count)
{
    if (count > 0)
        fprintf(out, " %9" PRIu64, count);
    else
        fprintf(out, " %9s", "-");
}

static void print_row(FILE *out, const table *self, const entry *shown)
{
    double share = self->all ? (double)shown->row.nanoseconds / (double)self->all : 0;
    print_name(out, shown);
    print_count(out, shown->row.tries);
    print_count(out, shown->row.matches);
    fprintf(out, " %9.2f %6.1f\n", (double)shown->row.nanoseconds / 1e6, 100 * share);
}

// The rules of an extractor that nothing was ever near to are told of together, behind the others.
static void print_idle(FILE *out, size_t *idle)
{
    if (*idle > 0)
        fprintf(out, "  %zu rule%s never searched\n", *idle, *idle > 1 ? "s" : "");
    *idle = 0;
}

void gl_profile_print(FILE *out, const gl_registry *registry)
{
    table self = {0};
    size_t idle = 0;
    gl_registry_each_cost(registry, collect, &self);
    add_sums(&self);
    if (self.entries.count > 0)
        qsort(self.entries.items, self.entries.count, sizeof *self.entries.items, by_cost);
    fprintf(out, "%-*s %9s %9s %9s %6s\n", NAME_WIDTH, "profile", "tries", "matches", "ms", "%");
    for (size_t i = 0; i < self.entries.count; i++) {
        const entry *shown = &self.entries.items[i];
        bool has_part = shown->row.tries > 0 || shown->is_sum || !shown->row.extractor;
        if (shown->is_sum)
            print_idle(out, &idle);
        if (has_part)
            print_row(out, &self, shown);
        else if (shown->row.rule) // else it has no extract callback
            idle++;
    }
    print_idle(out, &idle);
    gl_vector_free(&self.entries);
}
