// A post in front of a name is not always its: it may have had its name before, be the one that
// gives an order or that is served, or another name's in a list.
#include "other_holders.h"

#include "introductions.h"
#include "listed_names.h"
#include "office.h"
#include "sentence_start.h"

// «فرماندار یزد، نام مدیرکل …»: in a list whose names stand in front of their posts, the post in
// front of the comma is somebody else's.
static bool begins_another(const struct article *article, const struct people *people,
                           const struct name *name, uint32_t before)
{
    const struct post *post = &people->posts.items[before];
    return post_starting(people, name->last) && token_has(article, post->last, MARK(COMMA)) &&
           post->first > article->sentences[post->sentence].first + 1;
}

// «از سوی الف رئیس … و رئیس …، ب، پ و ت»: the name in front has the posts already.
static bool is_of_name_in_front(const struct article *article, const struct people *people,
                                uint32_t before)
{
    const struct post *items = people->posts.items;
    uint32_t first = post_chain_start(article, &people->posts, before);
    return token_has(article, items[before].last, MARK(COMMA)) &&
           name_ending(people, items[first].first);
}

// «مشاور نام», «سخنگوی نام»: whom somebody serves, when nothing else says where.
static bool is_served(const struct post *post, const struct name *name)
{
    static const char *const servants[] = {"مشاور", "سخنگو", "نماینده", "دستیار", NULL};
    return post->is_bare && post->last == name->start && slice_is_one_of(post->role, servants);
}

// «نام به عنوان …», «نام را به این سمت …»: who gets an office.
static bool is_appointed(const struct article *article, const struct name *name)
{
    uint32_t at = name->last + token_has(article, name->last, MARK(OBJECT));
    return office_link_end(article, at) > at ||
           (token_has(article, at, MARK(TO)) && token_has(article, at + 1, MARK(THIS)) &&
            token_has(article, at + 2, MARK(LINK)));
}

// «حکم مسئول جدید …، نام را به او داد»: the order is theirs.
static bool gets_order(const struct article *article, const struct name *name)
{
    uint32_t at = name->last + is_comma(article, name->last);
    at += token_has(article, at, MARK(OBJECT));
    return token_has(article, at, MARK(TO)) && token_has(article, at + 1, MARK(PRONOUN));
}

// «…، نام، …» and «…، نام (…)», but not «…، نام، راننده اتوبوس، …»: set off as the holder of the
// office in front.
static bool is_closed(const struct article *article, const struct people *people,
                      const struct name *name)
{
    return token_has(article, name->last, MARK(COMMA) | MARK(PAREN) | MARK(DASH)) &&
           !post_starting(people, name->last + 1) && !introduction_stands(article, people, name);
}

// «وزیر نام را به سمت …», «با حکم مدیرعامل سازمان، نام»: whose order it is, is not who is named
// behind the comma.
static bool is_of_a_deed(const struct article *article, const struct people *people,
                         const struct post *post, const struct name *name)
{
    static const char *const deeds[] = {"موافقت", "سوی", NULL};
    static const char *const presences[] = {"حضور", "باحضور", NULL};
    static const char *const changes[] = {"تکریم", "تودیع", "معارفه", "معرفی", "منصوب", NULL};
    bool is_appointment = is_appointed(article, name);
    // «با حضور معاون وزیر، نام به عنوان …», «با حضور فرماندار، نام تکریم …»
    if ((is_appointment || token_is_one_of(article, name->last, changes)) && post->first > 0 &&
        token_is_one_of(article, post->first - 1, presences))
        return true;
    // «وزیر کشور، نام و نام را …», «در پی …، وزیر کشور، نام را به عنوان …»: subject and objects
    uint32_t start = sentence_skip_dateline(article, post->sentence);
    bool is_set_off = post->first > 0 && is_comma(article, post->first - 1);
    const struct post *front = is_set_off ? post_ending(people, post->first - 1) : NULL;
    bool begins_clause = is_set_off && !(front && front->first == start);
    bool is_subject = post->first == start || (is_appointment && begins_clause);
    if (is_subject && token_has(article, listed_names_end(article, people, name), MARK(OBJECT)))
        return true;
    return post->first > 0 && !gets_order(article, name) && !is_closed(article, people, name) &&
           (is_appointment || token_has(article, post->last, MARK(COMMA))) &&
           (token_has(article, post->first - 1, MARK(ORDER)) ||
            token_is_one_of(article, post->first - 1, deeds));
}

// «طبق اعلام فرماندار یزد، نام بازداشت شد»: the comma ends the adverbial, and what the sentence
// tells is told of the name; not where the name has a comma of its own or says something.
static bool is_source_of(const struct article *article, const struct people *people,
                         const struct post *post, const struct name *name)
{
    static const char *const sources[] = {"اعلام", "اعلان",   "اظهار", "اظهارات", "تایید",  "شکایت",
                                          "غیاب",  "درخواست", "خبر",   "خواست",   "پیگیری", NULL};
    uint32_t before = post->first - 1;
    if (post->first == 0 || !token_has(article, post->last, MARK(COMMA)) ||
        is_closed(article, people, name))
        return false;
    bool is_report = token_has(article, before, MARK(SAYING) | MARK(REPORT)) ||
                     token_is_one_of(article, before, sources) ||
                     (before > 0 && token_has(article, before, MARK(FROM)) &&
                      token_has(article, before - 1, MARK(REPORT)));
    return is_report && article->speech_end[name->sentence] <= name->last;
}

// «پدر مدیرکل راه فارس، نام»: whose name it is, nothing tells.
static bool is_of_kin(const struct article *article, const struct post *post)
{
    static const char *const kin[] = {"پدر",    "مادر",  "همسر",  "فرزند", "پسر",
                                      "دختر",   "برادر", "خواهر", "داماد", "خانواده",
                                      "راننده", "وکیل",  NULL};
    return post->first > 0 && token_is_one_of(article, post->first - 1, kin) &&
           token_has(article, post->last, MARK(COMMA));
}

bool post_is_of_another(const struct article *article, const struct people *people,
                        const struct name *name, uint32_t post)
{
    const struct post *before = &people->posts.items[post];
    return begins_another(article, people, name, post) ||
           is_of_name_in_front(article, people, post) ||
           is_of_a_deed(article, people, before, name) || is_served(before, name) ||
           is_source_of(article, people, before, name) || is_of_kin(article, before);
}
