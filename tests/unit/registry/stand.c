#include "stand.h"

#include <stdio.h>

#include "base/slice.h"
#include "unit.h"

static void keep_message(void *context, int level, const char *message)
{
    test_stand *stand = context;
    gl_bytes_add_char(&stand->log, (char)('0' + level));
    gl_bytes_add_char(&stand->log, ' ');
    gl_bytes_add(&stand->log, message, strlen(message));
    gl_bytes_add_char(&stand->log, '\n');
}

void stand_init(test_stand *stand, const char *const *plugins)
{
    golchin_error error = {0};
    *stand = (test_stand){0};
    gl_registry_options options = {
        .lexicon_folder = GOLCHIN_SOURCE_DIR "/scripts/lexicon",
        .log = {keep_message, stand, GOLCHIN_LOG_DEBUG},
    };
    stand->registry = gl_registry_new(&options, &error);
    ck_assert_msg(stand->registry, "%s", error.text);
    for (; plugins && *plugins; plugins++)
        stand_load(stand, *plugins, NULL);
}

void stand_deinit(test_stand *stand)
{
    gl_registry_free(stand->registry);
    gl_bytes_free(&stand->log);
    gl_bytes_free(&stand->written);
}

golchin_status stand_load(test_stand *stand, const char *plugin, golchin_error *error)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s.so", UNIT_PLUGINS, plugin);
    return gl_registry_load(stand->registry, path, error);
}

static void keep_line(void *context, golchin_slice bytes)
{
    gl_bytes_add(context, bytes.start, bytes.len);
}

void stand_extract(test_stand *stand, const char *text)
{
    golchin_error error = {0};
    stand->written.len = 0;
    golchin_status status =
        gl_registry_extract(stand->registry, GL_LITERAL("7"), gl_slice_of(text), NULL, keep_line,
                            &stand->written, &stand->result, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
}

int stand_count(const gl_bytes *bytes, const char *text)
{
    int count = 0;
    size_t len = strlen(text);
    for (const char *at = bytes->start, *end = at + bytes->len;
         bytes->len && (at = memmem(at, (size_t)(end - at), text, len)); at += len)
        count++;
    return count;
}

bool stand_has(const gl_bytes *bytes, const char *text)
{
    return stand_count(bytes, text) > 0;
}
