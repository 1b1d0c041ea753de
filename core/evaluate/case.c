// A new case adds no code: it is a folder, or two files. What is found is compared as records, so
// that the order of lines, of slots, and the spelling of values do not matter.
#include "evaluate/case.h"

#include <errno.h>
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/slice.h"
#include "evaluate/extracted.h"
#include "evaluate/fact_check.h"
#include "record/json.h"
#include "run/single.h"

typedef struct tried_case {
    gl_registry *registry;
    const gl_run_options *reading;
    const char *name, *article, *above; // `above`: the name of the folder above the case
    const char *expected_path;
    gl_single single;
    gl_facts expected, found;
} tried_case;

static int by_name(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

static golchin_status extract(tried_case *self, golchin_error *error)
{
    const gl_source source = {.path = self->article, .id = gl_slice_of(self->name)};
    uint32_t failures = 0;
    golchin_status status =
        gl_single_read(&self->single, self->registry, &source, self->reading, error);
    if (status == GOLCHIN_OK)
        status =
            gl_facts_extract(&self->found, self->registry, &self->single.order, &failures, error);
    if (status == GOLCHIN_OK && failures > 0)
        status = gl_fail(error, GOLCHIN_FAILED, "%s: %u extractor%s failed", self->article,
                         failures, failures == 1 ? "" : "s");
    return status;
}

static bool has_type(const gl_facts *facts, const char *type)
{
    for (size_t i = 0; i < facts->list.count; i++) {
        if (strcmp(facts->list.items[i].type, type) == 0)
            return true;
    }
    return false;
}

// Facts of both sides lose their article: a case has one only.
static void keep_compared(tried_case *self)
{
    const char *above = gl_registry_schema(self->registry, self->above) ? self->above : NULL;
    bool is_all = !above && self->expected.list.count == 0;
    size_t kept = 0;
    for (size_t i = 0; i < self->found.list.count; i++) {
        gl_fact fact = self->found.list.items[i];
        fact.article = "";
        if (is_all || (above && strcmp(fact.type, above) == 0) ||
            has_type(&self->expected, fact.type))
            self->found.list.items[kept++] = fact;
    }
    self->found.list.count = kept;
    for (size_t i = 0; i < self->expected.list.count; i++)
        self->expected.list.items[i].article = "";
}

static bool all_equal(const gl_pairs *pairs)
{
    for (size_t i = 0; i < pairs->count; i++) {
        if (!pairs->items[i].is_equal)
            return false;
    }
    return true;
}

// What nobody makes is not found, and --update would take it out of the file.
static golchin_status check_expected(const tried_case *self, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; status == GOLCHIN_OK && i < self->expected.list.count; i++) {
        const gl_fact *fact = &self->expected.list.items[i];
        const gl_schema *schema = gl_registry_schema(self->registry, fact->type);
        if (!schema)
            return gl_fail_at(error, GOLCHIN_BAD_RECORD, fact->line, 0,
                              "%s:%u: no loaded extractor makes records of type '%s'; name its "
                              "file before the folder, or correct the line",
                              self->expected_path, fact->line, fact->type);
        status = gl_fact_check(fact, schema, self->expected_path, error);
    }
    return status;
}

static golchin_status read_expected(tried_case *self, golchin_error *error)
{
    golchin_status status = gl_facts_read(&self->expected, self->expected_path, error);
    if (status == GOLCHIN_OK)
        return check_expected(self, error);
    if (status == GOLCHIN_NOT_FOUND) {
        *error = (golchin_error){0};
        gl_fail(error, status, "%s: is missing; write it, or let --update do it",
                self->expected_path);
    }
    return status;
}

// Tells of a case whose pairs are made, with its text where someone will want to look at it.
static void tell(const tried_case *self, gl_case_result *result, gl_case_visitor *visit,
                 void *context)
{
    const gl_text *text = gl_registry_text(self->registry);
    if (result->pairs->count > 0 && !result->is_passed && text)
        result->decoded = &text->decoded;
    visit(context, result);
}

static void try_case(tried_case *self, gl_case_visitor *visit, void *context)
{
    golchin_error fault = {0};
    gl_pairs pairs = {0};
    gl_facts_init(&self->expected);
    gl_facts_init(&self->found);
    golchin_status status = extract(self, &fault);
    bool is_extracted = status == GOLCHIN_OK;
    if (is_extracted)
        status = read_expected(self, &fault);
    bool is_missing = is_extracted && status == GOLCHIN_NOT_FOUND;
    if (status == GOLCHIN_OK || is_missing) {
        keep_compared(self);
        gl_facts_pair(&self->expected, &self->found, false, &pairs);
    }
    tell(self,
         &(gl_case_result){
             .name = self->name,
             .expected_path = self->expected_path,
             .pairs = &pairs,
             .fault = status == GOLCHIN_OK ? NULL : &fault,
             .is_missing = is_missing,
             .is_passed = status == GOLCHIN_OK && all_equal(&pairs),
         },
         visit, context);
    gl_vector_free(&pairs);
    gl_facts_deinit(&self->expected);
    gl_facts_deinit(&self->found);
    gl_single_free(&self->single);
}

