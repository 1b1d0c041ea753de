// An article says «مدیرکل بهزیستی فارس» once and «مدیرکل بهزیستی», «مدیرکل» or «رئیس این سازمان»
// after that. Posts are compared in text order with those before them.
#include "posts.h"

#include "named_bodies.h"
#include "role.h"
#include "superiors.h"

static bool agree(golchin_slice a, golchin_slice b)
{
    return !a.len || !b.len || same_letters(a, b);
}

// Takes the first word off the front of `*text`.
static golchin_slice next_word(golchin_slice *text)
{
    golchin_slice word = first_word(*text);
    size_t taken = word.len + (word.len < text->len); // and the blank
    text->start += taken;
    text->len -= taken;
    return word;
}

// «شورای شهر» in «شورای اسلامی شهر»: all words of the one are in the other.
static bool has_words_of(golchin_slice text, golchin_slice words)
{
    while (words.len) {
        golchin_slice wanted = next_word(&words), rest = text;
        bool is_found = false;
        while (rest.len && !is_found)
            is_found = same_letters(next_word(&rest), wanted);
        if (!is_found)
            return false;
    }
    return true;
}

bool bodies_agree(golchin_slice a, golchin_slice b)
{
    return agree(a, b) || letters_begin(a, b) || letters_begin(b, a) || letters_end(a, b) ||
           letters_end(b, a) || has_words_of(a, b) || has_words_of(b, a);
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

// «این سازمان»: was the earlier organisation called so, or is it one that such officers head?
static bool is_called(const struct article *article, const struct post *earlier,
                      const struct post *later)
{
    uint32_t first = earlier->organization_words.first;
    if (!earlier->organization.len || !agree(earlier->place, later->place) ||
        !body_is_named(article, earlier->organization_words))
        return false;
    if (!later->body.len || letters_begin(earlier->organization, later->body))
        return true;
    if (token_has(article, later->organization_words.first, MARK(BUREAU)))
        return starts_with(earlier->role, "مدیرکل") || starts_with(earlier->role, "مدیر کل") ||
               (starts_with(later->role, "رئیس") && same_letters(earlier->role, later->role));
    return first < earlier->organization_words.last &&
           same_letters(token_text(article, first), later->body);
}

// «نماینده مردم نیشابور», «نماینده دولت»
static bool is_delegate_of_else(const struct post *a, const struct post *b)
{
    const struct post *sent = a->place.len ? b : a;
    return role_is_delegate(a->role) && (a->place.len > 0) != (b->place.len > 0) &&
           sent->organization.len && !starts_with(sent->organization, "مجلس");
}

// «در دوران ریاست جمهوری نام»: the name beside it has it, whoever has another of the kind.
static bool is_of_name_beside(const struct post *post)
{
    return (post->names_holder || post->has_name) && !post->organization.len && !post->place.len;
}

// «نخست وزیر رژیم شاهنشاهی»: who comes after a regime is not of it.
static bool is_of_regime(const struct post *post)
{
    return starts_with(post->organization, "رژیم") && post->standing == STANDING_FORMER;
}

static bool is_same_post(const struct post *a, const struct post *b)
{
    if (is_of_regime(a) != is_of_regime(b) && !a->is_bare && !b->is_bare)
        return false;
    return !is_of_name_beside(a) && !is_of_name_beside(b) && !a->is_many && !b->is_many &&
           !is_delegate_of_else(a, b) && a->is_verbal == b->is_verbal &&
           a->standing == b->standing && same_letters(a->role, b->role) &&
           bodies_agree(a->organization, b->organization) && agree(a->place, b->place);
}

// «این سازمان»: the organisation of the post before it; «مدیر درمان پیشین»: that of its successor.
static bool find_model(const struct article *article, struct posts *posts, uint32_t index)
{
    struct post *post = &posts->items[index];
    uint32_t oldest = back_by(index, POSTS_COMPARED);
    bool is_found = false;
    for (uint32_t back = index; back-- > oldest;) {
        const struct post *earlier = &posts->items[back];
        bool is_wanted = post->refers_back ? is_called(article, earlier, post)
                                           : (!earlier->is_bare || earlier->refers_back) &&
                                                 same_letters(earlier->role, post->role);
        if (!is_wanted || (post->standing != STANDING_FORMER && is_of_regime(earlier)) ||
            (is_found && !bodies_agree(earlier->organization, post->organization)))
            continue;
        inherit(earlier, post);
        is_found = true;
        if (post->place.len)
            break; // else one further up may say where
    }
    return is_found;
}

// «رئیس پیشین» in the sentence of his successor, «معاون او»: the post beside it that says of what.
// NULL: none does.
static const struct post *post_beside(const struct posts *posts, uint32_t index)
{
    const struct post *post = &posts->items[index];
    const struct post *before = index > 0 ? post - 1 : NULL;
    const struct post *behind = index + 1 < posts->count ? post + 1 : NULL;
    if (!post->is_bare || post->refers_back)
        return NULL;
    if (before && post->is_his)
        return before;
    if (!post->has_standing || post->standing != STANDING_FORMER || role_is_delegate(post->role))
        return NULL;
    // «وزیر کشور و استاندار پیشین»: a town's officers are of no other body.
    bool is_of_body = !role_is_of_town(post->role);
    if (before && before->organization.len && before->sentence == post->sentence && is_of_body)
        return before;
    return behind && behind->organization.len && behind->sentence == post->sentence &&
                   same_letters(behind->role, post->role)
               ? behind
               : NULL;
}

// «این نهاد»: words that any organisation may be called by.
static bool may_be_any(golchin_slice body)
{
    return slice_is(body, "نهاد") || slice_is(body, "سازمان") || slice_is(body, "اداره کل");
}

static void resolve(const struct article *article, struct posts *posts, uint32_t index)
{
    struct post *post = &posts->items[index];
    const struct post *beside = post_beside(posts, index);
    if (beside) {
        inherit(beside, post);
        if (post->is_his && !post->organization.len && role_is_of_town(beside->role)) {
            post->organization = superior_office(beside->role);
            post->organization_words = beside->role_words;
        }
        return;
    }
    if (!post->refers_back && !post->is_bare) {
        if (!named_body_find(article, post)) // «دبیر جشنواره»
            named_body_find_place(article, post);
        return;
    }
    // «رئیس آن»
    bool is_of_that = post->refers_back && post->organization_words.last > 0 &&
                      post->organization_words.first == post->organization_words.last;
    if (is_of_that && named_body_find_subject(article, post))
        return;
    if (find_model(article, posts, index) || !post->refers_back || !post->body.len ||
        named_body_find(article, post))
        return;
    if (token_has(article, post->organization_words.first, MARK(SUPERIOR))) {
        post->body = slice_of("وزارت"); // «معاون وزیر»: of no other body than a ministry
        find_model(article, posts, index);
        return;
    }
    golchin_slice body = post->body;
    if (!slice_is(body, "دانشگاه") && !slice_is(body, "بیمارستان")) {
        post->body = (golchin_slice){0}; // nothing is called so: any organisation will do
        if ((!slice_is(body, "اداره کل") && find_model(article, posts, index)) ||
            (may_be_any(body) && named_body_find_any(article, post)))
            return;
    }
    if (!slice_is(body, "دانشگاه") && !may_be_any(body))
        post->organization = body; // of one that the article does not name
}

static void take_group(struct posts *posts, uint32_t index)
{
    struct post *later = &posts->items[index];
    uint32_t oldest = back_by(index, POSTS_COMPARED);
    for (uint32_t back = index; back-- > oldest;) {
        struct post *earlier = &posts->items[back];
        if (is_same_post(earlier, later)) {
            later->group = earlier->group;
            inherit(earlier, later);
            inherit(later, earlier);
            return;
        }
    }
    later->group = (int)posts->group_count++;
}

void posts_group(const struct article *article, struct posts *posts)
{
    for (uint32_t i = 0; i < posts->count; i++) {
        resolve(article, posts, i);
        take_group(posts, i);
    }
}
