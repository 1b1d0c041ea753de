// Organisations of the list. A handful of bodies have one name in records however they are written;
// all others keep the words of the text, without the place or country that follows the name.
#include <string.h>

#include "base/slice.h"
#include "language/reading.h"
#include "text/joiner.h"

struct gl_body {
    golchin_slice name; // fixed; empty: as written
    golchin_slice kind;
    golchin_slice sector;
    bool is_doubtful;
};

// Bodies that lose the word for their form of organisation, and such words.
static const char *const known_bodies[] = {"تامین اجتماعی", "بهزیستی",  "بیمه سلامت", "هلال احمر",
                                           "انتقال خون",    "زندان ها", "کمیته امداد"};
static const char *const forms[] = {"سازمان ", "جمعیت ", "اداره کل ", "اداره "};
static const char medical_university[] = "دانشگاه علوم پزشکی";

enum {
    KNOWN_COUNT = sizeof known_bodies / sizeof *known_bodies,
    FORM_COUNT = sizeof forms / sizeof *forms,
    NAME_TOKENS_MIN = 2, // that stay when a place is cut off the end
};

static golchin_slice behind(golchin_slice text, size_t len)
{
    return gl_slice(text.start + len, text.len - len);
}

// `سازمان زندان‌ها` of the list is `زندان ها`.
static golchin_slice fixed_name(golchin_slice canonical, gl_arena *arena)
{
    if (gl_slice_is(canonical, "مجلس شورای اسلامی"))
        return GL_LITERAL("مجلس");
    for (size_t form = 0; form < FORM_COUNT; form++) {
        if (gl_slice_starts_with(canonical, gl_slice_of(forms[form]))) {
            canonical = behind(canonical, strlen(forms[form]));
            break;
        }
    }
    golchin_slice spaced = gl_joiners_replace(canonical, ' ', arena);
    for (size_t at = 0; at < KNOWN_COUNT; at++) {
        if (gl_slice_is(spaced, known_bodies[at]))
            return gl_slice_of(known_bodies[at]);
    }
    return gl_slice("", 0);
}

void gl_organizations_load(gl_language *language, gl_strings *symbols)
{
    gl_list list = language->organization_list;
    language->organizations = gl_arena_array(language->arena, gl_body, list.count);
    for (uint32_t at = 0; at < list.count; at++) {
        uint32_t entry = list.first + at;
        language->organizations[at] = (gl_body){
            .name = fixed_name(gl_language_peek(language, symbols, entry, "canonical"),
                               language->arena),
            .kind = gl_language_column(language, symbols, entry, "kind"),
            .sector = gl_language_column(language, symbols, entry, "sector"),
            .is_doubtful =
                gl_slice_is(gl_language_peek(language, symbols, entry, "ambiguous"), "yes"),
        };
    }
}

// ---- in a text ----

typedef struct hit {
    uint32_t first;
    uint32_t last;
    const gl_body *body;
} hit;

static const gl_body *body_of_edge(const gl_language *language, const golchin_edge *edge)
{
    uint32_t at = edge->entry - 1 - language->organization_list.first;
    return edge->entry && at < language->organization_list.count ? &language->organizations[at]
                                                                 : NULL;
}

// `اداره کل`, `سازمان` before the name belong to it.
static uint32_t widened(const gl_reading *reading, uint32_t first)
{
    const gl_vocabulary_word *words = reading->words;
    if (first >= 2 && words[first - 1].key == GL_KEY_GENERAL && words[first - 2].key == GL_KEY_BODY)
        return first - 2;
    return first >= 1 && words[first - 1].key == GL_KEY_BODY ? first - 1 : first;
}

static bool is_place_word(gl_key key)
{
    return key == GL_KEY_PROVINCE || key == GL_KEY_COUNTY || key == GL_KEY_CITY ||
           key == GL_KEY_COUNTRY;
}

// Without `استان X`, `کشور` or `ایران` at the end, as long as a name of two words stays.
static uint32_t narrowed(const gl_reading *reading, uint32_t first, uint32_t last)
{
    const golchin_edge *place = gl_list_hits_ending(&reading->places, last);
    uint32_t end = place && place->first >= first + NAME_TOKENS_MIN ? place->first : last;
    while (end > first + NAME_TOKENS_MIN && is_place_word((gl_key)reading->words[end - 1].key))
        end--;
    return end;
}

// `… و خدمات بهداشتی درمانی`; the token behind.
static uint32_t skip_services(const gl_reading *reading, uint32_t token)
{
    if (!gl_reading_is(reading, token, "و") || !gl_reading_is(reading, token + 1, "خدمات") ||
        !gl_reading_is(reading, token + 2, "بهداشتی"))
        return token;
    uint32_t at = token + 3;
    at += gl_reading_is(reading, at, "و") || gl_reading_is(reading, at, "،");
    return at + gl_reading_is(reading, at, "درمانی");
}

static golchin_slice name_of(const gl_reading *reading, hit *of)
{
    golchin_slice name = of->body->name;
    if (name.len)
        return name;
    name = gl_text_canonical(reading->text, of->first, of->last, reading->arena);
    if (!gl_slice_starts_with(name, gl_slice_of(medical_university)))
        return name;
    if (gl_slice_is(name, medical_university))
        of->last = skip_services(reading, of->last);
    golchin_slice rest = behind(name, sizeof medical_university - 1);
    return gl_slice_starts_with(rest, GL_LITERAL(" و خدمات")) ? gl_slice_of(medical_university)
                                                              : name;
}

static void add(gl_reading *reading, hit of)
{
    const gl_language_features *names = &reading->language->features;
    gl_edge_draft draft = {0};
    gl_edge_draft_set(&draft, names->name, gl_string(name_of(reading, &of)));
    gl_edge_draft_set(&draft, names->org_kind, gl_string(of.body->kind));
    gl_edge_draft_set(&draft, names->sector, gl_string(of.body->sector));
    if (of.body->is_doubtful)
        gl_edge_draft_set(&draft, names->ambiguous, gl_string(GL_LITERAL("yes")));
    gl_reading_add(reading, reading->language->types.organization, of.first, of.last, &draft);
}

// A news agency that is another word, too (`مهر`, `فارس`), needs its cue.
static bool is_meant(const gl_reading *reading, const gl_body *body, uint32_t first)
{
    return !body->is_doubtful || !gl_slice_is(body->kind, "news") ||
           (first > 0 && reading->words[first - 1].key == GL_KEY_NEWS);
}

void gl_organizations_read(gl_reading *reading)
{
    const gl_language *language = reading->language;
    const golchin_edge *const *edges = reading->organizations.items;
    uint32_t end = 0; // of the last one
    // Of one start, the longest comes first.
    for (uint32_t at = 0; at < reading->organizations.count; at++) {
        uint32_t first = edges[at]->first, last = edges[at]->last;
        const gl_body *body = body_of_edge(language, edges[at]);
        if (first < end || !body || !is_meant(reading, body, first))
            continue;
        add(reading, (hit){widened(reading, first), narrowed(reading, first, last), body});
        end = last;
    }
}