// The path of the folder that holds the entry.
static char *folder_of(const FTSENT *entry, gl_arena *arena)
{
    size_t len = entry->fts_pathlen - entry->fts_namelen;
    while (len > 1 && entry->fts_path[len - 1] == '/')
        len--;
    return len > 0 ? gl_arena_copy(arena, entry->fts_path, len) : ".";
}

// The name of a folder, or of the one that it lies in. A case may be named from inside: `golchin
// test .`
static const char *folder_name(const char *folder, bool of_parent, gl_arena *arena)
{
    char *real = realpath(folder, NULL);
    char *slash = real ? strrchr(real, '/') : NULL;
    if (slash && of_parent) {
        *slash = '\0';
        slash = strrchr(real, '/');
    }
    const char *name = slash ? gl_arena_copy_string(arena, slash + 1) : "";
    free(real);
    return name;
}

// The place of the ending in a name; 0: no source reads what ends so.
static size_t stem_of(const gl_kinds *kinds, const FTSENT *entry)
{
    size_t stem;
    return gl_kinds_of_found(kinds, gl_slice(entry->fts_name, entry->fts_namelen), &stem) ? stem
                                                                                          : 0;
}

// NAME.jsonl for NAME.txt; NULL: there is none.
static const char *records_beside(const char *name, gl_arena *arena)
{
    const char *path = gl_arena_format(arena, "%s.jsonl", name);
    return access(path, F_OK) == 0 ? path : NULL;
}

// Fills in the paths of a case; false when the file is none.
static bool find_case(tried_case *self, const gl_kinds *kinds, const FTSENT *entry, gl_arena *arena)
{
    const char *folder = folder_of(entry, arena);
    size_t stem = stem_of(kinds, entry);
    if (stem == 0)
        return false;
    bool is_of_folder = gl_slice_is(gl_slice(entry->fts_name, stem), "article");
    self->article = entry->fts_accpath;
    self->name = is_of_folder ? folder
                              : gl_arena_copy(arena, entry->fts_path,
                                              entry->fts_pathlen - entry->fts_namelen + stem);
    self->expected_path = is_of_folder ? gl_arena_format(arena, "%s/expected.jsonl", folder)
                                       : records_beside(self->name, arena);
    self->above = folder_name(folder, is_of_folder, arena);
    return self->expected_path != NULL;
}

static golchin_status unreadable(golchin_error *error, const char *path, int reason)
{
    return gl_fail(error, reason == ENOENT ? GOLCHIN_NOT_FOUND : GOLCHIN_UNREADABLE,
                   "%s: cannot be read (%s); check the path and its permissions", path,
                   strerror(reason));
}

uint32_t gl_cases_run(gl_registry *registry, const gl_run_options *reading, const char *folder,
                      gl_case_visitor *visit, void *context, golchin_error *error)
{
    gl_arena *arena = gl_arena_new();
    gl_kinds *kinds = gl_kinds_new(registry, &reading->fields);
    uint32_t count = 0;
    char *roots[] = {gl_arena_copy_string(arena, folder), NULL};
    FTS *tree = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_name);
    if (!tree)
        unreadable(error, folder, errno);
    errno = 0;
    for (FTSENT *entry; tree && (entry = fts_read(tree)); errno = 0) {
        gl_arena_mark mark = gl_arena_save(arena);
        tried_case found = {.registry = registry, .reading = reading};
        if (entry->fts_info == FTS_F && find_case(&found, kinds, entry, arena)) {
            try_case(&found, visit, context);
            count++;
        } else if (entry->fts_info == FTS_DNR || entry->fts_info == FTS_NS) {
            unreadable(error, entry->fts_path, entry->fts_errno);
        }
        gl_arena_rewind(arena, mark);
    }
    if (tree && errno)
        unreadable(error, folder, errno);
    if (tree)
        fts_close(tree);
    if (count == 0)
        gl_fail(error, GOLCHIN_NOT_FOUND,
                "%s: no cases in this folder; a case is a folder with article.txt and "
                "expected.jsonl, or NAME.txt with NAME.jsonl beside it",
                folder);
    gl_kinds_free(kinds);
    gl_arena_free(arena);
    return count;
}

static int by_line(const void *a, const void *b)
{
    const gl_fact *x = *(const gl_fact *const *)a, *y = *(const gl_fact *const *)b;
    return (x->line > y->line) - (x->line < y->line);
}

static void write_fact(const gl_fact *fact, gl_bytes *out)
{
    GL_JSON_LITERAL(out, "{\"type\":");
    gl_json_string(out, gl_slice_of(fact->type));
    GL_JSON_LITERAL(out, ",\"fields\":{");
    for (uint32_t i = 0; i < fact->field_count; i++) {
        if (i > 0)
            gl_bytes_add_char(out, ',');
        gl_json_name(out, fact->fields[i].name);
        gl_json_value(out, fact->fields[i].value);
    }
    GL_JSON_LITERAL(out, "}}\n");
}

void gl_case_write(const gl_case_result *result, gl_bytes *out)
{
    gl_vector(const gl_fact *) found = {0};
    for (size_t i = 0; i < result->pairs->count; i++) {
        if (result->pairs->items[i].right)
            gl_vector_push(&found, result->pairs->items[i].right);
    }
    if (found.count > 0)
        qsort(found.items, found.count, sizeof *found.items, by_line);
    for (size_t i = 0; i < found.count; i++)
        write_fact(found.items[i], out);
    gl_vector_free(&found);
}
