// Each word is inflected once, however many entries end in it: its flags say which endings it
// takes, and what it becomes is a reading of the word itself.
#include "lexicon/inflections.h"

#include "lexicon/endings.h"
#include "lexicon/readings.h"
#include "text/fold.h"

// `word` with the ending glued to it stands for what `word` itself stands for, and the ending.
static void glue_ending(gl_spellings *spellings, uint32_t word, uint8_t number)
{
    const gl_ending *ending = gl_ending_at(number);
    golchin_slice stem = gl_words_text(&spellings->words, word);
    if (!gl_ending_is_glued(ending, stem))
        return;
    if (ending->drops_heh && gl_last_letter(stem) == GL_LETTER_HEH)
        stem.len -= strlen("ه");
    gl_joined buffer;
    buffer.len = 0;
    if (!gl_join(&buffer, stem) || !gl_join(&buffer, gl_slice_of(ending->text)))
        return;
    uint32_t surface = gl_joined_add(spellings, &buffer);
    uint16_t flags = gl_spellings_use(spellings, word)->flags;
    if (ending->is_plural && flags & (GL_WORD_COMMON | GL_WORD_JOINED))
        gl_spellings_use(spellings, surface)->flags |= GL_WORD_JOINED;
    if (flags & GL_WORD_LISTED)
        gl_readings_add(spellings, surface, &word, 1, number);
    for (uint32_t at = gl_spellings_word(spellings, word)->reading; at;) {
        gl_reading base = spellings->readings.items[at];
        uint32_t pair[2];
        if (base.count == 2 && !base.ending) {
            memcpy(pair, &spellings->parts.items[base.first], sizeof pair);
            gl_readings_add(spellings, surface, pair, 2, number);
        }
        at = base.next;
    }
}

static void glue_endings(gl_spellings *spellings)
{
    uint32_t count =
        (uint32_t)spellings->words.list.count; // those added from here on have an ending
    for (uint32_t word = 1; word < count; word++) {
        uint16_t flags = gl_spellings_use(spellings, word)->flags;
        if (!(flags & (GL_WORD_LASTS | GL_WORD_STARTS)))
            continue;
        for (uint8_t number = 1; gl_ending_at(number); number++) {
            if (flags & GL_WORD_LASTS || gl_ending_at(number)->goes_on)
                glue_ending(spellings, word, number);
        }
    }
}

static uint32_t add_word(gl_spellings *spellings, const char *text, gl_arena *scratch)
{
    golchin_slice folded = gl_fold(gl_slice_of(text), scratch);
    return gl_words_add(&spellings->words, folded, gl_hash(folded.start, folded.len));
}

static void add_broken_plurals(gl_spellings *spellings, gl_arena *scratch)
{
    const gl_broken_plural *pair;
    for (uint32_t i = 0; (pair = gl_broken_plural_at(i)); i++) {
        uint32_t singular = add_word(spellings, pair->singular, scratch);
        if (gl_spellings_use(spellings, singular)->flags & (GL_WORD_LASTS | GL_WORD_STARTS)) {
            uint32_t plural = add_word(spellings, pair->plural, scratch);
            gl_readings_add(spellings, plural, &singular, 1, GL_ENDING_BROKEN_PLURAL);
            gl_spellings_use(spellings, plural)->flags |= GL_WORD_COMMON;
        }
    }
}

// A word with آ in front that is written with ا (`اذربایجان`) stands for what it does with آ,
// unless that is a word of its own (`استان`).
static void add_plain_alefs(gl_spellings *spellings)
{
    enum { SHORTEST = 5 * 2 }; // bytes: five letters
    static const char broad[] = "آ", plain[] = "ا";
    uint32_t count = (uint32_t)spellings->words.list.count;
    for (uint32_t word = 1; word < count; word++) {
        golchin_slice text = gl_words_text(&spellings->words, word);
        size_t skip = sizeof broad - 1;
        gl_joined buffer;
        buffer.len = 0;
        if (text.len < SHORTEST || memcmp(text.start, broad, skip) != 0 ||
            !gl_join(&buffer, gl_slice_of(plain)) ||
            !gl_join(&buffer, gl_slice(text.start + skip, text.len - skip)) ||
            gl_words_find(&spellings->words, gl_slice(buffer.bytes, buffer.len),
                          gl_hash(buffer.bytes, buffer.len)))
            continue;
        uint32_t surface = gl_joined_add(spellings, &buffer);
        gl_spellings_use(spellings, surface)->flags |= gl_spellings_use(spellings, word)->flags;
        if (gl_spellings_use(spellings, word)->flags & GL_WORD_LISTED)
            gl_readings_add(spellings, surface, &word, 1, 0);
        for (uint32_t at = gl_spellings_word(spellings, word)->reading; at;) {
            gl_reading same = spellings->readings.items[at];
            uint32_t parts[GL_FORM_WORDS];
            memcpy(parts, &spellings->parts.items[same.first], same.count * sizeof *parts);
            gl_readings_add(spellings, surface, parts, same.count, same.ending);
            at = same.next;
        }
    }
}

static void mark_endings(gl_spellings *spellings, gl_arena *scratch)
{
    for (uint8_t number = 1; gl_ending_at(number); number++) {
        uint32_t word = add_word(spellings, gl_ending_at(number)->text, scratch);
        gl_spellings_use(spellings, word)->ending = number;
    }
}

void gl_inflections_add(gl_spellings *spellings, gl_arena *scratch)
{
    add_broken_plurals(spellings, scratch);
    glue_endings(spellings);
    add_plain_alefs(spellings);
    mark_endings(spellings, scratch);
}
