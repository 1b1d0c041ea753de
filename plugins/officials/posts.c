// A post begins with a role that the list knows. The list's form may swallow its organisation
// (`رئیس بیمارستان`); then the head ends where the organisation begins. Plural roles are read as
// well, so that nothing else takes their words, but they name nobody.
#include "posts.h"

#include <string.h>

#include "post_phrase.h"

// Posts that are compared with a later one; an article with more forgets the earliest.
enum { POSTS_COMPARED = 256 };

// Roles that are a trade, not an office (docs/records.md).
static const char *const trades[] = {
    "پزشک",          "پرستار",       "ماما",          "بهورز",    "داروساز", "روانشناس",
    "متخصص",         "جراح",         "استاد",         "استادیار", "دانشیار", "پژوهشگر",
    "کارشناس",       "مربی",         "سرمربی",        "خیر",      "خبرنگار", "وکیل",
    "عضو هیئت علمی", "پزشک خانواده", "استاد دانشگاه", "مددکار",   "بازیکن",  NULL,
};

// Heads whose words behind them name a department, unless a body follows.
static const char *const deputies[] = {"معاون", "مدیر",          "کارشناس", "مسئول",
                                       "مشاور", "قائم مقام",     "سخنگو",   "سخنگوی",
                                       "کفیل",  "سرپرست معاونت", NULL};

// «ریاست … را بر عهده داشت»: the office for the officer.
static const struct {
    const char *office, *role;
} offices[] = {{"ریاست", "رئیس"},     {"مدیریت", "مدیر"},    {"معاونت", "معاون"},
               {"مدیرکلی", "مدیرکل"}, {"سرپرستی", "سرپرست"}, {"استانداری", "استاندار"}};

static bool is_one_of(golchin_slice text, const char *const *list)
{
    for (; *list; list++)
        if (slice_is(text, *list))
            return true;
    return false;
}

// The list writes joiners where records write spaces.
static golchin_slice plain(const struct article *article, golchin_slice text)
{
    golchin_slice copy = copy_text(article, text.start, text.len);
    char *out = (char *)copy.start;
    size_t len = 0;
    for (size_t i = 0; i < copy.len; i++) {
        if (i + 3 <= copy.len && memcmp(copy.start + i, "\xE2\x80\x8C", 3) == 0) {
            out[len++] = ' ';
            i += 2;
        } else {
            out[len++] = copy.start[i];
        }
    }
    while (len && out[len - 1] == ' ')
        len--;
    return (golchin_slice){out, len};
}

static golchin_slice join(const struct article *article, golchin_slice a, golchin_slice b)
{
    golchin_slice both = copy_text(article, "", 0);
    char *out = article->host->allocate(article->document, a.len + b.len + 2);
    memcpy(out, a.start, a.len);
    out[a.len] = ' ';
    memcpy(out + a.len + 1, b.start, b.len);
    both = (golchin_slice){out, a.len + 1 + b.len};
    return both;
}

static bool is_plural_form(const struct article *article, const golchin_edge *edge,
                           golchin_slice written)
{
    static const char *const plurals[] = {"ان",    "ها",    "های",  "روسای",
                                          "رؤسای", "اعضای", "ائمه", NULL};
    golchin_slice first = article->host->folded(article->document, edge->first);
    size_t space = 0;
    while (space < written.len && written.start[space] != ' ')
        space++;
    golchin_slice head = tighten(article, (golchin_slice){written.start, space});
    golchin_slice tight = tighten(article, first);
    if (edge->is_plural)
        return true;
    if (starts_with(tight, head) && tight.len == head.len)
        return false;
    for (const char *const *end = plurals; *end; end++)
        if (ends_with(tight, (golchin_slice){*end, strlen(*end)}))
            return true;
    return false;
}

// The token behind the words of `text`, counted from `first`; `last` where they do not fit.
static uint32_t token_behind(const struct article *article, uint32_t first, uint32_t last,
                             golchin_slice text)
{
    size_t wanted = tighten(article, text).len, have = 0;
    for (uint32_t token = first; token < last; token++) {
        if (have >= wanted)
            return token;
        have += tighten(article, article->host->folded(article->document, token)).len;
    }
    return last;
}

// What the list's form says beside the role. «رئیس بیمارستان» ends in its organisation, which is
// then read from the text; «وزیر بهداشت» only hints at a ministry, which the list names.
struct head {
    golchin_slice role;
    golchin_slice organization; // the list's, when the form only hints at it
    uint32_t last;
};

