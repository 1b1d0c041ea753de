/// Where the subject of a sentence may begin.
#ifndef OFFICIALS_SENTENCE_START_H
#define OFFICIALS_SENTENCE_START_H

#include "article.h"

/// Give the article the sentences of the host without the bullets in front of them, which say
/// nothing of who is told of, and each token its sentence. Texts of tokens are there before.
void sentences_read(struct article *);

/// Behind the by-line and the dateline that a sentence begins with: «خبرگزاری …:», «به گزارش … از
/// ساری،», «ساری -». The sentence's first token when it has none.
uint32_t sentence_skip_dateline(const struct article *, uint32_t sentence);
/// The same, and behind the words that lead to the subject: «در ادامه این نشست», «صبح امروز».
uint32_t sentence_skip_openers(const struct article *, uint32_t sentence);

/// The sentence is an item of a list: «- …», «* …».
bool sentence_is_item(const struct article *, uint32_t sentence);
/// Note where each sentence speaks last. Marks are there before.
void sentences_mark_speech(struct article *);
/// The sentence has a word of a reporting verb.
bool sentence_speaks(const struct article *, uint32_t sentence);

/// Does it have this word somewhere?
bool sentence_has_word(const struct article *, uint32_t sentence, golchin_slice word);

#endif
