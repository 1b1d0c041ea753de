// Marks, and what begins with one: markup and entities are one token, or what they stand for when
// that is invisible. Addresses are here too, since they are matched as a whole like markup.
#include "text/tokenizer.h"

#include "text/address.h"

// A run of full stops is one mark, like `…`.
static uint32_t stops_end(const gl_tokenizer *t, uint32_t limit)
{
    uint32_t end = t->at + 1;
    while (end < limit && t->text.start[end] == '.')
        end++;
    return end;
}

static uint8_t mark_flags(const gl_tokenizer *t, unsigned *len)
{
    uint8_t flags = gl_tokenizer_flags(t, t->at, len);
    return gl_is_shared_mark(t->text.start[t->at]) ? flags | GL_FOLD_CHANGES : flags;
}

static void take_plain(gl_tokenizer *t)
{
    unsigned len;
    uint8_t flags = mark_flags(t, &len);
    uint32_t limit = gl_tokenizer_limit(t), end = t->at + len;
    if (t->text.start[t->at] == '.')
        end = stops_end(t, limit);
    end = gl_tokenizer_skip_attached(t, end, limit, &flags);
    gl_tokenizer_emit(t, end, GOLCHIN_PUNCTUATION, flags);
}

// The lead bytes of the Arabic block and of its presentation forms.
static bool is_arabic_lead(char byte)
{
    unsigned char lead = (unsigned char)byte;
    return (lead >= 0xD8 && lead <= 0xDB) || lead == 0xEF;
}

// A not-sign between Arabic letters is what some converters made of a ZWNJ.
static bool is_lost_joiner(const gl_tokenizer *t, const golchin_token *before, uint32_t next)
{
    return before->kind == GOLCHIN_WORD && is_arabic_lead(t->text.start[before->begin]) &&
           is_arabic_lead(t->text.start[next]) && gl_tokenizer_class(t, next) == GL_CLASS_LETTER;
}

// An underscore is how a joiner is written in a hashtag (`#بیمه_سلامت`, `#دهه_۹۰`); elsewhere it is
// a dash.
static bool is_in_hashtag(const gl_tokenizer *t, const golchin_token *before, uint32_t next)
{
    if (before->begin == 0)
        return false;
    gl_class class = gl_tokenizer_class(t, next);
    char sign = t->text.start[before->begin - 1];
    return (sign == '#' || (sign == '_' && before->gap == GOLCHIN_JOINER)) &&
           (class == GL_CLASS_LETTER || class == GL_CLASS_DIGIT);
}

static bool take_joining_sign(gl_tokenizer *t)
{
    enum { NOT_SIGN = 0xAC };
    unsigned len;
    uint32_t sign = gl_utf8_read(t->text.start + t->at, &len);
    if ((sign != NOT_SIGN && sign != '_') || t->count == 0)
        return false;
    const golchin_token *before = &t->tokens[t->count - 1];
    if (before->end != t->at || before->kind == GOLCHIN_PUNCTUATION)
        return false;
    uint8_t flags = 0;
    uint32_t next = gl_tokenizer_skip_attached(t, t->at + len, gl_tokenizer_limit(t), &flags);
    if (!(sign == '_' ? is_in_hashtag(t, before, next) : is_lost_joiner(t, before, next)))
        return false;
    t->has_joiner = true;
    t->at += len;
    return true;
}

// The sign of a hashtag is no word of the sentence that the hashtag stands in.
static bool take_hashtag_sign(gl_tokenizer *t)
{
    const golchin_token *before = t->count ? &t->tokens[t->count - 1] : NULL;
    if (t->text.start[t->at] != '#' || !is_arabic_lead(t->text.start[t->at + 1]))
        return false;
    gl_class class = gl_tokenizer_class(t, t->at + 1);
    if ((class != GL_CLASS_LETTER && class != GL_CLASS_DIGIT) ||
        (before && before->end == t->at && before->kind != GOLCHIN_PUNCTUATION))
        return false;
    t->at++;
    return true;
}

// `**مدیرکل**`: how Markdown writes what is bold. One star at a word may be the bullet of its line,
// three are the head of a part.
static bool take_emphasis(gl_tokenizer *t)
{
    enum { STARS = 2 };
    const char *text = t->text.start;
    uint32_t end = t->at;
    while (text[end] == '*')
        end++;
    if (end - t->at != STARS || (t->at > 0 && text[t->at - 1] == '*'))
        return false;
    bool closes = t->count && t->tokens[t->count - 1].end == t->at;
    if (!closes && gl_tokenizer_class(t, end) == GL_CLASS_SEPARATOR)
        return false;
    t->at = end;
    return true;
}

static void emit_address(gl_tokenizer *t, size_t len)
{
    uint32_t end = t->at + (uint32_t)len;
    gl_tokenizer_emit(t, end, GOLCHIN_ADDRESS, GL_FOLD_CHANGES);
}

// An entity is what it stands for when that is invisible.
static bool take_entity(gl_tokenizer *t)
{
    gl_class class;
    size_t len = gl_entity_len(gl_tokenizer_rest(t), &class);
    if (len == 0)
        return false;
    if (class == GL_CLASS_MARK) {
        emit_address(t, len);
        return true;
    }
    t->has_blank = t->has_blank || class == GL_CLASS_SEPARATOR;
    t->has_joiner = t->has_joiner || class == GL_CLASS_JOINER;
    t->at += (uint32_t)len;
    return true;
}

static bool take_markup(gl_tokenizer *t)
{
    char byte = t->text.start[t->at];
    if (byte == '&')
        return take_entity(t);
    if (byte != '<' && byte != '!')
        return false;
    size_t len = gl_markup_len(gl_tokenizer_rest(t));
    if (len)
        emit_address(t, len);
    return len != 0;
}

bool gl_tokenizer_take_address(gl_tokenizer *t)
{
    char lower = (char)(t->text.start[t->at] | 0x20);
    if (lower < 'a' || lower > 'z' || t->at < t->plain_until)
        return false;
    size_t seen, len = gl_address_len(gl_tokenizer_rest(t), &seen);
    t->plain_until = t->at + (uint32_t)seen;
    if (len)
        emit_address(t, len);
    return len != 0;
}

void gl_tokenizer_take_mark(gl_tokenizer *t)
{
    unsigned len;
    uint8_t flags = mark_flags(t, &len);
    if (t->text.start[t->at + len] == ' ') // so nothing begins with it
        gl_tokenizer_emit(t, t->at + len, GOLCHIN_PUNCTUATION, flags);
    else if (!take_joining_sign(t) && !take_hashtag_sign(t) && !take_emphasis(t) && !take_markup(t))
        take_plain(t);
}
