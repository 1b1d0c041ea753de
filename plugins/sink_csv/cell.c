#include "cell.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void append(struct line *line, const char *bytes, size_t len)
{
    if (line->capacity - line->len < len) {
        line->capacity = (line->capacity + len) * 2;
        line->bytes = realloc(line->bytes, line->capacity);
        if (!line->bytes)
            abort();
    }
    if (len)
        memcpy(line->bytes + line->len, bytes, len);
    line->len += len;
}

static void begin_cell(struct line *line)
{
    if (line->has_cells)
        append(line, ",", 1);
    line->has_cells = true;
}

static bool needs_quotes(golchin_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (strchr(",\"\r\n", text.start[i]) && text.start[i])
            return true;
    }
    return false;
}

void line_add(struct line *line, golchin_slice text)
{
    begin_cell(line);
    if (!needs_quotes(text)) {
        append(line, text.start, text.len);
        return;
    }
    append(line, "\"", 1);
    for (size_t i = 0; i < text.len; i++) {
        if (text.start[i] == '"')
            append(line, "\"", 1);
        append(line, text.start + i, 1);
    }
    append(line, "\"", 1);
}

void line_add_text(struct line *line, const char *text)
{
    line_add(line, (golchin_slice){text, text ? strlen(text) : 0});
}

void line_add_number(struct line *line, uint64_t number)
{
    char text[24];
    snprintf(text, sizeof text, "%" PRIu64, number);
    line_add_text(line, text);
}

// The fewest digits that read back as the same number.
static void add_decimal(struct line *line, double number)
{
    char text[40];
    int digits = 15;
    do
        snprintf(text, sizeof text, "%.*g", digits, number);
    while (digits++ < 17 && strtod(text, NULL) != number);
    for (char *at = text; *at; at++) {
        if (!strchr("0123456789+-e", *at))
            *at = '.';
    }
    line_add_text(line, text);
}

void line_add_value(struct line *line, const golchin_value *value)
{
    char text[24];
    switch (value->kind) {
    case GOLCHIN_NONE:
        line_add_text(line, "");
        return;
    case GOLCHIN_STRING:
        line_add(line, value->as.string);
        return;
    case GOLCHIN_INTEGER:
        snprintf(text, sizeof text, "%" PRId64, value->as.integer);
        line_add_text(line, text);
        return;
    case GOLCHIN_DECIMAL:
        add_decimal(line, value->as.decimal);
        return;
    case GOLCHIN_BOOLEAN:
        line_add_text(line, value->as.boolean ? "true" : "false");
        return;
    }
}

void line_end(struct line *line)
{
    append(line, "\r\n", 2);
    line->has_cells = false;
}
