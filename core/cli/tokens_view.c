// Columns of a fixed width, Persian in the last one: a terminal that turns it round turns nothing
// else with it.
#include "cli/tokens.h"

#include <inttypes.h>
#include <string.h>

#include "base/slice.h"
#include "cli/changes.h"
#include "text/text.h"

enum { INDEX_WIDTH = 7, PLACE_WIDTH = 13, KIND_WIDTH = 8, GAP_WIDTH = 10 };

static const char *const kinds[] = {
    [GOLCHIN_WORD] = "word",
    [GOLCHIN_DIGITS] = "digits",
    [GOLCHIN_PUNCTUATION] = "mark",
    [GOLCHIN_ADDRESS] = "address",
};

static const char *const gaps[] = {
    [GOLCHIN_GLUED] = "glued", [GOLCHIN_JOINER] = "joiner",       [GOLCHIN_SPACE] = "space",
    [GOLCHIN_LINE] = "line",   [GOLCHIN_PARAGRAPH] = "paragraph",
};

const char *gl_token_kind_name(uint8_t kind)
{
    return kinds[kind];
}

const char *gl_token_gap_name(uint8_t gap)
{
    return gaps[gap];
}

void gl_edge_type_name(const gl_registry *registry, const golchin_edge *edge, gl_bytes *out)
{
    golchin_slice name = gl_registry_symbol(registry, edge->type);
    const char *slash =
        name.len > 0 && name.start[0] == '@' ? memrchr(name.start, '/', name.len) : NULL;
    if (slash) {
        gl_bytes_add_char(out, '@');
        name = gl_slice(slash + 1, name.len - (size_t)(slash + 1 - name.start));
    }
    gl_bytes_add_slice(out, name);
}

// A word that a pattern spells out has a type of its own, its spelling in quotes, `~` before it for
// all its forms.
bool gl_edge_is_shown(const gl_token_view *view, const golchin_edge *edge)
{
    golchin_slice name = gl_registry_symbol(view->registry, edge->type);
    size_t at = name.len > 0 && name.start[0] == '~';
    return view->has_literals || at >= name.len || name.start[at] != '"';
}

static void print_range(FILE *out, uint64_t begin, uint64_t end)
{
    char text[48];
    snprintf(text, sizeof text, "%" PRIu64 "-%" PRIu64, begin, end);
    fprintf(out, "%-*s ", PLACE_WIDTH, text);
}

// The place in the file, as records tell it.
static void print_bytes(FILE *out, const gl_text *text, uint32_t begin, uint32_t end)
{
    print_range(out, gl_original_offset(&text->decoded, begin),
                gl_original_offset(&text->decoded, end));
}

static void print_last(FILE *out, golchin_slice persian)
{
    gl_text_print(out, persian);
    putc('\n', out);
}

static golchin_slice wording(const gl_text *text, golchin_span span)
{
    return gl_slice(text->text.start + span.begin, span.end - span.begin);
}

// What folding changes is shown below, since two Persian words on a line change places.
static void print_token(FILE *out, const gl_text *text, uint32_t index)
{
    const golchin_token *token = &text->tokens[index];
    golchin_slice written = wording(text, (golchin_span){token->begin, token->end});
    golchin_slice fold = gl_text_folded(text, index);
    fprintf(out, "  %-*" PRIu32, INDEX_WIDTH, index);
    print_bytes(out, text, token->begin, token->end);
    fprintf(out, "%-*s %-*s ", KIND_WIDTH, kinds[token->kind], GAP_WIDTH, gaps[token->gap]);
    print_last(out, written);
    if (gl_slice_equal(written, fold))
        return;
    fprintf(out, "%*s%-*s ", 2 + INDEX_WIDTH + PLACE_WIDTH + 1 + KIND_WIDTH + 1, "", GAP_WIDTH,
            "fold");
    print_last(out, fold);
}

typedef struct feature_printer {
    FILE *out;
    golchin_slice wording; // of the edge
} feature_printer;

// A form that stands in the text is not said again.
static bool is_told(const feature_printer *printer, golchin_slice name, golchin_value value)
{
    return (gl_slice_is(name, "form") || gl_slice_is(name, "canonical")) &&
           value.kind == GOLCHIN_STRING && gl_slice_equal(value.as.string, printer->wording);
}

static void print_feature(void *context, golchin_slice name, golchin_value value)
{
    const feature_printer *printer = context;
    FILE *out = printer->out;
    if (is_told(printer, name, value))
        return;
    fprintf(out, "%*s%-*.*s ", 2 + INDEX_WIDTH + PLACE_WIDTH + 1, "", KIND_WIDTH + 1 + GAP_WIDTH,
            GL_SLICE_ARGS(name));
    gl_value_print(out, value);
    putc('\n', out);
}

static void print_edge(FILE *out, const gl_token_view *view, const golchin_edge *edge)
{
    gl_bytes type = {0};
    gl_edge_type_name(view->registry, edge, &type);
    fputs("  ", out);
    print_range(out, edge->first, edge->last);
    fprintf(out, "%-*.*s ", INDEX_WIDTH + KIND_WIDTH + 1 + GAP_WIDTH, (int)type.len, type.start);
    golchin_span span = gl_text_span(view->text, edge->first, edge->last);
    feature_printer printer = {out, wording(view->text, span)};
    print_last(out, printer.wording);
    gl_registry_each_feature(view->registry, edge, print_feature, &printer);
    gl_bytes_free(&type);
}

static void print_edges(FILE *out, const gl_token_view *view, const golchin_sentence *sentence)
{
    bool is_first = true;
    for (uint32_t token = sentence->first; token < sentence->last; token++) {
        uint32_t count;
        const golchin_edge *const *edges = gl_registry_edges(view->registry, token, &count);
        for (uint32_t i = 0; i < count; i++) {
            if (!gl_edge_is_shown(view, edges[i]))
                continue;
            if (is_first)
                fputs("  edges over tokens\n", out);
            is_first = false;
            print_edge(out, view, edges[i]);
        }
    }
}

void gl_tokens_print(FILE *out, const gl_token_view *view)
{
    const gl_text *text = view->text;
    fprintf(out, "%s, sentences: %" PRIu32 ", tokens: %" PRIu32 "\n", text->decoded.encoding,
            text->sentence_count, text->token_count);
    for (uint32_t i = 0; i < text->sentence_count; i++) {
        const golchin_sentence *sentence = &text->sentences[i];
        golchin_span span = gl_text_span(text, sentence->first, sentence->last);
        fprintf(out, "\nsentence %" PRIu32 ", bytes %zu-%zu%s%s\n", i,
                gl_original_offset(&text->decoded, span.begin),
                gl_original_offset(&text->decoded, span.end), sentence->is_title ? ", title" : "",
                sentence->starts_paragraph ? ", starts a paragraph" : "");
        for (uint32_t token = sentence->first; token < sentence->last; token++)
            print_token(out, text, token);
        print_edges(out, view, sentence);
    }
}
