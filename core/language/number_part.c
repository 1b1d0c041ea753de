// Words below a thousand make a compound (`هفتصد و هشتاد و نه`), digits stand alone; scale words
// behind either multiply it, one after the other (`هزار میلیارد`).
#include "language/number_part.h"

// The place that a word of a compound states: nothing at or above it may follow.
static int64_t grain_of(const gl_atom *atom)
{
    switch (atom->role) {
    case GL_ROLE_HUNDRED:
        return 100;
    case GL_ROLE_TEN:
        return 10;
    default:
        return 1;
    }
}

static bool is_compound_word(const gl_atom *atom)
{
    return gl_atom_is(atom, GL_ROLE_UNIT) || gl_atom_is(atom, GL_ROLE_TEN) ||
           gl_atom_is(atom, GL_ROLE_HUNDRED);
}

// `سه صد`, `یک صد`.
static bool multiplies_hundred(const gl_atom *unit, const gl_atom *hundred)
{
    return gl_atom_is(unit, GL_ROLE_UNIT) && unit->value.mantissa >= 1 &&
           unit->value.mantissa <= 9 && gl_atom_is(hundred, GL_ROLE_HUNDRED) &&
           hundred->value.mantissa == 100;
}

static void start_compound(gl_number_reader *in, gl_number_part *out)
{
    const gl_atom *atom = gl_number_peek(in);
    out->plain = atom->value;
    out->grain = grain_of(atom);
    in->at++;
    if (multiplies_hundred(atom, gl_number_peek(in))) {
        gl_exact_multiply(&out->plain, 100);
        out->grain = 100;
        in->at++;
    }
}

void gl_number_end_as_ordinal(gl_number_reader *in)
{
    in->kind = GL_ORDINAL;
    in->is_ended = true;
}

bool gl_number_may_follow_bare(const gl_number_reader *in)
{
    enum { ONE = 1, NOT = 9 };
    const gl_atom *next = gl_number_peek(in);
    return is_compound_word(next) && in->atoms[0].kind == GL_ATOM_WORD &&
           next->value.mantissa != ONE && next->value.mantissa != NOT;
}

// Words below a thousand: `هفتصد و هشتاد و نه`, the last one perhaps an ordinal.
static void read_compound(gl_number_reader *in, gl_number_part *out)
{
    start_compound(in, out);
    while (out->grain > 1) {
        bool has_and = gl_number_peek(in)->kind == GL_ATOM_AND;
        const gl_atom *next = &in->atoms[in->at + has_and];
        bool ends = has_and && gl_atom_is_ordinal(next);
        if ((!has_and && !gl_number_may_follow_bare(in)) || (!ends && !is_compound_word(next)) ||
            !gl_atom_fits_below(next, out->grain))
            break;
        gl_exact_add(&out->plain, next->value);
        out->grain = grain_of(next);
        in->at += 1u + has_and;
        if (ends) {
            gl_number_end_as_ordinal(in);
            break;
        }
    }
}

// `دو ممیز پنج`
static void read_point(gl_number_reader *in, gl_number_part *out)
{
    if (gl_number_peek(in)->kind != GL_ATOM_POINT || out->plain.places)
        return;
    const gl_atom *behind = &in->atoms[in->at + 1];
    bool is_number = behind->kind == GL_ATOM_DIGITS || is_compound_word(behind);
    if (!is_number || behind->value.places)
        return;
    gl_exact tail = behind->value;
    int64_t rest = tail.mantissa;
    for (; rest > 0 && tail.places < GL_EXACT_PLACES; rest /= 10)
        tail.places++;
    if (rest == 0 && gl_exact_add(&out->plain, tail))
        in->at += 2;
}

// `دو و نیم`, and in `دو و نیم میلیون`: the half of one before the scale.
static void read_half(gl_number_reader *in, gl_number_part *out)
{
    if (gl_number_peek(in)->kind == GL_ATOM_AND &&
        gl_atom_is(&in->atoms[in->at + 1], GL_ROLE_HALF) && !out->plain.places &&
        gl_exact_add(&out->plain, (gl_exact){5, 1})) {
        in->at += 2;
        out->grain = 1;
    }
}

static bool read_plain(gl_number_reader *in, gl_number_part *out)
{
    const gl_atom *atom = gl_number_peek(in);
    out->plain = gl_exact_of(1);
    out->grain = 1;
    // NOLINTNEXTLINE(bugprone-branch-clone): in this order a compound word comes before a half
    if (atom->kind == GL_ATOM_DIGITS) {
        out->plain = atom->value;
        in->at++;
    } else if (is_compound_word(atom)) {
        read_compound(in, out);
    } else if (gl_atom_is(atom, GL_ROLE_HALF)) {
        out->plain = atom->value;
        in->at++;
    } else {
        return false;
    }
    if (!in->is_ended) {
        read_point(in, out);
        read_half(in, out);
    }
    return true;
}

static bool read_scales(gl_number_reader *in, gl_number_part *out)
{
    out->scale = out->first_scale = out->last_scale = 1;
    while (!in->is_ended && gl_atom_is(gl_number_peek(in), GL_ROLE_SCALE)) {
        int64_t scale = gl_number_peek(in)->value.mantissa;
        if (scale < 1 || __builtin_mul_overflow(out->scale, scale, &out->scale))
            return false;
        if (out->first_scale == 1)
            out->first_scale = scale;
        out->last_scale = scale;
        in->at++;
    }
    if (out->scale > 1)
        out->grain = out->scale;
    return true;
}

// One gl_number_part of the sum. Without a plain number only هزار stands alone, for a thousand.
bool gl_number_part_read(gl_number_reader *in, gl_number_part *out)
{
    *out = (gl_number_part){0};
    out->has_plain = read_plain(in, out);
    if (!out->has_plain && !(gl_atom_is(gl_number_peek(in), GL_ROLE_SCALE) &&
                             gl_number_peek(in)->value.mantissa == 1000))
        return false;
    if (!read_scales(in, out))
        return false;
    out->value = out->plain;
    return gl_exact_multiply(&out->value, out->scale);
}
