#include "guide.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"

// What a piece of script in the guide leaves out.
static const char head[] =
    "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's', records = { "
    "facility = { kind = 'string!', name = 'string', count = 'integer', status = { 'active' } } } "
    "}";

const char *guide_text(void)
{
    static char text[65536];
    FILE *file = fopen(GOLCHIN_SOURCE_DIR "/docs/writing-extractors.md", "rb");
    ck_assert_ptr_nonnull(file);
    size_t len = fread(text, 1, sizeof text - 1, file);
    text[len] = '\0';
    ck_assert_int_ne(feof(file), 0);
    fclose(file);
    return text;
}

const char *guide_next_script(const char *at, char *out, size_t size)
{
    static const char fence[] = "```lua\n";
    const char *start = strstr(at, fence);
    if (!start)
        return NULL;
    start += strlen(fence);
    const char *end = strstr(start, "```");
    ck_assert_ptr_nonnull(end);
    int len = snprintf(out, size, "%.*s", (int)(end - start), start);
    if (!strstr(out, "golchin.extractor") && !strstr(out, "golchin.source"))
        len = snprintf(out, size, "%s\n%.*s", head, (int)(end - start), start);
    ck_assert_int_lt(len, (int)size);
    return end + strlen("```");
}

void guide_script_of_plugin(char *out, size_t size)
{
    const char *plugin = strstr(guide_text(), "```c\n");
    ck_assert_ptr_nonnull(plugin);
    ck_assert_ptr_nonnull(guide_next_script(plugin, out, size));
}
