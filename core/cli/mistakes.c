// They come article by article and are printed type by type, so each type has a page of its own.
#include "cli/mistakes.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "cli/changes.h"

static gl_mistake_page *page_of(gl_mistakes *mistakes, const gl_scoring_type *type)
{
    for (size_t i = 0; i < mistakes->pages.count; i++) {
        if (mistakes->pages.items[i]->type == type)
            return mistakes->pages.items[i];
    }
    gl_mistake_page *page = gl_alloc(sizeof *page); // the stream keeps pointers into it
    *page = (gl_mistake_page){.type = type};
    page->out = open_memstream(&page->text, &page->len);
    if (!page->out)
        gl_out_of_memory();
    gl_vector_push(&mistakes->pages, page);
    return page;
}

static void print_line(FILE *out, const char *name)
{
    fprintf(out, "      %-14s  ", name);
}

static void print_fields(FILE *out, const gl_fact *fact)
{
    for (uint32_t i = 0; i < fact->field_count; i++) {
        print_line(out, fact->fields[i].name);
        gl_value_print(out, fact->fields[i].value);
        putc('\n', out);
    }
}

static void print_side(FILE *out, const char *name, const gl_fact *fact, const char *slot)
{
    const gl_field *field = gl_fact_field(fact, slot);
    print_line(out, name);
    if (field)
        gl_value_print(out, field->value);
    else
        putc('-', out);
    putc('\n', out);
}

static void print_place(FILE *out, const gl_mistake *mistake)
{
    golchin_span span = mistake->passage.span;
    gl_text_print(out, gl_slice_of(mistake->article));
    if (span.end > span.begin)
        fprintf(out, ", bytes %" PRIu32 "-%" PRIu32, span.begin, span.end);
    if (mistake->gold)
        fprintf(out, ", %s:%" PRIu32, mistake->gold_path, mistake->gold->line);
    putc('\n', out);
}

static void print_passage(FILE *out, const gl_passage *passage)
{
    if (passage->around.len == 0)
        return;
    print_line(out, "text");
    gl_text_print(out, passage->around);
    putc('\n', out);
}

void gl_mistakes_add(void *context, const gl_mistake *mistake)
{
    gl_mistakes *mistakes = context;
    gl_mistake_page *page = page_of(mistakes, mistake->score->type);
    if (page->all++ >= mistakes->limit)
        return;
    page->shown++;
    switch (mistake->kind) {
    case GL_MISSED:
        fputs("    missed  ", page->out);
        print_place(page->out, mistake);
        print_fields(page->out, mistake->gold);
        break;
    case GL_FALSE_ALARM:
        fputs("    false   ", page->out);
        print_place(page->out, mistake);
        print_fields(page->out, mistake->found);
        break;
    case GL_WRONG_SLOT:
        fprintf(page->out, "    wrong   %s, ", mistake->slot);
        print_place(page->out, mistake);
        print_side(page->out, "gold", mistake->gold, mistake->slot);
        print_side(page->out, "found", mistake->found, mistake->slot);
        break;
    }
    print_passage(page->out, &mistake->passage);
}

void gl_mistakes_print(FILE *out, const gl_mistakes *mistakes, const gl_scoring_type *type)
{
    for (size_t i = 0; i < mistakes->pages.count; i++) {
        gl_mistake_page *page = mistakes->pages.items[i];
        if (page->type != type)
            continue;
        fflush(page->out);
        fwrite(page->text, 1, page->len, out);
        if (page->all > page->shown)
            fprintf(out, "    and %" PRIu64 " more\n", page->all - page->shown);
    }
}

void gl_mistakes_free(gl_mistakes *mistakes)
{
    for (size_t i = 0; i < mistakes->pages.count; i++) {
        fclose(mistakes->pages.items[i]->out);
        free(mistakes->pages.items[i]->text);
        free(mistakes->pages.items[i]);
    }
    gl_vector_free(&mistakes->pages);
}
