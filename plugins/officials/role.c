// The list's form of a role may swallow its organisation (`رئیس بیمارستان`) or the officer above it
// (`معاون عمرانی استاندار`). Then the head ends where that begins, and the rest is read from the
// text; `وزیر بهداشت` only hints at a ministry, which the list names.
#include "role.h"

#include <string.h>

#include "superiors.h"

// Heads whose words behind them name a department, unless a body follows.
static const char *const deputies[] = {"معاون",     "مدیر", "کارشناس", "مسئول", "مسوول", "مشاور",
                                       "قائم مقام", "کفیل", "سرپرست",  "دبیر",  NULL};
static const char *const no_deputies[] = {"مدیرکل", "مدیر کل", "مدیرعامل", "مدیر عامل", NULL};
static const char *const seated[] = {"سفیر",
                                     "رایزن",
                                     "کاردار",
                                     "سرکنسول",
                                     "وابسته",
                                     "نماینده ولی فقیه",
                                     "نماینده دائم",
                                     "نماینده رهبری",
                                     "نماینده مقام معظم رهبری",
                                     "نماینده کارگران",
                                     "نماینده کارفرمایان",
                                     NULL};
static const char *const acting[] = {"سرپرست", "کفیل", NULL};
static const char *const plural_ends[] = {"ان",   "ها",    "های",  "روسای", "اعضای", "اعضا",
                                          "وزرا", "وزرای", "ائمه", "ین",    "نواب",  NULL};

static const char minister[] = "وزیر ";

golchin_slice role_alone(golchin_slice role)
{
    if (slice_is(role, "سخنگوی"))
        role.len -= strlen("ی");
    return role;
}

bool role_is_deputy(golchin_slice role)
{
    return starts_with_one_of(role, deputies) && !starts_with_one_of(role, no_deputies);
}

bool role_is_acting(golchin_slice role)
{
    return starts_with_one_of(role, acting) && !starts_with(role, "سرپرستار"); // heads the nurses
}

bool role_has_seat(golchin_slice role)
{
    return starts_with_one_of(role, seated);
}

bool role_is_of_body(golchin_slice role)
{
    static const char *const heads[] = {"رئیس",  "نایب",  "دبیر",  "عضو",   "مدیر", "معاون",
                                        "مسئول", "بازرس", "خزانه", "سخنگو", NULL};
    return starts_with_one_of(role, heads) && !starts_with(role, "رئیس جمهور");
}

bool role_heads_state(golchin_slice role)
{
    static const char *const heads[] = {"رئیس جمهور", "نخست وزیر", "پادشاه", NULL};
    return starts_with_one_of(role, heads);
}

bool role_is_head(golchin_slice role)
{
    static const char *const heads[] = {"رئیس", "مدیر", "مدیرعامل", "مدیرکل", NULL};
    return slice_is_one_of(role, heads);
}

bool role_is_of_town(golchin_slice role)
{
    static const char *const roles[] = {"استاندار",  "فرماندار", "شهردار", "بخشدار",
                                        "امام جمعه", "دادستان",  NULL};
    return slice_is_one_of(role, roles);
}

bool role_is_delegate(golchin_slice role)
{
    return slice_is(role, "نماینده") || starts_with(role, "نماینده مردم");
}

static bool is_plural_form(const struct article *article, const golchin_edge *edge,
                           golchin_slice written)
{
    golchin_slice word = token_text(article, edge->first);
    if (edge->is_plural)
        return true;
    if (same_letters(word, first_word(written)))
        return false;
    for (const char *const *end = plural_ends; *end; end++)
        if (letters_end(word, slice_of(*end)))
            return true;
    return token_has(article, edge->first + 1, MARK(PLURAL_END)) &&
           is_tied(article, edge->first + 1);
}

// The token behind the words of `text`, counted from `first`; `last` where they do not fit.
static uint32_t token_behind(const struct article *article, uint32_t first, uint32_t last,
                             golchin_slice text)
{
    size_t wanted = letter_count(text), have = 0;
    for (uint32_t token = first; token < last; token++) {
        if (have >= wanted)
            return token;
        have += letter_count(token_text(article, token));
    }
    return last;
}

