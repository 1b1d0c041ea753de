// Any bytes end somewhere, and the elements of an array are the same however they come.
#include "fuzz.h"

#include <string.h>

#include "base/arena.h"
#include "base/slice.h"
#include "run/element_reader.h"
#include "run/ndjson.h"

typedef struct memory {
    golchin_slice left;
    size_t at_once; // the most bytes that a read gives
} memory;

static ptrdiff_t read_memory(golchin_stream *stream, void *buffer, size_t len, golchin_error *error)
{
    (void)error;
    memory *from = stream->context;
    len = from->at_once < len ? from->at_once : len;
    len = from->left.len < len ? from->left.len : len;
    if (len > 0)
        memcpy(buffer, from->left.start, len);
    from->left.start += len;
    from->left.len -= len;
    return (ptrdiff_t)len;
}

static golchin_stream stream_of(memory *from)
{
    return (golchin_stream){
        .size = sizeof(golchin_stream), .name = "fuzz", .context = from, .read = read_memory};
}

static void read_article(golchin_slice element)
{
    static const gl_ndjson_fields fields = {"id", "title", "text", "date"};
    gl_ndjson_article article = {0};
    golchin_error error = {0};
    golchin_status status = gl_ndjson_read(element, &fields, &article, &error);
    FUZZ_HOLDS((status == GOLCHIN_OK) == (error.text[0] == '\0'));
    gl_ndjson_article_free(&article);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    enum { MOST = 50 };
    memory whole = {gl_slice((const char *)bytes, len), SIZE_MAX};
    memory pieces = {whole.left, 1};
    golchin_stream streams[] = {stream_of(&whole), stream_of(&pieces)};
    gl_element_reader one = {.input = {.stream = &streams[0]}, .max_size = MOST};
    gl_element_reader other = {.input = {.stream = &streams[1]}, .max_size = MOST};
    gl_piece piece;
    golchin_error error = {0}, again = {0};
    do {
        golchin_slice element = {0}, same = {0};
        piece = gl_element_reader_next(&one, &element, &error);
        FUZZ_HOLDS(gl_element_reader_next(&other, &same, &again) == piece);
        FUZZ_HOLDS(one.number == other.number && one.number <= len);
        if (piece == GL_PIECE_READ) {
            FUZZ_HOLDS(gl_slice_equal(element, same) && element.len <= MOST);
            read_article(element);
        }
    } while (piece == GL_PIECE_READ || piece == GL_PIECE_TOO_LONG);
    // The stream itself never fails: what does is told, the same in both, and nothing follows.
    FUZZ_HOLDS((piece == GL_PIECE_FAILED) == (error.text[0] != '\0'));
    FUZZ_HOLDS(strcmp(error.text, again.text) == 0);
    FUZZ_HOLDS(gl_element_reader_next(&one, &(golchin_slice){0}, &error) == GL_PIECE_END);
    gl_element_reader_free(&one);
    gl_element_reader_free(&other);
    return 0;
}
