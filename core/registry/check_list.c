// A word list is read once more by itself: the loader tells of faulty lines. Told of here are lines
// whose forms are found alike and that say the same, and what looks like cells and is none.
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/slice.h"
#include "registry/checker.h"
#include "text/fold.h"
#include "text/joiner.h"

typedef struct list_check {
    gl_checker *checker;
    const char *path;
    gl_strings *lines;           // what each means
    gl_vector(uint32_t) numbers; // of the lines, by number in `lines` less one
} list_check;

static void tell(const gl_checker *checker, const char *path, uint32_t line, const char *text)
{
    gl_checker_report(checker,
                      (gl_finding){.path = path, .line = line, .column = line > 0, .text = text});
}

// ---- lines that are skipped ----

// "path:line: what", as the loader writes it.
static void on_message(void *context, int level, const char *message)
{
    const list_check *self = context;
    (void)level;
    size_t len = strlen(self->path);
    char *text = NULL;
    unsigned long line = 0;
    if (strncmp(message, self->path, len) == 0 && message[len] == ':')
        line = strtoul(message + len + 1, &text, 10);
    bool has_line = line > 0 && line <= UINT32_MAX && strncmp(text, ": ", 2) == 0;
    tell(self->checker, self->path, has_line ? (uint32_t)line : 0, has_line ? text + 2 : message);
}

static void check_lines(list_check *self)
{
    gl_strings *symbols = gl_strings_new();
    gl_lexicon *lexicon = gl_lexicon_new(symbols);
    golchin_symbol type = gl_strings_add(symbols, GL_LITERAL("@checked"));
    const gl_log log = {.write = on_message, .context = self, .level = GOLCHIN_LOG_WARNING};
    gl_lexicon_load(lexicon, gl_lexicon_dictionary(lexicon, type), self->path, NULL, &log, NULL);
    gl_lexicon_free(lexicon);
    gl_strings_free(symbols);
}

// ---- lines that are equal ----

// The spelling that decides what is found: folded, and a joiner stands for a space.
static golchin_slice plain_form(golchin_slice form, gl_arena *arena)
{
    return gl_joiners_replace(gl_fold(form, arena), ' ', arena);
}

// The form as it is found, and the other cells as they stand. Empty: there is no entry.
static golchin_slice meaning_of(golchin_slice line, gl_arena *arena)
{
    while (line.len > 0 && (line.start[line.len - 1] == '\t' || line.start[line.len - 1] == ' '))
        line.len--;
    if (line.len == 0)
        return line;
    const char *tab = memchr(line.start, '\t', line.len);
    size_t cell = tab ? (size_t)(tab - line.start) : line.len;
    golchin_slice form = plain_form(gl_slice(line.start, cell), arena);
    return gl_slice_of(gl_arena_format(arena, "%.*s%.*s", GL_SLICE_ARGS(form),
                                       (int)(line.len - cell), line.start + cell));
}

static void check_line(list_check *self, golchin_slice line, uint32_t number)
{
    gl_arena *arena = self->checker->arena;
    gl_arena_mark mark = gl_arena_save(arena);
    golchin_slice meaning = meaning_of(line, arena);
    uint32_t known = gl_strings_count(self->lines);
    uint32_t found = meaning.len > 0 ? gl_strings_add(self->lines, meaning) : 0;
    if (found > known) {
        gl_vector_push(&self->numbers, number);
    } else if (found > 0) {
        tell(self->checker, self->path, number,
             gl_arena_format(arena, "this entry stands in line %u already; drop one",
                             self->numbers.items[found - 1]));
    }
    gl_arena_rewind(arena, mark);
}

// ---- columns ----

static const char header[] = "# columns:";

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

// "#Columns:", "# column :".
static bool is_meant_as_header(golchin_slice line)
{
    static const char word[] = "column";
    const char *at = line.start + 1, *end = line.start + line.len;
    while (at < end && is_blank(*at))
        at++;
    if ((size_t)(end - at) < strlen(word) || strncasecmp(at, word, strlen(word)) != 0)
        return false;
    at += strlen(word);
    while (at < end && (is_blank(*at) || *at == 's' || *at == 'S'))
        at++;
    return at < end && *at == ':';
}

static void check_comment(list_check *self, golchin_slice line, uint32_t number)
{
    if (!gl_slice_starts_with(line, gl_slice_of(header))) {
        if (is_meant_as_header(line))
            tell(self->checker, self->path, number,
                 "columns are named behind `# columns:`, spelled so; this line is a comment");
        return;
    }
    for (size_t i = strlen(header); i < line.len && line.start[i] != ';'; i++) {
        if (line.start[i] == ',' || line.start[i] == '\t') {
            tell(self->checker, self->path, number, "put | between the names of columns");
            return;
        }
    }
}

// Spaces that somebody sees as columns, and names of columns that stand as an entry.
static void check_cells(list_check *self, golchin_slice line, uint32_t number)
{
    while (line.len > 0 && is_blank(line.start[line.len - 1]))
        line.len--;
    while (line.len > 0 && is_blank(*line.start))
        line = gl_slice(line.start + 1, line.len - 1);
    bool has_tab = line.len > 0 && memchr(line.start, '\t', line.len);
    if (!has_tab && line.len > 0 && memmem(line.start, line.len, "  ", 2))
        tell(self->checker, self->path, number,
             "spaces do not part the cells of a line; put a tab between two");
    if (number == 1 && has_tab && gl_slice_starts_with(line, GL_LITERAL("form\t")))
        tell(self->checker, self->path, number,
             "this line is an entry; to name columns, write `# columns: form | …`");
}

static void check_file(gl_checker *checker, const char *path)
{
    gl_source_text source = {0};
    list_check self = {.checker = checker, .path = path, .lines = gl_strings_new()};
    check_lines(&self);
    gl_source_text_read(&source, path, checker->arena);
    const char *at = source.text;
    for (uint32_t number = 1; at && *at; number++) {
        size_t len = strcspn(at, "\n"), shown = len > 0 && at[len - 1] == '\r' ? len - 1 : len;
        golchin_slice line = gl_slice(at, shown);
        if (*at == '#') {
            check_comment(&self, line, number);
        } else {
            check_line(&self, line, number);
            check_cells(&self, line, number);
        }
        at += len + (at[len] == '\n');
    }
    gl_strings_free(self.lines);
    gl_vector_free(&self.numbers);
}

static void check_entries(gl_checker *checker, const gl_word_list *list)
{
    gl_strings *forms = gl_strings_new();
    for (const char *const *entry = list->entries; *entry; entry++) {
        uint32_t known = gl_strings_count(forms);
        golchin_slice form = plain_form(gl_slice_of(*entry), checker->arena);
        if (form.len == 0)
            tell(checker, NULL, 0,
                 gl_arena_format(checker->arena, "word list '%s': '%s' is no text to look for",
                                 list->name, *entry));
        else if (gl_strings_add(forms, form) <= known)
            tell(checker, NULL, 0,
                 gl_arena_format(checker->arena, "word list '%s' has '%s' twice; drop one",
                                 list->name, *entry));
    }
    gl_strings_free(forms);
}

void gl_check_lists(gl_checker *checker)
{
    for (size_t i = 0; i < checker->extractor->lists.count; i++) {
        const gl_word_list *list = &checker->extractor->lists.items[i];
        if (list->path)
            check_file(checker, list->path);
        else
            check_entries(checker, list);
    }
}
