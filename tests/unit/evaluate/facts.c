#include "facts.h"

#include <check.h>
#include <stdio.h>

#include "base/slice.h"

void quote(const char *text, char *out, size_t size)
{
    snprintf(out, size, "%s", text);
    for (char *at = out; (at = strchr(at, '\''));)
        *at = '"';
}

void facts_make(gl_facts *facts, const char *const *lines)
{
    gl_facts_init(facts);
    for (uint32_t i = 0; i < 8 && lines[i]; i++) {
        char line[512];
        golchin_error error = {0};
        quote(lines[i], line, sizeof line);
        golchin_status status = gl_facts_add_line(facts, gl_slice_of(line), "test", i + 1, &error);
        ck_assert_msg(status == GOLCHIN_OK, "%s: %s", lines[i], error.text);
    }
}
