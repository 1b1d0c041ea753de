// Loads the lists, then runs one reader after the other over a text. Their order is the rule who
// wins: what a date or a code has taken is no number, and a number that is taken has no unit.
#include "language/language.h"

#include <stdlib.h>

#include <golchin/plugin.h>

#include "base/digest.h"
#include "language/period.h"
#include "language/reading.h"

static void intern_names(gl_language *language, gl_strings *symbols)
{
#define INTERN_TYPE(field, name) language->types.field = gl_strings_add(symbols, GL_LITERAL(name));
    GL_LANGUAGE_TYPES(INTERN_TYPE)
#undef INTERN_TYPE
#define INTERN_FEATURE(field)                                                                      \
    language->features.field = gl_strings_add(symbols, GL_LITERAL(#field));
    GL_LANGUAGE_FEATURES(INTERN_FEATURE)
#undef INTERN_FEATURE
}

// ---- lists ----

typedef struct source {
    gl_language *language;
    gl_strings *symbols;
    const gl_log *log;
} source;

enum { NUMBER_WORDS, UNITS, QUALIFIERS, PERIODS, PLACES, ORGANIZATIONS, LISTS };

static const struct {
    const char *file;
    bool is_noun;
} lists[LISTS] = {
    [NUMBER_WORDS] = {"number_words.tsv", false},
    [UNITS] = {"units.tsv", true},
    [QUALIFIERS] = {"qualifiers.tsv", false},
    [PERIODS] = {"months_periods.tsv", false},
    [PLACES] = {"places.tsv", false},
    [ORGANIZATIONS] = {"organizations.tsv", false},
};

static golchin_status load(const source *from, int list, golchin_symbol type, gl_list *out,
                           golchin_error *error)
{
    gl_lexicon *lexicon = from->language->lexicon;
    const gl_dictionary_options options = {.noun = lists[list].is_noun};
    gl_arena_mark mark = gl_arena_save(from->language->arena);
    const char *path =
        gl_arena_format(from->language->arena, "%s/%s", from->language->folder, lists[list].file);
    out->first = gl_lexicon_entry_count(lexicon);
    golchin_status status = gl_lexicon_load(lexicon, gl_lexicon_dictionary(lexicon, type), path,
                                            &options, from->log, error);
    out->count = gl_lexicon_entry_count(lexicon) - out->first;
    gl_arena_rewind(from->language->arena, mark);
    return status;
}

golchin_slice gl_language_peek(const gl_language *language, gl_strings *symbols, uint32_t entry,
                               const char *column)
{
    golchin_symbol symbol = gl_strings_add(symbols, gl_slice_of(column));
    golchin_value value = gl_lexicon_column(language->lexicon, entry, symbol);
    return value.kind == GOLCHIN_STRING ? value.as.string : gl_slice("", 0);
}

golchin_slice gl_language_column(const gl_language *language, gl_strings *symbols, uint32_t entry,
                                 const char *column)
{
    golchin_slice cell = gl_language_peek(language, symbols, entry, column);
    return gl_slice(gl_arena_copy(language->arena, cell.start, cell.len), cell.len);
}

int64_t gl_language_number(golchin_slice text)
{
    enum { DIGITS_MAX = 18 };
    int64_t number = 0;
    for (size_t at = 0; at < text.len; at++) {
        if (text.start[at] < '0' || text.start[at] > '9' || at == DIGITS_MAX)
            return 0;
        number = number * 10 + (text.start[at] - '0');
    }
    return number;
}

static golchin_slice column(const source *from, uint32_t entry, const char *name)
{
    return gl_language_peek(from->language, from->symbols, entry, name);
}

// Shorter words come first, so that the vocabulary can tell what they make together.
static void add_number_words(const source *from, gl_list list)
{
    enum { FORM_MAX = 64 };
    gl_arena_mark mark = gl_arena_save(from->language->arena);
    golchin_slice *forms = gl_arena_array(from->language->arena, golchin_slice, list.count);
    for (uint32_t at = 0; at < list.count; at++)
        forms[at] = column(from, list.first + at, "form");
    for (size_t len = 1; len <= FORM_MAX; len++) {
        for (uint32_t at = 0; at < list.count; at++) {
            if (forms[at].len == len)
                gl_vocabulary_add_number(from->language->vocabulary, forms[at],
                                         column(from, list.first + at, "value"),
                                         column(from, list.first + at, "role"));
        }
    }
    gl_arena_rewind(from->language->arena, mark);
}

static gl_month_calendar month_calendar(golchin_slice kind)
{
    if (gl_slice_is(kind, "month_jalali"))
        return GL_MONTH_JALALI;
    if (gl_slice_is(kind, "month_gregorian"))
        return GL_MONTH_GREGORIAN;
    return gl_slice_is(kind, "month_lunar") ? GL_MONTH_LUNAR : 0;
}

static void add_months(const source *from, gl_list list)
{
    for (uint32_t entry = list.first; entry < list.first + list.count; entry++) {
        golchin_slice form = column(from, entry, "form"), kind = column(from, entry, "kind");
        gl_month_calendar calendar = month_calendar(kind);
        if (calendar)
            gl_vocabulary_add_month(from->language->vocabulary, form,
                                    (uint32_t)gl_language_number(column(from, entry, "value")),
                                    calendar, gl_slice_is(column(from, entry, "ambiguous"), "yes"));
        else if (gl_slice_is(kind, "season"))
            gl_vocabulary_add_season(from->language->vocabulary, form);
    }
}

static golchin_status load_all(const source *from, golchin_error *error)
{
    gl_language *language = from->language;
    const golchin_symbol types[LISTS] = {
        [NUMBER_WORDS] = language->types.number_word_list,
        [UNITS] = language->types.unit_list,
        [QUALIFIERS] = language->types.qualifier_list,
        [PERIODS] = language->types.period_list,
        [PLACES] = language->types.place_list,
        [ORGANIZATIONS] = language->types.organization_list,
    };
    gl_list loaded[LISTS];
    for (int list = 0; list < LISTS; list++) {
        golchin_status status = load(from, list, types[list], &loaded[list], error);
        if (status != GOLCHIN_OK)
            return status;
    }
    language->unit_list = loaded[UNITS];
    language->qualifier_list = loaded[QUALIFIERS];
    language->place_list = loaded[PLACES];
    language->organization_list = loaded[ORGANIZATIONS];
    add_number_words(from, loaded[NUMBER_WORDS]);
    add_months(from, loaded[PERIODS]);
    if (gl_vocabulary_is_full(language->vocabulary))
        gl_log_write(from->log, GOLCHIN_LOG_WARNING,
                     "%s: %s and %s hold more words than there is room for; drop some",
                     language->folder, lists[NUMBER_WORDS].file, lists[PERIODS].file);
    return GOLCHIN_OK;
}

gl_language *gl_language_new(gl_lexicon *lexicon, gl_strings *symbols, const char *folder,
                             const gl_log *log, golchin_error *error)
{
    gl_language *language = gl_alloc(sizeof *language);
    *language = (gl_language){
        .lexicon = lexicon, .arena = gl_arena_new(), .vocabulary = gl_vocabulary_new()};
    language->folder = gl_arena_format(language->arena, "%s", folder);
    intern_names(language, symbols);
    const source from = {language, symbols, log};
    if (load_all(&from, error) != GOLCHIN_OK) {
        gl_language_free(language);
        return NULL;
    }
    gl_units_load(language, symbols);
    gl_qualifiers_load(language, symbols);
    gl_places_load(language, symbols);
    gl_organizations_load(language, symbols);
    return language;
}

void gl_language_free(gl_language *language)
{
    if (!language)
        return;
    gl_vocabulary_free(language->vocabulary);
    gl_arena_free(language->arena);
    free(language);
}

void gl_language_protect(const gl_language *language)
{
    gl_vocabulary_protect(language->vocabulary);
    gl_arena_protect(language->arena);
}

uint64_t gl_language_digest(const gl_language *language)
{
    uint64_t digest = GL_DIGEST_START;
    gl_arena_mark mark = gl_arena_save(language->arena);
    for (int list = 0; list < LISTS; list++)
        digest = gl_digest_file(
            digest, gl_arena_format(language->arena, "%s/%s", language->folder, lists[list].file));
    gl_arena_rewind(language->arena, mark);
    return digest;
}

bool gl_language_day(const gl_language *language, golchin_slice written, gl_day *out)
{
    gl_arena *arena = gl_arena_new();
    gl_text text = {0};
    uint32_t last = 0;
    if (gl_text_make(written, "UTF-8", arena, &text, NULL) == GOLCHIN_OK) {
        gl_scan scan = gl_vocabulary_scan(language->vocabulary, &text, arena);
        gl_numbers numbers = {
            .vocabulary = language->vocabulary, .text = &text, .words = scan.words};
        gl_reading reading = {.language = language,
                              .text = &text,
                              .scan = &scan,
                              .words = scan.words,
                              .numbers = &numbers,
                              .lattice = gl_lattice_new(arena),
                              .arena = arena};
        for (uint32_t stop = 0; stop < scan.times.count && !last; stop++) {
            reading.at = scan.times.tokens[stop];
            last = gl_date_day(&reading, reading.at, out);
        }
    }
    gl_arena_free(arena);
    return last > 0;
}

void gl_language_run(const gl_language *language, const gl_text *text, gl_day today,
                     gl_lattice *lattice, gl_arena *result)
{
    gl_scan scan = gl_vocabulary_scan(language->vocabulary, text, result);
    gl_numbers numbers = {.vocabulary = language->vocabulary, .text = text, .words = scan.words};
    gl_reading reading = {
        .language = language,
        .text = text,
        .scan = &scan,
        .words = scan.words,
        .numbers = &numbers,
        .lattice = lattice,
        .arena = result,
        .today = today,
        .is_taken = gl_arena_array(result, bool, text->token_count),
    };
    gl_list_hits_find(&reading);
    if (!gl_day_is_known(today))
        reading.today = gl_dateline_find(&reading);
    gl_periods_read(&reading);
    gl_codes_read(&reading);
    gl_numbers_read(&reading);
    gl_places_read(&reading);
    gl_organizations_read(&reading);
    gl_lattice_seal(lattice, text->token_count);
}
