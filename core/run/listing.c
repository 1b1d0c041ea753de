// The folder is read once a part: each time the smallest names behind the last one are kept, one
// and a half parts of them at most, and the rest is passed over. Parts grow with the folder, so
// that there are never more than PARTS of them and the work stays linear.
#include "run/listing.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/vector.h"

enum { PART = 8192, PARTS = 16 };

// A name is NAME_MAX bytes at most.
typedef struct item {
    uint32_t name; // in `names`
    uint8_t len, stem, type;
} item;

typedef struct part {
    gl_bytes names;
    gl_vector(item) items;
} part;

struct gl_listing {
    char *path;
    gl_entry_wanted *wanted;
    void *context;
    part kept;
    gl_entry last; // of the part before; name NULL: there was none
    char last_name[NAME_MAX + 1];
    size_t size;  // names of a part
    size_t next;  // of the items
    bool is_rest; // names were passed over that belong behind this part
    size_t count, given;
    size_t left_out; // files
    char first_left_out[NAME_MAX + 1];
    int failure; // an errno; 0: none
};

// ---- the order ----

static int compare(const gl_entry *a, const gl_entry *b)
{
    int order = memcmp(a->name, b->name, a->stem < b->stem ? a->stem : b->stem);
    if (order == 0 && a->stem != b->stem)
        order = a->stem < b->stem ? -1 : 1;
    return order ? order : strcmp(a->name, b->name);
}

static gl_entry entry_of(const part *from, const item *one)
{
    assert(one); // a part that is cut keeps items
    return (gl_entry){from->names.start + one->name, one->len, one->stem, one->type};
}

static int compare_items(const void *a, const void *b, void *context)
{
    gl_entry left = entry_of(context, a), right = entry_of(context, b);
    return compare(&left, &right);
}

// ---- a part ----

static void add(part *to, const gl_entry *entry)
{
    item one = {(uint32_t)to->names.len, (uint8_t)entry->len, (uint8_t)entry->stem,
                (uint8_t)entry->type};
    gl_bytes_add(&to->names, entry->name, entry->len + 1);
    gl_vector_push(&to->items, one);
}

static void sort(part *kept)
{
    if (kept->items.count > 0)
        qsort_r(kept->items.items, kept->items.count, sizeof *kept->items.items, compare_items,
                kept);
}

// The smallest of a sorted part, and no bytes of the others.
static void cut(part *kept, size_t count)
{
    gl_bytes names = {0};
    size_t len = 0;
    for (size_t i = 0; i < count; i++)
        len += kept->items.items[i].len + (size_t)1;
    gl_bytes_reserve(&names, len);
    for (size_t i = 0; i < count; i++) {
        item *one = &kept->items.items[i];
        gl_entry entry = entry_of(kept, one);
        one->name = (uint32_t)names.len;
        gl_bytes_add(&names, entry.name, entry.len + 1);
    }
    gl_bytes_free(&kept->names);
    kept->names = names;
    kept->items.count = count;
}

static gl_entry_type type_of(const struct dirent *found)
{
    switch (found->d_type) {
    case DT_REG:
        return GL_ENTRY_FILE;
    case DT_DIR:
        return GL_ENTRY_FOLDER;
    case DT_LNK:
    case DT_UNKNOWN:
        return GL_ENTRY_UNKNOWN;
    default:
        return GL_ENTRY_OTHER;
    }
}

// Counted while the first part is made, which sees them all.
static void leave_out(gl_listing *self, const gl_entry *entry)
{
    if (self->last.name || entry->type != GL_ENTRY_FILE)
        return;
    if (self->left_out++ == 0 || strcmp(entry->name, self->first_left_out) < 0)
        memcpy(self->first_left_out, entry->name, entry->len + 1);
}

