/// The words that numbers, periods, codes and places are built with: one look-up a token, made once
/// for a text, so that every reader afterwards tests small numbers.
#ifndef GL_LANGUAGE_VOCABULARY_H
#define GL_LANGUAGE_VOCABULARY_H

#include "base/arena.h"
#include "language/exact.h"
#include "text/text.h"

/// A function word or a head word of a grammar. Words with one role share a key.
typedef enum gl_key {
    GL_KEY_NONE,
    GL_KEY_AND,      // و
    GL_KEY_OR,       // یا
    GL_KEY_TO,       // تا الی
    GL_KEY_FROM,     // از
    GL_KEY_BETWEEN,  // بین مابین
    GL_KEY_IN,       // در
    GL_KEY_DURING,   // طی ظرف
    GL_KEY_EVERY,    // هر
    GL_KEY_THIS,     // این همین
    GL_KEY_AGAINST,  // بر
    GL_KEY_ODD,      // اندی
    GL_KEY_PLURAL,   // ها های
    GL_KEY_OUR,      // مان ما
    GL_KEY_POINT,    // ممیز
    GL_KEY_ORDINAL,  // ام مین امین
    GL_KEY_SATURDAY, // شنبه, which makes a weekday of a number word
    // what time is told with, down to GL_KEY_SIMILAR
    GL_KEY_YEAR,       // سال
    GL_KEY_YEARS,      // سالها سالهای
    GL_KEY_THIS_YEAR,  // امسال پارسال
    GL_KEY_MONTH,      // ماه
    GL_KEY_WEEK,       // هفته
    GL_KEY_DAY,        // روز
    GL_KEY_NIGHT,      // شب
    GL_KEY_DECADE,     // دهه
    GL_KEY_SEASON_OF,  // فصل
    GL_KEY_SEASON,     // بهار
    GL_KEY_HOUR,       // ساعت
    GL_KEY_LONG,       // ماهه ساله روزه
    GL_KEY_GLUED_LONG, // ششماهه, یکسال: a number word and a unit in one token
    GL_KEY_RELATIVE,   // گذشته جاری قبل
    GL_KEY_PART,       // نخست اول دوم پایانی
    GL_KEY_START,      // ابتدای آغاز پایان اواخر
    GL_KEY_HALF_OF,    // نیمه
    GL_KEY_HALF_YEAR,  // نیمسال
    GL_KEY_UNTIL_NOW,  // تاکنون
    GL_KEY_NOW,        // کنون امروز
    GL_KEY_RATE,       // ماهانه سالانه روزانه
    GL_KEY_EACH,       // ماهی سالی: a rate before a number
    GL_KEY_FEAST,      // عید نوروز
    GL_KEY_SPAN,       // مدت
    GL_KEY_SIMILAR,    // مشابه
    GL_KEY_NUMBERED,   // شماره تلفن کد
    GL_KEY_LAW,        // ماده تبصره اصل بند
    GL_KEY_LAWS,       // مواد اصول: several of them
    GL_KEY_LABELLED,   // فاز منطقه اورژانس
    GL_KEY_COVID,      // کووید
    GL_KEY_AMOUNT,     // مبلغ تعداد: between a qualifier and its number
    GL_KEY_PROVINCE,   // استان
    GL_KEY_COUNTY,     // شهرستان
    GL_KEY_CITY,       // شهر
    GL_KEY_DISTRICT,   // بخش
    GL_KEY_COUNTRY,    // کشور
    GL_KEY_SETTLED,    // جزیره روستای
    GL_KEY_PLACES,     // شهرستانهای شهرهای
    GL_KEY_PEOPLE,     // مردم استاندار: a place follows
    GL_KEY_NEWS,       // خبرگزاری: what follows is a byline
    GL_KEY_BODY,       // سازمان اداره جمعیت
    GL_KEY_GENERAL,    // کل
    GL_KEY_COUNT,
} gl_key;

