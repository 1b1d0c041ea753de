// A number is a sum of parts, each a plain number and its scale words: `۲۲ هزار میلیارد و ۷۱۰
// میلیون`.
//
// A part joins the sum when it is smaller than the last place that the sum has stated (`صد و بیست`,
// `5 هزار و 300`), which keeps `20 و 30` and `پنج و شش` apart. The one other way to join is a scale
// that holds for all before it: `هزار و ۸۰۰ میلیارد` is 1800 times 10^9.
#include "language/number.h"

#include "language/atoms.h"

// How far a scale reaches back over an "and": above this, `700 هزار و 2 میلیون` are two numbers.
static const int64_t shared_scale_limit = 100000;

typedef struct reader {
    const gl_atom *atoms;
    uint32_t at;
    gl_number_kind kind;
    int64_t over;
    bool is_ended; // an ordinal, or a word with an ending: nothing joins behind it
} reader;

typedef struct part {
    gl_exact plain; // without its scale words
    gl_exact value;
    int64_t grain; // a smaller number may be added to it; 1: none
    int64_t scale; // the product of the scale words
    int64_t last_scale;
    bool has_plain;
    bool is_digits;
} part;

static const gl_atom *peek(const reader *in)
{
    return &in->atoms[in->at];
}

static bool is_word(const gl_atom *atom, gl_number_role role)
{
    return atom->kind == GL_ATOM_WORD && atom->role == role;
}

static bool is_ordinal_word(const gl_atom *atom)
{
    return is_word(atom, GL_ROLE_ORDINAL) || is_word(atom, GL_ROLE_LISTED);
}

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
    return is_word(atom, GL_ROLE_UNIT) || is_word(atom, GL_ROLE_TEN) ||
           is_word(atom, GL_ROLE_HUNDRED);
}

// `سه صد`, `یک صد`.
static bool multiplies_hundred(const gl_atom *unit, const gl_atom *hundred)
{
    return is_word(unit, GL_ROLE_UNIT) && unit->value.mantissa >= 1 && unit->value.mantissa <= 9 &&
           is_word(hundred, GL_ROLE_HUNDRED) && hundred->value.mantissa == 100;
}

static void start_compound(reader *in, part *out)
{
    const gl_atom *atom = peek(in);
    out->plain = atom->value;
    out->grain = grain_of(atom);
    in->at++;
    if (multiplies_hundred(atom, peek(in))) {
        gl_exact_multiply(&out->plain, 100);
        out->grain = 100;
        in->at++;
    }
}

static bool fits_below(const gl_atom *atom, int64_t grain)
{
    return gl_exact_compare(atom->value, gl_exact_of(grain)) < 0 && atom->value.mantissa > 0;
}

static void end_as_ordinal(reader *in)
{
    in->kind = GL_ORDINAL;
    in->is_ended = true;
}

// Words below a thousand: `هفتصد و هشتاد و نه`, the last one perhaps an ordinal.
static void read_compound(reader *in, part *out)
{
    start_compound(in, out);
    while (out->grain > 1 && peek(in)->kind == GL_ATOM_AND) {
        const gl_atom *next = &in->atoms[in->at + 1];
        bool ends = is_ordinal_word(next);
        if ((!ends && !is_compound_word(next)) || !fits_below(next, out->grain))
            break;
        gl_exact_add(&out->plain, next->value);
        out->grain = grain_of(next);
        in->at += 2;
        if (ends) {
            end_as_ordinal(in);
            break;
        }
    }
}

// `دو ممیز پنج`
static void read_point(reader *in, part *out)
{
    const gl_atom *behind = &in->atoms[in->at + 1];
    bool is_number = behind->kind == GL_ATOM_DIGITS || is_compound_word(behind);
    if (peek(in)->kind != GL_ATOM_POINT || !is_number || behind->value.places || out->plain.places)
        return;
    gl_exact tail = behind->value;
    for (int64_t rest = tail.mantissa; rest > 0 && tail.places < GL_EXACT_PLACES; rest /= 10)
        tail.places++;
    if (gl_exact_add(&out->plain, tail))
        in->at += 2;
}

