#include "office.h"

static const struct {
    const char *first, *second, *role; // second: NULL for one word
} offices[] = {
#define OFFICE(word, role) {word, NULL, role},
#define OFFICE_OF_TWO(first, second, role) {first, second, role},
#include "office_words.inc"
#undef OFFICE
#undef OFFICE_OF_TWO
};

uint32_t office_link_end(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK(TO)) && token_has(article, token + 1, MARK(LINK)))
        return token + 2;
    return token + token_is(article, token, "بعنوان");
}

uint32_t office_link_start(const struct article *article, uint32_t token)
{
    for (uint32_t size = 1; size <= 2 && size <= token; size++)
        if (office_link_end(article, token - size) == token)
            return token - size;
    return token;
}

// «ریاست جمهوری», «ریاست محترم جمهوری»
static bool heads_republic(const struct article *article, uint32_t token, uint32_t *last)
{
    uint32_t republic = token + 1 + token_has(article, token + 1, MARK(COURTESY));
    *last = republic + 1;
    return token_is(article, token, "ریاست") && token_has(article, republic, MARK(REPUBLIC));
}

struct office office_at(const struct article *article, uint32_t token)
{
    struct office out = {.last = token + 1};
    if (!token_has(article, token, MARK(OFFICE)))
        return out;
    if (heads_republic(article, token, &out.last))
        return (struct office){slice_of("رئیس جمهور"), out.last, true};
    for (size_t i = 0; i < sizeof offices / sizeof *offices; i++) {
        bool is_of_two = offices[i].second != NULL;
        if (token_is(article, token, offices[i].first) &&
            (!is_of_two || token_is(article, token + 1, offices[i].second)))
            return (struct office){slice_of(offices[i].role), token + 1 + is_of_two,
                                   token_is(article, token, "نخست")};
    }
    return (struct office){.last = token + 1};
}

uint32_t office_position(const struct article *article, uint32_t office)
{
    static const char *const positions[] = {"سمت",  "پست",  "مقام", "جایگاه", "منصب",
                                            "کسوت", "قامت", "مسند", NULL};
    return office - (office > 0 && token_is_one_of(article, office - 1, positions));
}

uint32_t office_kept_end(const struct article *article, uint32_t token)
{
    bool is_kept = token_is(article, token, "با") && token_is(article, token + 1, "حفظ") &&
                   token_is(article, token + 2, "سمت");
    return is_kept ? token + 3 : token;
}

uint32_t office_lead(const struct article *article, uint32_t office)
{
    uint32_t position = office_position(article, office);
    bool is_led = position < office && position > 0 && token_has(article, position - 1, MARK(IN));
    return is_led ? position - 1 : office;
}

bool office_is_of_time(const struct article *article, uint32_t office)
{
    static const char *const times[] = {"دوره", "دوران", "زمان", "عهد", NULL};
    return office > 0 && token_is_one_of(article, office - 1, times);
}
