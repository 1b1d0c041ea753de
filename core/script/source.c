// Lua's own loader names a chunk after its path and cuts long ones at the front; an author knows
// the file by its name below the extractor's folder.
#include "script/source.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <lauxlib.h>

typedef struct source {
    FILE *file;
    char buffer[4096];
} source;

// lua_Reader
static const char *read_piece(lua_State *L, void *context, size_t *len)
{
    (void)L;
    source *from = context;
    *len = fread(from->buffer, 1, sizeof from->buffer, from->file);
    return *len ? from->buffer : NULL;
}

static void skip_byte_order_mark(FILE *file)
{
    static const unsigned char mark[] = {0xEF, 0xBB, 0xBF};
    unsigned char start[sizeof mark];
    if (fread(start, 1, sizeof start, file) != sizeof start ||
        memcmp(start, mark, sizeof mark) != 0)
        rewind(file);
}

// A folder or a pipe would be read without end, or not at all.
static FILE *open_regular(const char *path)
{
    struct stat about;
    if (stat(path, &about) != 0)
        return NULL;
    if (!S_ISREG(about.st_mode)) {
        errno = S_ISDIR(about.st_mode) ? EISDIR : ENODEV;
        return NULL;
    }
    return fopen(path, "rbe");
}

int gl_source_load(lua_State *L, const char *path, const char *name)
{
    const char *chunk_name = lua_pushfstring(L, "@%s", name); // chunk_name
    source from = {.file = open_regular(path)};
    if (!from.file) {
        lua_pushfstring(L, "cannot open %s: %s", path, strerror(errno)); // chunk_name message
        lua_remove(L, -2);                                               // message
        return LUA_ERRFILE;
    }
    skip_byte_order_mark(from.file);
    int status = lua_load(L, read_piece, &from, chunk_name, "t"); // chunk_name chunk
    int fault = ferror(from.file) ? errno : 0;
    fclose(from.file);
    lua_remove(L, -2); // chunk
    if (!fault)
        return status;
    lua_pop(L, 1);
    lua_pushfstring(L, "cannot read %s: %s", path, strerror(fault)); // message
    return LUA_ERRFILE;
}