typedef enum gl_number_role {
    GL_ROLE_NONE,
    GL_ROLE_UNIT,     // 0 … 19
    GL_ROLE_TEN,      // 20 … 90
    GL_ROLE_HUNDRED,  // 100 … 900
    GL_ROLE_SCALE,    // 10^3 …
    GL_ROLE_ORDINAL,  // سوم
    GL_ROLE_LISTED,   // سومین: an ordinal that is no denominator
    GL_ROLE_HALF,     // نیم
    GL_ROLE_FRACTION, // ربع نصف
    GL_ROLE_MANY,     // صدها هزاران
    GL_ROLE_SOME,     // چند چندین
} gl_number_role;

typedef struct gl_number_word {
    gl_number_role role;
    gl_exact value;
} gl_number_word;

typedef enum gl_month_calendar {
    GL_MONTH_JALALI = 1,
    GL_MONTH_GREGORIAN,
    GL_MONTH_LUNAR,
} gl_month_calendar;

/// What a word is. All zeros: none of this.
typedef struct gl_vocabulary_word {
    uint8_t key;      // gl_key
    uint8_t number;   // index of a gl_number_word; GL_NUMBER_GLUED: several in one token
    uint8_t month;    // 1 … 12
    uint8_t calendar; // gl_month_calendar; with GL_MONTH_DOUBTFUL: a word of its own, too
} gl_vocabulary_word;

enum { GL_NUMBER_GLUED = 255, GL_MONTH_DOUBTFUL = 0x80 };

typedef struct gl_vocabulary gl_vocabulary;

/// Holds the function words. Never NULL.
gl_vocabulary *gl_vocabulary_new(void);
void gl_vocabulary_free(gl_vocabulary *); // NULL is allowed

/// A line of number_words.tsv; `value` may be empty. Shorter words are to be added first. What the
/// grammar builds itself (`یک سوم`, `یکهزار`) and what only sounds like a number (`همه`) is left
/// out.
void gl_vocabulary_add_number(gl_vocabulary *, golchin_slice form, golchin_slice value,
                              golchin_slice role);
/// The name of a month in one word, in which joiners do not count.
void gl_vocabulary_add_month(gl_vocabulary *, golchin_slice form, uint32_t month,
                             gl_month_calendar calendar, bool is_doubtful);
void gl_vocabulary_add_season(gl_vocabulary *, golchin_slice form);

/// Whether a word was left out because there is room for 1,024 words and 254 number words only.
bool gl_vocabulary_is_full(const gl_vocabulary *);

/// What a folded word is.
gl_vocabulary_word gl_vocabulary_find(const gl_vocabulary *, golchin_slice folded);
gl_number_word gl_vocabulary_number(const gl_vocabulary *, uint8_t index);

/// A piece of a token that number words were glued into: `دویستو` is دویست and و.
typedef struct gl_glued {
    gl_vocabulary_word word;
    bool is_adjective; // the ی of میلیاردی
} gl_glued;
enum { GL_GLUED_MAX = 12 };

/// The pieces of such a token, behind which 2 bytes may be read; 0 when it is none.
uint32_t gl_vocabulary_split(const gl_vocabulary *, golchin_slice folded,
                             gl_glued pieces[GL_GLUED_MAX]);

/// The number word before the unit in ششماهه, یکسال; empty: the token is not made like this.
golchin_slice gl_vocabulary_counted(const gl_vocabulary *, golchin_slice folded);

/// The letters that the number words have which start with these two letters, whose 4 bytes are
/// read: bit n for n + 2.
uint8_t gl_vocabulary_lengths(const gl_vocabulary *, const char *letters);

/// Nothing is added any more, see gl_pages_protect().
void gl_vocabulary_protect(const gl_vocabulary *);

/// Tokens that a reader starts at, in text order. Most tokens are none.
typedef struct gl_stops {
    uint32_t *tokens;
    uint32_t count;
} gl_stops;

typedef struct gl_scan {
    gl_vocabulary_word *words; // one a token
    gl_stops times;            // a date or a period may begin
    gl_stops codes;            // digits, and words before a number that names
    gl_stops numbers;          // digits and number words
    gl_stops places;           // words that stand for a place
} gl_scan;

gl_scan gl_vocabulary_scan(const gl_vocabulary *, const gl_text *, gl_arena *result);

#endif
