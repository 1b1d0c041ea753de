// Any bytes end somewhere: each call moves on, and no page is longer than the file.
#include "fuzz.h"

#include <string.h>

#include "records.h"

typedef struct memory {
    golchin_slice left;
} memory;

static ptrdiff_t read_memory(golchin_stream *stream, void *buffer, size_t len, golchin_error *error)
{
    (void)error;
    memory *from = stream->context;
    len = from->left.len < len ? from->left.len : len;
    if (len > 0)
        memcpy(buffer, from->left.start, len);
    from->left.start += len;
    from->left.len -= len;
    return (ptrdiff_t)len;
}

static size_t read_page(records *file)
{
    char buffer[1000];
    size_t size = 0;
    golchin_error error = {0};
    ptrdiff_t got;
    while ((got = records_read(file, buffer, sizeof buffer, &error)) > 0)
        size += (size_t)got;
    FUZZ_HOLDS(got == 0 || error.text[0] != '\0');
    return size;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    memory from = {{(const char *)bytes, len}};
    golchin_stream stream = {
        .size = sizeof stream, .name = "fuzz", .context = &from, .read = read_memory};
    records *file = records_open(&stream);
    FUZZ_HOLDS(file);
    size_t total = 0;
    for (size_t calls = 0;; calls++) {
        golchin_item item = {.size = sizeof item};
        golchin_error error = {0};
        golchin_status status = records_next(file, &item, &error);
        FUZZ_HOLDS(calls <= len);
        FUZZ_HOLDS((status == GOLCHIN_OK) == (error.text[0] == '\0'));
        if (item.kind == GOLCHIN_ITEM_END)
            break;
        if (status == GOLCHIN_OK && calls % 2 == 0) // the others are passed over
            total += read_page(file);
    }
    FUZZ_HOLDS(total <= len);
    records_close(file);
    return 0;
}
