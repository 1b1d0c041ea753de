// What all formats share, and the two that write as they go. TAP 13: every test has a number, and
// what else is said stands behind `#`.
#include "cli/report.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/error.h"

static void print_detail(const char *prefix, const char *line)
{
    while (*line) {
        size_t len = strcspn(line, "\n");
        printf("%s%.*s\n", prefix, (int)len, line);
        line += len + (line[len] == '\n');
    }
}

static void print_totals(const gl_report *report)
{
    printf("%" PRIu32 " passed, %" PRIu32 " failed\n", report->passed, report->failed);
}

// ---- for people ----

static void text_test(gl_report *report, bool is_passed, const char *title, const char *detail)
{
    if (!is_passed || report->is_verbose)
        printf("%s %s\n", is_passed ? "passed" : "FAILED", title);
    print_detail("  ", detail);
}

static void text_close(gl_report *report)
{
    print_totals(report);
}

static const gl_report_format text = {"text", text_test, NULL, text_close};

// ---- TAP ----

static void tap_open(gl_report *report)
{
    (void)report;
    puts("TAP version 13");
}

static void tap_test(gl_report *report, bool is_passed, const char *title, const char *detail)
{
    printf("%s %" PRIu32 " - ", is_passed ? "ok" : "not ok", report->passed + report->failed);
    for (; *title; title++) // a # would end the title
        putchar(*title == '#' ? ' ' : *title);
    putchar('\n');
    print_detail("# ", detail);
}

static void tap_close(gl_report *report)
{
    printf("1..%" PRIu32 "\n# ", report->passed + report->failed);
    print_totals(report);
}

static const gl_report_format tap = {"tap", tap_test, tap_open, tap_close};

// ---- any ----

const gl_report_format *gl_report_format_find(const char *name)
{
    static const gl_report_format *const formats[] = {&text, &tap, &gl_report_junit};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    }
    return NULL;
}

void gl_report_open(gl_report *report)
{
    if (!report->format)
        report->format = &text;
    if (report->format->open)
        report->format->open(report);
}

FILE *gl_report_begin(gl_report *report)
{
    report->detail = open_memstream(&report->text, &report->len);
    if (!report->detail)
        gl_out_of_memory();
    return report->detail;
}

void gl_report_end(gl_report *report, bool is_passed, const char *title, ...)
{
    fclose(report->detail);
    char line[1024];
    va_list arguments;
    va_start(arguments, title);
    gl_print_cut(line, sizeof line, title, arguments);
    va_end(arguments);
    for (char *at = line; *at; at++) {
        if ((unsigned char)*at < ' ' || *at == 0x7F)
            *at = ' ';
    }
    if (is_passed)
        report->passed++;
    else
        report->failed++;
    report->format->test(report, is_passed, line, is_passed ? "" : report->text);
    free(report->text);
    report->text = NULL;
}

void gl_report_close(gl_report *report)
{
    report->format->close(report);
    gl_bytes_free(&report->kept);
}
