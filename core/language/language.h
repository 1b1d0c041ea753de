/// What Persian knows: numbers, quantities, dates, periods, places and organisations as edges.
///
/// Edge types and their features (docs/records.md has the canonical forms):
///   Number        value, number_kind cardinal|ordinal|fraction|range|vague, high (upper end of a
///                 range), qualifier; چند has no value, ده‌ها its lowest
///   Quantity      value, number_kind, high, qualifier, unit, unit_kind person|currency|percent|…
///                 (column `kind` of units.tsv): a number and its unit, `value` at full magnitude
///   Money, Percent  the same edge again under this type, when the unit is one
///   Date          year (when it is stated), month, day, calendar jalali|gregorian|lunar, canonical
///                 (1397-05-12, without a year its words), gregorian (of a Jalali day with year),
///                 from, to
///   Period        canonical (سال گذشته, 1397, شش ماهه نخست امسال), period_kind
///                 year|month|season|span|relative|rate|occasion, year when it is known, from, to
///   Place         name, place_type province|county|city|district|country|region, province,
///                 ambiguous (yes when it stands without a cue), resolved (true for استان,
///                 `این شهر`) and then from_first, from_last: the tokens that name it
///   Organization  name (canonical as in docs/records.md), org_kind, sector, ambiguous (yes)
///   Code          a number that identifies; code_kind identifier (phone, photo id), law, label
///                 (`فاز 2`), time, score or name (`کووید۱۹`)
///
/// What an edge covers: a Number or Quantity leaves out the qualifier before it and a بین; a Place
/// takes in the word for its type (`استان خوزستان`), این and مان; an Organization takes in اداره کل
/// and سازمان and leaves out the place behind; a Period leaves out a leading در or طی; a Code of
/// law or time takes in its word (`ماده 8`). A number that is part of a Date, Period or Code is no
/// Number. Words for now and for days (تاکنون, دیروز) are in the list @period and are no Period.
///
/// `from` and `to` are the first and the last day that a time means, in the Jalali calendar
/// (1397-01-01); an end that is open or not known is missing. Relative times (`سال گذشته`, `شش ماه
/// اخیر`, `12 خرداد` without a year) have them, and `year`, where the article's date is known: as
/// the caller gives it, else as the article's head does.
///
/// Whole numbers are exact up to 2^63; a larger one is no number. `2/5` is two and a half, `10.450`
/// and `10,450` ten thousand: digits.h has the rules.
#ifndef GL_LANGUAGE_LANGUAGE_H
#define GL_LANGUAGE_LANGUAGE_H

#include "base/hash.h"
#include "base/log.h"
#include "language/calendar.h"
#include "lexicon/lattice.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

typedef struct gl_language gl_language;

/// Loads its lists (number_words, units, qualifiers, months_periods, places, organizations) from
/// `folder` into `lexicon`, before that is sealed. Both are borrowed. NULL with `error` on failure.
gl_language *gl_language_new(gl_lexicon *lexicon, gl_strings *symbols, const char *folder,
                             const gl_log *log, golchin_error *error);
void gl_language_free(gl_language *); // NULL is allowed

/// Make what it knows read-only in this process, where it will not be freed.
void gl_language_protect(const gl_language *);

/// A gl_digest() of the files that it was loaded from, which are read for it.
uint64_t gl_language_digest(const gl_language *);

/// Adds its edges to a lattice that holds the lexicon's hits and is sealed; seals it again. `today`
/// is the article's day in the Jalali calendar, year 0 when it is not known.
void gl_language_run(const gl_language *, const gl_text *, gl_day today, gl_lattice *,
                     gl_arena *result);

/// The Jalali day of a date as people and programs write it: `1397/05/12`, `2018-08-03T10:22:00Z`,
/// `12 مرداد 1397`. False: there is none with a year in `written`.
bool gl_language_day(const gl_language *, golchin_slice written, gl_day *out);

#endif
