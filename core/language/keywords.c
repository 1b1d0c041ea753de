// The closed classes of Persian that the grammars of this folder are written in. They are grammar
// and no data: a word that belongs to a list (a unit, a month, a place) is in that list, not here.
#include "language/keywords.h"

const gl_keyword gl_keywords[] = {
    {"و", GL_KEY_AND},
    {"یا", GL_KEY_OR},
    {"تا", GL_KEY_TO},
    {"الی", GL_KEY_TO},
    {"لغایت", GL_KEY_TO},
    {"از", GL_KEY_FROM},
    {"بین", GL_KEY_BETWEEN},
    {"مابین", GL_KEY_BETWEEN},
    {"در", GL_KEY_IN},
    {"طی", GL_KEY_DURING},
    {"ظرف", GL_KEY_DURING},
    {"طول", GL_KEY_DURING},
    {"خلال", GL_KEY_DURING},
    {"هر", GL_KEY_EVERY},
    {"این", GL_KEY_THIS},
    {"همین", GL_KEY_THIS},
    {"بر", GL_KEY_AGAINST},
    {"اندی", GL_KEY_ODD},
    {"ها", GL_KEY_PLURAL},
    {"های", GL_KEY_PLURAL},
    {"مان", GL_KEY_OUR},
    {"ما", GL_KEY_OUR},
    {"ممیز", GL_KEY_POINT},
    {"ام", GL_KEY_ORDINAL},
    {"مین", GL_KEY_ORDINAL},
    {"امین", GL_KEY_ORDINAL},
    {"شنبه", GL_KEY_SATURDAY},
    // time
    {"سال", GL_KEY_YEAR},
    {"سالها", GL_KEY_YEARS},
    {"سالهای", GL_KEY_YEARS},
    {"سنوات", GL_KEY_YEARS},
    {"امسال", GL_KEY_THIS_YEAR},
    {"پارسال", GL_KEY_THIS_YEAR},
    {"پیرارسال", GL_KEY_THIS_YEAR},
    {"سالجاری", GL_KEY_THIS_YEAR},
    {"سالگذشته", GL_KEY_THIS_YEAR},
    {"سالقبل", GL_KEY_THIS_YEAR},
    {"ماه", GL_KEY_MONTH},
    {"هفته", GL_KEY_WEEK},
    {"روز", GL_KEY_DAY},
    {"شب", GL_KEY_NIGHT},
    {"دهه", GL_KEY_DECADE},
    {"فصل", GL_KEY_SEASON_OF},
    {"ساعت", GL_KEY_HOUR},
    {"ماهه", GL_KEY_LONG},
    {"ساله", GL_KEY_LONG},
    {"روزه", GL_KEY_LONG},
    {"گذشته", GL_KEY_RELATIVE},
    {"جاری", GL_KEY_RELATIVE},
    {"قبل", GL_KEY_RELATIVE},
    {"پیش", GL_KEY_RELATIVE},
    {"آینده", GL_KEY_RELATIVE},
    {"بعد", GL_KEY_RELATIVE},
    {"اخیر", GL_KEY_RELATIVE},
    {"کنونی", GL_KEY_RELATIVE},
    {"جدید", GL_KEY_RELATIVE},
    {"ماقبل", GL_KEY_RELATIVE},
    {"نخست", GL_KEY_PART},
    {"اول", GL_KEY_PART},
    {"دوم", GL_KEY_PART},
    {"سوم", GL_KEY_PART},
    {"چهارم", GL_KEY_PART},
    {"پایانی", GL_KEY_PART},
    {"ابتدایی", GL_KEY_PART},
    {"آغازین", GL_KEY_PART},
    {"انتهایی", GL_KEY_PART},
    {"ابتدا", GL_KEY_START},
    {"ابتدای", GL_KEY_START},
    {"آغاز", GL_KEY_START},
    {"شروع", GL_KEY_START},
    {"پایان", GL_KEY_START},
    {"انتها", GL_KEY_START},
    {"انتهای", GL_KEY_START},
    {"اوایل", GL_KEY_START},
    {"اواخر", GL_KEY_START},
    {"اواسط", GL_KEY_START},
    {"آخر", GL_KEY_START},
    {"نیمه", GL_KEY_HALF_OF},
    {"نیمسال", GL_KEY_HALF_YEAR},
    {"تاکنون", GL_KEY_UNTIL_NOW},
    {"کنون", GL_KEY_NOW},
    {"امروز", GL_KEY_NOW},
    {"ماهانه", GL_KEY_RATE},
    {"ماهیانه", GL_KEY_RATE},
    {"سالانه", GL_KEY_RATE},
    {"سالیانه", GL_KEY_RATE},
    {"روزانه", GL_KEY_RATE},
    {"هفتگی", GL_KEY_RATE},
    {"ماهی", GL_KEY_EACH},
    {"سالی", GL_KEY_EACH},
    {"روزی", GL_KEY_EACH},
    {"عید", GL_KEY_FEAST},
    {"نوروز", GL_KEY_FEAST},
    {"مدت", GL_KEY_SPAN},
    {"مشابه", GL_KEY_SIMILAR},
    // identifiers
    {"شماره", GL_KEY_NUMBERED},
    {"تلفن", GL_KEY_NUMBERED},
    {"تماس", GL_KEY_NUMBERED},
    {"نمابر", GL_KEY_NUMBERED},
    {"فکس", GL_KEY_NUMBERED},
    {"دورنگار", GL_KEY_NUMBERED},
    {"پیامک", GL_KEY_NUMBERED},
    {"کد", GL_KEY_NUMBERED},
    {"کدپستی", GL_KEY_NUMBERED},
    {"پلاک", GL_KEY_NUMBERED},
    {"پیام", GL_KEY_NUMBERED},
    {"شناسه", GL_KEY_NUMBERED},
    {"ماده", GL_KEY_LAW},
    {"تبصره", GL_KEY_LAW},
    {"اصل", GL_KEY_LAW},
    {"بند", GL_KEY_LAW},
    {"آیه", GL_KEY_LAW},
    {"فاز", GL_KEY_LABELLED},
    {"منطقه", GL_KEY_LABELLED},
    {"ناحیه", GL_KEY_LABELLED},
    {"اورژانس", GL_KEY_LABELLED},
    {"پلیس", GL_KEY_LABELLED},
    {"سامانه", GL_KEY_LABELLED},
    {"کانال", GL_KEY_LABELLED},
    {"متولد", GL_KEY_LABELLED},
    {"پیامکی", GL_KEY_LABELLED},
    {"کووید", GL_KEY_COVID},
    {"کوید", GL_KEY_COVID},
    {"covid", GL_KEY_COVID},
    // between a qualifier and its number
    {"مبلغ", GL_KEY_AMOUNT},
    {"تعداد", GL_KEY_AMOUNT},
    {"میزان", GL_KEY_AMOUNT},
    {"رقم", GL_KEY_AMOUNT},
    {"مجموع", GL_KEY_AMOUNT},
    {"ظرفیت", GL_KEY_AMOUNT},
    {"به", GL_KEY_AMOUNT},
    {"نیز", GL_KEY_AMOUNT},
    {"هم", GL_KEY_AMOUNT},
    // before a place
    {"استان", GL_KEY_PROVINCE},
    {"شهرستان", GL_KEY_COUNTY},
    {"شهر", GL_KEY_CITY},
    {"بخش", GL_KEY_DISTRICT},
    {"کشور", GL_KEY_COUNTRY},
    {"جزیره", GL_KEY_SETTLED},
    {"روستای", GL_KEY_SETTLED},
    {"شهرستانهای", GL_KEY_PLACES},
    {"شهرهای", GL_KEY_PLACES},
    {"روستاهای", GL_KEY_PLACES},
    {"مردم", GL_KEY_PEOPLE},
    {"اهالی", GL_KEY_PEOPLE},
    {"استاندار", GL_KEY_PEOPLE},
    {"استانداری", GL_KEY_PEOPLE},
    {"فرماندار", GL_KEY_PEOPLE},
    {"فرمانداری", GL_KEY_PEOPLE},
    {"شهردار", GL_KEY_PEOPLE},
    {"شهرداری", GL_KEY_PEOPLE},
    {"بخشدار", GL_KEY_PEOPLE},
    {"دادستان", GL_KEY_PEOPLE},
    {"نماینده", GL_KEY_PEOPLE},
    {"مدیرکل", GL_KEY_PEOPLE},
    {"شعبه", GL_KEY_PEOPLE},
    {"خبرگزاری", GL_KEY_NEWS},
    {"خبرنگار", GL_KEY_NEWS},
    {"گزارش", GL_KEY_NEWS},
    {"روزنامه", GL_KEY_NEWS},
    // before an organisation
    {"سازمان", GL_KEY_BODY},
    {"اداره", GL_KEY_BODY},
    {"جمعیت", GL_KEY_BODY},
    {"کل", GL_KEY_GENERAL},
};

const size_t gl_keyword_count = sizeof gl_keywords / sizeof *gl_keywords;

uint8_t gl_keyword_readers(gl_key key)
{
    switch (key) {
    case GL_KEY_FROM:
    case GL_KEY_TO:
    case GL_KEY_IN:
    case GL_KEY_DURING:
    case GL_KEY_EVERY:
        return GL_AT_TIME;
    case GL_KEY_HOUR:
        return GL_AT_TIME | GL_AT_CODE;
    case GL_KEY_AGAINST:
    case GL_KEY_NUMBERED:
    case GL_KEY_LAW:
    case GL_KEY_LABELLED:
    case GL_KEY_COVID:
        return GL_AT_CODE;
    case GL_KEY_THIS:
        return GL_AT_TIME | GL_AT_PLACE;
    case GL_KEY_PROVINCE:
    case GL_KEY_COUNTY:
    case GL_KEY_CITY:
    case GL_KEY_PLACES:
        return GL_AT_PLACE;
    default:
        return key >= GL_KEY_YEAR && key <= GL_KEY_SIMILAR ? GL_AT_TIME : 0;
    }
}
