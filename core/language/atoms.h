/// The words and digits of a number, one after the other, whatever tokens they stand in.
#ifndef GL_LANGUAGE_ATOMS_H
#define GL_LANGUAGE_ATOMS_H

#include "language/number.h"

typedef enum gl_atom_kind {
    GL_ATOM_END,
    GL_ATOM_DIGITS,
    GL_ATOM_WORD,      // a number word: see `role`
    GL_ATOM_AND,       // و
    GL_ATOM_PLURAL,    // ها
    GL_ATOM_ORDINAL,   // ام behind a cardinal
    GL_ATOM_POINT,     // ممیز
    GL_ATOM_ADJECTIVE, // the ی of میلیاردی
} gl_atom_kind;

typedef struct gl_atom {
    gl_atom_kind kind;
    gl_number_role role;
    gl_exact value;
    uint32_t after; // the token behind, when the atom ends one; else 0
} gl_atom;

enum { GL_ATOMS_MAX = 48 };

typedef struct gl_atoms {
    gl_atom items[GL_ATOMS_MAX + 1]; // the last one is GL_ATOM_END
    uint32_t count;
} gl_atoms;

/// The atoms from a token on, up to the first token that is none of a number.
void gl_atoms_gather(const gl_vocabulary *, const gl_text *, const gl_vocabulary_word *words,
                     uint32_t token, gl_atoms *out);

static inline bool gl_atom_is(const gl_atom *atom, gl_number_role role)
{
    return atom->kind == GL_ATOM_WORD && atom->role == role;
}

static inline bool gl_atom_is_ordinal(const gl_atom *atom)
{
    return gl_atom_is(atom, GL_ROLE_ORDINAL) || gl_atom_is(atom, GL_ROLE_LISTED);
}

/// Whether a word may be added to a sum whose last place is `grain`.
static inline bool gl_atom_fits_below(const gl_atom *atom, int64_t grain)
{
    return atom->value.mantissa > 0 && gl_exact_compare(atom->value, gl_exact_of(grain)) < 0;
}

#endif
