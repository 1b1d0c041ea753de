// A line is kept as it stands in its file and cut at its tabs when a column is asked for, which is
// rare: records are made of few of the hits.
#include "lexicon/entries.h"

#include <stdlib.h>

#include "base/pages.h"

enum { SLOTS_AT_FIRST = 4096 };

void gl_entries_protect(const gl_entries *entries)
{
    gl_pages_protect(entries->bytes.start, entries->bytes.len);
    gl_vector_protect(&entries->list);
    gl_pages_protect(entries->slots, entries->slot_count * sizeof *entries->slots);
}

void gl_entries_free(gl_entries *entries)
{
    for (size_t i = 0; i < entries->tables.count; i++)
        gl_vector_free(&entries->tables.items[i].columns);
    gl_vector_free(&entries->tables);
    gl_vector_free(&entries->list);
    gl_bytes_free(&entries->bytes);
    free(entries->slots);
}

uint32_t gl_entries_new_table(gl_entries *entries)
{
    (void)gl_vector_add(&entries->tables);
    return (uint32_t)entries->tables.count - 1;
}

static golchin_slice line_of(const gl_entries *entries, uint32_t entry)
{
    const gl_entry *found = &entries->list.items[entry];
    return gl_slice(entries->bytes.start + found->start, found->len);
}

static bool have_same_columns(const gl_entries *entries, uint32_t table, uint32_t other)
{
    const gl_table *a = &entries->tables.items[table], *b = &entries->tables.items[other];
    return table == other ||
           (a->key == b->key && a->columns.count == b->columns.count &&
            !memcmp(a->columns.items, b->columns.items, a->columns.count * sizeof(golchin_symbol)));
}

static uint32_t hash_of(golchin_slice line, uint32_t dictionary)
{
    return gl_hash(line.start, line.len) ^ dictionary * UINT32_C(0x9E3779B1);
}

// The slot of the entry that `wanted` is but for its start, or the free one where it belongs.
static uint32_t *find_slot(const gl_entries *entries, golchin_slice line, const gl_entry *wanted)
{
    uint32_t at = wanted->hash & (entries->slot_count - 1);
    for (; entries->slots[at]; at = (at + 1) & (entries->slot_count - 1)) {
        uint32_t entry = entries->slots[at] - 1;
        const gl_entry *found = &entries->list.items[entry];
        if (found->hash == wanted->hash && found->dictionary == wanted->dictionary &&
            gl_slice_equal(line_of(entries, entry), line) &&
            have_same_columns(entries, found->table, wanted->table))
            break;
    }
    return &entries->slots[at];
}

// The entries differ from each other, so each takes the first free slot.
static void grow_slots(gl_entries *entries)
{
    free(entries->slots);
    entries->slot_count = entries->slot_count ? entries->slot_count * 2 : SLOTS_AT_FIRST;
    entries->slots = gl_zeroes(entries->slot_count, sizeof *entries->slots);
    for (uint32_t i = 0; i < entries->list.count; i++) {
        uint32_t at = entries->list.items[i].hash & (entries->slot_count - 1);
        while (entries->slots[at])
            at = (at + 1) & (entries->slot_count - 1);
        entries->slots[at] = i + 1;
    }
}

uint32_t gl_entries_add(gl_entries *entries, golchin_slice line, uint32_t dictionary,
                        uint32_t table, bool *is_new)
{
    if (2 * (entries->list.count + 1) > entries->slot_count)
        grow_slots(entries);
    gl_entry entry = {.start = (uint32_t)entries->bytes.len,
                      .len = (uint32_t)line.len,
                      .dictionary = dictionary,
                      .table = table,
                      .hash = hash_of(line, dictionary)};
    uint32_t *slot = find_slot(entries, line, &entry);
    *is_new = *slot == 0;
    if (!*is_new)
        return *slot - 1;
    *slot = (uint32_t)entries->list.count + 1;
    gl_bytes_add(&entries->bytes, line.start, line.len);
    gl_vector_push(&entries->list, entry);
    return *slot - 1;
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\r';
}

static golchin_slice trim(golchin_slice text)
{
    const char *start = text.start, *end = text.start + text.len;
    while (start < end && is_space(*start))
        start++;
    while (start < end && is_space(end[-1]))
        end--;
    return gl_slice(start, (size_t)(end - start));
}

bool gl_next_cell(golchin_slice *line, char separator, golchin_slice *cell)
{
    if (!line->start)
        return false;
    const char *end = line->len ? memchr(line->start, separator, line->len) : NULL;
    size_t len = end ? (size_t)(end - line->start) : line->len;
    *cell = trim(gl_slice(line->start, len));
    *line = end ? gl_slice(end + 1, line->len - len - 1) : (golchin_slice){0};
    return true;
}

golchin_slice gl_line_cell(golchin_slice line, uint32_t column)
{
    const char *start = line.start, *end = line.start + line.len;
    for (; column && start; column--) {
        start = memchr(start, '\t', (size_t)(end - start));
        start = start ? start + 1 : NULL;
    }
    if (!start)
        return (golchin_slice){0};
    const char *tab = memchr(start, '\t', (size_t)(end - start));
    return trim(gl_slice(start, (size_t)((tab ? tab : end) - start)));
}

golchin_slice gl_entries_cell(const gl_entries *entries, uint32_t entry, uint32_t column)
{
    return gl_line_cell(line_of(entries, entry), column);
}

uint32_t gl_table_column(const gl_table *table, golchin_symbol name)
{
    uint32_t column = 0;
    while (column < table->columns.count && table->columns.items[column] != name)
        column++;
    return column;
}
