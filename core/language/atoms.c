// Glued words are taken apart here, so that the grammar of numbers sees `دویستو` as two words.
// Where an atom ends inside a token, no number may end there.
#include "language/atoms.h"

#include <string.h>

#include "language/digits.h"

static gl_atom atom_of_word(const gl_vocabulary *vocabulary, gl_vocabulary_word word)
{
    gl_number_word number = gl_vocabulary_number(vocabulary, word.number);
    if (number.role != GL_ROLE_NONE)
        return (gl_atom){GL_ATOM_WORD, number.role, number.value, 0};
    switch (word.key) {
    case GL_KEY_AND:
        return (gl_atom){.kind = GL_ATOM_AND};
    case GL_KEY_PLURAL:
        return (gl_atom){.kind = GL_ATOM_PLURAL};
    case GL_KEY_ORDINAL:
        return (gl_atom){.kind = GL_ATOM_ORDINAL};
    case GL_KEY_POINT:
        return (gl_atom){.kind = GL_ATOM_POINT};
    default:
        return (gl_atom){.kind = GL_ATOM_END};
    }
}

static bool is_plain(const gl_atom *atom)
{
    return atom->kind == GL_ATOM_DIGITS || gl_atom_is(atom, GL_ROLE_UNIT) ||
           gl_atom_is(atom, GL_ROLE_TEN) || gl_atom_is(atom, GL_ROLE_HUNDRED);
}

// No number has two plain words of which the second is not smaller (`1 و 1`), unless they meet as
// in `سه صد`. Seeing that here keeps a long list of numbers from being looked at again for each of
// them.
static bool begins_another(const gl_atoms *atoms, const gl_atom *atom)
{
    if (!is_plain(atom) || atoms->count < 2 || atoms->items[atoms->count - 1].kind != GL_ATOM_AND)
        return false;
    const gl_atom *before = &atoms->items[atoms->count - 2];
    return is_plain(before) &&
           (before->kind == GL_ATOM_DIGITS || gl_exact_compare(atom->value, before->value) >= 0);
}

static bool add(gl_atoms *atoms, gl_atom atom)
{
    if (atom.kind == GL_ATOM_END || atoms->count == GL_ATOMS_MAX || begins_another(atoms, &atom))
        return false;
    atoms->items[atoms->count++] = atom;
    return true;
}

static bool add_glued(const gl_vocabulary *vocabulary, golchin_slice folded, gl_atoms *atoms)
{
    gl_glued pieces[GL_GLUED_MAX];
    uint32_t count = gl_vocabulary_split(vocabulary, folded, pieces);
    for (uint32_t at = 0; at < count; at++) {
        gl_atom atom = pieces[at].is_adjective ? (gl_atom){.kind = GL_ATOM_ADJECTIVE}
                                               : atom_of_word(vocabulary, pieces[at].word);
        if (!add(atoms, atom))
            return false;
    }
    return count > 0;
}

static bool add_digits(golchin_slice folded, gl_atoms *atoms)
{
    gl_digits digits = gl_digits_read(folded);
    if (digits.kind != GL_DIGITS_NUMBER)
        return false;
    return add(atoms, (gl_atom){GL_ATOM_DIGITS, GL_ROLE_NONE, digits.number, 0});
}

// In `۴۰۰ ام‌آر‌آی` the word behind the number begins a name and ends no ordinal.
static bool begins_joined_word(const gl_text *text, uint32_t token)
{
    return text->tokens[token].gap == GOLCHIN_SPACE && token + 1 < text->token_count &&
           text->tokens[token + 1].gap == GOLCHIN_JOINER;
}

static bool add_token(const gl_vocabulary *vocabulary, const gl_text *text, gl_vocabulary_word word,
                      uint32_t token, gl_atoms *atoms)
{
    golchin_slice folded = gl_text_folded(text, token);
    switch (text->tokens[token].kind) {
    case GOLCHIN_DIGITS:
        return add_digits(folded, atoms);
    case GOLCHIN_WORD:
        if (word.key == GL_KEY_ORDINAL && begins_joined_word(text, token))
            return false;
        return word.number == GL_NUMBER_GLUED ? add_glued(vocabulary, folded, atoms)
                                              : add(atoms, atom_of_word(vocabulary, word));
    default:
        return false;
    }
}

// A number may begin behind an و that is glued to it: `۳ پزشک وپنج پرستار`.
static void drop_leading_and(gl_atoms *atoms)
{
    if (atoms->count < 2 || atoms->items[0].kind != GL_ATOM_AND)
        return;
    atoms->count--;
    memmove(atoms->items, atoms->items + 1, atoms->count * sizeof *atoms->items);
}

void gl_atoms_gather(const gl_vocabulary *vocabulary, const gl_text *text,
                     const gl_vocabulary_word *words, uint32_t token, gl_atoms *out)
{
    out->count = 0;
    for (uint32_t at = token; at < text->token_count && at < token + GL_NUMBER_TOKENS; at++) {
        uint32_t before = out->count;
        bool is_apart = at > token && text->tokens[at].gap == GOLCHIN_PARAGRAPH;
        if (is_apart || !add_token(vocabulary, text, words[at], at, out)) {
            out->count = before;
            break;
        }
        if (at == token)
            drop_leading_and(out);
        out->items[out->count - 1].after = at + 1;
    }
    out->items[out->count] = (gl_atom){.kind = GL_ATOM_END};
}
