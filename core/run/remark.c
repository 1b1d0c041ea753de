// Layout: the number in four bytes, the text, a NUL.
#include "run/remark.h"

void gl_remark_add(gl_bytes *remarks, uint32_t number, const char *text)
{
    gl_bytes_add(remarks, &number, sizeof number);
    gl_bytes_add(remarks, text, strlen(text) + 1);
}

bool gl_remark_next(golchin_slice *rest, uint32_t *number, const char **text)
{
    if (rest->len <= sizeof *number)
        return false;
    const char *start = rest->start + sizeof *number;
    const char *end = memchr(start, '\0', rest->len - sizeof *number);
    if (!end)
        return false;
    memcpy(number, rest->start, sizeof *number);
    *text = start;
    rest->len -= (size_t)(end + 1 - rest->start);
    rest->start = end + 1;
    return true;
}