// Hidden names are nobody's business.
static bool read_entry(gl_listing *self, const struct dirent *found, gl_entry *entry)
{
    if (found->d_name[0] == '.')
        return false;
    size_t len = strlen(found->d_name);
    *entry = (gl_entry){found->d_name, len, len, type_of(found)};
    bool is_wanted = self->wanted(self->context, entry);
    if (!is_wanted)
        leave_out(self, entry);
    return is_wanted;
}

static const struct dirent *read_folder(gl_listing *self, DIR *folder)
{
    errno = 0;
    const struct dirent *found = readdir(folder);
    if (!found && errno)
        self->failure = errno;
    return found;
}

static void sift(gl_listing *self, DIR *folder)
{
    part *kept = &self->kept;
    const size_t room = self->size + (self->size + 1) / 2;
    bool is_cut = false; // the last item of the part is a bound
    (void)gl_vector_reserve(&kept->items, room);
    for (const struct dirent *found; (found = read_folder(self, folder));) {
        gl_entry entry, bound;
        if (!read_entry(self, found, &entry))
            continue;
        self->count += self->last.name == NULL;
        if (self->last.name && compare(&entry, &self->last) <= 0)
            continue;
        if (is_cut)
            bound = entry_of(kept, &kept->items.items[self->size - 1]);
        if (is_cut && compare(&entry, &bound) >= 0)
            continue;
        add(kept, &entry);
        if (kept->items.count < room)
            continue;
        sort(kept);
        cut(kept, self->size);
        is_cut = true;
    }
    sort(kept);
    self->is_rest = is_cut || kept->items.count > self->size;
    if (kept->items.count > self->size)
        cut(kept, self->size);
}

static bool fill(gl_listing *self)
{
    DIR *folder = opendir(self->path);
    if (!folder) {
        self->failure = errno;
        return false;
    }
    self->kept.names.len = self->kept.items.count = self->next = 0;
    sift(self, folder);
    closedir(folder);
    return true;
}

static bool go_on(gl_listing *self)
{
    size_t count = self->kept.items.count;
    if (!self->is_rest || count == 0)
        return false;
    self->last = entry_of(&self->kept, &self->kept.items.items[count - 1]);
    memcpy(self->last_name, self->last.name, self->last.len + 1);
    self->last.name = self->last_name;
    if (self->size < self->count / PARTS)
        self->size = self->count / PARTS;
    return fill(self) && self->kept.items.count > 0;
}

// ---- a listing ----

gl_listing *gl_listing_open(const char *path, size_t size, gl_entry_wanted *wanted, void *context)
{
    gl_listing *self = gl_alloc(sizeof *self);
    *self = (gl_listing){.path = gl_copy_string(path),
                         .wanted = wanted,
                         .context = context,
                         .size = size ? size : PART};
    if (fill(self))
        return self;
    int reason = self->failure;
    gl_listing_close(self);
    errno = reason;
    return NULL;
}

void gl_listing_close(gl_listing *self)
{
    if (!self)
        return;
    gl_bytes_free(&self->kept.names);
    gl_vector_free(&self->kept.items);
    free(self->path);
    free(self);
}

bool gl_listing_next(gl_listing *self, gl_entry *out)
{
    if (self->next == self->kept.items.count && !go_on(self))
        return false;
    *out = entry_of(&self->kept, &self->kept.items.items[self->next++]);
    self->given++;
    return true;
}

bool gl_listing_peek(const gl_listing *self, size_t ahead, gl_entry *out)
{
    size_t place = self->next + ahead;
    if (place == 0 || place > self->kept.items.count)
        return false;
    *out = entry_of(&self->kept, &self->kept.items.items[place - 1]);
    return true;
}

int gl_listing_failure(const gl_listing *self)
{
    return self->failure;
}

size_t gl_listing_left_out(const gl_listing *self, const char **first)
{
    *first = self->first_left_out;
    return self->left_out;
}

size_t gl_listing_count(const gl_listing *self)
{
    return self->count;
}

size_t gl_listing_given(const gl_listing *self)
{
    return self->given;
}
