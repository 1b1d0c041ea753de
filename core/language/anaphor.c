// Words that mean a place which the text names elsewhere: `استان`, `این شهرستان`,
// `شهرستان های استان`.
#include "language/place.h"

static gl_place_type type_of(gl_key key)
{
    switch (key) {
    case GL_KEY_PROVINCE:
        return GL_PLACE_PROVINCE;
    case GL_KEY_COUNTY:
        return GL_PLACE_COUNTY;
    case GL_KEY_CITY:
        return GL_PLACE_CITY;
    default:
        return GL_PLACE_OTHER;
    }
}

// `31 استان`, `هر استان`, `یک شهرستان`: any of them, and none that was named.
static bool is_counted(const gl_reading *reading, uint32_t token)
{
    return token > 0 &&
           (gl_reading_is_digits(reading, token - 1) || reading->words[token - 1].number ||
            reading->words[token - 1].key == GL_KEY_EVERY);
}

static bool is_our(const gl_reading *reading, uint32_t token)
{
    return gl_reading_key(reading, token) == GL_KEY_OUR;
}

static gl_anaphor read_one(const gl_reading *reading, uint32_t first, uint32_t token, bool has_this)
{
    gl_anaphor none = {0};
    gl_key key = gl_reading_key(reading, token);
    gl_place_type type = type_of(key);
    if (type == GL_PLACE_OTHER || (type == GL_PLACE_CITY && !has_this))
        return none;
    if (gl_reading_key(reading, token + 1) == GL_KEY_PLURAL ||
        gl_mention_starts(reading, token + 1, key) || is_counted(reading, first))
        return none;
    return (gl_anaphor){first, token + 1 + is_our(reading, token + 1), type};
}

// `شهرستان های`, `شهرهای`: the token behind; the token itself where there is none.
static uint32_t skip_places(const gl_reading *reading, uint32_t token)
{
    gl_key key = gl_reading_key(reading, token);
    if (key == GL_KEY_PLACES)
        return token + 1;
    bool is_plural = (key == GL_KEY_COUNTY || key == GL_KEY_CITY) &&
                     gl_reading_key(reading, token + 1) == GL_KEY_PLURAL;
    return is_plural ? token + 2 : token;
}

static bool may_start(gl_key key)
{
    return key == GL_KEY_THIS || key == GL_KEY_PLACES || type_of(key) != GL_PLACE_OTHER;
}

gl_anaphor gl_anaphor_read(const gl_reading *reading, uint32_t token)
{
    if (!may_start((gl_key)reading->words[token].key))
        return (gl_anaphor){0};
    uint32_t places = skip_places(reading, token);
    bool has_this = reading->words[token].key == GL_KEY_THIS;
    if (places == token)
        return read_one(reading, token, token + has_this, has_this);
    has_this = gl_reading_key(reading, places) == GL_KEY_THIS;
    gl_anaphor whole = read_one(reading, places, places + has_this, has_this);
    if (whole.last && whole.type == GL_PLACE_PROVINCE)
        whole.first = token;
    else
        whole = (gl_anaphor){0};
    return whole;
}
