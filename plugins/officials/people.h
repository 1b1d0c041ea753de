/// People and posts, and who holds which.
#ifndef OFFICIALS_PEOPLE_H
#define OFFICIALS_PEOPLE_H

#include "article.h"
#include "names.h"
#include "posts.h"

enum { POSTS_A_PERSON = 8 };

struct person {
    struct name fullest;   // the mention that names them most fully
    struct name titled;    // the mention that has the honorific
    golchin_slice text;    // canonical name
    golchin_slice letters; // of the name; the surname is their end
    golchin_slice surname;
    uint8_t key; // letters_key() of the surname
    golchin_slice honorific;
    uint32_t posts[POSTS_A_PERSON]; // indices of the posts, one a group
    uint32_t post_count;
};

struct people {
    struct person *items;
    uint32_t count;
    struct names names;
    struct posts posts;
    uint32_t worded_posts; // those that the article words; behind them are posts that were added
    uint32_t post_room, group_room;
    int *holder; // a post group's person; -1: nobody is known
    // By token, and one more: a name's or post's index plus one; 0: none begins (ends) there.
    uint32_t *name_starts, *name_ends, *post_starts, *post_ends;
    uint32_t token_count;
};

static inline uint32_t listed_at(const struct people *people, const uint32_t *list, uint32_t token)
{
    return token <= people->token_count ? list[token] : 0;
}

static inline const struct name *listed_name(const struct people *people, uint32_t found)
{
    return found ? &people->names.items[found - 1] : NULL;
}

static inline const struct post *listed_post(const struct people *people, uint32_t found)
{
    return found ? &people->posts.items[found - 1] : NULL;
}

/// The name or post that begins or ends at a token (that is, in front of it); NULL: none does. A
/// pointer to a post is good until a post is added.
static inline const struct name *name_starting(const struct people *people, uint32_t token)
{
    return listed_name(people, listed_at(people, people->name_starts, token));
}

static inline const struct name *name_ending(const struct people *people, uint32_t token)
{
    return listed_name(people, listed_at(people, people->name_ends, token));
}

static inline const struct post *post_starting(const struct people *people, uint32_t token)
{
    return listed_post(people, listed_at(people, people->post_starts, token));
}

static inline const struct post *post_ending(const struct people *people, uint32_t token)
{
    return listed_post(people, listed_at(people, people->post_ends, token));
}

static inline uint32_t name_index(const struct people *people, const struct name *name)
{
    return (uint32_t)(name - people->names.items);
}

static inline uint32_t post_index(const struct people *people, const struct post *post)
{
    return (uint32_t)(post - people->posts.items);
}

/// Make room for who holds what, when `names` and `posts` are read, and list them by token. Names
/// and posts that are added later are not in these lists.
void people_index(const struct article *, struct people *);

/// The person that a post's mention stands for; -1: unknown.
int people_holder(const struct people *, const struct post *);
/// The same for «رئیس پیشین بیمارستان», of whom it was told that he went: his post is worded like
/// that of his successor, so it is in no group of posts. -1: nobody had it, or several.
int people_holder_of_old(const struct people *, const struct post *);
/// Say that a person holds a post. Nothing happens when the post is taken or they hold it already.
bool people_join(const struct article *, struct people *, int person, uint32_t post);
/// Give the post a group of its own, which has no holder yet.
void people_set_apart(const struct article *, struct people *, struct post *);
/// Give a person one more post than the article words, in a group of its own. Pointers to posts are
/// no good behind it.
void people_add_post(const struct article *, struct people *, int person, struct post);

/// The same with the words of a post, an index, in which they stand otherwise.
void people_add_copy(const struct article *, struct people *, int person, uint32_t post,
                     enum standing);

/// The first post of the article that begins at a token or behind it, an index; worded_posts: none.
uint32_t people_posts_from(const struct people *, uint32_t token);

/// Whether a sentence names anybody.
bool people_are_named_in(const struct people *, uint32_t sentence);
/// The name in front of another one in the same sentence; NULL: there is none.
const struct name *people_name_in_front(const struct people *, uint32_t index);
/// The person named in a sentence in front of a token; `subject` when nobody is.
int people_before(const struct article *, const struct people *, uint32_t token, int subject);

#endif
