// `آذربایجان شرقی و غربی`, `خراسان رضوی، شمالی و جنوبی`: behind a province the head of its name is
// left out of the next one's.
#include "language/place.h"

static const gl_place *province_called(const gl_language *language, golchin_slice name)
{
    for (uint32_t at = 0; at < language->place_list.count; at++) {
        const gl_place *place = &language->places[at];
        if (place->type == GL_PLACE_PROVINCE && gl_slice_equal(place->name, name))
            return place;
    }
    return NULL;
}

// What tells the provinces of one head apart.
static bool is_side(const gl_reading *reading, uint32_t token)
{
    static const char *const sides[] = {"شرقی", "غربی", "شمالی", "جنوبی", "رضوی"};
    return gl_reading_goes_on(reading, token) &&
           gl_slice_is_one_of(gl_text_folded(reading->text, token), sides,
                              sizeof sides / sizeof *sides);
}

bool gl_elided_read(const gl_reading *reading, const gl_mention *before, gl_mention *out)
{
    uint32_t token = before->last + 1;
    if (before->place->type != GL_PLACE_PROVINCE || !gl_reading_goes_on(reading, before->last) ||
        !gl_reading_is_joint(reading, before->last) || !is_side(reading, token))
        return false;
    golchin_slice whole = before->place->name;
    const char *space = memchr(whole.start, ' ', whole.len);
    if (!space)
        return false;
    const char *name =
        gl_arena_format(reading->arena, "%.*s %.*s", (int)(space - whole.start), whole.start,
                        GL_SLICE_ARGS(gl_text_folded(reading->text, token)));
    const gl_place *place = province_called(reading->language, gl_slice_of(name));
    *out = (gl_mention){.first = token,
                        .name_first = token,
                        .last = token + 1,
                        .place = place,
                        .hit = before->hit,
                        .is_only = true,
                        .is_sure = true,
                        .is_one_province = true};
    return place != NULL;
}
