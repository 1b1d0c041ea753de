// The store of rules: what names mean, and compiling what is added.
#include "match/rules.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "match/pattern_lexer.h"
#include "match/rule.h"
#include "text/fold.h"
#include "text/joiner.h"

// A pattern while it is read.
typedef struct reading {
    gl_rules *rules;
    uint32_t scope;
    const char *what, *name, *where, *text;
    const char *self; // NULL for a rule
} reading;

gl_rules *gl_rules_new(gl_lexicon *lexicon, gl_strings *symbols)
{
    gl_rules *rules = gl_alloc(sizeof *rules);
    *rules = (gl_rules){
        .lexicon = lexicon, .symbols = symbols, .arena = gl_arena_new(), .runner = gl_runner_new()};
    return rules;
}

void gl_rules_free(gl_rules *rules)
{
    if (!rules)
        return;
    gl_vector_free(&rules->rules);
    gl_vector_free(&rules->names);
    gl_vector_free(&rules->uses);
    gl_vector_free(&rules->groups);
    gl_predicates_free(&rules->predicates);
    gl_automaton_free(&rules->automaton);
    gl_runner_free(rules->runner);
    gl_arena_free(rules->arena);
    free(rules);
}

// ---- names ----

static gl_scope_name *find_name(const gl_rules *rules, uint32_t scope, golchin_slice name,
                                bool is_let)
{
    golchin_symbol symbol = gl_strings_find(rules->symbols, name);
    for (size_t i = 0; symbol && i < rules->names.count; i++) {
        gl_scope_name *found = &rules->names.items[i];
        if (found->scope == scope && found->name == symbol && !found->pattern == !is_let)
            return found;
    }
    return NULL;
}

static void add_name(gl_rules *rules, gl_scope_name added)
{
    gl_vector_push(&rules->names, added);
}

void gl_rules_define_dictionary(gl_rules *rules, uint32_t scope, const char *name,
                                golchin_symbol type)
{
    gl_scope_name *known = find_name(rules, scope, gl_slice_of(name), false);
    if (known)
        known->type = type;
    else
        add_name(rules, (gl_scope_name){.scope = scope,
                                        .name = gl_strings_add(rules->symbols, gl_slice_of(name)),
                                        .type = type});
}

static golchin_symbol dictionary_type(void *context, golchin_slice name)
{
    const reading *r = context;
    const gl_scope_name *found = find_name(r->rules, r->scope, name, false);
    return found ? found->type : 0;
}

static const gl_pattern *let_pattern(void *context, golchin_slice name)
{
    const reading *r = context;
    const gl_scope_name *found = find_name(r->rules, r->scope, name, true);
    return found ? found->pattern : NULL;
}

static bool is_blank(golchin_slice folded)
{
    size_t at = 0;
    while (at < folded.len && (folded.start[at] == ' ' || gl_joins_at(folded, at)))
        at += folded.start[at] == ' ' ? 1 : GL_ZWNJ_LEN;
    return at == folded.len;
}

// A literal is a word list of one entry. Its type is named by what is left of it when it is folded,
// which no list and no computed type can be called.
static golchin_symbol literal_type(void *context, golchin_slice text, bool is_noun)
{
    const reading *r = context;
    gl_rules *rules = r->rules;
    gl_arena_mark mark = gl_arena_save(rules->arena);
    golchin_slice folded = gl_fold(text, rules->arena);
    golchin_symbol type = 0;
    if (!is_blank(folded)) {
        const char *name =
            gl_arena_format(rules->arena, "%s\"%.*s\"", is_noun ? "~" : "", GL_SLICE_ARGS(folded));
        bool is_new = !gl_strings_find(rules->symbols, gl_slice_of(name));
        type = gl_strings_add(rules->symbols, gl_slice_of(name));
        gl_dictionary_options options = {.noun = is_noun};
        if (is_new)
            gl_lexicon_add(rules->lexicon, gl_lexicon_dictionary(rules->lexicon, type), text,
                           &options);
    }
    gl_arena_rewind(rules->arena, mark);
    return type;
}

static void note_type(void *context, golchin_symbol type)
{
    const reading *r = context;
    const char *user = gl_arena_format(r->rules->arena, "%s%s%s '%s'", r->where ? r->where : "",
                                       r->where ? ": " : "", r->what, r->name);
    gl_vector_push(&r->rules->uses, ((gl_type_use){r->scope, type, user}));
}

void gl_rules_each_type(const gl_rules *rules, uint32_t scope, gl_on_type *on_type, void *context)
{
    for (size_t i = 0; i < rules->uses.count; i++) {
        if (rules->uses.items[i].scope == scope)
            on_type(context, rules->uses.items[i].type, rules->uses.items[i].user);
    }
}

// ---- patterns ----

