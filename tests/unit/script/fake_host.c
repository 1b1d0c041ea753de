#include "fake_host.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "script/script.h"
#include "unit.h"

struct golchin_document {
    uint64_t serial;
    char text[1024];
    golchin_token tokens[FAKE_TOKENS_MAX];
    uint32_t count;
    golchin_sentence sentence;
    golchin_edge edges[FAKE_TOKENS_MAX];
    const golchin_edge *pointers[FAKE_TOKENS_MAX];
    uint32_t edge_count;
    char scratch[4096];
    size_t scratch_used;
};

static struct golchin_document article;
static fake_host *current;
static char symbols[64][32];

__attribute__((format(printf, 1, 2))) static bool write_down(const char *format, ...)
{
    size_t used = strlen(current->calls), size = sizeof current->calls - used;
    va_list arguments;
    va_start(arguments, format);
    int len = vsnprintf(current->calls + used, size, format, arguments); // NOLINT(clang-analyzer-*)
    va_end(arguments);
    ck_assert_msg(len >= 0 && (size_t)len + 2 < size, "too many calls");
    bool is_refused = current->refuse && strstr(current->calls + used, current->refuse);
    memcpy(current->calls + used + (size_t)len, "\n", 2);
    return !is_refused;
}

static golchin_status answer(bool is_fine, golchin_error *error)
{
    if (is_fine)
        return GOLCHIN_OK;
    error->status = GOLCHIN_BAD_RULE;
    snprintf(error->text, sizeof error->text, "the host refuses");
    return error->status;
}

// ---- inside open ----

static golchin_status need(golchin_extractor *self, const char *type, golchin_error *error)
{
    (void)self;
    return answer(write_down("need %s", type), error);
}

static golchin_status publish(golchin_extractor *self, const char *type, golchin_error *error)
{
    (void)self;
    return answer(write_down("publish %s", type), error);
}

static golchin_status declare(golchin_extractor *self, const golchin_schema *schema,
                              golchin_error *error)
{
    (void)self;
    static const char *const types[] = {"string", "integer", "number", "boolean", "enum"};
    char line[2048];
    int used = snprintf(line, sizeof line, "declare %s", schema->name);
    for (size_t i = 0; i < schema->slot_count; i++) {
        const golchin_slot *slot = &schema->slots[i];
        used += snprintf(line + used, sizeof line - (size_t)used, " %s:%s%s%s", slot->name,
                         types[slot->type], slot->is_required ? "!" : "", slot->is_key ? "#" : "");
        for (size_t v = 0; slot->values && slot->values[v]; v++)
            used += snprintf(line + used, sizeof line - (size_t)used, "%s%s", v ? "," : "=",
                             slot->values[v]);
    }
    return answer(write_down("%s", line), error);
}

static golchin_status add_dictionary(golchin_extractor *self, const golchin_dictionary *dictionary,
                                     golchin_error *error)
{
    (void)self;
    char entries[1024] = "";
    int used = 0;
    for (size_t i = 0; dictionary->entries && dictionary->entries[i]; i++)
        used += snprintf(entries + used, sizeof entries - (size_t)used, "%s%s", i ? "," : "",
                         dictionary->entries[i]);
    return answer(write_down("dictionary %s %s %s", dictionary->name,
                             dictionary->path ? dictionary->path : entries,
                             dictionary->inflection == GOLCHIN_NOUN ? "noun" : "as-written"),
                  error);
}

static golchin_status let(golchin_extractor *self, const char *name, const char *pattern,
                          golchin_error *error)
{
    (void)self;
    return answer(write_down("let %s %s", name, pattern), error);
}

