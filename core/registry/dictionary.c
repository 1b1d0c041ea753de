// A word list that an extractor asks for: where its file is, and the edge type of its hits. The
// type is named after the real path, so that two extractors that use one file share one list.
#include "registry/extractor.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/slice.h"
#include "registry/registry_data.h"

// The real path of a regular file, in the registry's arena; NULL: there is none.
static const char *real_file(gl_registry *registry, const char *path)
{
    struct stat about;
    char *real = realpath(path, NULL);
    const char *kept = real && stat(real, &about) == 0 && S_ISREG(about.st_mode)
                           ? gl_arena_copy_string(registry->arena, real)
                           : NULL;
    free(real);
    return kept;
}

static golchin_status find_file(golchin_extractor *extractor, const char *path, const char **out,
                                golchin_error *error)
{
    gl_registry *registry = extractor->registry;
    const char *beside = path, *shipped = path;
    if (path[0] != '/') {
        beside = gl_arena_format(registry->arena, "%s/%s", extractor->folder, path);
        shipped = gl_arena_format(registry->arena, "%s/%s", registry->list_root, path);
    }
    *out = real_file(registry, beside);
    if (!*out)
        *out = real_file(registry, shipped);
    if (*out)
        return GOLCHIN_OK;
    if (beside == shipped)
        return gl_fail(error, GOLCHIN_NOT_FOUND, "word list \"%s\" is no file that can be read",
                       path);
    return gl_fail(error, GOLCHIN_NOT_FOUND,
                   "word list \"%s\" is neither %s nor %s; put it at one of these places", path,
                   beside, shipped);
}

static const char *const *copy_entries(gl_registry *registry, const char *const *entries)
{
    size_t count = 0;
    while (entries[count])
        count++;
    const char **kept = gl_arena_array(registry->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        kept[i] = gl_arena_copy_string(registry->arena, entries[i]);
    return kept;
}

static golchin_status check(const golchin_extractor *extractor,
                            const golchin_dictionary *dictionary, golchin_error *error)
{
    if (dictionary->size < GL_SIZE_UP_TO(golchin_dictionary, inflection))
        return gl_fail(error, GOLCHIN_BAD_LIST,
                       "a word list has size %zu; set it to sizeof(golchin_dictionary)",
                       dictionary->size);
    if (!gl_name_is_valid(dictionary->name))
        return gl_fail(error, GOLCHIN_BAD_LIST,
                       "a word list is named \"%s\"; a name is a to z, then also digits and _",
                       dictionary->name ? dictionary->name : "");
    if (!dictionary->path == !dictionary->entries)
        return gl_fail(error, GOLCHIN_BAD_LIST, "word list \"%s\" needs either a path or entries",
                       dictionary->name);
    if (dictionary->inflection != GOLCHIN_AS_WRITTEN && dictionary->inflection != GOLCHIN_NOUN)
        return gl_fail(error, GOLCHIN_BAD_LIST, "word list \"%s\" has no golchin_inflection (%d)",
                       dictionary->name, (int)dictionary->inflection);
    for (size_t i = 0; i < extractor->lists.count; i++) {
        if (strcmp(extractor->lists.items[i].name, dictionary->name) == 0)
            return gl_fail(error, GOLCHIN_DUPLICATE,
                           "word list \"%s\" is added twice; choose another name",
                           dictionary->name);
    }
    return GOLCHIN_OK;
}

golchin_status gl_word_list_make(golchin_extractor *extractor, const golchin_dictionary *dictionary,
                                 gl_word_list *out, golchin_error *error)
{
    gl_registry *registry = extractor->registry;
    golchin_status status = check(extractor, dictionary, error);
    if (status != GOLCHIN_OK)
        return status;
    *out = (gl_word_list){.name = gl_arena_copy_string(registry->arena, dictionary->name),
                          .noun = dictionary->inflection == GOLCHIN_NOUN};
    const char *ending = out->noun ? "+noun" : "", *type;
    if (dictionary->path) {
        status = find_file(extractor, dictionary->path, &out->path, error);
        if (status != GOLCHIN_OK)
            return status;
        type = gl_arena_format(registry->arena, "@%s%s", out->path, ending);
    } else {
        out->entries = copy_entries(registry, dictionary->entries);
        type = gl_arena_format(registry->arena, "@%s:%s%s", extractor->name, out->name, ending);
    }
    out->type = gl_strings_add(registry->symbols, gl_slice_of(type));
    return GOLCHIN_OK;
}

golchin_status gl_extractor_load_lists(golchin_extractor *extractor, golchin_error *error)
{
    gl_registry *registry = extractor->registry;
    for (size_t i = 0; i < extractor->lists.count; i++) {
        const gl_word_list *list = &extractor->lists.items[i];
        gl_dictionary_options options = {.noun = list->noun};
        gl_dictionary dictionary = gl_lexicon_dictionary(registry->lexicon, list->type);
        for (const char *const *entry = list->entries; entry && *entry; entry++)
            gl_lexicon_add(registry->lexicon, dictionary, gl_slice_of(*entry), &options);
        if (!list->path)
            continue;
        golchin_status status = gl_lexicon_load(registry->lexicon, dictionary, list->path, &options,
                                                &registry->log, error);
        if (status != GOLCHIN_OK)
            return status;
    }
    return GOLCHIN_OK;
}
