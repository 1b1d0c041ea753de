#include "run/visit.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"

// Of a path in a message, so that what is wrong with it shows too.
enum { SHOWN_MAX = 2048 };

const char *gl_visit_path(gl_visit *self)
{
    gl_bytes_add_char(&self->path, '\0');
    self->path.len--;
    return self->path.start;
}

gl_step gl_visit_give(gl_visit *self, const gl_source *source)
{
    self->found++;
    return self->visitor->article(self->visitor->context, source) ? GL_GO_ON : GL_STOP;
}

void gl_visit_tell(gl_visit *self, const char *format, ...)
{
    char what[1024], message[SHOWN_MAX + sizeof what + 8];
    va_list arguments;
    va_start(arguments, format);
    gl_print_cut(what, sizeof what, format, arguments);
    va_end(arguments);
    const char *path = gl_visit_path(self);
    golchin_slice shown = gl_slice_cut(gl_bytes_slice(&self->path), SHOWN_MAX);
    snprintf(message, sizeof message, "%.*s%s: %s", GL_SLICE_ARGS(shown),
             *path ? path[shown.len] ? "…" : "" : "''", what);
    self->found++;
    self->visitor->fault(self->visitor->context, message);
}

void gl_visit_tell_reason(gl_visit *self, int reason)
{
    if (reason == ENOENT)
        gl_visit_tell(self, "no such file or folder; check the path");
    else
        gl_visit_tell(self, "cannot be read (%s); check its permissions", strerror(reason));
}
