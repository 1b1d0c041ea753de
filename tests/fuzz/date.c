// Sentences of the words that numbers and times are made of: every byte is one of them, the first
// two are the article's date. Days that a time means exist, in order, and read back.
#include <string.h>

#include "language.h"

static const char *const words[] = {
    "سال",     "امسال",      "پارسال",     "سالجاری", "ماه",         "ماهه",       "هفته",
    "روز",     "روزه",       "ساله",       "دهه",     "فصل",         "ساعت",       "گذشته",
    "جاری",    "آینده",      "اخیر",       "قبل",     "پیش",         "بعد",        "نخست",
    "اول",     "دوم",        "سوم",        "چهارم",   "پایانی",      "ابتدای",     "آغاز",
    "پایان",   "اواخر",      "نیمه",       "تاکنون",  "کنون",        "ماهانه",     "عید",
    "نوروز",   "مدت",        "مشابه",      "فروردین", "اردیبهشت",    "خرداد",      "تیر",
    "مرداد",   "شهریور",     "مهر",        "آبان",    "آذر",         "دی",         "بهمن",
    "اسفند",   "ژانویه",     "مه",         "ژوئن",    "محرم",        "رمضان",      "بهار",
    "تابستان", "پاییز",      "زمستان",     "از",      "تا",          "الی",        "در",
    "و",       "هر",         "این",        "های",     "بین",         "نفر",        "درصد",
    "هزارنفر", "میلیون",     "هزار",       "میلیارد", "صد",          "یک",         "دو",
    "سه",      "شش",         "نه",         "ده",      "بیست",        "سی",         "سی و یکم",
    "نیم",     "چند",        "ام",         "ششماهه",  "تاریخ",       "انتشار",     "شنبه",
    ":",       "،",          "-",          "/",       ".",           "\n",         "\n\n",
    "\u200c",  "0",          "1",          "2",       "12",          "29",         "30",
    "31",      "57",         "97",         "99",      "00",          "1397",       "1403",
    "2018",    "2024",       "1440",       "5000",    "99999999999", "1397/05/12", "1397/12/30",
    "12/5/97", "1403-12-30", "2024/02/29", "۲۲",      "۱۳۹۸",        "۱۰:۳۰",      "شهر",
};

enum { WORDS = sizeof words / sizeof *words, BYTES_MAX = 4096, NO_BLANK = 0x80 };

// `1397-05-12`
static gl_day day_of(golchin_value value)
{
    golchin_slice text = value.as.string;
    int32_t numbers[3] = {0}, at = 0;
    FUZZ_HOLDS(value.kind == GOLCHIN_STRING && text.len == strlen("1397-05-12"));
    for (size_t i = 0; i < text.len; i++) {
        if (text.start[i] == '-')
            at++;
        else
            numbers[at] = numbers[at] * 10 + (text.start[i] - '0');
    }
    return (gl_day){numbers[0], numbers[1], numbers[2]};
}

static void check_edge(const fuzz_language *of, const golchin_edge *edge)
{
    golchin_value from = fuzz_feature(of, edge, "from"), to = fuzz_feature(of, edge, "to");
    if (from.kind != GOLCHIN_NONE)
        FUZZ_HOLDS(gl_jalali_is_day(day_of(from)));
    if (to.kind != GOLCHIN_NONE)
        FUZZ_HOLDS(gl_jalali_is_day(day_of(to)));
    bool has_both = from.kind != GOLCHIN_NONE && to.kind != GOLCHIN_NONE;
    if (has_both)
        FUZZ_HOLDS(gl_jalali_number(day_of(from)) <= gl_jalali_number(day_of(to)));
    golchin_value month = fuzz_feature(of, edge, "month");
    if (month.kind == GOLCHIN_INTEGER)
        FUZZ_HOLDS(month.as.integer >= 1 && month.as.integer <= 12);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    enum { FIRST_YEAR = 1380, YEARS = 40, MONTHS = 12, DAYS = 29 };
    char text[BYTES_MAX];
    size_t used = 0;
    gl_day today = {0};
    if (len < 2)
        return 0;
    if (bytes[0])
        today = (gl_day){FIRST_YEAR + bytes[0] % YEARS, bytes[1] % MONTHS + 1, bytes[1] % DAYS + 1};
    for (size_t at = 2; at < len; at++) {
        const char *word = words[(bytes[at] & ~(unsigned)NO_BLANK) % WORDS];
        size_t size = strlen(word);
        if (used + size + 1 > sizeof text)
            break;
        memcpy(text + used, word, size);
        used += size;
        if (!(bytes[at] & NO_BLANK))
            text[used++] = ' ';
    }
    fuzz_each_edge(fuzz_language_open(), gl_slice(text, used), today, check_edge);
    return 0;
}
