#include "cli/example.h"

#include <inttypes.h>

#include "base/slice.h"
#include "cli/changes.h"

static bool is_as_expected(int32_t wanted, uint32_t made)
{
    return wanted < 0 ? made > 0 : made == (uint32_t)wanted;
}

static void describe_wrong_count(FILE *out, const gl_registered_example *example, uint32_t made)
{
    fprintf(out, "%s %" PRIu32 " %s%s, not ", example->is_block ? "blocked" : "made", made,
            example->is_block ? "place" : "record", made == 1 ? "" : "s");
    if (example->count < 0)
        fputs("one or more", out);
    else
        fprintf(out, "%" PRId32, example->count);
    fputs(", of this text:\n", out);
    gl_text_print(out, gl_slice_of(example->text));
    putc('\n', out);
}

bool gl_example_try(gl_registry *registry, uint32_t index, const gl_registered_example *example,
                    FILE *out)
{
    uint32_t made = 0;
    golchin_error error = {0};
    if (gl_registry_try_example(registry, index, &made, &error) != GOLCHIN_OK) {
        fprintf(out, "%s\n", error.text);
        return false;
    }
    bool is_passed = is_as_expected(example->count, made);
    if (!is_passed)
        describe_wrong_count(out, example, made);
    return is_passed;
}

typedef struct lines {
    FILE *out;
    bool is_open; // the first line, which only names the rule, is behind
} lines;

static void write_line(void *context, golchin_slice line)
{
    lines *written = context;
    if (written->is_open)
        fwrite(line.start, 1, line.len, written->out);
    written->is_open = true;
}

void gl_example_explain(gl_registry *registry, const gl_registered_example *example, FILE *out)
{
    char rule[512];
    lines written = {.out = out};
    snprintf(rule, sizeof rule, "%s/%s", example->extractor, example->rule);
    gl_registry_explain(registry, gl_slice_of(example->text),
                        &(gl_explain_options){.encoding = "UTF-8", .rule = rule}, write_line,
                        &written, NULL);
}
