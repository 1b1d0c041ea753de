// What libFuzzer's driver is in a fuzzing build: gives a target every file that the command line
// names, so that ordinary builds compile all targets and hold what they have found.
#include "fuzz.h"

#include <sys/stat.h>

// The file's bytes in a block of just their size, where a sanitizer sees each step beyond; NULL:
// not read.
static uint8_t *read_all(FILE *file, size_t len)
{
    uint8_t *bytes = malloc(len ? len : 1);
    if (!bytes || fread(bytes, 1, len, file) == len)
        return bytes;
    free(bytes);
    return NULL;
}

static bool replay(const char *path)
{
    struct stat status;
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = NULL;
    if (file && fstat(fileno(file), &status) == 0)
        bytes = read_all(file, (size_t)status.st_size);
    if (file)
        fclose(file);
    if (!bytes) {
        perror(path);
        return false;
    }
    LLVMFuzzerTestOneInput(bytes, (size_t)status.st_size);
    free(bytes);
    return true;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: %s FILE...\n", argv[0]);
        return 1;
    }
    for (int i = 1; i < argc; i++)
        if (!replay(argv[i]))
            return 1;
    return 0;
}
