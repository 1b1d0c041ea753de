// stdio remembers that a write has failed, but neither why nor what: where it takes a large piece
// past its buffer nothing is left to flush, and the flush succeeds. So the reason is kept here.
#include "cli/print.h"

#include <errno.h>
#include <string.h>

#include "cli/log.h"

static int reason; // of the first write that failed, an errno; 0: not known

static void note_failure(void)
{
    reason = reason ? reason : errno;
}

void gl_print_bytes(FILE *out, gl_bytes *bytes)
{
    if (bytes->len > 0 && fwrite(bytes->start, 1, bytes->len, out) != bytes->len)
        note_failure();
    gl_bytes_free(bytes);
}

bool gl_print_finish(void)
{
    if (fflush(stdout) != 0)
        note_failure();
    bool is_lost = ferror(stdout) && reason != EPIPE;
    if (is_lost)
        gl_complain("standard output: cannot be written (%s)", strerror(reason ? reason : EIO));
    clearerr(stdout);
    return !is_lost;
}
