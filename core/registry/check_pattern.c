// What lint.h finds in a pattern by itself, and what is wrong with it in view of the word lists and
// of the features that edges have.
#include "base/slice.h"
#include "registry/checker.h"

static void tell_lint(void *context, const char *pattern, size_t at, const char *fault)
{
    gl_checker_tell(context, pattern, at, "%s", fault);
}

// ---- golchin's own types ----

// As language.h says; `text` and `plural` every edge has.
static const struct {
    const char *type, *features;
} given[] = {
    {"Number", "value number_kind high qualifier"},
    {"Quantity", "value number_kind high qualifier unit unit_kind"},
    {"Money", "value number_kind high qualifier unit unit_kind"},
    {"Percent", "value number_kind high qualifier unit unit_kind"},
    {"Date", "year month day calendar canonical gregorian from to"},
    {"Period", "canonical period_kind year from to"},
    {"Place", "name place_type province ambiguous resolved from_first from_last"},
    {"Organization", "name org_kind sector ambiguous"},
    {"Code", "code_kind"},
};

static bool is_in_list(const char *list, golchin_slice word)
{
    while (*list) {
        size_t len = strcspn(list, " ");
        if (gl_slice_equal(word, gl_slice(list, len)))
            return true;
        list += len;
        list += *list == ' ';
    }
    return false;
}

static const char *features_of(golchin_slice type)
{
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        if (gl_slice_is(type, given[i].type))
            return given[i].features;
    }
    return NULL; // made by an extractor, which may give it any
}

static bool is_always_there(golchin_slice feature)
{
    return gl_slice_is(feature, "text") || gl_slice_is(feature, "plural");
}

typedef struct column_search {
    const gl_checker *checker;
    golchin_symbol column; // that an entry must have
    bool is_any;           // there are entries
} column_search;

// Stops at the first entry that has the column.
static bool lacks_column(void *context, uint32_t entry)
{
    column_search *search = context;
    const gl_lexicon *lexicon = search->checker->registry->lexicon;
    search->is_any = true;
    return gl_lexicon_column(lexicon, entry, search->column).kind == GOLCHIN_NONE;
}

const char *gl_checker_lacks(gl_checker *self, golchin_symbol type, golchin_symbol feature)
{
    golchin_slice name = gl_strings_text(self->registry->symbols, feature);
    golchin_slice type_name = gl_strings_text(self->registry->symbols, type);
    if (is_always_there(name))
        return NULL;
    if (type_name.len > 0 && type_name.start[0] == '@') {
        column_search search = {.checker = self, .column = feature};
        bool is_lacking = gl_checker_each_entry(self, type, lacks_column, &search);
        return is_lacking && search.is_any
                   ? gl_arena_format(self->arena, "no entry of %s has a column '%s'",
                                     gl_checker_type_name(self, type), name.start)
                   : NULL;
    }
    const char *features = features_of(type_name);
    return features && !is_in_list(features, name)
               ? gl_arena_format(self->arena, "%s has no feature '%s'; it has %s", type_name.start,
                                 name.start, features)
               : NULL;
}

// Whether the edge may have all features that conditions ask for.
static bool has_features(gl_checker *self, const gl_lint_edge *edge)
{
    bool has_all = true;
    for (uint32_t i = 0; i < edge->condition_count; i++) {
        const char *fault = gl_checker_lacks(self, edge->type, edge->conditions[i].feature);
        if (fault)
            gl_checker_tell(self, edge->pattern, edge->at, "%s", fault);
        has_all = has_all && !fault;
    }
    return has_all;
}

// ---- word lists ----

typedef struct entry_search {
    gl_checker *checker;
    const gl_lint_edge *edge;
} entry_search;

static bool meets(const entry_search *search, uint32_t entry, const gl_condition *condition)
{
    const gl_registry *registry = search->checker->registry;
    gl_feature_source source = {.lexicon = registry->lexicon, .symbols = registry->symbols};
    golchin_edge edge = {.type = search->edge->type, .entry = entry + 1};
    return is_always_there(gl_strings_text(registry->symbols, condition->feature)) ||
           gl_condition_holds(condition, &source, &edge, search->checker->arena);
}

// Stops at the first entry that meets all conditions.
static bool is_ruled_out(void *context, uint32_t entry)
{
    const entry_search *search = context;
    for (uint32_t i = 0; i < search->edge->condition_count; i++) {
        if (!meets(search, entry, &search->edge->conditions[i]))
            return true;
    }
    return false;
}

static bool never(void *context, uint32_t entry)
{
    (void)context;
    (void)entry;
    return false;
}

static void check_listed(gl_checker *self, const gl_lint_edge *edge)
{
    entry_search search = {.checker = self, .edge = edge};
    const char *name = gl_checker_type_name(self, edge->type);
    if (gl_checker_each_entry(self, edge->type, never, NULL))
        gl_checker_tell(self, edge->pattern, edge->at,
                        "the word list %s has no entries, so this never matches", name);
    else if (edge->condition_count > 0 && has_features(self, edge) &&
             gl_checker_each_entry(self, edge->type, is_ruled_out, &search))
        gl_checker_tell(self, edge->pattern, edge->at,
                        "no entry of %s meets these conditions, so this never matches", name);
}

static void check_edge(void *context, const gl_lint_edge *edge)
{
    gl_checker *self = context;
    golchin_slice type = gl_strings_text(self->registry->symbols, edge->type);
    if (type.len > 0 && type.start[0] == '@')
        check_listed(self, edge);
    else
        (void)has_features(self, edge);
}

void gl_check_patterns(gl_checker *self)
{
    const gl_lint_rule rule = {.rules = self->registry->rules, .data = self->rule};
    gl_lint_pattern(&rule, tell_lint, self);
    gl_lint_each_edge(&rule, check_edge, self);
}
