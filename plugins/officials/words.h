/// What is known of each token: which word lists hold it, and which of this extractor's own words
/// it is. One bit each, so that the readers of names and posts ask of a token with one test.
#ifndef OFFICIALS_WORDS_H
#define OFFICIALS_WORDS_H

#include <golchin/plugin.h>

/// Bits from word lists and from the host's edges.
#define LIST_MARKS(X)                                                                              \
    X(GIVEN)        /* part of a given name */                                                     \
    X(GIVEN_UNSURE) /* … that is a common word as well */                                        \
    X(SURNAME)      /* a surname or a part of one */                                               \
    X(AFFIX)        /* a word that surnames are made with: پور, زاده, فرد */             \
    X(ENDER)        /* a word that no name runs over: در, گفت, امروز */                  \
    X(ROLE)         /* the first word of a role */                                                 \
    X(HONORIFIC)    /* the first word of an honorific */                                           \
    X(PLACE)                                                                                       \
    X(ORGANIZATION)                                                                                \
    X(NUMBER)                                                                                      \
    X(SPEECH) /* a word of a reporting verb */                                                     \
    X(BODY)   /* the first word of a body's name: سازمان, بیمارستان, انجمن */  \
    X(ORGAN) /* the first word of an inner organ: کمیسیون, واحد, هیئت مدیره */ \
    X(INNER) /* stands inside a phrase that it ends elsewhere */                                   \
    X(NAMED) /* a word in front of a thing's own name: خیابان, شهید */                   \
    X(JOINED) /* begins as given names do that join others: محمدصادق, عبدالعزیز */

