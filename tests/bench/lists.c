#include "lists.h"

#include <stdio.h>
#include <string.h>

#include "base/slice.h"

// A word of letters that depends on `number` alone: hardly any is one of Persian.
static golchin_slice made_word(uint64_t number, char *room, size_t size)
{
    static const char *const letters[] = {"ا", "ب", "پ", "ت", "د", "ر", "ز", "س",
                                          "ش", "ک", "گ", "ل", "م", "ن", "و", "ی"};
    enum { LETTERS = sizeof letters / sizeof *letters, BITS = 4, SHORTEST = 5 };
    uint64_t mixed = number * UINT64_C(0x9E3779B97F4A7C15);
    size_t count = SHORTEST + (mixed >> 60) % 4;
    *room = '\0';
    for (size_t i = 0; i < count; i++, mixed >>= BITS)
        strncat(room, letters[mixed % LETTERS], size - strlen(room) - 1);
    return gl_slice_of(room);
}

static void add_words(gl_lexicon *lexicon, gl_dictionary list, const gl_text *text, size_t count)
{
    char room[64];
    uint32_t before = gl_lexicon_entry_count(lexicon);
    for (uint32_t i = 0; i < text->token_count; i++) {
        if (gl_lexicon_entry_count(lexicon) - before == count)
            return;
        if (text->tokens[i].kind == GOLCHIN_WORD)
            gl_lexicon_add(lexicon, list, gl_text_folded(text, i), NULL);
    }
    for (uint64_t i = 1; gl_lexicon_entry_count(lexicon) - before < count; i++)
        gl_lexicon_add(lexicon, list, made_word(i, room, sizeof room), NULL);
}

static bool are_words(const gl_text *text, uint32_t first, uint32_t count)
{
    for (uint32_t i = first; i < first + count; i++) {
        if (text->tokens[i].kind != GOLCHIN_WORD ||
            (i > first && text->tokens[i].gap != GOLCHIN_SPACE))
            return false;
    }
    return true;
}

size_t bench_phrases_write(FILE *script, const gl_text *text, size_t count)
{
    enum { LONGEST = 3, STRIDE = 97 };
    uint32_t words = 2;
    size_t written = 0;
    fputs("local golchin = require \"golchin\"\n"
          "local x = golchin.extractor { name = \"phrases\", version = \"1.0.0\", "
          "summary = \"a list of the bench\" }\n"
          "x:dict(\"phrase\", {\n",
          script);
    for (uint32_t at = 0; written < count && at + LONGEST <= text->token_count; at += STRIDE) {
        if (!are_words(text, at, words))
            continue;
        golchin_span span = gl_text_span(text, at, at + words);
        fprintf(script, "  \"%.*s\",\n", (int)(span.end - span.begin),
                text->text.start + span.begin);
        words = words == 2 ? LONGEST : 2;
        written++;
    }
    fputs("})\nreturn x\n", script);
    return written;
}

gl_lexicon *bench_list_new(gl_strings *symbols, const gl_text *text, size_t count)
{
    gl_lexicon *lexicon = gl_lexicon_new(symbols);
    gl_dictionary list =
        gl_lexicon_dictionary(lexicon, gl_strings_add(symbols, GL_LITERAL("@bench")));
    add_words(lexicon, list, text, count);
    gl_lexicon_seal(lexicon);
    return lexicon;
}
