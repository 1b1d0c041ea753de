// Findings are told in the order of the file: first the extractor's lists, then rule by rule. What
// is the matter stands in the files beside this one; here is where it is.
#include "registry/check.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "match/pattern.h"
#include "registry/checker.h"

// "lib/x.lua:12" → 12 and the length of what stands before it; 0 where no line follows.
static uint32_t line_of(const char *where, size_t *len)
{
    const char *colon = strrchr(where, ':');
    char *end = NULL;
    unsigned long line = colon ? strtoul(colon + 1, &end, 10) : 0;
    bool is_line = line > 0 && line <= UINT32_MAX && !*end;
    *len = is_line ? (size_t)(colon - where) : strlen(where);
    return is_line ? (uint32_t)line : 0;
}

const char *gl_registry_place(const gl_registry *registry, uint32_t index, const char *where,
                              gl_arena *arena, uint32_t *line)
{
    const char *path = registry->extractors.items[index]->path;
    const char *slash = strrchr(path, '/');
    size_t len;
    *line = line_of(where, &len);
    if (*line == 0) // a compiled extractor's rules have no place of their own
        return path;
    if (where[0] == '/')
        return gl_arena_copy(arena, where, len);
    return gl_arena_format(arena, "%.*s%.*s", slash ? (int)(slash + 1 - path) : 0, path, (int)len,
                           where);
}

void gl_checker_report(const gl_checker *self, gl_finding finding)
{
    finding.extractor = self->extractor->name;
    finding.rule = self->rule ? self->rule->declared.name : NULL;
    if (!finding.path)
        finding.path = self->extractor->path;
    self->on_finding(self->context, &finding);
}

// The line of the pattern and a caret below the place.
static const char *show(const gl_checker *self, const char *pattern, size_t at)
{
    gl_pattern_view view = gl_pattern_show(pattern, &at, 1, self->arena);
    return gl_arena_format(self->arena, "\n  %s\n  %s", view.line, view.carets);
}

void gl_checker_tell(gl_checker *self, const char *pattern, size_t at, const char *format, ...)
{
    char text[1024];
    gl_finding finding = {0};
    va_list arguments;
    va_start(arguments, format);
    gl_print_cut(text, sizeof text, format, arguments);
    va_end(arguments);
    finding.text =
        gl_arena_format(self->arena, "%s%s", text, pattern ? show(self, pattern, at) : "");
    finding.path = gl_registry_place(self->registry, self->extractor->scope,
                                     self->rule->declared.where, self->arena, &finding.line);
    if (finding.line > 0) {
        gl_source_text_read(&self->source, finding.path, self->arena);
        finding.column = 1;
        if (pattern)
            gl_source_text_find(&self->source, pattern, at, finding.line, &finding.line,
                                &finding.column);
    }
    gl_checker_report(self, finding);
}

const char *gl_checker_type_name(gl_checker *self, golchin_symbol type)
{
    for (size_t i = 0; i < self->extractor->lists.count; i++) {
        if (self->extractor->lists.items[i].type == type)
            return gl_arena_format(self->arena, "@%s", self->extractor->lists.items[i].name);
    }
    return gl_strings_text(self->registry->symbols, type).start;
}

bool gl_checker_each_entry(const gl_checker *self, golchin_symbol type,
                           bool (*visit)(void *context, uint32_t entry), void *context)
{
    const gl_lexicon *lexicon = self->registry->lexicon;
    uint32_t count = gl_lexicon_entry_count(lexicon);
    for (uint32_t i = 0; i < count; i++) {
        if (gl_lexicon_entry_type(lexicon, i) == type && !visit(context, i))
            return false;
    }
    return true;
}

// ---- an extractor that was refused ----

// Behind "path:12: ", with its path and line; NULL where a text does not begin so. The path may
// hold a colon.
static const char *take_place(gl_checker *self, const char *text, gl_finding *out)
{
    for (const char *colon = text; (colon = strchr(colon, ':')); colon++) {
        size_t digits = strspn(colon + 1, "0123456789");
        const char *end = colon + 1 + digits;
        if (digits == 0 || strncmp(end, ": ", 2) != 0)
            continue;
        out->path = gl_arena_copy(self->arena, text, (size_t)(colon - text));
        out->line = (uint32_t)strtoul(colon + 1, NULL, 10);
        out->column = 1;
        return end + 2;
    }
    return NULL;
}

// The bytes of so many code points.
static size_t bytes_of(const char *text, size_t code_points)
{
    size_t at = 0;
    for (; text[at] && code_points > 0; code_points--) {
        at++;
        while ((text[at] & 0xC0) == 0x80)
            at++;
    }
    return at;
}

// A faulty pattern is shown below the message, with a caret: that line is looked for in the file.
static void find_caret(gl_checker *self, gl_finding *finding)
{
    static const char indent[] = "\n  ";
    const char *line = strstr(finding->text, indent);
    const char *carets = line ? strstr(line + strlen(indent), indent) : NULL;
    const char *caret = carets ? strchr(carets, '^') : NULL;
    if (!caret)
        return;
    line += strlen(indent);
    const char *shown = gl_arena_copy(self->arena, line, (size_t)(carets - line));
    size_t at = bytes_of(shown, (size_t)(caret - carets) - strlen(indent));
    gl_source_text_read(&self->source, finding->path, self->arena);
    gl_source_text_find(&self->source, shown, at, finding->line, &finding->line, &finding->column);
}

static void tell_refused(gl_checker *self)
{
    const char *reason = self->extractor->reason, *path = self->extractor->path;
    size_t len = strlen(path);
    gl_finding finding = {.text = reason};
    const char *text = take_place(self, reason, &finding);
    if (text) {
        finding.text = text;
        find_caret(self, &finding);
    } else if (strncmp(reason, path, len) == 0 && strncmp(reason + len, ": ", 2) == 0) {
        finding.text = reason + len + 2;
    }
    gl_checker_report(self, finding);
}

void gl_registry_check(const gl_registry *registry, uint32_t index, gl_on_finding *on_finding,
                       void *context)
{
    gl_checker self = {
        .registry = registry,
        .extractor = registry->extractors.items[index],
        .arena = gl_arena_new(),
        .on_finding = on_finding,
        .context = context,
    };
    if (self.extractor->reason) {
        tell_refused(&self);
    } else {
        gl_check_lists(&self);
        for (size_t i = 0; i < self.extractor->rules.count; i++) {
            self.rule = self.extractor->rules.items[i];
            gl_check_patterns(&self);
            gl_check_mapping(&self);
        }
    }
    gl_arena_free(self.arena);
}