// The part of `written` in front of the word that `part` begins with; empty: there is none.
static golchin_slice before_part(const struct article *article, golchin_slice written,
                                 golchin_slice part)
{
    size_t space = 0;
    while (space < part.len && part.start[space] != ' ')
        space++;
    golchin_slice head = tighten(article, (golchin_slice){part.start, space});
    for (size_t i = 1; i < written.len; i++) {
        golchin_slice rest = {written.start + i, written.len - i};
        if (written.start[i - 1] == ' ' && starts_with(tighten(article, rest), head))
            return (golchin_slice){written.start, i - 1};
    }
    return (golchin_slice){0};
}

static struct head read_head(const struct article *article, const golchin_edge *edge)
{
    golchin_slice written = plain(article, edge_text(article, edge, article->is->written));
    golchin_slice part = plain(article, edge_text(article, edge, article->is->org_part));
    struct head out = {written, {0}, edge->last};
    if (!part.len)
        return out;
    golchin_slice before = before_part(article, written, part);
    if (before.len) {
        out.role = before;
        out.last = token_behind(article, edge->first, edge->last, before);
    } else {
        out.role = plain(article, edge_text(article, edge, article->is->head));
        out.organization = part;
    }
    return out;
}

static bool is_deputy(golchin_slice role)
{
    for (const char *const *deputy = deputies; *deputy; deputy++)
        if (starts_with(role, (golchin_slice){*deputy, strlen(*deputy)}) &&
            !starts_with(role, (golchin_slice){"مدیرکل", strlen("مدیرکل")}) &&
            !starts_with(role, (golchin_slice){"مدیرعامل", strlen("مدیرعامل")}))
            return true;
    return false;
}

static golchin_slice organization_name(const struct article *article, const struct phrase *phrase)
{
    if (phrase->known && phrase->known->first == phrase->organization.first &&
        phrase->known->last == phrase->organization.last) {
        golchin_slice name = edge_text(article, phrase->known, article->is->name);
        if (name.len)
            return plain(article, name);
    }
    static const char *const dropped[] = {"اداره", "کل", NULL};
    uint32_t first = phrase->organization.first;
    while (first + 1 < phrase->organization.last && token_is_one_of(article, first, dropped))
        first++;
    return article->host->canonical(article->document, first, phrase->organization.last);
}

static void take_phrase(const struct article *article, const struct phrase *phrase,
                        struct post *out)
{
    if (phrase->department.last > phrase->department.first) {
        golchin_slice words = article->host->canonical(article->document, phrase->department.first,
                                                       phrase->department.last);
        if (words.len) {
            out->role = join(article, out->role, words);
            out->role_words.last = phrase->department.last;
        }
    }
    if (phrase->organization.last > phrase->organization.first && !phrase->is_anaphor) {
        out->organization = organization_name(article, phrase);
        out->organization_words = phrase->organization;
    }
    out->refers_back = phrase->is_anaphor;
    if (phrase->place_name.len) {
        out->place = plain(article, phrase->place_name);
        out->place_words = phrase->place;
    }
    if (phrase->has_standing) {
        out->standing = phrase->standing;
        out->has_standing = true;
    }
    if (phrase->last > out->last)
        out->last = phrase->last;
}

static bool is_acting(golchin_slice role)
{
    static const char *const acting[] = {"سرپرست", "کفیل", NULL};
    for (const char *const *word = acting; *word; word++)
        if (starts_with(role, (golchin_slice){*word, strlen(*word)}))
            return true;
    return false;
}

static bool read_post(const struct article *article, const golchin_edge *edge, struct post *out)
{
    uint32_t sentence = article->sentence_of[edge->first];
    static const char *const households[] = {"خانوار", "خانواده", "خانوارها", NULL};
    struct head head = read_head(article, edge);
    if (!head.role.len || token_is_one_of(article, edge->last, households))
        return false; // «زن سرپرست خانوار»
    *out = (struct post){.first = edge->first,
                         .last = edge->last,
                         .sentence = sentence,
                         .role = head.role,
                         .organization = head.organization,
                         .role_words = {edge->first, head.last, false},
                         .group = -1};
    out->is_many = is_plural_form(article, edge, head.role);
    bool constituency = starts_with(head.role, (golchin_slice){"نماینده", strlen("نماینده")}) &&
                        head.role.len <= strlen("نماینده مردم");
    if (constituency)
        out->role = (golchin_slice){"نماینده", strlen("نماینده")};
    struct phrase phrase =
        phrase_read(article, head.last, sentence, is_deputy(head.role), constituency);
    take_phrase(article, &phrase, out);
    if (is_acting(out->role) && !(out->has_standing && out->standing == STANDING_FORMER)) {
        out->standing = STANDING_ACTING;
        out->has_standing = true;
    }
    out->is_bare = !out->organization.len && !out->place.len;
    if (out->last < out->role_words.last)
        out->last = out->role_words.last;
    return !is_one_of(out->role, trades);
}

