/// Every spelling of every entry, ready to be looked up: the words, the phrases over them, and for
/// a word that is written in another way the words that it stands for.
///
/// Nothing is multiplied out. A phrase is in the trie once, as the words that it is made of; its
/// boundaries may be a space, a ZWNJ or a line break because steps do not look at gaps. What has no
/// boundary at all (`تامیناجتماعی`) or an ending without one (`بیمارستانهای`) is a word with a
/// *reading*: the words and the ending that it stands for. So n words joined in every possible way
/// take n (n − 1) / 2 readings where 2^(n − 1) spellings would have to be stored.
#ifndef GL_LEXICON_SPELLINGS_H
#define GL_LEXICON_SPELLINGS_H

#include "lexicon/trie.h"
#include "lexicon/words.h"

enum {
    GL_FORM_WORDS = 64, // a form of more words is never found
};

/// A surface form that is to be found.
typedef struct gl_form {
    uint32_t start; // of its bytes in gl_forms
    uint32_t len;
    uint32_t entry;
    uint32_t dictionary;
    bool is_noun;
    uint16_t word_flags; // of its words, besides what the entry says of them
} gl_form;

/// Forms that wait to be built: in rising order of their entries, texts apart by a blank line and
/// padded like a text.
typedef struct gl_forms {
    gl_bytes bytes;
    gl_vector(gl_form) list;
} gl_forms;

/// What a word stands for. At a place in the trie it is a step along all its words.
typedef struct gl_reading {
    uint32_t next;  // another reading of the same word; 0: none
    uint32_t first; // of its words in `parts`
    uint8_t count;
    uint8_t ending; // behind the last word, or GL_ENDING_BROKEN_PLURAL; 0: none
} gl_reading;

typedef struct gl_spellings {
    gl_words words;
    gl_trie trie;
    gl_vector(gl_reading) readings; // [0] is none
    gl_vector(uint32_t) parts;
} gl_spellings;

/// Copies `text` (valid UTF-8).
void gl_forms_add(gl_forms *, golchin_slice text, gl_form form);
void gl_forms_free(gl_forms *);

/// Split the forms into words by the very tokeniser that articles go through, and build. `types`
/// are the edge types of dictionaries.
void gl_spellings_build(gl_spellings *, const gl_forms *, const golchin_symbol *types);
void gl_spellings_free(gl_spellings *);
/// See gl_pages_protect().
void gl_spellings_protect(const gl_spellings *);

#endif
