#include "run/cause.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static gl_cause *find(gl_run_result *result, const char *text)
{
    for (size_t i = 0; i < result->cause_count; i++) {
        if (strcmp(result->causes[i].text, text) == 0)
            return &result->causes[i];
    }
    return NULL;
}

void gl_cause_add(gl_run_result *result, const char *format, ...)
{
    char text[GL_CAUSE_TEXT];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (!find(result, text) && result->cause_count >= GL_CAUSES - 1)
        strcpy(text, "other causes");
    gl_cause *cause = find(result, text);
    if (!cause) {
        cause = &result->causes[result->cause_count++];
        memcpy(cause->text, text, sizeof text);
    }
    cause->count++;
}