// «… ریاست شبکه بهداشت و درمان … را بر عهده داشته است»
static bool read_office(const struct article *article, uint32_t token, struct post *out)
{
    uint32_t sentence = article->sentence_of[token];
    const char *role = NULL;
    for (size_t i = 0; i < sizeof offices / sizeof *offices; i++)
        if (token_is(article, token, offices[i].office))
            role = offices[i].role;
    if (!role)
        return false;
    golchin_slice text = {role, strlen(role)};
    *out = (struct post){.first = token,
                         .last = token + 1,
                         .sentence = sentence,
                         .role = text,
                         .role_words = {token, token + 1, false},
                         .is_verbal = true,
                         .group = -1};
    struct phrase phrase = phrase_read(article, token + 1, sentence, is_deputy(text), false);
    take_phrase(article, &phrase, out);
    uint32_t at = out->last;
    if (!token_is(article, at, "را"))
        return false;
    at++;
    bool is_held = (token_is(article, at, "بر") && token_is(article, at + 1, "عهده")) ||
                   (token_is(article, at, "برعهده")) ||
                   (token_is(article, at, "به") && token_is(article, at + 1, "عهده"));
    if (!is_held)
        return false;
    at += token_is(article, at, "برعهده") ? 1 : 2;
    bool is_past = token_is(article, at, "داشت") || token_is(article, at, "داشته");
    out->standing = is_past ? STANDING_FORMER : STANDING_CURRENT;
    out->has_standing = true;
    out->last = at;
    return out->organization.len > 0 || out->place.len > 0;
}

struct posts posts_read(const struct article *article)
{
    struct posts found = {.items = article->host->allocate(
                              article->document, (article->token_count + 1) * sizeof *found.items)};
    for (uint32_t token = 0; token < article->token_count;) {
        struct post candidate;
        const golchin_edge *edge = token_has(article, token, MARK_ROLE)
                                       ? edge_at(article, article->is->role, token)
                                       : NULL;
        if (read_office(article, token, &candidate) ||
            (edge && read_post(article, edge, &candidate))) {
            found.items[found.count++] = candidate;
            token = candidate.last > token ? candidate.last : token + 1;
        } else {
            token = edge ? edge->last : token + 1;
        }
    }
    return found;
}

static bool agree(const struct article *article, golchin_slice a, golchin_slice b)
{
    return !a.len || !b.len || same_text(article, a, b);
}

// One name is the beginning of the other: «بیمه سلامت», «بیمه سلامت همگانی».
static bool bodies_agree(const struct article *article, golchin_slice a, golchin_slice b)
{
    if (agree(article, a, b))
        return true;
    golchin_slice x = tighten(article, a), y = tighten(article, b);
    return starts_with(x, y) || starts_with(y, x) || ends_with(x, y) || ends_with(y, x);
}

static void inherit(const struct post *from, struct post *to)
{
    if (!to->organization.len && from->organization.len) {
        to->organization = from->organization;
        to->organization_words = from->organization_words;
        to->organization_words.is_resolved = true;
    }
    if (!to->place.len && from->place.len) {
        to->place = from->place;
        to->place_words = from->place_words;
        to->place_words.is_resolved = true;
    }
}

static bool is_same_post(const struct article *article, const struct post *a, const struct post *b)
{
    return !a->is_many && !b->is_many && a->is_verbal == b->is_verbal &&
           a->standing == b->standing && same_text(article, a->role, b->role) &&
           bodies_agree(article, a->organization, b->organization) &&
           agree(article, a->place, b->place);
}

// «این سازمان»: the organisation of the post before it; «مدیر درمان پیشین»: that of its successor.
static void resolve(const struct article *article, struct posts *posts, uint32_t index)
{
    struct post *post = &posts->items[index];
    uint32_t oldest = index > POSTS_COMPARED ? index - POSTS_COMPARED : 0;
    for (uint32_t back = index; back-- > oldest;) {
        const struct post *earlier = &posts->items[back];
        bool is_wanted = post->refers_back ? earlier->organization.len > 0
                                           : post->is_bare && !earlier->is_bare &&
                                                 same_text(article, earlier->role, post->role);
        if (is_wanted) {
            inherit(earlier, post);
            return;
        }
    }
}

void posts_group(const struct article *article, struct posts *posts)
{
    for (uint32_t i = 0; i < posts->count; i++) {
        struct post *later = &posts->items[i];
        resolve(article, posts, i);
        uint32_t oldest = i > POSTS_COMPARED ? i - POSTS_COMPARED : 0;
        for (uint32_t back = i; back-- > oldest && later->group < 0;) {
            struct post *earlier = &posts->items[back];
            if (is_same_post(article, earlier, later)) {
                later->group = earlier->group;
                inherit(earlier, later);
                inherit(later, earlier);
            }
        }
        if (later->group < 0)
            later->group = (int)posts->group_count++;
    }
}
