#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>

void gl_log_write(const gl_log *log, int level, const char *format, ...)
{
    if (!log || !log->write || level > log->level)
        return;
    char message[4096];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    log->write(log->context, level, message);
}
