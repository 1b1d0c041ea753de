// The function words of Persian and the words that make words, which decide where a glued word is
// cut.
#include "lexicon/split.h"

// بر is no preposition here: `بردارد`, `برخورد`.
static const char *const prepositions[] = {"از", "در"};
static const char *const with[] = {"با"};

static const char *const verbs[] = {
    "کرد", "کرده",  "کردند", "کند",  "کنند", "شد",   "شده",  "شدند",  "شود", "شوند",  "است",
    "بود", "بودند", "هستند", "نیست", "داد",  "داده", "دارد", "دارند", "گفت", "افزود",
};

// Words that a part may be, and words that are known so that they stay whole.
static const char *const other_words[] = {
    "به",       "بر",     "که",     "و",       "را",      "تا",      "این",    "آن",     "هم",
    "نیز",      "می",     "نمی",    "هر",      "یک",      "دو",      "سه",     "یا",     "برای",
    "همین",     "همان",   "چنین",   "هیچ",     "سایر",    "دیگر",    "همه",    "خود",    "میان",
    "زمان",     "طریق",   "سوی",    "روی",     "آنها",    "آنان",    "آنجا",   "اینجا",  "جمله",
    "قرارداد",  "کارکرد", "رویداد", "درخواست", "دریافت",  "درگذشت",  "درآمد",  "درصد",   "درمان",
    "درمانگاه", "دراز",   "بازار",  "بازی",    "بازرس",   "باشگاه",  "باران",  "بانک",   "بانو",
    "درآمدند",  "درآمده", "درآید",  "بازگشت",  "بازداشت", "بازسازی", "بازدید", "درباره", "درگیر",
    "درخت",     "دروغ",   "درست",   "درختان",  "دریا",    "دربار",   "درجه",   "درک",    "ازدواج",
    "باور",     "بالا",   "باعث",
};

// Nouns that a preposition is often written to: `درسال`, `باحضور`, `درپایان`.
static const char *const nouns[] = {
    "سال",    "ماه",   "روز",   "حال",   "حالی", "پایان", "آغاز",   "ابتدای", "ادامه",
    "جریان",  "حاشیه", "جلسه",  "نشست",  "جمع",  "گفتگو", "پاسخ",   "حضور",   "سطح",
    "محل",    "صورت",  "طول",   "مدت",   "قالب", "زمینه", "خصوص",   "مورد",   "برابر",
    "راستای", "اعلام", "اشاره", "بیان",  "توجه", "کمک",   "تاکید",  "هدف",    "تشکر",
    "انتقاد", "دعوت",  "ارائه", "ابراز", "عصر",  "ظهر",   "بامداد",
};

// Nouns of the phrases that به makes with them: `بهدلیل`, `بهعنوان`.
static const char *const manners[] = {
    "عنوان",    "دلیل",  "علت",     "ویژه",    "صورت",   "گونه",  "منظور",  "طور",   "طوری",
    "موقع",     "وجود",  "زودی",    "اندازه",  "معنای",  "شمار",  "هیچ",    "ظاهر",  "دنبال",
    "سمت",      "واسطه", "جای",     "سوی",     "خاطر",   "نحو",   "تدریج",  "نقل",   "سرعت",
    "گفته",     "خصوص",  "رغم",     "همراه",   "ازای",   "ترتیب", "سبب",    "موجب",  "مناسبت",
    "نمایندگی", "تازگی", "راحتی",   "شدت",     "خوبی",   "درستی", "مدت",    "میزان", "ارزش",
    "مبلغ",     "تعداد", "نفع",     "تنهایی",  "همین",   "لحاظ",  "شکل",    "سختی",  "سادگی",
    "همت",      "کمک",   "استناد",  "پیشنهاد", "دستور",  "تفکیک", "قول",    "وسیله", "محض",
    "شرط",      "عهده",  "کارگیری", "استثنای", "رایگان", "طریق",  "اعتقاد",
};

// Days, behind the word for a time of them: `روزدوشنبه`, `عصرامروز`.
static const char *const days[] = {
    "شنبه", "یکشنبه", "دوشنبه", "سهشنبه", "چهارشنبه", "پنجشنبه",
    "جمعه", "امروز",  "دیروز",  "گذشته",  "جاری",
};

// Words that make words: `توانمندی`, `فولادسازی`, `اساسنامه`. Nobody lost a space before them.
static const char *const suffixes[] = {
    "سازی",   "سازان",   "ساخت",  "داری",    "داران",   "دارها",  "داشت",    "نامه",     "مند",
    "مندی",   "مندان",   "خانه",  "گذار",    "گذاری",   "گذاران", "خواه",    "خواهی",    "خواهان",
    "گردان",  "گردانی",  "گران",  "رسان",    "رسانی",   "آباد",   "آبادی",   "سرای",     "پرداز",
    "پردازی", "پردازان", "کننده", "کنندگان", "شونده",   "بخشی",   "زدایی",   "زایی",     "گرایی",
    "گرایان", "مدار",    "مداری", "مداران",  "نگار",    "نگاران", "شناس",    "شناسی",    "شناسان",
    "سرانه",  "دستی",    "عالی",  "بزرگ",    "بسته",    "نیوز",   "آوری",    "پذیری",    "پذیر",
    "انگیز",  "یافته",   "دیده",  "دیدگان",  "مندیهای", "مندیها", "سازیهای", "گذاریهای", "گشت",
};

static void add_words(gl_forms *forms, const char *const *words, size_t count, uint16_t flags)
{
    for (size_t i = 0; i < count; i++)
        gl_forms_add(forms, gl_slice_of(words[i]),
                     (gl_form){.dictionary = GL_NO_DICTIONARY, .word_flags = flags});
}

#define WORDS(list) (list), sizeof(list) / sizeof *(list)

void gl_split_add_words(gl_forms *forms)
{
    add_words(forms, WORDS(prepositions), GL_WORD_PREPOSITION);
    add_words(forms, WORDS(with), GL_WORD_WITH);
    add_words(forms, WORDS(verbs), GL_WORD_VERB);
    add_words(forms, WORDS(other_words), GL_WORD_FUNCTION);
    add_words(forms, WORDS(nouns), GL_WORD_FUNCTION);
    add_words(forms, WORDS(manners), GL_WORD_MANNER);
    add_words(forms, WORDS(days), GL_WORD_DAY);
    add_words(forms, WORDS(suffixes), GL_WORD_SUFFIX);
}