static golchin_status add_rule(golchin_extractor *self, const golchin_rule *rule,
                               golchin_error *error)
{
    (void)self;
    char line[2048];
    int used =
        snprintf(line, sizeof line, "rule %s [%s] each=%s emit=%s priority=%d flags=%u%s",
                 rule->name, rule->pattern, rule->each ? rule->each : "-",
                 rule->emit ? rule->emit : "-", rule->priority, rule->flags, rule->on ? " on" : "");
    for (size_t i = 0; i < rule->mapping_count; i++)
        used += snprintf(line + used, sizeof line - (size_t)used, " %s<-%s", rule->mapping[i].slot,
                         rule->mapping[i].value);
    for (size_t i = 0; i < rule->example_count; i++)
        used += snprintf(line + used, sizeof line - (size_t)used, " '%s'=%d",
                         rule->examples[i].text, rule->examples[i].count);
    current->rules[current->rule_count++] = *rule;
    return answer(write_down("%s", line), error);
}

static golchin_symbol symbol(golchin_extractor *self, const char *name)
{
    (void)self;
    for (golchin_symbol i = 0; i < COUNT_OF(symbols); i++) {
        if (symbols[i][0] == '\0')
            snprintf(symbols[i], sizeof symbols[i], "%s", name);
        if (strcmp(symbols[i], name) == 0)
            return i + 1;
    }
    ck_abort_msg("too many symbols");
}

static golchin_slice slice(const char *text)
{
    return (golchin_slice){text, strlen(text)};
}

static golchin_slice symbol_name(const golchin_document *document, golchin_symbol number)
{
    (void)document;
    return slice(symbols[number - 1]);
}

// ---- the article ----

static golchin_slice article_id(const golchin_document *document)
{
    (void)document;
    return slice("news/7");
}

static golchin_slice article_text(const golchin_document *document)
{
    return slice(document->text);
}

static const golchin_token *article_tokens(const golchin_document *document, uint32_t *count)
{
    *count = document->count;
    return document->tokens;
}

static const golchin_sentence *article_sentences(const golchin_document *document, uint32_t *count)
{
    *count = 1;
    return &document->sentence;
}

static uint32_t sentence_of(const golchin_document *document, uint32_t token)
{
    (void)document;
    (void)token;
    return 0;
}

static golchin_span span_of(const golchin_document *document, uint32_t first, uint32_t last)
{
    return (golchin_span){document->tokens[first].begin, document->tokens[last - 1].end};
}

static golchin_slice bytes_of(const golchin_document *document, uint32_t first, uint32_t last)
{
    golchin_span span = span_of(document, first, last);
    return (golchin_slice){document->text + span.begin, span.end - span.begin};
}

static golchin_slice folded(const golchin_document *document, uint32_t token)
{
    return bytes_of(document, token, token + 1);
}

// Upper case stands for the canonical form.
static golchin_slice canonical(golchin_document *document, uint32_t first, uint32_t last)
{
    if (first == last)
        return (golchin_slice){NULL, 0};
    golchin_slice bytes = bytes_of(document, first, last);
    char *copy = document->scratch + document->scratch_used;
    document->scratch_used += bytes.len;
    ck_assert_uint_le(document->scratch_used, sizeof document->scratch);
    for (size_t i = 0; i < bytes.len; i++)
        copy[i] = (char)toupper((unsigned char)bytes.start[i]);
    return (golchin_slice){copy, bytes.len};
}

static uint64_t serial(const golchin_document *document)
{
    return document->serial;
}

// ---- edges ----

static const golchin_edge *const *edges_of(golchin_document *document, golchin_symbol type,
                                           uint32_t *count)
{
    *count = 0;
    for (uint32_t i = 0; i < document->edge_count; i++)
        if (document->edges[i].type == type)
            document->pointers[(*count)++] = &document->edges[i];
    return document->pointers;
}

static const golchin_edge *edge_at(golchin_document *document, golchin_symbol type, uint32_t token)
{
    for (uint32_t i = 0; i < document->edge_count; i++)
        if (document->edges[i].type == type && document->edges[i].first == token)
            return &document->edges[i];
    return NULL;
}

static const golchin_edge *edge_before(golchin_document *document, golchin_symbol type,
                                       uint32_t token)
{
    return token ? edge_at(document, type, token - 1) : NULL;
}