// The part of `written` in front of the word that `part` begins with; empty: there is none.
static golchin_slice before_part(golchin_slice written, golchin_slice part)
{
    golchin_slice head = first_word(part);
    for (size_t i = 1; i < written.len; i++) {
        golchin_slice rest = {written.start + i, written.len - i};
        if (written.start[i - 1] == ' ' && letters_begin(rest, head))
            return (golchin_slice){written.start, i - 1};
    }
    return (golchin_slice){0};
}

// Where the officer above begins inside the entry's words: «معاون عمرانی [استاندار]».
static uint32_t superior_in(const struct article *article, const golchin_edge *edge)
{
    if (starts_with(token_text(article, edge->first), "نخست")) // نخست‌وزیر
        return edge->last;
    for (uint32_t token = edge->first + 1; token < edge->last; token++)
        if (superior_at(article, token))
            return token;
    return edge->last;
}

// The words of `written` that the tokens [first, last) are.
static golchin_slice beginning_of(const struct article *article, golchin_slice written,
                                  uint32_t first, uint32_t last)
{
    golchin_slice rest = written;
    for (uint32_t token = first; token < last; token++)
        letters_take(&rest, token_text(article, token));
    size_t len = (size_t)(rest.start - written.start);
    return len ? (golchin_slice){written.start, len} : written; // a plural, which names nobody
}

// «معاون [آموزش و پرورش]», where the list has «معاون آموزش»: a body that the entry cuts in two.
static uint32_t body_cut_by(const struct article *article, const golchin_edge *edge)
{
    for (uint32_t token = edge->first + 1; token < edge->last; token++) {
        const golchin_edge *body = edge_at(article, article->is->organization, token);
        if (body && body->last > edge->last)
            return token;
    }
    return edge->last;
}

// The head in an entry whose form has a part of what it is of.
static void take_head(const struct article *article, const golchin_edge *edge,
                      golchin_slice written, golchin_slice part, struct role *out)
{
    golchin_slice head = plain_text(article, edge_text(article, edge, article->is->head));
    golchin_slice before = before_part(written, part);
    if (starts_with(written, minister)) { // the ministry as the article calls it
        golchin_slice field = {written.start + strlen(minister), written.len - strlen(minister)};
        out->text = (golchin_slice){written.start, strlen(minister) - 1};
        out->organization = join_texts(article, slice_of("وزارت"), field);
    } else if (before.len) {
        out->text = before;
        out->last = token_behind(article, edge->first, edge->last, before);
    } else if (letters_begin(written, head) && head.len < written.len) {
        out->text = head; // «رئیس هلال احمر», where the list has «جمعیت هلال احمر»
        out->last = token_behind(article, edge->first, edge->last, head);
    } else {
        out->text = head;
        out->organization = part;
    }
}

struct role role_read(const struct article *article, const golchin_edge *edge)
{
    golchin_slice written = plain_text(article, edge_text(article, edge, article->is->written));
    golchin_slice part = plain_text(article, edge_text(article, edge, article->is->org_part));
    struct role out = {.text = written, .last = edge->last};
    uint32_t superior = superior_in(article, edge), body = body_cut_by(article, edge);
    out.is_plural = is_plural_form(article, edge, written);
    out.takes_organization =
        part.len || !slice_is(edge_text(article, edge, article->is->takes_organization), "no");
    out.is_trade = slice_is(edge_text(article, edge, article->is->level), "trade");
    if (superior < edge->last) {
        out.text = article->host->canonical(article->document, edge->first, superior);
        out.last = superior;
    } else if (body < edge->last) {
        out.text = beginning_of(article, written, edge->first, body);
        out.last = body;
        out.takes_organization = true;
    } else if (part.len) {
        take_head(article, edge, written, part, &out);
    }
    return out;
}

bool role_is_possessed(const struct article *article, const struct role *role)
{
    golchin_slice word = token_text(article, role->last - 1);
    return ends_with(word, "ش") && letters_begin(word, role->text) &&
           letter_count(word) == letter_count(role->text) + 1;
}

bool role_may_be_his(const struct role *role)
{
    static const char *const heads[] = {"معاون", "قائم مقام", "مشاور", "دستیار", "سخنگو", NULL};
    return starts_with_one_of(role->text, heads);
}

bool role_is_deputy_of_his(const struct article *article, const struct role *role)
{
    return role_may_be_his(role) &&
           (role_is_possessed(article, role) || token_has(article, role->last, MARK(PRONOUN)));
}
