// A word has one part in the grammar of numbers: its role. The list's roles are wider than the
// grammar's, so form and value decide where one of the list is several here.
#include "language/number_word.h"

// "0.25" or "1000".
static bool read_value(golchin_slice text, gl_exact *out)
{
    gl_exact value = {0, 0};
    bool is_behind = false;
    for (size_t at = 0; at < text.len; at++) {
        char byte = text.start[at];
        if (byte == '.' && !is_behind) {
            is_behind = true;
            continue;
        }
        if (byte < '0' || byte > '9' || value.places == GL_EXACT_PLACES ||
            value.mantissa > (INT64_MAX - 9) / 10)
            return false;
        value.mantissa = value.mantissa * 10 + (byte - '0');
        value.places += is_behind;
    }
    *out = value;
    return text.len > 0;
}

static bool is_power_of_ten(gl_exact value)
{
    int64_t rest = value.mantissa;
    if (value.places || rest < 10)
        return false;
    while (rest % 10 == 0)
        rest /= 10;
    return rest == 1;
}

static gl_number_role vague_role(golchin_slice form, bool has_value, gl_exact value)
{
    if (has_value)
        return is_power_of_ten(value) ? GL_ROLE_MANY : GL_ROLE_NONE;
    return gl_slice_is(form, "چند") || gl_slice_is(form, "چندین") ? GL_ROLE_SOME : GL_ROLE_NONE;
}

static gl_number_role fraction_role(gl_exact value)
{
    if (gl_exact_compare(value, gl_exact_of(1)) >= 0)
        return GL_ROLE_NONE;
    return GL_ROLE_FRACTION;
}

static gl_number_role role_of(golchin_slice form, golchin_slice role, bool has_value,
                              gl_exact value)
{
    if (gl_slice_is(role, "vague"))
        return vague_role(form, has_value, value);
    if (!has_value)
        return GL_ROLE_NONE;
    if (gl_slice_is(role, "unit"))
        return GL_ROLE_UNIT;
    if (gl_slice_is(role, "ten"))
        return GL_ROLE_TEN;
    if (gl_slice_is(role, "hundred"))
        return GL_ROLE_HUNDRED;
    if (gl_slice_is(role, "scale"))
        return GL_ROLE_SCALE;
    if (gl_slice_is(role, "ordinal"))
        return gl_slice_ends_with(form, GL_LITERAL("ین")) ? GL_ROLE_LISTED : GL_ROLE_ORDINAL;
    if (gl_slice_is(role, "fraction"))
        return gl_slice_is(form, "نیم") ? GL_ROLE_HALF : fraction_role(value);
    return GL_ROLE_NONE;
}

gl_number_word gl_number_word_read(golchin_slice form, golchin_slice value, golchin_slice role)
{
    gl_number_word word = {GL_ROLE_NONE, {0, 0}};
    bool has_value = read_value(value, &word.value);
    word.role = role_of(form, role, has_value, word.value);
    return word;
}
