// A header of fixed size with the lengths of the parts, then the parts.
#include "run/frame.h"

#include "base/digest.h"
#include "base/slice.h"

enum { ORDER_PARTS = 6, ANSWER_PARTS = GL_ANSWER_PARTS };

// Lengths are checked against this before they are added: nothing of one article is as large.
static const uint64_t part_max = (uint64_t)1 << 40;

static const uint64_t order_mark = 0x676C2D6F72646572, answer_mark = 0x676C616E73776572;

typedef struct order_header {
    uint64_t mark, number, lens[ORDER_PARTS];
    uint32_t format; // the plugin's index plus one; 0: text
} order_header;

/// `digest` is of the parts: answers wait in the memory that an extractor may write into.
typedef struct answer_header {
    uint64_t digest;
    uint64_t mark, number, lens[ANSWER_PARTS];
    gl_article_result found;
    int32_t status;
} answer_header;

static bool add_lens(const uint64_t *lens, int count, size_t *size)
{
    for (int i = 0; i < count; i++) {
        if (lens[i] > part_max)
            return false;
        *size += lens[i];
    }
    return true;
}

void gl_frame_put_order(gl_bytes *out, const gl_order_frame *frame)
{
    const gl_order *order = &frame->order;
    const gl_expected *expected = &order->expected;
    const golchin_slice parts[ORDER_PARTS] = {order->id,      order->exclusions,  order->left_out,
                                              expected->date, expected->declared, order->text};
    order_header header;
    memset(&header, 0, sizeof header); // its padding goes out too
    header.mark = order_mark;
    header.number = frame->number;
    header.format = expected->is_page ? expected->format + 1 : 0;
    for (int i = 0; i < ORDER_PARTS; i++)
        header.lens[i] = parts[i].len;
    gl_bytes_add(out, &header, sizeof header);
    for (int i = 0; i < ORDER_PARTS; i++)
        gl_bytes_add_slice(out, parts[i]);
}

static golchin_slice cut(golchin_slice *rest, uint64_t len)
{
    golchin_slice part = gl_slice(rest->start, (size_t)len);
    *rest = gl_slice(rest->start + len, rest->len - (size_t)len);
    return part;
}

gl_frame_state gl_frame_get_order(golchin_slice bytes, gl_order_frame *frame, size_t *size)
{
    order_header header;
    *size = sizeof header;
    if (bytes.len < sizeof header)
        return GL_FRAME_PART;
    memcpy(&header, bytes.start, sizeof header);
    if (header.mark != order_mark || !add_lens(header.lens, ORDER_PARTS, size))
        return GL_FRAME_BROKEN;
    if (bytes.len < *size)
        return GL_FRAME_PART;
    cut(&bytes, sizeof header);
    frame->number = header.number;
    gl_expected *expected = &frame->order.expected;
    golchin_slice *const parts[ORDER_PARTS] = {&frame->order.id,       &frame->order.exclusions,
                                               &frame->order.left_out, &expected->date,
                                               &expected->declared,    &frame->order.text};
    expected->is_page = header.format > 0;
    expected->format = header.format - 1;
    for (int i = 0; i < ORDER_PARTS; i++)
        *parts[i] = cut(&bytes, header.lens[i]);
    return GL_FRAME_WHOLE;
}

void gl_frame_put_answer(gl_bytes *out, uint64_t number, gl_answer *answer)
{
    answer_header header;
    memset(&header, 0, sizeof header); // its padding goes out too
    header.mark = answer_mark;
    header.number = number;
    header.found = answer->found;
    header.status = answer->status;
    gl_bytes *parts[ANSWER_PARTS];
    gl_answer_parts(answer, parts);
    header.digest = GL_DIGEST_START;
    for (int i = 0; i < ANSWER_PARTS; i++) {
        header.lens[i] = parts[i]->len;
        header.digest = gl_digest(header.digest, gl_bytes_slice(parts[i]));
    }
    gl_bytes_add(out, &header, sizeof header);
    for (int i = 0; i < ANSWER_PARTS; i++)
        gl_bytes_add(out, parts[i]->start, parts[i]->len);
}

gl_frame_state gl_frame_get_answer(golchin_slice bytes, uint64_t number, gl_answer *answer,
                                   size_t *size)
{
    answer_header header;
    *size = sizeof header;
    if (bytes.len < sizeof header)
        return GL_FRAME_PART;
    memcpy(&header, bytes.start, sizeof header);
    if (header.mark != answer_mark || header.number != number ||
        !add_lens(header.lens, ANSWER_PARTS, size))
        return GL_FRAME_BROKEN;
    if (bytes.len < *size)
        return GL_FRAME_PART;
    cut(&bytes, sizeof header);
    if (gl_digest(GL_DIGEST_START, gl_slice(bytes.start, *size - sizeof header)) != header.digest)
        return GL_FRAME_BROKEN;
    gl_answer_clear(answer);
    answer->found = header.found;
    answer->status = header.status;
    gl_bytes *parts[ANSWER_PARTS];
    gl_answer_parts(answer, parts);
    for (int i = 0; i < ANSWER_PARTS; i++) {
        golchin_slice part = cut(&bytes, header.lens[i]);
        gl_bytes_add_slice(parts[i], part);
    }
    return GL_FRAME_WHOLE;
}
