// One line a sentence, token and edge, so that line tools work on it too.
#include "base/slice.h"
#include "cli/print.h"
#include "cli/tokens.h"
#include "record/json.h"
#include "text/text.h"

typedef struct feature_list {
    gl_bytes *json;
    bool has_any;
} feature_list;

static void add_range(gl_bytes *json, const char *name, uint64_t begin, uint64_t end)
{
    gl_json_name(json, name);
    gl_json_range(json, begin, end);
}

static void add_truth(gl_bytes *json, const char *name, bool truth)
{
    gl_bytes_add_char(json, ',');
    gl_json_name(json, name);
    gl_json_value(json, gl_boolean(truth));
}

static void add_text(gl_bytes *json, const char *name, golchin_slice text)
{
    gl_bytes_add_char(json, ',');
    gl_json_name(json, name);
    gl_json_string(json, text);
}

static void add_token(gl_bytes *json, const gl_text *text, uint32_t index)
{
    const golchin_token *token = &text->tokens[index];
    const gl_decoded *decoded = &text->decoded;
    gl_bytes_add_char(json, '{');
    add_range(json, "byte", gl_original_offset(decoded, token->begin),
              gl_original_offset(decoded, token->end));
    gl_bytes_add_char(json, ',');
    add_range(json, "char", gl_char_offset(decoded, token->begin),
              gl_char_offset(decoded, token->end));
    add_text(json, "kind", gl_slice_of(gl_token_kind_name(token->kind)));
    add_text(json, "gap", gl_slice_of(gl_token_gap_name(token->gap)));
    add_text(json, "text", gl_slice(text->text.start + token->begin, token->end - token->begin));
    add_text(json, "fold", gl_text_folded(text, index));
    gl_bytes_add_char(json, '}');
}

static void add_sentence(gl_bytes *json, const golchin_sentence *sentence)
{
    gl_bytes_add_char(json, '{');
    add_range(json, "tokens", sentence->first, sentence->last);
    add_truth(json, "title", sentence->is_title);
    add_truth(json, "starts_paragraph", sentence->starts_paragraph);
    gl_bytes_add_char(json, '}');
}

static void add_feature(void *context, golchin_slice name, golchin_value value)
{
    feature_list *list = context;
    if (list->has_any)
        gl_bytes_add_char(list->json, ',');
    list->has_any = true;
    gl_json_string(list->json, name);
    gl_bytes_add_char(list->json, ':');
    gl_json_value(list->json, value);
}

static void add_edge(gl_bytes *json, const gl_token_view *view, const golchin_edge *edge)
{
    gl_bytes type = {0};
    feature_list features = {.json = json};
    golchin_span span = gl_text_span(view->text, edge->first, edge->last);
    gl_edge_type_name(view->registry, edge, &type);
    gl_bytes_add_char(json, '{');
    add_range(json, "tokens", edge->first, edge->last);
    add_text(json, "type", gl_bytes_slice(&type));
    add_text(json, "text", gl_slice(view->text->text.start + span.begin, span.end - span.begin));
    GL_JSON_LITERAL(json, ",\"features\":{");
    gl_registry_each_feature(view->registry, edge, add_feature, &features);
    GL_JSON_LITERAL(json, "}}");
    gl_bytes_free(&type);
}

// An item of an array that is one line an item.
static void separate(gl_bytes *json, bool *is_first)
{
    if (!*is_first)
        gl_bytes_add_char(json, ',');
    *is_first = false;
    GL_JSON_LITERAL(json, "\n  ");
}

static void add_edges(gl_bytes *json, const gl_token_view *view)
{
    bool is_first = true;
    for (uint32_t token = 0; token < view->text->token_count; token++) {
        uint32_t count;
        const golchin_edge *const *edges = gl_registry_edges(view->registry, token, &count);
        for (uint32_t i = 0; i < count; i++) {
            if (!gl_edge_is_shown(view, edges[i]))
                continue;
            separate(json, &is_first);
            add_edge(json, view, edges[i]);
        }
    }
}

void gl_tokens_print_json(FILE *out, const gl_token_view *view)
{
    gl_bytes json = {0};
    bool is_first = true;
    GL_JSON_LITERAL(&json, "{\"encoding\":");
    gl_json_string(&json, gl_slice_of(view->text->decoded.encoding));
    GL_JSON_LITERAL(&json, ",\n \"sentences\":[");
    for (uint32_t i = 0; i < view->text->sentence_count; i++) {
        separate(&json, &is_first);
        add_sentence(&json, &view->text->sentences[i]);
    }
    GL_JSON_LITERAL(&json, "],\n \"tokens\":[");
    is_first = true;
    for (uint32_t i = 0; i < view->text->token_count; i++) {
        separate(&json, &is_first);
        add_token(&json, view->text, i);
    }
    GL_JSON_LITERAL(&json, "],\n \"edges\":[");
    add_edges(&json, view);
    GL_JSON_LITERAL(&json, "]}\n");
    gl_print_bytes(out, &json);
}
