// Whoever writes about one town does not repeat its name behind «شهردار» and «شورای شهر»: such an
// office without a place is of the town or the province that the article names most.
#include "post_towns.h"

#include "post_place.h"

enum { PLACES_MAX = 32 }; // that are counted; an article names few

struct tally {
    const golchin_edge *places[PLACES_MAX];
    uint32_t times[PLACES_MAX];
    uint32_t count;
};

static void add(const struct article *article, struct tally *tally, const golchin_edge *place)
{
    golchin_slice name = edge_text(article, place, article->is->name);
    for (uint32_t i = 0; i < tally->count; i++)
        if (same_letters(edge_text(article, tally->places[i], article->is->name), name)) {
            tally->times[i]++;
            return;
        }
    if (tally->count == PLACES_MAX)
        return;
    tally->places[tally->count] = place;
    tally->times[tally->count++] = 1;
}

// The only place of these types, or the one that is named most often; NULL: there is none.
static const golchin_edge *most_named(const struct article *article, const char *const *types)
{
    struct tally tally = {.count = 0};
    uint32_t count, best = 0;
    const golchin_edge *const *edges =
        article->host->edges(article->document, article->is->place, &count);
    for (uint32_t i = 0; i < count; i++)
        if (slice_is_one_of(edge_text(article, edges[i], article->is->place_type), types) &&
            !edge_flag(article, edges[i], article->is->resolved) &&
            !slice_is(edge_text(article, edges[i], article->is->ambiguous), "yes"))
            add(article, &tally, edges[i]);
    bool is_alone = true;
    for (uint32_t i = 1; i < tally.count; i++) {
        if (tally.times[i] > tally.times[best])
            best = i;
        else if (tally.times[i] < tally.times[best])
            continue;
        is_alone = best == i;
    }
    return tally.count == 1 || (tally.count && is_alone && tally.times[best] > 1)
               ? tally.places[best]
               : NULL;
}

static bool is_office_of(const struct post *post, const char *role, const char *const *bodies)
{
    return !post->is_many && !post->place.len &&
           (post->organization.len ? slice_is_one_of(post->organization, bodies)
                                   : slice_is(post->role, role));
}

static void take(const struct article *article, const golchin_edge *place, struct post *post)
{
    post->place = plain_text(article, edge_text(article, place, article->is->name));
    post->place_words = (struct words){place->first, place->last, true};
}

// An article's town or province, looked for when the first office wants it.
struct lookup {
    const char *const *types;
    const golchin_edge *place;
    bool is_done;
};

static const golchin_edge *look_up(const struct article *article, struct lookup *lookup)
{
    if (!lookup->is_done)
        lookup->place = most_named(article, lookup->types);
    lookup->is_done = true;
    return lookup->place;
}

// «فرماندار کهگیلویه»: the head of a county, where its province is called so for short.
static void keep_county(const struct article *article, struct post *post)
{
    struct words place = post->place_words;
    if (!slice_is(post->role, "فرماندار") || place.last == place.first ||
        !place_is_of_type(article, edge_at(article, article->is->place, place.first), "province"))
        return;
    golchin_slice written = article->host->canonical(article->document, place.first, place.last);
    if (written.len < post->place.len)
        post->place = written;
}

static bool is_in_county(const struct article *article, const struct post *post)
{
    const golchin_edge *place = edge_at(article, article->is->place, post->place_words.first);
    return post->place.len && place_is_town(article, place);
}

void posts_find_counties(const struct article *article, struct posts *posts)
{
    const struct post *latest = NULL;
    for (uint32_t i = 0; i < posts->count; i++) {
        struct post *post = &posts->items[i];
        if (post->is_many || !is_in_county(article, post))
            continue;
        if (latest && post->place_words.is_resolved &&
            article->sentence_of[post->place_words.first] != post->sentence) {
            post->place = latest->place;
            post->place_words = latest->place_words;
            post->place_words.is_resolved = true;
        }
        latest = post;
    }
}

void posts_find_towns(const struct article *article, struct posts *posts)
{
    static const char *const town_bodies[] = {"شورای شهر", "شورای اسلامی شهر", "شهرداری", NULL};
    static const char *const county_bodies[] = {"فرمانداری", NULL};
    static const char *const province_bodies[] = {"استانداری", NULL};
    static const char *const towns[] = {"city", "county", NULL};
    static const char *const provinces[] = {"province", NULL};
    struct lookup town = {.types = towns}, province = {.types = provinces};
    for (uint32_t i = 0; i < posts->count; i++) {
        struct post *post = &posts->items[i];
        const golchin_edge *place = NULL;
        keep_county(article, post);
        if (is_office_of(post, "شهردار", town_bodies) ||
            is_office_of(post, "فرماندار", county_bodies))
            place = look_up(article, &town);
        else if (is_office_of(post, "استاندار", province_bodies))
            place = look_up(article, &province);
        if (place)
            take(article, place, post);
    }
}
