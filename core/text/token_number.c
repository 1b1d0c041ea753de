// Numbers: digits, with marks inside that do not end them. A comma of any script groups thousands
// only where exactly three digits follow; a full stop and a slash may stand before any digit.
#include "text/tokenizer.h"

// The end of a group of exactly three digits at `at`; 0 when there is none.
static uint32_t group_end(const gl_tokenizer *t, uint32_t at)
{
    unsigned len;
    int digits = 0;
    uint32_t end = 0;
    for (; (gl_tokenizer_flags(t, at, &len) & GL_FOLD_CLASS) == GL_CLASS_DIGIT && digits < 4;
         at += len) {
        digits++;
        end = at + len;
    }
    return digits == 3 ? end : 0;
}

static int count_digits(const gl_tokenizer *t, uint32_t at, uint32_t end)
{
    int digits = 0;
    unsigned len;
    for (; at < end && digits < 4; at += len)
        digits += (gl_tokenizer_flags(t, at, &len) & GL_FOLD_CLASS) == GL_CLASS_DIGIT;
    return digits;
}

static bool is_thousands_mark(uint32_t code_point)
{
    return code_point == ',' || code_point == 0x066C || code_point == 0x060C; // ٬ ،
}

static bool is_inner_mark(uint32_t code_point)
{
    return code_point == '.' || code_point == '/' || code_point == 0x066B; // ٫
}

void gl_tokenizer_take_number(gl_tokenizer *t)
{
    uint8_t flags = 0;
    uint32_t limit = gl_tokenizer_limit(t), begin = t->at;
    uint32_t end = gl_tokenizer_run_end(t, GL_CLASS_DIGIT, begin, limit, &flags);
    bool may_group = count_digits(t, begin, end) <= 3;
    while (end < limit) {
        unsigned len;
        uint32_t mark = gl_utf8_read(t->text.start + end, &len), next = end + len;
        uint32_t group = is_thousands_mark(mark) && may_group ? group_end(t, next) : 0;
        if (group && group <= limit) {
            flags |= mark == ',' ? 0 : GL_FOLD_CHANGES;
        } else if (is_inner_mark(mark) && next < limit &&
                   gl_tokenizer_class(t, next) == GL_CLASS_DIGIT) {
            flags |= mark == 0x066B ? GL_FOLD_CHANGES : 0;
            may_group = false;
        } else {
            break;
        }
        end = gl_tokenizer_run_end(t, GL_CLASS_DIGIT, next, limit, &flags);
    }
    gl_tokenizer_emit(t, end, GOLCHIN_DIGITS, flags & (GL_FOLD_CHANGES | GL_FOLD_CONTEXT));
}
