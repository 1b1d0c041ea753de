/* pack FORMAT FILTER OUT {NAME FILE}...: an archive whose members have any names, also such as no
 * other program would write. FILE `zeros:N` is N bytes of zeros. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

static _Noreturn void die(const char *what, struct archive *archive)
{
    fprintf(stderr, "pack: %s: %s\n", what, archive ? archive_error_string(archive) : "cannot");
    exit(EXIT_FAILURE);
}

static void add_member(struct archive *archive, const char *name, int64_t size)
{
    struct archive_entry *entry = archive_entry_new();
    archive_entry_copy_pathname(entry, name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, size);
    if (archive_write_header(archive, entry) < ARCHIVE_WARN)
        die(name, archive);
    archive_entry_free(entry);
}

static void add_zeros(struct archive *archive, const char *name, int64_t size)
{
    static const char zeros[65536];
    add_member(archive, name, size);
    while (size > 0) {
        size_t len = size < (int64_t)sizeof zeros ? (size_t)size : sizeof zeros;
        if (archive_write_data(archive, zeros, len) < 0)
            die(name, archive);
        size -= (int64_t)len;
    }
}

static void add_file(struct archive *archive, const char *name, const char *path)
{
    char bytes[65536];
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        die(path, NULL);
    add_member(archive, name, ftell(file));
    rewind(file);
    for (size_t len; (len = fread(bytes, 1, sizeof bytes, file)) > 0;) {
        if (archive_write_data(archive, bytes, len) < 0)
            die(name, archive);
    }
    fclose(file);
}

int main(int argc, char **argv)
{
    if (argc < 4 || argc % 2 != 0) {
        fprintf(stderr, "usage: pack FORMAT FILTER OUT {NAME FILE}...\n");
        return EXIT_FAILURE;
    }
    struct archive *archive = archive_write_new();
    if (archive_write_set_format_by_name(archive, argv[1]) != ARCHIVE_OK)
        die(argv[1], archive);
    if (strcmp(argv[2], "none") != 0 &&
        archive_write_add_filter_by_name(archive, argv[2]) != ARCHIVE_OK)
        die(argv[2], archive);
    archive_write_set_format_option(archive, NULL, "hdrcharset", "BINARY");
    if (archive_write_open_filename(archive, argv[3]) != ARCHIVE_OK)
        die(argv[3], archive);
    for (int i = 4; i < argc; i += 2) {
        if (strncmp(argv[i + 1], "zeros:", 6) == 0)
            add_zeros(archive, argv[i], strtoll(argv[i + 1] + 6, NULL, 10));
        else
            add_file(archive, argv[i], argv[i + 1]);
    }
    if (archive_write_close(archive) != ARCHIVE_OK)
        die(argv[3], archive);
    archive_write_free(archive);
    return EXIT_SUCCESS;
}
