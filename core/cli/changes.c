// Names of slots are Latin and values mostly Persian, so a line has one of each, the value last.
#include "cli/changes.h"

#include <string.h>

#include "base/slice.h"
#include "cli/tally.h"
#include "evaluate/passage.h"
#include "record/json.h"

enum { NAME_WIDTH = 14 };

void gl_text_print(FILE *out, golchin_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.start[i];
        putc(c == '\n' || c == '\r' || c == '\t' ? ' ' : c < 0x20 || c == 0x7F ? '?' : c, out);
    }
}

void gl_value_print(FILE *out, golchin_value value)
{
    if (value.kind == GOLCHIN_STRING) {
        gl_text_print(out, value.as.string);
        return;
    }
    gl_bytes json = {0};
    gl_json_value(&json, value);
    fwrite(json.start, 1, json.len, out);
    gl_bytes_free(&json);
}

static void print_name(FILE *out, char mark, const char *name)
{
    fprintf(out, "    %c ", mark);
    gl_text_print(out, gl_slice_of(name));
    int len = (int)strlen(name);
    fprintf(out, "%*s", len < NAME_WIDTH ? NAME_WIDTH - len : 1, "");
}

static void print_field(FILE *out, char mark, const gl_field *field)
{
    print_name(out, mark, field->name);
    gl_value_print(out, field->value);
    putc('\n', out);
}

static void print_fields(FILE *out, char mark, const gl_fact *fact)
{
    for (uint32_t i = 0; i < fact->field_count; i++)
        print_field(out, mark, &fact->fields[i]);
}

static void print_both(FILE *out, const gl_pair *pair, bool is_exact)
{
    for (uint32_t i = 0; i < pair->left->field_count; i++) {
        const gl_field *field = &pair->left->fields[i];
        const gl_field *other = gl_fact_field(pair->right, field->name);
        bool is_equal = other && gl_field_equal(field, other, is_exact);
        print_field(out, is_equal ? ' ' : '-', field);
        if (other && !is_equal)
            print_field(out, '+', other);
    }
    for (uint32_t i = 0; i < pair->right->field_count; i++) {
        if (!gl_fact_field(pair->left, pair->right->fields[i].name))
            print_field(out, '+', &pair->right->fields[i]);
    }
}

void gl_pair_print(FILE *out, const gl_pair *pair, bool is_exact)
{
    if (pair->left && pair->right)
        print_both(out, pair, is_exact);
    else if (pair->left)
        print_fields(out, '-', pair->left);
    else
        print_fields(out, '+', pair->right);
}

void gl_pair_print_heading(FILE *out, const gl_pair *pair, gl_arena *scratch)
{
    const gl_fact *fact = pair->left ? pair->left : pair->right;
    golchin_slice rule = gl_pair_rule(pair, scratch);
    fprintf(out, "  %s ", gl_change_name(gl_change_of(pair)));
    gl_text_print(out, gl_slice_of(fact->type));
    fputs(rule.len > 0 ? ", " : "", out);
    gl_text_print(out, rule);
    putc('\n', out);
}

void gl_pair_print_passage(FILE *out, const gl_pair *pair, const gl_decoded *decoded)
{
    const gl_fact *fact = pair->right ? pair->right : pair->left;
    gl_passage passage = gl_passage_at(decoded, fact->span);
    if (passage.around.len == 0 && fact->evidence)
        passage = gl_passage_find(decoded, gl_slice_of(fact->evidence));
    if (passage.around.len == 0)
        return;
    print_name(out, ' ', "(text)");
    gl_text_print(out, passage.around);
    putc('\n', out);
}
