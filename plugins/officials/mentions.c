// Names of one person are the full one, and later the surname alone; they are found by comparing
// letters from the end. Posts are known already, since beside them stand names that no list has.
#include "mentions.h"

#include <string.h>

#include "guessed_names.h"

enum { PEOPLE_COMPARED = 128 }; // with a later name; an article with more forgets the earliest

static golchin_slice letters_of(const struct article *article, golchin_slice text)
{
    char *out = allocate(article, text.len, 1);
    return (golchin_slice){out, letters_copy(out, text)};
}

// How a mention names somebody, in letters alone; `surname` is the end of `full`.
struct spelling {
    golchin_slice text, full, surname;
};

static struct spelling spell(const struct article *article, const struct name *name)
{
    struct spelling out = {.text = name_text(article, name)};
    out.full = letters_of(article, out.text);
    out.surname = out.full;
    if (name->surname > name->first && name->surname < name->last) {
        size_t given = 0;
        for (uint32_t token = name->first; token < name->surname; token++)
            given += letters_size(token_text(article, token));
        // Tokens with broken bytes may have more letters than the name's text.
        if (given < out.full.len)
            out.surname = (golchin_slice){out.full.start + given, out.full.len - given};
    }
    return out;
}

static bool ends_in(golchin_slice text, golchin_slice end)
{
    return text.len >= end.len &&
           (!end.len || memcmp(text.start + text.len - end.len, end.start, end.len) == 0);
}

static bool starts_in(golchin_slice text, golchin_slice start)
{
    return text.len >= start.len && start.len && memcmp(text.start, start.start, start.len) == 0;
}

// The person that a mention is already, or -1.
static int find_person(const struct people *people, const struct name *name,
                       const struct spelling *spelling)
{
    uint32_t oldest = back_by(people->count, PEOPLE_COMPARED);
    golchin_slice full = spelling->full;
    if (!full.len) // of no script that has letters here
        return -1;
    for (uint32_t i = people->count; i-- > oldest;) {
        const struct person *known = &people->items[i];
        // «علی رضایی» is «سید علی رضایی»; that «رضایی» alone is one of them, the article shows.
        // «حجت‌الاسلام حسینی شاهرودی» is «حجت‌الاسلام
        // حسینی» further on.
        bool is_short = !name->has_given && name->honorific && !known->fullest.has_given &&
                        known->fullest.honorific && starts_in(known->letters, full);
        bool is_same = name->has_given
                           ? ends_in(full, known->letters) ||
                                 (full.len > spelling->surname.len && ends_in(known->letters, full))
                           : is_short || ends_in(known->letters, spelling->surname);
        if (is_same)
            return (int)i;
    }
    return -1;
}

// «سعید قاضی مقدم»: a surname that begins like a title.
static bool is_in_name(const struct article *article, const struct person *person,
                       golchin_slice honorific)
{
    for (uint32_t token = person->fullest.first; token < person->fullest.last; token++)
        if (same_letters(token_text(article, token), honorific))
            return true;
    return false;
}

static void take_mention(const struct article *article, struct people *people, uint32_t index)
{
    struct name *name = &people->names.items[index];
    struct spelling spelling = spell(article, name);
    int found = find_person(people, name, &spelling);
    if (found < 0) {
        found = (int)people->count++;
        people->items[found] = (struct person){.surname = spelling.surname,
                                               .key = letters_key(spelling.surname),
                                               .text = spelling.text,
                                               .letters = spelling.full,
                                               .fullest = *name};
    }
    struct person *person = &people->items[found];
    name->person = found;
    if (spelling.full.len > person->letters.len) {
        person->text = spelling.text;
        person->letters = spelling.full;
        person->fullest = *name;
    }
    golchin_slice honorific = name_honorific(article, name);
    if (honorific.len && !person->honorific.len && !is_in_name(article, person, honorific)) {
        person->honorific = honorific;
        person->titled = *name;
    }
}

// Does the surname of `person` stand at `token`? `*last` is where it ends.
static bool surname_stands_at(const struct article *article, const struct person *person,
                              uint32_t token, uint32_t *last)
{
    enum { WORDS_MAX = 4 };
    uint32_t end = article->sentences[article->sentence_of[token]].last;
    golchin_slice rest = person->surname;
    for (uint32_t at = token; at < end && at < token + WORDS_MAX; at++) {
        if (!token_is_word(article, at) || !letters_take(&rest, token_text(article, at)))
            return false;
        if (!letter_count(rest)) {
            *last = at + 1;
            return true;
        }
    }
    return false;
}

// `first`: of the sentence.
static bool can_start_mention(const struct article *article, uint32_t token, uint32_t first)
{
    if (!token_is_word(article, token))
        return false;
    return token == first || (article->marks[token - 1] & (MARK(ENDER) | MARK(HONORIFIC))) != 0 ||
           token_is_mark(article, token - 1);
}

static bool find_surname(const struct article *article, const struct people *people, uint32_t token,
                         uint8_t key, struct name *out)
{
    for (uint32_t i = 0; i < people->count && i < PEOPLE_COMPARED; i++) {
        uint32_t last;
        if (people->items[i].key == key &&
            surname_stands_at(article, &people->items[i], token, &last)) {
            *out = (struct name){.start = token,
                                 .first = token,
                                 .surname = token,
                                 .last = last,
                                 .sentence = article->sentence_of[token],
                                 .person = (int)i};
            return true;
        }
    }
    return false;
}

static void add_name(const struct article *article, struct names *names, uint32_t *capacity,
                     const struct name *name)
{
    names->items = make_room(article, names->items, names->count, capacity, sizeof *name);
    names->items[names->count++] = *name;
}

// A bare surname («کشتکاران گفت») is a mention only of a person that the article has named.
static struct names find_surnames(const struct article *article, const struct people *people)
{
    // Some surname begins with this letter, with these two.
    bool begins[UINT8_MAX + 1] = {false}, keys[UINT8_MAX + 1] = {false};
    struct names found = {.items = NULL};
    uint32_t capacity = 0;
    for (uint32_t i = 0; i < people->count && i < PEOPLE_COMPARED; i++) {
        begins[letters_first(people->items[i].surname)] = true;
        keys[people->items[i].key] = true;
    }
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        const golchin_sentence *sentence = &article->sentences[i];
        for (uint32_t token = sentence->first; token < sentence->last; token++) {
            struct name name;
            golchin_slice word = token_text(article, token);
            if (!begins[letters_first(word)] || !can_start_mention(article, token, sentence->first))
                continue;
            uint8_t key = letters_key(word);
            if (!keys[key] || !find_surname(article, people, token, key, &name))
                continue;
            add_name(article, &found, &capacity, &name);
            token = name.last - 1;
        }
    }
    return found;
}

void mentions_read(const struct article *article, struct people *people)
{
    people->names = names_guess(article, &people->posts, names_read(article));
    people->items = allocate(article, people->names.count + 1, sizeof *people->items);
    // Full names first, so that a surname in the headline finds its person.
    for (uint32_t i = 0; i < people->names.count; i++)
        if (people->names.items[i].has_given)
            take_mention(article, people, i);
    for (uint32_t i = 0; i < people->names.count; i++)
        if (!people->names.items[i].has_given)
            take_mention(article, people, i);
    if (people->count)
        people->names = names_merge(article, people->names, find_surnames(article, people));
}
