// JUnit's XML as CI systems read it. The counts stand at its beginning, so the tests are held back.
#include "cli/report.h"

#include <inttypes.h>

#include "cli/print.h"

// XML has no way to write most control characters.
static void add_escaped(gl_bytes *out, const char *text)
{
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '<')
            gl_bytes_add_string(out, "&lt;");
        else if (c == '>')
            gl_bytes_add_string(out, "&gt;");
        else if (c == '&')
            gl_bytes_add_string(out, "&amp;");
        else if (c == '"')
            gl_bytes_add_string(out, "&quot;");
        else if (c < ' ' && c != '\n' && c != '\t')
            gl_bytes_add_char(out, '?');
        else
            gl_bytes_add_char(out, *text);
    }
}

static void junit_test(gl_report *report, bool is_passed, const char *title, const char *detail)
{
    gl_bytes *out = &report->kept;
    gl_bytes_add_string(out, "  <testcase classname=\"golchin\" name=\"");
    add_escaped(out, title);
    gl_bytes_add_string(out, is_passed ? "\"/>\n" : "\">\n    <failure>");
    if (is_passed)
        return;
    add_escaped(out, detail);
    gl_bytes_add_string(out, "</failure>\n  </testcase>\n");
}

static void junit_close(gl_report *report)
{
    printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<testsuite name=\"golchin test\" tests=\"%" PRIu32 "\" failures=\"%" PRIu32 "\">\n",
           report->passed + report->failed, report->failed);
    gl_print_bytes(stdout, &report->kept);
    puts("</testsuite>");
}

const gl_report_format gl_report_junit = {"junit", junit_test, NULL, junit_close};
