// A number is a sum of parts (`۲۲ هزار میلیارد و ۷۱۰ میلیون`), each a plain number and its scale
// words.
//
// A part joins the sum when it is smaller than the last place that the sum has stated (`صد و بیست`,
// `5 هزار و 300`), which keeps `20 و 30` and `پنج و شش` apart. The one other way to join is a scale
// that holds for all before it: `هزار و ۸۰۰ میلیارد` is 1800 times 10^9.
#include "language/number.h"

#include "language/digits.h"
#include "language/number_part.h"

enum { THOUSAND = 1000 };

// How far a scale reaches back over an "and": above this, `700 هزار و 2 میلیون` are two numbers.
static const int64_t shared_scale_limit = 100000;

static bool shares_scale(const gl_number_part *sum, const gl_number_part *next)
{
    return next->scale > 1 && next->has_plain &&
           gl_exact_compare(sum->value, gl_exact_of(shared_scale_limit)) < 0 &&
           gl_exact_compare(sum->value, gl_exact_of(next->scale)) < 0 &&
           gl_exact_compare(next->plain, gl_exact_of(sum->grain)) < 0;
}

// Adds `next` to the sum; false: it does not belong there.
static bool join(gl_number_part *sum, const gl_number_part *next)
{
    gl_exact value = sum->value;
    bool is_whole = sum->scale == 1 || sum->plain.places == 0; // nothing joins `2.5 میلیون`
    if (next->value.mantissa <= 0 || !is_whole)
        return false;
    if (gl_exact_compare(next->value, gl_exact_of(sum->grain)) < 0) {
        if (!gl_exact_add(&value, next->value))
            return false;
        sum->last_scale = next->last_scale;
    } else if (shares_scale(sum, next)) {
        if (!gl_exact_add(&value, next->plain) || !gl_exact_multiply(&value, next->scale))
            return false;
        sum->last_scale = next->scale;
    } else {
        return false;
    }
    sum->value = value;
    sum->grain = next->grain;
    return true;
}

// `یک میلیون 200 هزار`: the و may be missing between two scaled parts.
static bool are_both_scaled(const gl_number_part *sum, const gl_number_part *next)
{
    return sum->grain >= THOUSAND * THOUSAND && next->has_plain && next->scale > 1 &&
           next->grain < sum->grain;
}

static bool read_next(gl_number_reader *in, gl_number_part *sum)
{
    gl_number_reader ahead = *in;
    bool has_and = gl_number_peek(&ahead)->kind == GL_ATOM_AND;
    ahead.at += has_and;
    if (gl_atom_is(gl_number_peek(&ahead), GL_ROLE_HALF))
        return false; // of the scale before it
    bool is_bare = sum->scale > 1 && gl_number_may_follow_bare(&ahead);
    gl_number_part next;
    if (!gl_number_part_read(&ahead, &next) ||
        (!has_and && !is_bare && !are_both_scaled(sum, &next)) || !join(sum, &next))
        return false;
    *in = ahead;
    return true;
}

// `دو میلیون و نیم`: half of the last scale.
static void read_half_scale(gl_number_reader *in, gl_number_part *sum)
{
    if (in->is_ended || sum->grain < THOUSAND || gl_number_peek(in)->kind != GL_ATOM_AND ||
        !gl_atom_is(&in->atoms[in->at + 1], GL_ROLE_HALF))
        return;
    if (gl_exact_add(&sum->value, gl_exact_of(sum->grain / 2)))
        in->at += 2;
}

// `هزار و سیصد و سوم` has its ordinal behind an "and", `۲۰ ام` behind the digits.
static void read_ordinal(gl_number_reader *in, gl_number_part *sum)
{
    const gl_atom *next = &in->atoms[in->at + 1];
    bool is_scaled = gl_atom_is(gl_number_peek(in), GL_ROLE_LISTED) && sum->scale == 1 &&
                     gl_number_peek(in)->value.mantissa >= THOUSAND; // `سه هزارمین`
    if (in->is_ended)
        return;
    if (gl_number_peek(in)->kind == GL_ATOM_ORDINAL ||
        (is_scaled && gl_exact_multiply(&sum->value, gl_number_peek(in)->value.mantissa))) {
        in->at++;
        gl_number_end_as_ordinal(in);
    } else if (sum->grain > 1 && gl_number_peek(in)->kind == GL_ATOM_AND &&
               gl_atom_is_ordinal(next) && gl_atom_fits_below(next, sum->grain) &&
               gl_exact_add(&sum->value, next->value)) {
        in->at += 2;
        gl_number_end_as_ordinal(in);
    }
}

// What a fraction is over: 5 for پنجم, 1000 for هزارم; 0: no such word.
static int64_t denominator_of(const gl_atom *atom)
{
    if (gl_atom_is(atom, GL_ROLE_ORDINAL))
        return atom->value.mantissa;
    if (!gl_atom_is(atom, GL_ROLE_FRACTION) || atom->value.mantissa != 1)
        return 0;
    int64_t over = 1;
    for (int32_t place = 0; place < atom->value.places; place++)
        over *= 10;
    return over;
}

// `دو سوم`, `5 دهم`: a small number and the ordinal of a larger one.
static void read_denominator(gl_number_reader *in, const gl_number_part *sum)
{
    int64_t over = denominator_of(gl_number_peek(in));
    if (in->is_ended || over < 2 || sum->scale > 1 || sum->value.places ||
        sum->value.mantissa < 1 || gl_exact_compare(sum->value, gl_exact_of(over)) >= 0)
        return;
    in->kind = GL_FRACTION;
    in->over = over;
    in->is_ended = true;
    in->at++;
}

