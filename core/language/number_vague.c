// Numbers that say no more than their size: a word for some or many, or a number word in the
// plural. What they give is the least that they may mean.
#include "language/number_part.h"

// Scale words and round words behind a vague one: `چند صد هزار`.
static void read_vague_scale(gl_number_reader *in, gl_number_part *sum)
{
    while (gl_atom_is(gl_number_peek(in), GL_ROLE_SCALE) ||
           gl_atom_is(gl_number_peek(in), GL_ROLE_HUNDRED) ||
           (gl_atom_is(gl_number_peek(in), GL_ROLE_UNIT) &&
            gl_number_peek(in)->value.mantissa == 10)) {
        int64_t factor = gl_number_peek(in)->value.mantissa;
        if (factor < 1 || !gl_exact_multiply(&sum->value, factor))
            return;
        sum->last_scale = factor;
        in->at++;
    }
}

// `ده ها`, `میلیون‌ها`: a number word in the plural.
static bool is_plural_word(const gl_number_reader *in)
{
    const gl_atom *atom = gl_number_peek(in);
    return atom->kind == GL_ATOM_WORD &&
           (atom->role == GL_ROLE_SCALE || atom->role == GL_ROLE_UNIT ||
            atom->role == GL_ROLE_HUNDRED) &&
           atom->value.mantissa >= 10 && in->atoms[in->at + 1].kind == GL_ATOM_PLURAL;
}

bool gl_number_vague_read(gl_number_reader *in, gl_number_part *sum)
{
    const gl_atom *atom = gl_number_peek(in);
    bool is_plural = is_plural_word(in);
    if (!is_plural && !gl_atom_is(atom, GL_ROLE_MANY) && !gl_atom_is(atom, GL_ROLE_SOME))
        return false;
    *sum = (gl_number_part){.value = atom->role == GL_ROLE_SOME ? gl_exact_of(1) : atom->value,
                            .scale = 1,
                            .first_scale = 1,
                            .last_scale = 1};
    in->at += 1u + is_plural;
    read_vague_scale(in, sum);
    in->kind = GL_VAGUE;
    return true;
}
