// Names come in any number, each with one row of counts, in the order of their first change.
#include "cli/tally.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/slice.h"
#include "cli/changes.h"
#include "record/json.h"
#include "text/utf8.h"

enum { NAME_WIDTH = 34 };

static const char *const names[GL_CHANGES] = {"same", "added", "gone", "altered"};

gl_change gl_change_of(const gl_pair *pair)
{
    if (pair->is_equal)
        return GL_SAME;
    if (!pair->left)
        return GL_ADDED;
    return pair->right ? GL_ALTERED : GL_GONE;
}

const char *gl_change_name(gl_change change)
{
    return names[change];
}

golchin_slice gl_pair_rule(const gl_pair *pair, gl_arena *arena)
{
    const gl_fact *fact = pair->right ? pair->right : pair->left;
    if (!fact->extractor)
        return GL_LITERAL("");
    if (!fact->rule)
        return gl_slice_of(fact->extractor);
    return gl_slice_of(gl_arena_format(arena, "%s.%s", fact->extractor, fact->rule));
}

void gl_tally_add(gl_tally *tally, golchin_slice name, gl_change change)
{
    tally->names = tally->names ? tally->names : gl_strings_new();
    uint32_t number = gl_strings_add(tally->names, name);
    if (number > tally->counts.count)
        gl_vector_push(&tally->counts, ((gl_changes){0}));
    tally->counts.items[number - 1].counts[change]++;
}

static void print_name(FILE *out, golchin_slice name)
{
    uint32_t width = gl_utf8_count(name.start, name.len);
    gl_text_print(out, name);
    fprintf(out, "%*s", width < NAME_WIDTH ? (int)(NAME_WIDTH - width) : 0, "");
}

void gl_tally_print(FILE *out, const gl_tally *tally, const char *heading)
{
    if (tally->counts.count == 0)
        return;
    fprintf(out, "%-*s", NAME_WIDTH, heading);
    for (int i = 0; i < GL_CHANGES; i++)
        fprintf(out, " %8s", names[i]);
    putc('\n', out);
    for (size_t i = 0; i < tally->counts.count; i++) {
        golchin_slice name = gl_strings_text(tally->names, (uint32_t)i + 1);
        print_name(out, name);
        for (int j = 0; j < GL_CHANGES; j++)
            fprintf(out, " %8" PRIu64, tally->counts.items[i].counts[j]);
        putc('\n', out);
    }
}

void gl_changes_write_json(gl_bytes *out, const gl_changes *changes)
{
    for (int i = 0; i < GL_CHANGES; i++) {
        gl_bytes_add_char(out, i > 0 ? ',' : '{');
        gl_json_name(out, names[i]);
        gl_json_integer(out, (int64_t)changes->counts[i]);
    }
    gl_bytes_add_char(out, '}');
}

void gl_tally_write_json(gl_bytes *out, const gl_tally *tally)
{
    gl_bytes_add_char(out, '{');
    for (size_t i = 0; i < tally->counts.count; i++) {
        if (i > 0)
            gl_bytes_add_char(out, ',');
        gl_json_string(out, gl_strings_text(tally->names, (uint32_t)i + 1));
        gl_bytes_add_char(out, ':');
        gl_changes_write_json(out, &tally->counts.items[i]);
    }
    gl_bytes_add_char(out, '}');
}

void gl_tally_free(gl_tally *tally)
{
    gl_strings_free(tally->names);
    gl_vector_free(&tally->counts);
    *tally = (gl_tally){0};
}
