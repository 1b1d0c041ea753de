// golchin diff: what a change of rules, word lists or code did to the records.
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "cli/changes.h"
#include "cli/command.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/print.h"
#include "cli/tally.h"
#include "evaluate/pair.h"
#include "record/json.h"

// As those of diff(1).
enum { EXIT_EQUAL = 0, EXIT_DIFFERENT = 1, EXIT_TROUBLE = 2 };

enum { LONG_JSON = GL_OPTIONS_OWN };

static const gl_option options[] = {
    {'s', "summary", NULL, "print the totals only"},
    {LONG_JSON, "json", NULL, "write a JSON object"},
    {'q', "quiet", NULL, "print nothing; the exit status tells"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    bool is_summary, is_json, is_quiet;
    const char *left, *right;
} request;

typedef struct comparison {
    gl_pairs pairs;
    gl_changes all;
    gl_tally types, rules;
    gl_arena *arena;
} comparison;

static int take_option(const gl_command *command, void *request_at, int letter,
                       const char *argument)
{
    (void)command;
    (void)argument;
    request *wanted = request_at;
    switch (letter) {
    case 's':
        wanted->is_summary = true;
        break;
    case LONG_JSON:
        wanted->is_json = true;
        break;
    case 'q':
        wanted->is_quiet = true;
        break;
    }
    return GL_EXIT_DONE;
}

static int take_paths(const gl_command *command, request *wanted, const gl_arguments *paths)
{
    if (paths->count != 2)
        return gl_usage(command, "takes two files of records, but got %zu", paths->count);
    wanted->left = paths->items[0];
    wanted->right = paths->items[1];
    if (strcmp(wanted->left, "-") == 0 && strcmp(wanted->right, "-") == 0)
        return gl_usage(command, "only one of both can be the standard input");
    return GL_EXIT_DONE;
}

// ---- counting ----

static void count(comparison *self)
{
    for (size_t i = 0; i < self->pairs.count; i++) {
        const gl_pair *pair = &self->pairs.items[i];
        gl_change change = gl_change_of(pair);
        gl_arena_mark mark = gl_arena_save(self->arena);
        golchin_slice rule = gl_pair_rule(pair, self->arena);
        self->all.counts[change]++;
        gl_tally_add(&self->types, gl_slice_of((pair->left ? pair->left : pair->right)->type),
                     change);
        if (rule.len > 0)
            gl_tally_add(&self->rules, rule, change);
        gl_arena_rewind(self->arena, mark);
    }
}

static bool is_different(const comparison *self)
{
    return self->all.counts[GL_SAME] < self->pairs.count;
}

// ---- for people ----

static void print_changes(const comparison *self)
{
    const char *article = NULL;
    for (size_t i = 0; i < self->pairs.count; i++) {
        const gl_pair *pair = &self->pairs.items[i];
        if (pair->is_equal)
            continue;
        const char *its = (pair->left ? pair->left : pair->right)->article;
        if (!article || strcmp(article, its) != 0) {
            gl_text_print(stdout, gl_slice_of(*its ? its : "(no article)"));
            putchar('\n');
        }
        article = its;
        gl_pair_print_heading(stdout, pair, self->arena);
        gl_pair_print(stdout, pair, true);
    }
}

static void print_totals(const comparison *self)
{
    gl_tally_print(stdout, &self->types, "type");
    gl_tally_print(stdout, &self->rules, "rule");
    printf("%" PRIu64 " added, %" PRIu64 " gone, %" PRIu64 " altered, %" PRIu64 " same\n",
           self->all.counts[GL_ADDED], self->all.counts[GL_GONE], self->all.counts[GL_ALTERED],
           self->all.counts[GL_SAME]);
}

// ---- for programs ----

static void add_fields(gl_bytes *json, const char *name, const gl_fact *fact)
{
    gl_bytes_add_char(json, ',');
    gl_json_name(json, name);
    if (!fact) {
        GL_JSON_LITERAL(json, "null");
        return;
    }
    gl_bytes_add_char(json, '{');
    for (uint32_t i = 0; i < fact->field_count; i++) {
        if (i > 0)
            gl_bytes_add_char(json, ',');
        gl_json_name(json, fact->fields[i].name);
        gl_json_value(json, fact->fields[i].value);
    }
    gl_bytes_add_char(json, '}');
}

static void add_change(gl_bytes *json, const gl_pair *pair, gl_arena *arena)
{
    const gl_fact *fact = pair->left ? pair->left : pair->right;
    GL_JSON_LITERAL(json, "{\"article\":");
    gl_json_string(json, gl_slice_of(fact->article));
    GL_JSON_LITERAL(json, ",\"type\":");
    gl_json_string(json, gl_slice_of(fact->type));
    GL_JSON_LITERAL(json, ",\"change\":");
    gl_json_string(json, gl_slice_of(gl_change_name(gl_change_of(pair))));
    GL_JSON_LITERAL(json, ",\"rule\":");
    gl_json_string(json, gl_pair_rule(pair, arena));
    add_fields(json, "before", pair->left);
    add_fields(json, "after", pair->right);
    gl_bytes_add_char(json, '}');
}

static void print_json(const comparison *self, bool is_summary)
{
    gl_bytes json = {0};
    GL_JSON_LITERAL(&json, "{\"records\":");
    gl_changes_write_json(&json, &self->all);
    GL_JSON_LITERAL(&json, ",\n \"types\":");
    gl_tally_write_json(&json, &self->types);
    GL_JSON_LITERAL(&json, ",\n \"rules\":");
    gl_tally_write_json(&json, &self->rules);
    GL_JSON_LITERAL(&json, ",\n \"changes\":[");
    const char *before = "\n  ";
    for (size_t i = 0; i < self->pairs.count && !is_summary; i++) {
        if (self->pairs.items[i].is_equal)
            continue;
        gl_bytes_add_string(&json, before);
        before = ",\n  ";
        add_change(&json, &self->pairs.items[i], self->arena);
    }
    GL_JSON_LITERAL(&json, "]}\n");
    gl_print_bytes(stdout, &json);
}

// ---- the command ----

static void print(const request *wanted, const comparison *self)
{
    if (wanted->is_quiet)
        return;
    if (wanted->is_json) {
        print_json(self, wanted->is_summary);
        return;
    }
    if (!wanted->is_summary)
        print_changes(self);
    print_totals(self);
}

static int compare(const request *wanted, const gl_facts *left, const gl_facts *right)
{
    comparison self = {.arena = gl_arena_new()};
    gl_facts_pair(left, right, true, &self.pairs);
    count(&self);
    print(wanted, &self);
    int code = is_different(&self) ? EXIT_DIFFERENT : EXIT_EQUAL;
    gl_vector_free(&self.pairs);
    gl_tally_free(&self.types);
    gl_tally_free(&self.rules);
    gl_arena_free(self.arena);
    // An output that could not be written must not pass for a difference.
    return gl_print_finish() ? code : EXIT_TROUBLE;
}

static int read_and_compare(const request *wanted)
{
    golchin_error error = {0};
    gl_facts left, right;
    gl_facts_init(&left);
    gl_facts_init(&right);
    int code = EXIT_TROUBLE;
    if (gl_facts_read(&left, wanted->left, &error) == GOLCHIN_OK &&
        gl_facts_read(&right, wanted->right, &error) == GOLCHIN_OK)
        code = compare(wanted, &left, &right);
    else
        gl_complain("%s", error.text);
    gl_facts_deinit(&left);
    gl_facts_deinit(&right);
    return code;
}

static int run(const gl_command *command, int argc, char **argv)
{
    request wanted = {0};
    gl_arguments paths;
    int code;
    if (!gl_options_read(command, argc, argv, take_option, &wanted, &paths, &code))
        return code == GL_EXIT_DONE ? EXIT_EQUAL : EXIT_TROUBLE;
    if (take_paths(command, &wanted, &paths) != GL_EXIT_DONE)
        return EXIT_TROUBLE;
    return read_and_compare(&wanted);
}

const gl_command gl_command_diff = {
    .name = "diff",
    .arguments = "[OPTION]... A B",
    .summary = "show what two runs differ in",
    .details =
        "A and B are outputs of 'golchin extract', one of which may be the standard input\n"
        "('-'). Shows article by article which records of B are added, which of A are gone,\n"
        "and which are altered ('-' before, '+' after), then totals for each record type and\n"
        "each rule. The order of lines does not matter. Type and slots are compared, spans\n"
        "and rules are not.\n"
        "\n"
        "Exits with 0 when the records are the same, 1 when they differ, 2 when golchin is\n"
        "called wrongly or a file cannot be read.\n",
    .options = options,
    .run = run,
};