static bool read_sum(gl_number_reader *in, gl_number_part *sum)
{
    if (!gl_number_part_read(in, sum))
        return false;
    while (!in->is_ended && read_next(in, sum))
        continue;
    read_half_scale(in, sum);
    read_ordinal(in, sum);
    read_denominator(in, sum);
    return true;
}

static bool read_single(gl_number_reader *in, gl_number_part *sum)
{
    const gl_atom *atom = gl_number_peek(in);
    if (gl_atom_is_ordinal(atom))
        in->kind = GL_ORDINAL;
    else if (gl_atom_is(atom, GL_ROLE_FRACTION))
        in->kind = GL_FRACTION;
    else
        return false;
    *sum = (gl_number_part){.value = atom->value, .scale = 1, .first_scale = 1, .last_scale = 1};
    in->at++;
    return true;
}

// A number may not end inside a token, nor on an "and".
static uint32_t end_of(const gl_number_reader *in)
{
    return in->at ? in->atoms[in->at - 1].after : 0;
}

static void skip_adjective(gl_number_reader *in, const gl_number_part *sum)
{
    if (gl_number_peek(in)->kind == GL_ATOM_ADJECTIVE && sum->last_scale > 1)
        in->at++;
}

// The token behind the number; 0: there is none, or it ends inside a token.
static uint32_t read_atoms(gl_number_reader *in, gl_number_part *sum)
{
    if (!gl_number_vague_read(in, sum) && !read_sum(in, sum) && !read_single(in, sum))
        return 0;
    skip_adjective(in, sum);
    return end_of(in);
}

static gl_number result_of(const gl_number_reader *in, const gl_number_part *sum, uint32_t first,
                           uint32_t last)
{
    return (gl_number){
        .first = first,
        .last = last,
        .kind = in->kind,
        .has_value = !gl_atom_is(&in->atoms[0], GL_ROLE_SOME),
        .value = sum->value,
        .over = in->over,
        .scale = sum->last_scale,
        .lead = sum->first_scale,
        .whole = sum->scale,
        .is_digits = in->atoms[0].kind == GL_ATOM_DIGITS && in->at == 1,
    };
}

static bool read_number(const gl_numbers *from, uint32_t token, gl_number *out)
{
    gl_atoms atoms;
    gl_atoms_gather(from->vocabulary, from->text, from->words, token, &atoms);
    // A number that ends inside a token (`دویستو`) is read again without what follows.
    for (uint32_t limit = atoms.count; limit > 0;) {
        atoms.items[limit] = (gl_atom){.kind = GL_ATOM_END};
        gl_number_reader in = {.atoms = atoms.items, .over = 1};
        gl_number_part sum = {0};
        uint32_t last = read_atoms(&in, &sum);
        if (last > token) {
            *out = result_of(&in, &sum, token, last);
            return true;
        }
        limit = in.at ? in.at - 1 : 0;
    }
    return false;
}

// What a number may go on with.
static bool may_go_on(const gl_numbers *from, uint32_t token)
{
    if (token >= from->text->token_count || from->text->tokens[token].gap == GOLCHIN_PARAGRAPH)
        return false;
    gl_vocabulary_word word = from->words[token];
    return from->text->tokens[token].kind == GOLCHIN_DIGITS || word.number ||
           word.key == GL_KEY_AND || word.key == GL_KEY_PLURAL || word.key == GL_KEY_ORDINAL ||
           word.key == GL_KEY_POINT;
}

// Most numbers are one token; false: this one may be more, or is something else.
static bool read_single_token(const gl_numbers *from, uint32_t token, gl_number *out)
{
    if (may_go_on(from, token + 1))
        return false;
    *out = (gl_number){.first = token,
                       .last = token + 1,
                       .kind = GL_CARDINAL,
                       .has_value = true,
                       .over = 1,
                       .scale = 1,
                       .lead = 1,
                       .whole = 1};
    if (from->text->tokens[token].kind == GOLCHIN_DIGITS) {
        gl_digits digits = gl_digits_read(gl_text_folded(from->text, token));
        out->is_digits = true;
        out->value = digits.number;
        return digits.kind == GL_DIGITS_NUMBER;
    }
    gl_number_word word = gl_vocabulary_number(from->vocabulary, from->words[token].number);
    out->value = word.value;
    return word.role == GL_ROLE_UNIT || word.role == GL_ROLE_TEN || word.role == GL_ROLE_HUNDRED;
}

bool gl_number_read(gl_numbers *from, uint32_t token, gl_number *out)
{
    const gl_text *text = from->text;
    bool is_some = token < text->token_count &&
                   (text->tokens[token].kind == GOLCHIN_DIGITS || from->words[token].number);
    if (!is_some)
        return false;
    uint32_t at = token % GL_NUMBERS_KEPT;
    if (from->behind[at] != token + 1) {
        from->behind[at] = token + 1;
        if (!read_single_token(from, token, &from->kept[at]) &&
            !read_number(from, token, &from->kept[at]))
            from->kept[at].last = 0;
    }
    *out = from->kept[at];
    return out->last != 0;
}

golchin_value gl_number_value(const gl_number *number)
{
    if (!number->has_value)
        return gl_none();
    if (number->over == 1)
        return gl_exact_value(number->value);
    return gl_decimal(gl_exact_double(number->value) / (double)number->over);
}
