// An officer who is named in the phrase stands for an office: «معاون استاندار» is in the
// «استانداری».
#include "superiors.h"

#include "phrase_bounds.h"
#include "post_place.h"
#include "role.h"

enum { FIELD_MAX = 18 }; // tokens of what a minister is of

// «مشاور نخست‌وزیر»
static bool is_prime_minister(const struct article *article, uint32_t token)
{
    return (token_is(article, token, "نخست") && token_is(article, token + 1, "وزیر")) ||
           token_is(article, token, "نخستوزیر");
}

// «معاون عمرانی استاندار», «قائم‌مقام وزیر بهداشت»: the
// officer above names the office.
bool superior_at(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(SUPERIOR)) || is_prime_minister(article, token) ||
           (token_has(article, token, MARK(CHIEF)) &&
            token_has(article, token + 1, MARK(REPUBLIC)));
}

golchin_slice superior_office(golchin_slice officer)
{
    static const struct {
        const char *officer, *office;
    } offices[] = {{"استاندار", "استانداری"}, {"فرماندار", "فرمانداری"}, {"شهردار", "شهرداری"},
                   {"بخشدار", "بخشداری"},     {"دادستان", "دادستانی"},   {"وزیر", ""}};
    for (size_t i = 0; i < sizeof offices / sizeof *offices; i++)
        if (slice_is(officer, offices[i].officer))
            return slice_of(offices[i].office);
    return slice_of("ریاست جمهوری");
}

static golchin_slice office_of(const struct article *article, uint32_t token)
{
    return is_prime_minister(article, token) ? slice_of("نخست وزیری")
                                             : superior_office(token_text(article, token));
}

// Of what a minister is: the list says it, or the words behind do.
static golchin_slice ministry_of(const struct article *article, const golchin_edge *role,
                                 uint32_t sentence, uint32_t *last)
{
    golchin_slice part = role ? role_read(article, role).organization : (golchin_slice){0};
    if (part.len)
        return part;
    uint32_t end = *last;
    while (end < *last + FIELD_MAX && !ends_body(article, end, sentence))
        end++;
    if (end == *last)
        return part;
    part = article->host->canonical(article->document, *last, end);
    *last = end;
    return join_texts(article, slice_of("وزارت"), part);
}

void superior_read(const struct article *article, uint32_t token, uint32_t sentence,
                   struct phrase *out)
{
    const golchin_edge *role = edge_at(article, article->is->role, token);
    uint32_t last = role ? role->last : token + 1;
    out->office = office_of(article, token);
    if (!out->office.len)
        out->office = ministry_of(article, role, sentence, &last);
    else if (last == token + 1 && token_has(article, last, MARK(REPUBLIC)))
        last++;
    out->is_anaphor = !out->office.len;
    out->organization = (struct words){token, last, false};
    out->last = place_read(article, last, sentence, out);
}