// What is found wrong leaves nothing behind but literals that no rule asks for.
static const gl_pattern *read_pattern(reading *r, golchin_error *error)
{
    gl_pattern_scope scope = {
        .symbols = r->rules->symbols,
        .context = r,
        .literal = literal_type,
        .dictionary = dictionary_type,
        .let = let_pattern,
        .type = note_type,
        .self = r->self,
    };
    gl_pattern_fault fault;
    size_t uses = r->rules->uses.count;
    r->text = gl_arena_copy_string(r->rules->arena, r->text);
    const gl_pattern *pattern = gl_pattern_parse(r->text, &scope, r->rules->arena, &fault);
    if (!pattern) {
        gl_pattern_fail(error, r->what, r->name, r->where, r->text, &fault);
        r->rules->uses.count = uses;
    }
    return pattern;
}

// Whether patterns can write `<name>`.
static bool is_identifier(const char *name)
{
    gl_lexeme whole = gl_lexeme_next(name, 0);
    return whole.kind == GL_LEXEME_NAME && whole.text.len == strlen(name);
}

golchin_status gl_rules_let(gl_rules *rules, uint32_t scope, const char *name, const char *pattern,
                            golchin_error *error)
{
    if (!is_identifier(name))
        return gl_fail(error, GOLCHIN_BAD_PATTERN,
                       "let '%s': a name is Latin letters, digits and _, and starts with a letter",
                       name);
    if (find_name(rules, scope, gl_slice_of(name), true))
        return gl_fail(error, GOLCHIN_DUPLICATE, "let '%s' exists already; give it another name",
                       name);
    reading r = {rules, scope, "let", name, NULL, pattern, name};
    const gl_pattern *read = read_pattern(&r, error);
    if (!read)
        return GOLCHIN_BAD_PATTERN;
    add_name(rules, (gl_scope_name){.scope = scope,
                                    .name = gl_strings_add(rules->symbols, gl_slice_of(name)),
                                    .pattern = read});
    return GOLCHIN_OK;
}

// ---- rules ----

static uint32_t dense_group(gl_rules *rules, golchin_symbol group)
{
    for (size_t i = 0; group && i < rules->groups.count; i++) {
        if (rules->groups.items[i] == group)
            return (uint32_t)i;
    }
    gl_vector_push(&rules->groups, group);
    return (uint32_t)(rules->groups.count - 1);
}

golchin_status gl_rules_add(gl_rules *rules, const gl_rule_spec *spec, golchin_error *error)
{
    reading r = {rules, spec->scope, "rule", spec->name, spec->where, spec->pattern, NULL};
    const gl_pattern *pattern = read_pattern(&r, error);
    if (!pattern)
        return GOLCHIN_BAD_PATTERN;
    gl_rule added = {
        .text = r.text,
        .pattern = pattern,
        .program = gl_program_make(pattern, &rules->predicates, rules->arena),
        .trigger = gl_trigger_make(pattern, rules->arena),
        .positions = gl_positions_make(pattern, &rules->predicates, rules->arena),
        .scope = spec->scope,
        .phase = spec->phase,
        .priority = spec->priority,
        .group = dense_group(rules, spec->group),
        .is_block = spec->is_block,
        .data = spec->data,
    };
    gl_vector_push(&rules->rules, added);
    return GOLCHIN_OK;
}

void gl_rules_seal(gl_rules *rules)
{
    uint32_t count = (uint32_t)rules->rules.count;
    gl_arena_mark mark = gl_arena_save(rules->arena);
    uint32_t symbol_count = gl_strings_count(rules->symbols) + 1;
    gl_automaton_rule *all = gl_arena_array(rules->arena, gl_automaton_rule, count);
    for (uint32_t i = 0; i < count; i++) {
        const gl_rule *rule = &rules->rules.items[i];
        all[i] = (gl_automaton_rule){&rule->trigger, &rule->positions};
    }
    gl_automaton_free(&rules->automaton);
    rules->automaton = gl_automaton_make(all, count, symbol_count);
    gl_arena_rewind(rules->arena, mark);
}

void gl_rules_protect(const gl_rules *rules)
{
    gl_arena_protect(rules->arena);
    gl_automaton_protect(&rules->automaton);
}

void gl_rules_set_phase(gl_rules *rules, uint32_t scope, uint32_t phase)
{
    for (size_t i = 0; i < rules->rules.count; i++) {
        if (rules->rules.items[i].scope == scope)
            rules->rules.items[i].phase = phase;
    }
}

void gl_rules_drop(gl_rules *rules, uint32_t scope)
{
    for (size_t i = 0; i < rules->rules.count; i++) {
        if (rules->rules.items[i].scope == scope)
            rules->rules.items[i].is_dropped = true;
    }
}

bool gl_rules_last_has_capture(const gl_rules *rules, const char *name)
{
    golchin_symbol symbol = gl_strings_find(rules->symbols, gl_slice_of(name));
    return symbol && rules->rules.count &&
           gl_program_captures(&rules->rules.items[rules->rules.count - 1].program, symbol);
}

const gl_rule *gl_rules_find(const gl_rules *rules, const void *data)
{
    for (size_t i = 0; i < rules->rules.count; i++) {
        if (rules->rules.items[i].data == data)
            return &rules->rules.items[i];
    }
    return NULL;
}

void gl_rules_watch(gl_rules *rules, gl_on_search *on_search, void *context)
{
    rules->on_search = on_search;
    rules->on_search_context = context;
}
