#include "table.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static golchin_status fail(golchin_error *error, golchin_status status, const char *path,
                           const char *what)
{
    if (error && error->status == GOLCHIN_OK) {
        error->status = status;
        snprintf(error->text, sizeof error->text, "%.400s: %.500s", path, what);
    }
    return status;
}

golchin_status naming_choose(struct naming *naming, const char *path, golchin_error *error)
{
    struct stat about;
    size_t len = strlen(path);
    bool is_meant = len > 0 && path[len - 1] == '/';
    *naming = (struct naming){.path = path};
    if (strcmp(path, "-") == 0)
        return fail(error, GOLCHIN_USAGE, "standard output",
                    "cannot take several tables; name a file or a folder with --output");
    if (is_meant && mkdir(path, 0777) != 0 && errno != EEXIST)
        return fail(error, GOLCHIN_UNWRITABLE, path, "cannot be made; check the folder above it");
    naming->is_folder = stat(path, &about) == 0 && S_ISDIR(about.st_mode);
    return GOLCHIN_OK;
}

// "to/news.csv" → "to/news-facility.csv", "to/" → "to/facility.csv".
static char *path_of(const struct naming *naming, const char *name)
{
    const char *path = naming->path;
    size_t len = strlen(path), size = len + strlen(name) + sizeof "/.csv";
    char *made = malloc(size);
    if (!made)
        abort();
    if (len > 4 && !naming->is_folder && strcmp(path + len - 4, ".csv") == 0)
        len -= 4;
    const char *between = !naming->is_folder ? "-" : path[len - 1] == '/' ? "" : "/";
    snprintf(made, size, "%.*s%s%s.csv", (int)len, path, between, name);
    return made;
}

golchin_status table_open(struct table *table, const golchin_files *files,
                          const struct naming *naming, const char *name, bool has_mark,
                          golchin_error *error)
{
    *table = (struct table){.files = files};
    char *path = path_of(naming, name);
    golchin_status status = files->create(path, &table->file, error);
    free(path);
    if (status == GOLCHIN_OK && has_mark)
        status = files->write(table->file, (golchin_slice){BYTE_ORDER_MARK, 3}, error);
    return status;
}

golchin_status table_write(struct table *table, golchin_error *error)
{
    line_end(&table->line);
    golchin_slice bytes = {table->line.bytes, table->line.len};
    table->line.len = 0;
    return table->files->write(table->file, bytes, error);
}

golchin_status table_flush(struct table *table, golchin_error *error)
{
    return table->files->flush(table->file, error);
}

golchin_status table_close(struct table *table, bool is_kept, golchin_error *error)
{
    free(table->line.bytes);
    return table->file ? table->files->close(table->file, is_kept, error) : GOLCHIN_OK;
}
