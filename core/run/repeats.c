// Two messages are one when they are equal without what belongs to the article: its id in front,
// and the piece from its id on to the words that were at hand.
#include "run/repeats.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/slice.h"
#include "base/vector.h"

// Beyond so many different ones a message is told each time.
enum { KNOWN_MAX = 1000 };

typedef struct repeated {
    int level;
    uint64_t last; // the number of the last article that has it
    uint64_t again;
} repeated;

struct gl_repeats {
    gl_strings *messages; // without what belongs to an article
    gl_vector(repeated) counts;
    gl_arena *scratch;
};

gl_repeats *gl_repeats_new(void)
{
    gl_repeats *self = gl_alloc(sizeof *self);
    *self = (gl_repeats){.messages = gl_strings_new(), .scratch = gl_arena_new()};
    return self;
}

void gl_repeats_free(gl_repeats *self)
{
    if (!self)
        return;
    gl_strings_free(self->messages);
    gl_vector_free(&self->counts);
    gl_arena_free(self->scratch);
    free(self);
}

// Behind the words that a script's message ends with: " at «…»".
static const char *behind_words(const char *at)
{
    static const char start[] = " at «", end[] = "»";
    if (strncmp(at, start, strlen(start)) != 0)
        return at;
    const char *found = strstr(at, end);
    return found ? found + strlen(end) : at;
}

// "7: extractor x failed: x.lua:3: no (rule 'r', article '7') at «…»" → "extractor x failed:
// x.lua:3: no (rule 'r')", as scripts and the registry write it.
static golchin_slice without_article(const gl_repeats *self, golchin_slice id, const char *message)
{
    const char *own = gl_arena_format(self->scratch, "%.*s: ", GL_SLICE_ARGS(id));
    if (strncmp(message, own, strlen(own)) == 0)
        message += strlen(own);
    golchin_slice shown = gl_shown_id(id);
    const char *named = gl_arena_format(self->scratch, "article '%.*s')", GL_SLICE_ARGS(shown));
    const char *found = strstr(message, named);
    if (!found)
        return gl_slice_of(message);
    const char *rest = behind_words(found + strlen(named));
    size_t len = (size_t)(found - message);
    bool has_rule = len > 2 && memcmp(found - 2, ", ", 2) == 0;
    len -= has_rule ? 2 : len > 1 && memcmp(found - 2, " (", 2) == 0 ? 2 : 0;
    return gl_slice_of(
        gl_arena_format(self->scratch, "%.*s%s%s", (int)len, message, has_rule ? ")" : "", rest));
}

bool gl_repeats_is_new(gl_repeats *self, uint64_t article, golchin_slice id, int level,
                       const char *message)
{
    gl_arena_mark mark = gl_arena_save(self->scratch);
    golchin_slice meant = without_article(self, id, message);
    uint32_t known = gl_strings_count(self->messages);
    uint32_t number = gl_strings_find(self->messages, meant);
    if (number == 0 && known < KNOWN_MAX) {
        gl_strings_add(self->messages, meant);
        gl_vector_push(&self->counts, ((repeated){.level = level, .last = article}));
    } else if (number > 0) {
        repeated *found = &self->counts.items[number - 1];
        found->again += found->last != article;
        found->last = article;
    }
    gl_arena_rewind(self->scratch, mark);
    return number == 0;
}

void gl_repeats_tell(const gl_repeats *self, const gl_log *log)
{
    for (size_t i = 0; i < self->counts.count; i++) {
        uint64_t again = self->counts.items[i].again;
        if (again > 0)
            gl_log_write(log, self->counts.items[i].level, "%" PRIu64 " more article%s: %s", again,
                         again == 1 ? "" : "s",
                         gl_strings_text(self->messages, (uint32_t)i + 1).start);
    }
}
