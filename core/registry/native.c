// A shared object is looked at before it is loaded, since loading runs its constructors; and it is
// never unloaded, since threads, destructors and strings of it may outlive any moment to do so.
#include "registry/native.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "registry/elf_note.h"

static golchin_status check_abi(uint32_t abi, golchin_error *error)
{
    if (abi >= GOLCHIN_PLUGIN_ABI_OLDEST && abi <= GOLCHIN_PLUGIN_ABI)
        return GOLCHIN_OK;
    return gl_fail(error, GOLCHIN_BAD_ABI,
                   "is built for plugin ABI %u, and this golchin loads %u to %u; build it with the "
                   "headers of this golchin",
                   abi, GOLCHIN_PLUGIN_ABI_OLDEST, GOLCHIN_PLUGIN_ABI);
}

static golchin_status look_at(const char *path, golchin_error *error)
{
    // A FIFO must not block us.
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return gl_fail(error, errno == ENOENT ? GOLCHIN_NOT_FOUND : GOLCHIN_UNREADABLE,
                       "cannot be opened: %s; check its permissions", strerror(errno));
    struct stat about;
    uint32_t abi = 0;
    golchin_status status = GOLCHIN_OK;
    if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode))
        status = gl_fail(error, GOLCHIN_UNREADABLE, "is no regular file");
    else
        status = gl_elf_note_read(file, &abi, error);
    close(file);
    return status == GOLCHIN_OK ? check_abi(abi, error) : status;
}

static golchin_status load(void *context, const char *path, const golchin_plugin **descriptor,
                           void **state, golchin_error *error)
{
    (void)context;
    golchin_status status = look_at(path, error);
    if (status != GOLCHIN_OK)
        return status;
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN, "cannot be loaded: %s", dlerror());
    const golchin_plugin *(*get)(void) = NULL;
    *(void **)&get = dlsym(library, GOLCHIN_PLUGIN_SYMBOL);
    if (!get)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "has no function " GOLCHIN_PLUGIN_SYMBOL
                       "; end its source with GOLCHIN_PLUGIN(descriptor)");
    *descriptor = get();
    *state = NULL;
    if (!*descriptor)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       GOLCHIN_PLUGIN_SYMBOL " returned NULL; return the descriptor");
    return check_abi((*descriptor)->abi, error);
}

const gl_loader gl_native_loader = {.kind = "native", .extension = ".so", .load = load};
