/// A number that tells whether bytes are still the same: FNV-1a with 64 bits (Fowler, Noll, Vo).
/// Two articles or scripts that differ by chance have different ones; whoever wants to can make two
/// that agree.
#ifndef GL_BASE_DIGEST_H
#define GL_BASE_DIGEST_H

#include <golchin/types.h>

/// The digest of no bytes.
#define GL_DIGEST_START UINT64_C(0xCBF29CE484222325)

/// The digest of what `digest` stands for with `bytes` behind it.
static inline uint64_t gl_digest(uint64_t digest, golchin_slice bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        digest = (digest ^ (unsigned char)bytes.start[i]) * UINT64_C(0x100000001B3);
    return digest;
}

/// The same for a text that ends here, so that ("ab", "c") and ("a", "bc") differ. NULL is empty.
uint64_t gl_digest_text(uint64_t digest, const char *text);
/// The same for the bytes of a file. One that cannot be read counts as what errno says.
uint64_t gl_digest_file(uint64_t digest, const char *path);

#endif
