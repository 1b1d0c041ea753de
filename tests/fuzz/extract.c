// Any article goes through all shipped extractors; what comes out is one JSON object a line.
#include "fuzz.h"

#include <string.h>

#include <golchin/golchin.h>

static void check_line(void *context, golchin_slice line)
{
    (void)context;
    FUZZ_HOLDS(line.len > 2 && line.start[0] == '{' && line.start[line.len - 1] == '}');
    FUZZ_HOLDS(!memchr(line.start, '\n', line.len));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static golchin *host; // stays open: loading takes longer than a thousand articles
    golchin_error error = {0};
    if (!host)
        FUZZ_HOLDS(golchin_open(&host, NULL, NULL, &error) == GOLCHIN_OK);
    golchin_status status =
        golchin_extract(host, (golchin_slice){"fuzz", 4}, (golchin_slice){(const char *)bytes, len},
                        check_line, NULL, &error);
    FUZZ_HOLDS(status == GOLCHIN_OK || error.text[0] != '\0');
    if (status == GOLCHIN_FAILED) // no shipped extractor may
        fprintf(stderr, "%s\n", error.text);
    FUZZ_HOLDS(status != GOLCHIN_FAILED);
    return 0;
}
