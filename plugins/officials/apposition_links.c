// A comma, a blessing, «به عنوان», «یکی از» and their kin part a name from its post without coming
// between them.
#include "apposition_links.h"

#include "office.h"

static bool is_ordinal(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(NUMBER)) && ends_with(token_text(article, token), "ین");
}

// «به عنوان», «یکی از», «نیز» and their kin; how many tokens, 0: none.
static uint32_t link_length(const struct article *article, uint32_t token)
{
    uint32_t first = token + token_has(article, token, MARK(OBJECT)); // «را به عنوان»
    first += first > token && token_has(article, first, MARK(TOO)); // «را نیز به عنوان»
    uint32_t link = office_link_end(article, first);
    if (link == first && token_has(article, first, MARK(TO)) && token_is(article, first + 1, "نام"))
        link = first + 2; // «به نام»
    if (link > first)
        return link - token;
    if (first > token)
        return 0;
    if (token_has(article, token, MARK(IN)) &&
        (office_position(article, token + 2) == token + 1 || office_is_of_time(article, token + 2)))
        return 2; // «نام در مقام رئیس …», «نام در دوران ریاست جمهوری خود»
    if (office_kept_end(article, token) > token)
        return 3; // «نام با حفظ سمت معاون …»
    if (token_is(article, token, "دیگر") || token_is(article, token, "آخرین") ||
        is_ordinal(article, token))
        return 1; // «نام دیگر عضو …», «نام، نخستین مدیرکل …»
    if (token_has(article, token, MARK(ONE_OF)))
        return 1 + token_has(article, token + 1, MARK(FROM));
    return token_has(article, token, MARK(LINK) | MARK(TOO));
}

// «نام؛ به عنوان …»
static bool is_semicolon_of_link(const struct article *article, uint32_t token)
{
    return token_is(article, token, "؛") && office_link_end(article, token + 1) > token + 1;
}

bool stands_beside(const struct article *article, uint32_t first, uint32_t last)
{
    uint32_t marks_seen = 0;
    for (uint32_t token = first; token < last;) {
        uint32_t link = link_length(article, token);
        if (token_has(article, token, MARK(BLESSING)) &&
            token_has(article, token + 1, MARK(PAREN))) {
            token++;
        } else if (token_has(article, token, MARK(LOOSE_MARK)) ||
                   is_semicolon_of_link(article, token)) {
            if (++marks_seen > 3)
                return false;
            token++;
        } else if (link) {
            token += link;
        } else {
            return false;
        }
    }
    return first <= last && last - first < APPOSITION_MAX;
}