// `دو و نیم`, and in `دو و نیم میلیون`: the half of one before the scale.
static void read_half(reader *in, part *out)
{
    if (peek(in)->kind == GL_ATOM_AND && is_word(&in->atoms[in->at + 1], GL_ROLE_HALF) &&
        !out->plain.places && gl_exact_add(&out->plain, (gl_exact){5, 1})) {
        in->at += 2;
        out->grain = 1;
    }
}

static bool read_plain(reader *in, part *out)
{
    const gl_atom *atom = peek(in);
    out->plain = gl_exact_of(1);
    out->grain = 1;
    if (atom->kind == GL_ATOM_DIGITS) {
        out->plain = atom->value;
        out->is_digits = true;
        in->at++;
    } else if (is_compound_word(atom)) {
        read_compound(in, out);
    } else if (is_word(atom, GL_ROLE_HALF)) {
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

static bool read_scales(reader *in, part *out)
{
    out->scale = out->last_scale = 1;
    while (!in->is_ended && is_word(peek(in), GL_ROLE_SCALE)) {
        int64_t scale = peek(in)->value.mantissa;
        if (scale < 1 || __builtin_mul_overflow(out->scale, scale, &out->scale))
            return false;
        out->last_scale = scale;
        in->at++;
    }
    if (out->scale > 1)
        out->grain = out->scale;
    return true;
}

// One part of the sum. Without a plain number only هزار stands alone, for a thousand.
static bool read_part(reader *in, part *out)
{
    *out = (part){0};
    out->has_plain = read_plain(in, out);
    if (!out->has_plain && !(is_word(peek(in), GL_ROLE_SCALE) && peek(in)->value.mantissa == 1000))
        return false;
    if (!read_scales(in, out))
        return false;
    out->value = out->plain;
    return gl_exact_multiply(&out->value, out->scale);
}

static bool shares_scale(const part *sum, const part *next)
{
    return next->scale > 1 && next->has_plain &&
           gl_exact_compare(sum->value, gl_exact_of(shared_scale_limit)) < 0 &&
           gl_exact_compare(sum->value, gl_exact_of(next->scale)) < 0 &&
           gl_exact_compare(next->plain, gl_exact_of(sum->grain)) < 0;
}

// Adds `next` to the sum; false: it does not belong there.
static bool join(part *sum, const part *next)
{
    gl_exact value = sum->value;
    if (next->value.mantissa <= 0)
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
    sum->is_digits = false;
    return true;
}

// `یک میلیون 200 هزار`: the و may be missing between two scaled parts.
static bool may_follow_bare(const part *sum, const part *next)
{
    return sum->grain >= 1000000 && next->has_plain && next->scale > 1 && next->grain < sum->grain;
}

static bool read_next(reader *in, part *sum)
{
    reader ahead = *in;
    bool has_and = peek(&ahead)->kind == GL_ATOM_AND;
    ahead.at += has_and;
    if (is_word(peek(&ahead), GL_ROLE_HALF))
        return false; // of the scale before it
    part next;
    if (!read_part(&ahead, &next) || (!has_and && !may_follow_bare(sum, &next)) ||
        !join(sum, &next))
        return false;
    *in = ahead;
    return true;
}

// `دو میلیون و نیم`: half of the last scale.
static void read_half_scale(reader *in, part *sum)
{
    if (in->is_ended || sum->grain < 1000 || peek(in)->kind != GL_ATOM_AND ||
        !is_word(&in->atoms[in->at + 1], GL_ROLE_HALF))
        return;
    if (gl_exact_add(&sum->value, gl_exact_of(sum->grain / 2)))
        in->at += 2;
}

// `هزار و سیصد و سوم` has its ordinal behind an "and", `۲۰ ام` behind the digits.
static void read_ordinal(reader *in, part *sum)
{
    const gl_atom *next = &in->atoms[in->at + 1];
    if (in->is_ended)
        return;
    if (peek(in)->kind == GL_ATOM_ORDINAL) {
        in->at++;
        end_as_ordinal(in);
    } else if (sum->grain > 1 && peek(in)->kind == GL_ATOM_AND && is_ordinal_word(next) &&
               fits_below(next, sum->grain) && gl_exact_add(&sum->value, next->value)) {
        in->at += 2;
        end_as_ordinal(in);
    }
}

// `دو سوم`, `5 دهم`: a small number and the ordinal of a larger one.
static void read_denominator(reader *in, const part *sum)
{
    const gl_atom *next = peek(in);
    if (in->is_ended || !is_word(next, GL_ROLE_ORDINAL) || sum->scale > 1 || sum->value.places ||
        next->value.mantissa < 2 || sum->value.mantissa < 1 ||
        gl_exact_compare(sum->value, next->value) >= 0)
        return;
    in->kind = GL_FRACTION;
    in->over = next->value.mantissa;
    in->is_ended = true;
    in->at++;
}

static bool read_sum(reader *in, part *sum)
{
    if (!read_part(in, sum))
        return false;
    while (!in->is_ended && read_next(in, sum))
        continue;
    read_half_scale(in, sum);
    read_ordinal(in, sum);
    read_denominator(in, sum);
    return true;
}

// Scale words and large round words behind a vague one: `چند صد هزار`, `ده‌ها
// میلیون`.
static void read_vague_scale(reader *in, part *sum)
{
    while (is_word(peek(in), GL_ROLE_SCALE) || is_word(peek(in), GL_ROLE_HUNDRED) ||
           (is_word(peek(in), GL_ROLE_UNIT) && peek(in)->value.mantissa == 10)) {
        int64_t factor = peek(in)->value.mantissa;
        if (factor < 1 || !gl_exact_multiply(&sum->value, factor))
            return;
        sum->last_scale = factor;
        in->at++;
    }
}

// `ده ها`, `میلیون‌ها`: a number word in the plural.
static bool is_plural_word(const reader *in)
{
    const gl_atom *atom = peek(in);
    return atom->kind == GL_ATOM_WORD &&
           (atom->role == GL_ROLE_SCALE || atom->role == GL_ROLE_UNIT ||
            atom->role == GL_ROLE_HUNDRED) &&
           atom->value.mantissa >= 10 && in->atoms[in->at + 1].kind == GL_ATOM_PLURAL;
}

static bool read_vague(reader *in, part *sum)
{
    const gl_atom *atom = peek(in);
    bool is_plural = is_plural_word(in);
    if (!is_plural && !is_word(atom, GL_ROLE_MANY) && !is_word(atom, GL_ROLE_SOME))
        return false;
    *sum = (part){.value = atom->role == GL_ROLE_SOME ? gl_exact_of(1) : atom->value,
                  .scale = 1,
                  .last_scale = 1};
    in->at += 1u + is_plural;
    read_vague_scale(in, sum);
    in->kind = GL_VAGUE;
    return true;
}

static bool read_single(reader *in, part *sum)
{
    const gl_atom *atom = peek(in);
    if (is_ordinal_word(atom))
        in->kind = GL_ORDINAL;
    else if (is_word(atom, GL_ROLE_FRACTION))
        in->kind = GL_FRACTION;
    else
        return false;
    *sum = (part){.value = atom->value, .scale = 1, .last_scale = 1};
    in->at++;
    return true;
}

// A number may not end inside a token, nor on an "and".
static uint32_t end_of(const reader *in)
{
    return in->at ? in->atoms[in->at - 1].after : 0;
}

static void skip_adjective(reader *in, const part *sum)
{
    if (peek(in)->kind == GL_ATOM_ADJECTIVE && sum->last_scale > 1)
        in->at++;
}

// The token behind the number; 0: there is none, or it ends inside a token.
static uint32_t read_atoms(reader *in, part *sum)
{
    if (!read_vague(in, sum) && !read_sum(in, sum) && !read_single(in, sum))
        return 0;
    skip_adjective(in, sum);
    return end_of(in);
}

static gl_number result_of(const reader *in, const part *sum, uint32_t first, uint32_t last)
{
    return (gl_number){
        .first = first,
        .last = last,
        .kind = in->kind,
        .has_value = !is_word(&in->atoms[0], GL_ROLE_SOME),
        .value = sum->value,
        .over = in->over,
        .scale = sum->last_scale,
        .is_digits = in->atoms[0].kind == GL_ATOM_DIGITS && in->at == 1,
    };
}

bool gl_number_read(const gl_vocabulary *vocabulary, const gl_text *text, const gl_word *words,
                    uint32_t token, gl_number *out)
{
    bool is_some = text->tokens[token].kind == GOLCHIN_DIGITS || words[token].number;
    if (!is_some)
        return false;
    gl_atoms atoms;
    gl_atoms_gather(vocabulary, text, words, token, &atoms);
    // A number that ends inside a token (`دویستو`) is read again without what follows.
    for (uint32_t limit = atoms.count; limit > 0;) {
        atoms.items[limit] = (gl_atom){.kind = GL_ATOM_END};
        reader in = {.atoms = atoms.items, .over = 1};
        part sum = {0};
        uint32_t last = read_atoms(&in, &sum);
        if (last > token) {
            *out = result_of(&in, &sum, token, last);
            return true;
        }
        limit = in.at ? in.at - 1 : 0;
    }
    return false;
}

// ---- ranges ----

static bool is_dash(const gl_text *text, uint32_t token)
{
    golchin_slice mark = gl_text_folded(text, token);
    return gl_slice_is(mark, "-") || gl_slice_is(mark, "–") || gl_slice_is(mark, "−");
}

static bool is_range_mark(const gl_text *text, const gl_word *words, uint32_t token,
                          bool is_between)
{
    if (text->tokens[token].kind == GOLCHIN_PUNCTUATION)
        return is_dash(text, token);
    return words[token].key == GL_KEY_TO || (is_between && words[token].key == GL_KEY_AND);
}

static bool join_range(gl_number *low, const gl_number *high)
{
    gl_exact lower = low->value;
    if (low->kind != GL_CARDINAL || high->kind != GL_CARDINAL)
        return false;
    if (low->scale == 1 && high->scale > 1) { // `10 تا 15 هزار`
        gl_exact scaled = lower;
        if (gl_exact_multiply(&scaled, high->scale) && gl_exact_compare(scaled, high->value) < 0)
            lower = scaled;
    }
    if (gl_exact_compare(lower, high->value) >= 0)
        return false;
    low->value = lower;
    low->high = high->value;
    low->kind = GL_RANGE;
    low->last = high->last;
    low->scale = high->scale;
    low->is_digits = false;
    return true;
}

bool gl_number_read_range(const gl_vocabulary *vocabulary, const gl_text *text,
                          const gl_word *words, uint32_t token, bool is_between, gl_number *out)
{
    if (!gl_number_read(vocabulary, text, words, token, out))
        return false;
    gl_number high;
    if (out->last + 1 < text->token_count && is_range_mark(text, words, out->last, is_between) &&
        gl_number_read(vocabulary, text, words, out->last + 1, &high))
        join_range(out, &high);
    return true;
}

golchin_value gl_number_value(const gl_number *number)
{
    if (!number->has_value)
        return gl_none();
    if (number->over == 1)
        return gl_exact_value(number->value);
    return gl_decimal(gl_exact_double(number->value) / (double)number->over);
}
