#include "folder.h"

#include <check.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char entered[PATH_MAX];

void folder_enter(void)
{
    const char *above = getenv("TMPDIR");
    snprintf(entered, sizeof entered, "%s/golchin-XXXXXX", above ? above : "/tmp");
    ck_assert_ptr_nonnull(mkdtemp(entered));
    ck_assert_int_eq(chdir(entered), 0);
    ck_assert_ptr_nonnull(getcwd(entered, sizeof entered)); // without links
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)status, (void)kind, (void)place;
    return remove(path);
}

void folder_leave(void)
{
    ck_assert_int_eq(chdir("/"), 0);
    nftw(entered, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

const char *folder_path(void)
{
    return entered;
}

void folder_write(const char *path, const char *text)
{
    char above[PATH_MAX];
    for (const char *slash = path; (slash = strchr(slash, '/')); slash++) {
        snprintf(above, sizeof above, "%.*s", (int)(slash - path), path);
        mkdir(above, 0777);
    }
    FILE *file = fopen(path, "w");
    ck_assert_msg(file != NULL, "%s", path);
    fputs(text, file);
    ck_assert_int_eq(fclose(file), 0);
}
