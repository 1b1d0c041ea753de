// The words of a phrase become a role's modifiers, the name of a body as records write it, and a
// place.
#include "post_slots.h"

#include <string.h>

#include "phrase_bounds.h"
#include "post_body.h"
#include "role.h"

// «… و خدمات بهداشتی، درمانی»
static bool is_medical_university(const struct article *article, uint32_t token)
{
    return token_is(article, token, "دانشگاه") && token_is(article, token + 1, "علوم") &&
           token_is(article, token + 2, "پزشکی") && token_is(article, token + 3, "و") &&
           token_is(article, token + 4, "خدمات");
}

// As the list writes the organisation that is exactly [first, last); empty: it has none.
static golchin_slice listed_name(const struct article *article, const golchin_edge *known,
                                 uint32_t first, uint32_t last)
{
    if (!known || known->first != first || known->last != last)
        return (golchin_slice){0};
    return plain_text(article, edge_text(article, known, article->is->name));
}

static golchin_slice organization_name(const struct article *article, const struct phrase *phrase)
{
    uint32_t first = phrase->organization.first, last = phrase->organization.last;
    last -= last > first + 1 && phrase->place_name.len && token_is(article, last - 1, "واحد");
    golchin_slice listed = listed_name(article, phrase->known, first, last);
    if (listed.len)
        return listed;
    if (parliament_at(article, first))
        return slice_of("مجلس");
    if (is_medical_university(article, first))
        return slice_of("دانشگاه علوم پزشکی");
    uint32_t named = skip_bureau(article, first, last);
    first = named < last ? named : first;
    listed = listed_name(article, organization_at(article, first), first, last);
    if (listed.len)
        return listed;
    golchin_slice name = article->host->canonical(article->document, first, last);
    // Without the ezafe: «مدیرکل زندان‌های استان», «باشگاه صبای
    // قم».
    bool is_open = ends_with(name, "ای") && letter_count(token_text(article, last - 1)) > 2;
    bool is_ezafe = ends_with(name, "های") || (is_open && phrase->place_name.len);
    name.len -= is_ezafe ? strlen("ی") : 0;
    return name;
}

// «رئیس جمهور کشورمان وارد سقز شد»: who heads a state is of no town.
static bool is_of_no_town(const struct article *article, const struct phrase *phrase,
                          const struct post *post)
{
    static const char *const parts[] = {"city", "county", "district", "province", NULL};
    const golchin_edge *place = edge_at(article, article->is->place, phrase->place.first);
    return role_heads_state(post->role) && place &&
           slice_is_one_of(edge_text(article, place, article->is->place_type), parts);
}

void post_take_body(const struct article *article, const struct phrase *phrase, struct post *out)
{
    if (phrase->office.len) {
        out->organization = phrase->office;
        out->organization_words = phrase->organization;
    } else if (phrase->organization.last > phrase->organization.first) {
        golchin_slice name = organization_name(article, phrase);
        if (phrase->is_anaphor)
            out->body = name;
        else
            out->organization = name;
        out->organization_words = phrase->organization;
    }
    if (phrase->is_anaphor && !out->organization_words.last) // «رئیس آن»: no word
        out->organization_words = phrase->organization;
    out->refers_back = phrase->is_anaphor;
    if (phrase->place_name.len && !is_of_no_town(article, phrase, out)) {
        out->place = plain_text(article, phrase->place_name);
        out->place_words = phrase->place;
    }
}

void post_take_named_body(const struct article *article, const struct phrase *phrase,
                          struct post *out)
{
    struct phrase named = *phrase;
    named.organization.is_resolved = true;
    named.place.is_resolved = true;
    if (out->place.len)
        named.place_name = (golchin_slice){0};
    post_take_body(article, &named, out);
}

static golchin_slice with_comma(const struct article *article, golchin_slice text)
{
    static const char comma[] = "،";
    char *out = allocate(article, text.len + sizeof comma, 1);
    memcpy(out, text.start, text.len);
    memcpy(out + text.len, comma, sizeof comma - 1);
    return (golchin_slice){out, text.len + sizeof comma - 1};
}

// «هیئت امنای [خیریه …]», «غذا و داروی [دانشگاه …]»: the last word of a department that the ezafe
// ties to a body.
static bool ends_in_ezafe(const struct article *article, const struct phrase *phrase)
{
    static const char *const words[] = {"داروی", "نیروی", NULL};
    uint32_t last = phrase->department.last;
    if (phrase->organization.first != last || phrase->organization.last == last)
        return false;
    golchin_slice word = token_text(article, last - 1);
    return (ends_with(word, "ای") && letter_count(word) > 3) || slice_is_one_of(word, words);
}

void post_take_phrase(const struct article *article, const struct phrase *phrase, struct post *out)
{
    if (phrase->department.last > phrase->department.first) {
        golchin_slice words = article->host->canonical(article->document, phrase->department.first,
                                                       phrase->department.last);
        if (words.len) {
            words.len -= ends_in_ezafe(article, phrase) ? strlen("ی") : 0;
            if (is_comma(article, phrase->department.first)) // «معاون بهداشت، درمان و …»
                out->role = with_comma(article, out->role);
            out->role = join_texts(article, out->role, words);
            out->role_words.last = phrase->department.last;
            out->department = phrase->department;
        }
    }
    post_take_body(article, phrase, out);
    if (phrase->has_standing) {
        out->standing = phrase->standing;
        out->has_standing = true;
    }
    if (phrase->last > out->last)
        out->last = phrase->last;
}

void post_name_ministry(const struct article *article, struct post *out)
{
    if (slice_is(out->role, "وزیر") && out->organization.len &&
        !starts_with(out->organization, "وزارت") && !starts_with(out->organization, "دولت") &&
        !starts_with(out->organization, "رژیم"))
        out->organization = join_texts(article, slice_of("وزارت"), out->organization);
}

// «دولت نهم», «کابینه اصلاحات»: behind a government that is told by its number or by what it was
// for; `token` itself: none begins there.
static uint32_t government_end(const struct article *article, uint32_t token)
{
    static const char *const aims[] = {"اصلاحات", "سازندگی", NULL};
    if (!token_is(article, token, "دولت") && !token_is(article, token, "کابینه"))
        return token;
    bool is_number = token_has(article, token + 1, MARK(NUMBER)) &&
                     ends_with(token_text(article, token + 1), "م");
    return is_number || token_is_one_of(article, token + 1, aims) ? token + 2 : token;
}

void post_take_government(const struct article *article, struct post *out)
{
    static const char *const roles[] = {"وزیر", "معاون", "سخنگو", "رئیس", "نخست وزیر", NULL};
    const struct words body = out->organization_words;
    bool is_body = body.last > body.first && token_is(article, body.first, "دولت");
    uint32_t first = is_body ? body.first : out->last + token_has(article, out->last, MARK(IN));
    uint32_t last = government_end(article, first);
    if (last == first || !starts_with_one_of(out->role, roles))
        return;
    if (is_body) {
        out->organization = article->host->canonical(article->document, first, last);
        out->organization_words.last = last;
    }
    out->standing = STANDING_FORMER;
    out->has_standing = true;
    out->last = out->last > last ? out->last : last;
}