static golchin_value feature(golchin_document *document, const golchin_edge *edge,
                             golchin_symbol name)
{
    golchin_slice text = bytes_of(document, edge->first, edge->last);
    if (edge->type == symbol(NULL, "Number") && name == symbol(NULL, "value"))
        return (golchin_value){.kind = GOLCHIN_INTEGER,
                               .as.integer = strtoll(text.start, NULL, 10)};
    if (edge->type == symbol(NULL, "@kind") && name == symbol(NULL, "canonical"))
        return (golchin_value){.kind = GOLCHIN_STRING, .as.string = slice("clinic, large")};
    return (golchin_value){.kind = GOLCHIN_NONE};
}

static void value_text(golchin_value value, char *out, size_t size)
{
    switch (value.kind) {
    case GOLCHIN_NONE:
        snprintf(out, size, "none");
        break;
    case GOLCHIN_STRING:
        snprintf(out, size, "'%.*s'", (int)value.as.string.len,
                 value.as.string.start ? value.as.string.start : "");
        break;
    case GOLCHIN_INTEGER:
        snprintf(out, size, "%lld", (long long)value.as.integer);
        break;
    case GOLCHIN_DECIMAL:
        snprintf(out, size, "%g.", value.as.decimal);
        break;
    case GOLCHIN_BOOLEAN:
        snprintf(out, size, "%s", value.as.boolean ? "true" : "false");
        break;
    }
}

static golchin_status publish_edge(golchin_document *document, golchin_symbol type, uint32_t first,
                                   uint32_t last, const golchin_feature *features, size_t count,
                                   golchin_error *error)
{
    (void)document;
    char line[1024], value[256];
    int used = snprintf(line, sizeof line, "edge %s %u %u", symbols[type - 1], first, last);
    for (size_t i = 0; i < count; i++) {
        value_text(features[i].value, value, sizeof value);
        used += snprintf(line + used, sizeof line - (size_t)used, " %s=%s",
                         symbols[features[i].name - 1], value);
    }
    return answer(write_down("%s", line), error);
}

// ---- matches ----

static uint32_t capture_count(const golchin_match *match, const char *name)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < match->count; i++)
        count += strcmp(match->captures[i].name, name) == 0;
    return count;
}

static bool capture(const golchin_match *match, const char *name, uint32_t index,
                    golchin_capture *out)
{
    for (uint32_t i = 0; i < match->count; i++) {
        const fake_capture *found = &match->captures[i];
        if (strcmp(found->name, name) != 0 || index-- != 0)
            continue;
        *out = (golchin_capture){NULL, found->first, found->last};
        for (uint32_t e = 0; e < article.edge_count; e++)
            if (article.edges[e].first == found->first && article.edges[e].last == found->last)
                out->edge = &article.edges[e];
        return true;
    }
    return false;
}

static golchin_capture whole(const golchin_match *match)
{
    return (golchin_capture){NULL, match->first, match->last};
}

// ---- records ----

struct golchin_record {
    int unused;
};

static golchin_record *new_record(golchin_document *document, const char *type,
                                  golchin_error *error)
{
    (void)document;
    static golchin_record record;
    return answer(write_down("record %s", type), error) == GOLCHIN_OK ? &record : NULL;
}

static void cover(golchin_record *record, uint32_t first, uint32_t last)
{
    (void)record;
    write_down("cover %u %u", first, last);
}

static golchin_status set(golchin_record *record, const char *slot, golchin_value value,
                          uint32_t first, uint32_t last, bool is_resolved, golchin_error *error)
{
    (void)record;
    char text[512];
    value_text(value, text, sizeof text);
    return answer(
        write_down("set %s=%s %u %u%s", slot, text, first, last, is_resolved ? " resolved" : ""),
        error);
}

static void *allocate(golchin_document *document, size_t size)
{
    void *memory = document->scratch + document->scratch_used;
    document->scratch_used += size;
    return memory;
}

static void log_line(golchin_level level, const char *message)
{
    write_down("log %d %s", (int)level, message);
}

