// Each twin runs in a registry of its own. What must be equal are the bytes that it writes and, but
// for where it stands, what is said when it is refused or fails.
#include "twins.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "registry/registry_data.h"
#include "script/state.h"

typedef struct outcome {
    const char *kind;
    const char *reason; // why it was refused; NULL: it was not
    golchin_status status;
    gl_bytes written; // records, then error records, of all articles
    uint32_t records, failures;
    uint64_t callbacks; // of the script's functions
} outcome;

static void keep(void *context, golchin_slice line)
{
    gl_bytes_add(context, line.start, line.len);
}

static void add_script_loader(gl_registry *registry)
{
    gl_registry_add_loader(registry, &(gl_loader){.kind = "lua",
                                                  .extension = ".lua",
                                                  .load = gl_script_load,
                                                  .unload = gl_script_unload});
}

static void run_articles(gl_registry *registry, const case_file *file, outcome *made)
{
    for (size_t i = 0; i < file->articles.count; i++) {
        gl_article_result result;
        gl_registry_extract(registry, GL_LITERAL("a"), gl_slice_of(file->articles.items[i]),
                            "UTF-8", keep, &made->written, &result, NULL);
        made->records += result.records;
        made->failures += result.failures;
    }
}

static const char *kept(gl_arena *arena, const char *text)
{
    return gl_arena_copy(arena, text, strlen(text));
}

static outcome run(const case_file *file, const char *path, gl_arena *arena)
{
    golchin_error error = {0};
    static const char lexicon[] = GOLCHIN_SOURCE_DIR "/scripts/lexicon";
    outcome made = {.kind = strstr(path, ".lua") ? "lua" : "c"};
    setenv("GOLCHIN_CONFORMANCE_CASE", file->name, 1);
    gl_registry *registry =
        gl_registry_new(&(gl_registry_options){.lexicon_folder = lexicon}, &error);
    if (!registry) {
        made.reason = kept(arena, error.text);
        return made;
    }
    add_script_loader(registry);
    gl_registry_load(registry, path, NULL);
    if (file->with)
        gl_registry_load(registry,
                         gl_arena_format(arena,
                                         GOLCHIN_SOURCE_DIR "/tests/conformance/cases/with/%s",
                                         file->with),
                         NULL);
    gl_registry_seal(registry);
    const golchin_extractor *twin = registry->extractors.items[0];
    made.status = twin->status;
    made.reason = twin->reason ? kept(arena, twin->reason) : NULL;
    run_articles(registry, file, &made);
    if (twin->state)
        made.callbacks = ((const gl_script *)twin->state)->callback;
    gl_registry_free(registry);
    return made;
}

// ---- what must be equal ----

static bool complain(const case_file *file, const char *what, const outcome *c, const outcome *lua)
{
    fprintf(stderr, "%s: %s\n", file->name, what);
    const outcome *both[] = {c, lua};
    for (int i = 0; i < 2; i++)
        fprintf(stderr, "  %-3s  %s, %u records, %u failures, %llu calls\n       %s\n%.*s",
                both[i]->kind, gl_status_name(both[i]->status), both[i]->records, both[i]->failures,
                (unsigned long long)both[i]->callbacks, both[i]->reason ? both[i]->reason : "",
                (int)both[i]->written.len, both[i]->written.start ? both[i]->written.start : "");
    return false;
}

// The reason with one HERE for "…/twin.so: " or "…/case.lua:12: ", and without other folders.
static const char *without_places(const char *reason, gl_arena *arena)
{
    const char *plain = "";
    bool is_here = false;
    for (const char *at = reason; *at;) {
        size_t len = strcspn(at, " "), blanks = strspn(at + len, " ");
        golchin_slice word = gl_slice(at, len);
        bool was_here = is_here;
        const char *slash = memrchr(at, '/', len);
        is_here = memmem(at, len, ".so", 3) || memmem(at, len, ".lua", 4);
        if (is_here)
            word = was_here ? GL_LITERAL("") : GL_LITERAL("HERE");
        else if (at[0] == '/' && slash)
            word = gl_slice(slash, (size_t)(at + len - slash));
        plain = gl_arena_format(arena, "%s%.*s%s", plain, GL_SLICE_ARGS(word),
                                is_here && was_here ? "" : " ");
        at += len + blanks;
    }
    return plain;
}

static bool is_refused_alike(const case_file *file, const outcome *c, const outcome *lua,
                             gl_arena *arena)
{
    size_t len = strcspn(file->refused, " ");
    const char *words = file->refused + len + (file->refused[len] == ' ');
    if (!c->reason || !lua->reason)
        return complain(file, "is not refused", c, lua);
    if (!gl_slice_is(gl_slice(file->refused, len), gl_status_name(c->status)))
        return complain(file, "another status", c, lua);
    if (!strstr(c->reason, words) || !strstr(lua->reason, words))
        return complain(file, "another message", c, lua);
    if (c->status != lua->status)
        return complain(file, "refused for different reasons", c, lua);
    return strcmp(without_places(c->reason, arena), without_places(lua->reason, arena)) == 0 ||
           complain(file, "refused with different words", c, lua);
}

static bool has(const gl_bytes *bytes, const char *text)
{
    return memmem(bytes->start, bytes->len, text, strlen(text)) != NULL;
}

static const char *written_without_places(const outcome *made, gl_arena *arena)
{
    return without_places(gl_arena_copy(arena, made->written.start, made->written.len), arena);
}

static bool fails_alike(const case_file *file, const outcome *c, const outcome *lua,
                        gl_arena *arena)
{
    if (c->reason || lua->reason)
        return complain(file, "is refused", c, lua);
    if (c->failures == 0 || c->failures != lua->failures || c->records != lua->records)
        return complain(file, "does not fail alike", c, lua);
    if (!has(&c->written, file->fails) || !has(&lua->written, file->fails))
        return complain(file, "another message", c, lua);
    return file->has_own_words ||
           strcmp(written_without_places(c, arena), written_without_places(lua, arena)) == 0 ||
           complain(file, "fails with different words", c, lua);
}

static bool writes_alike(const case_file *file, const outcome *c, const outcome *lua)
{
    if (c->reason || lua->reason)
        return complain(file, "is refused", c, lua);
    if (c->failures || lua->failures)
        return complain(file, "fails", c, lua);
    if (!gl_slice_equal(gl_slice(c->written.start, c->written.len),
                        gl_slice(lua->written.start, lua->written.len)))
        return complain(file, "different records", c, lua);
    if (c->records != (uint32_t)file->records)
        return complain(file, "another number of records", c, lua);
    return !file->is_silent || lua->callbacks == 0 ||
           complain(file, "a rule that only maps called the script", c, lua);
}

bool twins_agree(const case_file *file, const char *plugin, gl_arena *arena)
{
    outcome c = run(file, plugin, arena), lua = run(file, file->path, arena);
    bool is_good = file->refused ? is_refused_alike(file, &c, &lua, arena)
                   : file->fails ? fails_alike(file, &c, &lua, arena)
                                 : writes_alike(file, &c, &lua);
    gl_bytes_free(&c.written);
    gl_bytes_free(&lua.written);
    return is_good;
}
