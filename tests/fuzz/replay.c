// What libFuzzer's driver is in a fuzzing build: gives a target every file that the command line
// names, itself or by its folder, so that ordinary builds compile all targets and hold what they
// have found.
#include "fuzz.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

static size_t replayed;

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

static bool replay_file(const char *path, size_t len)
{
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = file ? read_all(file, len) : NULL;
    if (file)
        fclose(file);
    if (!bytes) {
        fprintf(stderr, "%s: cannot be read\n", path);
        return false;
    }
    LLVMFuzzerTestOneInput(bytes, len);
    free(bytes);
    replayed++;
    return true;
}

static bool replay(const char *path);

static bool replay_folder(const char *path)
{
    DIR *folder = opendir(path);
    bool is_well = folder != NULL;
    for (struct dirent *entry; is_well && (entry = readdir(folder));) {
        char inner[4096];
        int len = snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        is_well =
            entry->d_name[0] == '.' || (len > 0 && (size_t)len < sizeof inner && replay(inner));
    }
    if (folder)
        closedir(folder);
    return is_well;
}

static bool replay(const char *path)
{
    struct stat status;
    if (stat(path, &status)) {
        perror(path);
        return false;
    }
    return S_ISDIR(status.st_mode) ? replay_folder(path)
                                   : replay_file(path, (size_t)status.st_size);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (!replay(argv[i]))
            return 1;
    if (!replayed) {
        fprintf(stderr, "%s: no file to replay\n", argv[0]);
        return 1;
    }
    return 0;
}
