#include "base/log.h"

#include "base/error.h"
#include "base/slice.h"

enum { ID_SHOWN = 120, MESSAGE_MAX = 4096 }; // bytes

void gl_log_write(const gl_log *log, int level, const char *format, ...)
{
    if (!log || !log->write || level > log->level)
        return;
    char message[MESSAGE_MAX];
    va_list arguments;
    va_start(arguments, format);
    gl_print_cut(message, sizeof message, format, arguments);
    va_end(arguments);
    log->write(log->context, level, message);
}

golchin_slice gl_shown_id(golchin_slice id)
{
    return gl_slice_cut(id, ID_SHOWN);
}
