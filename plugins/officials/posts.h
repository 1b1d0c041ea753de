/// Where posts are named: role, organisation, place, status.
#ifndef OFFICIALS_POSTS_H
#define OFFICIALS_POSTS_H

#include "article.h"

enum standing { STANDING_CURRENT, STANDING_FORMER, STANDING_ACTING };

/// Tokens that word a slot, half-open; first == last: none.
struct words {
    uint32_t first;
    uint32_t last;
    bool is_resolved; // taken from elsewhere in the article
};

struct post {
    uint32_t first; // tokens of the whole phrase, half-open
    uint32_t last;
    uint32_t sentence;
    golchin_slice role;         // as records.md writes it
    golchin_slice organization; // empty: none
    golchin_slice place;        // empty: none
    struct words role_words, organization_words, place_words;
    struct words department; // the part of the role that says of what: «کمیته داوران»
    enum standing standing;
    bool has_standing; // سابق, سرپرست … is worded
    bool is_many;      // a plural: مدیران کل
    bool is_bare;      // neither organisation nor place is worded
    bool refers_back; // «این سازمان», «دانشگاه»: the organisation of an earlier post
    golchin_slice body; // the word that refers back: «دانشگاه»
    bool is_verbal;     // «ریاست … را بر عهده داشت»
    bool is_his;        // «معاون او», «معاونش»: of the officer in front
    bool names_holder;  // «حزب … به ریاست»: what stands behind is a name
    bool has_name;      // «نام در پست ریاست …»: what stands in front is a name
    int group;          // posts that are one and the same; set by posts_group()
};

/// How many posts are compared with a later one; an article with more forgets the earliest.
enum { POSTS_COMPARED = 64 };

struct posts {
    struct post *items; // in text order, and behind them those of people_add_post()
    uint32_t count;
    uint32_t group_count;
};

/// One name is the beginning or the end of the other («بیمه سلامت», «بیمه سلامت همگانی»), or has
/// all its words («شورای شهر», «شورای اسلامی شهر»), or is missing.
bool bodies_agree(golchin_slice, golchin_slice);

/// «… وزیر بهداشت را برکنار کرد», «مدیر بیمارستان عزل شد», «از سمت خود به عنوان وزیر … استعفا کرد»
bool post_is_dismissed(const struct article *, const struct post *);

/// More than a bare role of one word: «رئیس» alone may be any of those told before.
bool post_is_told(const struct post *);

/// «…، مدیرکل بهزیستی و رئیس …»: `b` is a second post of the same person right behind `a`.
bool post_is_chained(const struct article *, const struct post *a, const struct post *b);
/// The first and the last of the chain that this post, an index, is in; of a chain that no person
/// can have, the nearest.
uint32_t post_chain_start(const struct article *, const struct posts *, uint32_t index);
uint32_t post_chain_end(const struct article *, const struct posts *, uint32_t index);

/// All posts of the article.
struct posts posts_read(const struct article *);

/// Give every post its group: a repeated mention, or a shorter one («مدیرکل» after «مدیرکل بهزیستی
/// فارس»), is in the group of the first. Fills what a short mention leaves out.
void posts_group(const struct article *, struct posts *);

#endif
