// TAP 13: every test has a number, and what else is said stands behind `#`.
#include "cli/report.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

void gl_report_open(const gl_report *report)
{
    if (report->is_tap)
        puts("TAP version 13");
}

FILE *gl_report_begin(gl_report *report)
{
    report->detail = open_memstream(&report->text, &report->len);
    if (!report->detail)
        gl_out_of_memory();
    return report->detail;
}

static void print_details(const gl_report *report)
{
    const char *line = report->text;
    while (*line) {
        size_t len = strcspn(line, "\n");
        printf("%s%.*s\n", report->is_tap ? "# " : "  ", (int)len, line);
        line += len + (line[len] == '\n');
    }
}

void gl_report_end(gl_report *report, bool is_passed, const char *name, ...)
{
    fclose(report->detail);
    char title[1024];
    va_list arguments;
    va_start(arguments, name);
    vsnprintf(title, sizeof title, name, arguments);
    va_end(arguments);
    for (char *at = title; (at = strpbrk(at, "#\n\r"));) // they would end a TAP line's name
        *at = ' ';
    if (is_passed)
        report->passed++;
    else
        report->failed++;
    if (report->is_tap)
        printf("%s %" PRIu32 " - %s\n", is_passed ? "ok" : "not ok",
               report->passed + report->failed, title);
    else if (!is_passed || report->is_verbose)
        printf("%s %s\n", is_passed ? "passed" : "FAILED", title);
    if (!is_passed)
        print_details(report);
    free(report->text);
    report->text = NULL;
}

void gl_report_close(gl_report *report)
{
    if (report->is_tap)
        printf("1..%" PRIu32 "\n# ", report->passed + report->failed);
    printf("%" PRIu32 " passed, %" PRIu32 " failed\n", report->passed, report->failed);
}
