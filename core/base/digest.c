#include "base/digest.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/slice.h"

uint64_t gl_digest_text(uint64_t digest, const char *text)
{
    digest = gl_digest(digest, gl_slice_of(text));
    return gl_digest(digest, gl_slice("", 1));
}

uint64_t gl_digest_file(uint64_t digest, const char *path)
{
    char bytes[16384];
    ssize_t len = -1;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    while (file >= 0 && (len = read(file, bytes, sizeof bytes)) > 0)
        digest = gl_digest(digest, gl_slice(bytes, (size_t)len));
    if (len < 0)
        digest = gl_digest_text(digest, strerror(errno));
    if (file >= 0)
        close(file);
    return gl_digest(digest, gl_slice("", 1));
}