/// The words that the grammar of posts and speech turns on, in folded spelling, by what they do. A
/// word may stand in several rows.
#define WORD_MARKS(X)                                                                                                                                                       \
    X(AND, "و")                                                                                                                                                             \
    X(IN, "در")                                                                                                                                                             \
    X(OBJECT, "را")                                                                                                                                                         \
    X(TO, "به")                                                                                                                                                             \
    X(FROM, "از")                                                                                                                                                           \
    X(THAT, "که")                                                                                                                                                           \
    X(THIS, "این همین آن همان")                                                                                                                                             \
    X(COMMA, "، , ؛")                                                                                                                                                       \
    X(DASH, "- – — / :")                                                                                                                                                    \
    X(LOOSE_MARK, "، , - – — « » ( ) \" ’ “ ”")                                                                                                                             \
    X(PAREN, "( )")                                                                                                                                                         \
    X(BLESSING, "ره ع س عج ص")                                                                                                                                              \
    X(LINK, "عنوان بعنوان سمت یک")                                                                                                                                          \
    X(ONE_OF, "یکی")                                                                                                                                                        \
    X(WEAK_BODY, "بیمه شبکه مرکز اورژانس پایگاه")                                                                                                                           \
    X(IS, "است هست نیز هم بود بوده")                                                                                                                                        \
    X(BUREAU, "اداره کل ادارهکل")                                                                                                                                           \
    X(FALLEN, "رژیم")                                                                                                                                                       \
    X(TEAM, "تیم")                                                                                                                                                          \
    X(NAMESAKE, "امام حضرت شهید شهدای شهیدان")                                                                                                                              \
    X(DELEGATION, "نمایندگی نماینده")                                                                                                                                       \
    X(TOO, "نیز هم")                                                                                                                                                        \
    X(SEYED, "سید سیده")                                                                                                                                                    \
    X(PLURAL_END, "ها های")                                                                                                                                                 \
    X(COURTESY, "محترم گرامی ارجمند زن")                                                                                                                                    \
    X(REGION, "استان شهرستان شهر منطقه کشور بخش استانهای شهرستانهای")                                                                                                       \
    X(COUNTRY, "کشور ایران")                                                                                                                                                \
    X(PEOPLE, "مردم")                                                                                                                                                       \
    X(ANAPHOR, "دانشگاه سازمان صندوق شورا اداره بیمارستان شرکت بنیاد انجمن کمیته دانشکده شبکه "           \
               "وزارت وزارتخانه ادارهکل بانک موسسه مجموعه مرکز ستاد هییت هیات شعبه نهاد")                                                                                   \
    X(HOUSEHOLD, "خانوار خانواده خانوارها خانوارهای")                                                                                                                       \
    X(OFFICE,                                                                                                                                                               \
      "ریاست مدیریت معاونت مدیرکلی سرپرستی استانداری فرمانداری دبیری مدیرعاملی فرماندهی عضویت " \
      "سخنگویی")                                                                                                                                                            \
    X(ON, "بر به")                                                                                                                                                          \
    X(PAST, "بود بوده بودم داشت داشته داشتم")                                                                                                                               \
    X(ONCE, "پیشتر قبلا سابقا")                                                                                                                                             \
    X(BEFORE, "پیش قبل")                                                                                                                                                    \
    X(LATER, "تر")                                                                                                                                                          \
    X(PRONOUN, "وی او ایشان")                                                                                                                                               \
    X(BEARER, "مسیول مسول مقام نماینده عضو مدیر پزشک کارشناس استاد")                                                                                                        \
    X(NARRATOR, "گفتنی گفتنیست شایان")                                                                                                                                      \
    X(NEEDFUL, "لازم")                                                                                                                                                      \
    X(SAYING, "گفته اعتقاد باور")                                                                                                                                           \
    X(REPORT, "گزارش نقل")                                                                                                                                                  \
    X(OPENER,                                                                                                                                                               \
      "همچنین به گفته در ادامه این پایان نشست خبری جلسه مراسم آیین دیدار ، : - – * همین حال "                \
      "صبح ظهر عصر شب شامگاه بامداد امروز دیروز دیشب روز گذشته حاشیه بازدید جریان ابتدای آغاز "      \
      "برابر مقابل راستا زمینه باره خصوص رابطه ارتباط دیگری همایش گردهمایی خاتمه ابتدا یادواره "  \
      "خانم آقای دیگر بخش سخنان خود وی اعلام گزارش باور اعتقاد نقل از قول")                                                                                                 \
    X(SUPERIOR, "وزیر استاندار فرماندار شهردار بخشدار رییسجمهور رییسجمهوری دادستان")                                                                                        \
    X(CHIEF, "رییس مدیرکل مدیرعامل فرمانده مدیر")                                                                                                                           \
    X(REPUBLIC, "جمهور جمهوری")                                                                                                                                             \
    X(CAREER, "سابقه سوابق کارنامه")                                                                                                                                        \
    X(ORDER, "حکم ابلاغ دستور پیشنهاد")

enum mark_bit {
#define LIST_BIT(name) BIT_##name,
#define WORD_BIT(name, words) BIT_##name,
    LIST_MARKS(LIST_BIT) WORD_MARKS(WORD_BIT)
#undef LIST_BIT
#undef WORD_BIT
        BIT_COUNT
};
_Static_assert(BIT_COUNT <= 64, "the marks of a token fit a uint64_t");

#define MARK(name) (UINT64_C(1) << BIT_##name)

enum { VOCABULARY_SLOTS = 1024, VOCABULARY_WORDS = 255 };

/// This extractor's own words by spelling.
struct vocabulary {
    uint8_t slots[VOCABULARY_SLOTS]; // index of a word plus one; 0: empty
    uint8_t count;
    uint32_t lengths[256]; // by the first letter: which lengths in bytes there are, one bit each
    struct {
        golchin_slice text;
        uint64_t marks;
    } words[VOCABULARY_WORDS];
};

void vocabulary_fill(struct vocabulary *);
/// The marks of a folded word; 0 when it is none of these.
uint64_t vocabulary_find(const struct vocabulary *, golchin_slice word);

#endif