static const golchin_host host = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_host),
    .need = need,
    .publish = publish,
    .declare = declare,
    .add_dictionary = add_dictionary,
    .let = let,
    .add_rule = add_rule,
    .symbol = symbol,
    .id = article_id,
    .text = article_text,
    .tokens = article_tokens,
    .sentences = article_sentences,
    .sentence_of = sentence_of,
    .folded = folded,
    .canonical = canonical,
    .span = span_of,
    .edges = edges_of,
    .edge_at = edge_at,
    .edge_before = edge_before,
    .feature = feature,
    .publish_edge = publish_edge,
    .capture_count = capture_count,
    .capture = capture,
    .whole = whole,
    .new_record = new_record,
    .cover = cover,
    .set = set,
    .allocate = allocate,
    .log = log_line,
    .serial = serial,
    .symbol_name = symbol_name,
};

// ---- what tests call ----

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    ck_assert_msg(file != NULL, "%s", path);
    fputs(text, file);
    fclose(file);
}

golchin_status fake_open(fake_host *fake, const golchin_plugin *plugin, void *state,
                         golchin_error *error)
{
    fake->descriptor = *plugin;
    fake->state = state;
    current = fake;
    return plugin->open(&host, NULL, &fake->state, error);
}

golchin_status fake_load(fake_host *fake, const char *source, const char *companion, void *limits,
                         golchin_error *error)
{
    char folder[] = "script-XXXXXX", path[64], lib[64], helper[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/extractor.lua", folder);
    snprintf(lib, sizeof lib, "%s/lib", folder);
    snprintf(helper, sizeof helper, "%s/lib/helper.lua", folder);
    write_file(path, source);
    mkdir(lib, 0700);
    if (companion)
        write_file(helper, companion);
    const golchin_plugin *descriptor = NULL;
    void *state = NULL;
    golchin_status status = gl_script_load(limits, path, &descriptor, &state, error);
    remove(helper);
    remove(lib);
    remove(path);
    remove(folder);
    if (status != GOLCHIN_OK)
        return status;
    status = fake_open(fake, descriptor, state, error);
    if (status != GOLCHIN_OK)
        fake_unload(fake);
    return status;
}

void fake_unload(fake_host *fake)
{
    fake->descriptor.close(fake->state);
    gl_script_unload(fake->state);
    fake->state = NULL;
}

static void add_token(uint32_t begin, uint32_t end)
{
    uint32_t number = article.count++;
    ck_assert_uint_lt(number, FAKE_TOKENS_MAX);
    bool is_digits = isdigit((unsigned char)article.text[begin]);
    article.tokens[number] = (golchin_token){
        .begin = begin,
        .end = end,
        .hash = gl_hash(article.text + begin, end - begin),
        .kind = is_digits ? GOLCHIN_DIGITS : GOLCHIN_WORD,
        .gap = number ? GOLCHIN_SPACE : GOLCHIN_PARAGRAPH,
    };
    const char *type = is_digits ? "Number" : NULL;
    if (strncmp(article.text + begin, "hospital", 8) == 0)
        type = "@kind";
    if (type)
        article.edges[article.edge_count++] = (golchin_edge){
            .first = number,
            .last = number + 1,
            .type = symbol(NULL, type),
            .is_plural = article.text[end - 1] == 's',
        };
}

void fake_article(const char *text)
{
    uint64_t last_serial = article.serial;
    memset(&article, 0, sizeof article);
    article.serial = last_serial + 1;
    snprintf(article.text, sizeof article.text, "%s", text);
    uint32_t len = (uint32_t)strlen(article.text), begin = 0;
    for (uint32_t at = 0; at <= len; at++) {
        if (at < len && article.text[at] != ' ')
            continue;
        if (at > begin)
            add_token(begin, at);
        begin = at + 1;
    }
    article.sentence = (golchin_sentence){.first = 0, .last = article.count, .is_title = true};
}

golchin_status fake_match(fake_host *fake, size_t index, const golchin_match *match,
                          golchin_error *error)
{
    ck_assert_uint_lt(index, fake->rule_count);
    const golchin_rule *rule = &fake->rules[index];
    return rule->on(rule->context, &article, match, error);
}

golchin_status fake_extract(fake_host *fake, golchin_error *error)
{
    return fake->descriptor.extract(fake->state, &article, error);
}
