/// What Persian knows: numbers, quantities, dates, periods, places and organisations as edges.
///
/// Edge types and their features (docs/records.md has the canonical forms):
///   Number        value, number_kind cardinal|ordinal|fraction|range|vague, high (upper end of a
///                 range), qualifier
///   Quantity      value, unit, unit_kind person|currency|percent|count|…, qualifier, high: a
///   number
///                 and its unit, `value` at full magnitude
///   Money, Percent  the same edge again under this type, when the unit is one
///   Date          year, month, day, calendar jalali|gregorian|lunar, canonical
///   Period        canonical (سال گذشته, 1397, شش ماهه نخست امسال), year when it is known
///   Place         name, place_type province|county|city|district|country|region, province,
///                 ambiguous (yes when it stands without a cue), resolved (true for `استان`, `این
///                 شهر`), and for a resolved one from_first, from_last: the tokens that name it
///   Organization  name (canonical as in docs/records.md), org_kind, sector
///   Code          a number that identifies: phone, photo id, law article, score, time, `کووید۱۹`
/// A number that is part of a Date, Period or Code is no Number.
#ifndef GL_LANGUAGE_LANGUAGE_H
#define GL_LANGUAGE_LANGUAGE_H

#include "base/hash.h"
#include "base/log.h"
#include "lexicon/lattice.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

typedef struct gl_language gl_language;

/// Loads its lists (number_words, units, qualifiers, months_periods, places, organizations) from
/// `folder` into `lexicon`, before that is sealed. Both are borrowed. NULL with `error` on failure.
gl_language *gl_language_new(gl_lexicon *lexicon, gl_strings *symbols, const char *folder,
                             const gl_log *log, golchin_error *error);
void gl_language_free(gl_language *); // NULL is allowed

/// Adds its edges to a lattice that holds the lexicon's hits and is sealed; seals it again.
void gl_language_run(const gl_language *, const gl_text *, gl_lattice *, gl_arena *result);

#endif
