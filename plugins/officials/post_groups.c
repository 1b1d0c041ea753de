// An article says «مدیرکل بهزیستی فارس» once and «مدیرکل بهزیستی», «مدیرکل» or «رئیس این سازمان»
// after that. Posts are compared in text order with those before them.
#include "posts.h"

// Posts that are compared with a later one; an article with more forgets the earliest.
enum { POSTS_COMPARED = 128 };

static bool agree(golchin_slice a, golchin_slice b)
{
    return !a.len || !b.len || same_letters(a, b);
}

// One name is the beginning or the end of the other: «بیمه سلامت», «بیمه سلامت همگانی».
static bool bodies_agree(golchin_slice a, golchin_slice b)
{
    return agree(a, b) || letters_begin(a, b) || letters_begin(b, a) || letters_end(a, b) ||
           letters_end(b, a);
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

static bool is_same_post(const struct post *a, const struct post *b)
{
    return !a->is_many && !b->is_many && a->is_verbal == b->is_verbal &&
           a->standing == b->standing && same_letters(a->role, b->role) &&
           bodies_agree(a->organization, b->organization) && agree(a->place, b->place);
}

// «این سازمان»: the organisation of the post before it; «مدیر درمان پیشین»: that of its successor.
static void resolve(struct posts *posts, uint32_t index)
{
    struct post *post = &posts->items[index];
    uint32_t oldest = index > POSTS_COMPARED ? index - POSTS_COMPARED : 0;
    if (!post->refers_back && !post->is_bare)
        return;
    for (uint32_t back = index; back-- > oldest;) {
        const struct post *earlier = &posts->items[back];
        bool is_wanted = post->refers_back
                             ? earlier->organization.len > 0 &&
                                   agree(earlier->place, post->place) &&
                                   letters_begin(earlier->organization, post->body)
                             : !earlier->is_bare && same_letters(earlier->role, post->role);
        if (is_wanted) {
            inherit(earlier, post);
            return;
        }
    }
    if (post->refers_back && post->body.len) {
        post->body = (golchin_slice){0}; // nothing is called so: any body will do
        resolve(posts, index);
    }
}

static void take_group(struct posts *posts, uint32_t index)
{
    struct post *later = &posts->items[index];
    uint32_t oldest = index > POSTS_COMPARED ? index - POSTS_COMPARED : 0;
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

void posts_group(struct posts *posts)
{
    for (uint32_t i = 0; i < posts->count; i++) {
        resolve(posts, i);
        take_group(posts, i);
    }
}
