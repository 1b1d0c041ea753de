// Reads articles and counts their words. A word is rare when it stands in the text, but at most
// once in ten thousand tokens: that is what rules ask for.
#include "rules.h"

#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/hash.h"
#include "base/slice.h"
#include "text/text.h"

enum { RARE_ONE_IN = 10000, LETTERS = 6 };

static golchin_slice read_file(gl_arena *arena, const char *path, size_t size)
{
    char *bytes = gl_arena_alloc(arena, size + 1);
    FILE *file = fopen(path, "rb");
    size_t len = file ? fread(bytes, 1, size, file) : 0;
    if (file)
        fclose(file);
    return gl_slice(bytes, len);
}

static int by_name(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

static void read_articles(corpus *c, const char *folder, size_t limit)
{
    char *const roots[] = {(char *)folder, NULL};
    FTS *walk = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_name);
    for (FTSENT *entry; walk && c->bytes < limit && (entry = fts_read(walk));) {
        size_t len = strlen(entry->fts_name);
        if (entry->fts_info != FTS_F || len < 4 || strcmp(entry->fts_name + len - 4, ".txt") != 0)
            continue;
        golchin_slice article =
            read_file(c->arena, entry->fts_path, (size_t)entry->fts_statp->st_size);
        gl_vector_push(&c->articles, article);
        c->bytes += article.len;
    }
    if (walk)
        fts_close(walk);
}

typedef struct counted {
    uint32_t word;
    uint32_t count;
} counted;

typedef gl_vector(counted) counts;

static void count_words(corpus *c, golchin_slice article, gl_strings *words, counts *all)
{
    gl_arena_mark mark = gl_arena_save(c->arena);
    gl_text text;
    if (gl_text_make(article, NULL, c->arena, &text, NULL) == GOLCHIN_OK) {
        c->tokens += text.token_count;
        for (uint32_t i = 0; i < text.token_count; i++) {
            golchin_slice folded = gl_text_folded(&text, i);
            if (text.tokens[i].kind != GOLCHIN_WORD || folded.len < LETTERS)
                continue;
            uint32_t word = gl_strings_add(words, folded);
            counted *seen = word > all->count ? gl_vector_add(all) : &all->items[word - 1];
            // The set numbers its words from 1 without gaps, as `all` holds them, so it is not
            // empty.
            seen->word = word; // NOLINT(clang-analyzer-core.NullDereference)
            seen->count++;
        }
    }
    gl_arena_rewind(c->arena, mark);
}

// An order that has nothing to do with frequency or place.
static int by_hash(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;
    uint32_t x = gl_hash(*a, strlen(*a)), y = gl_hash(*b, strlen(*b));
    return (x > y) - (x < y);
}

static void choose_rare(corpus *c)
{
    gl_strings *words = gl_strings_new();
    counts all = {0};
    for (size_t i = 0; i < c->articles.count; i++)
        count_words(c, c->articles.items[i], words, &all);
    c->rare = gl_arena_array(c->arena, const char *, all.count);
    for (size_t i = 0; i < all.count; i++) {
        golchin_slice word = gl_strings_text(words, all.items[i].word);
        if (all.items[i].count <= 1 + c->tokens / RARE_ONE_IN && !memchr(word.start, '"', word.len))
            c->rare[c->rare_count++] = gl_arena_copy(c->arena, word.start, word.len);
    }
    qsort(c->rare, c->rare_count, sizeof *c->rare, by_hash);
    gl_vector_free(&all);
    gl_strings_free(words);
}

bool corpus_read(corpus *c, const char *folder, size_t limit)
{
    *c = (corpus){.arena = gl_arena_new()};
    read_articles(c, folder, limit);
    choose_rare(c);
    return c->articles.count > 0 && c->rare_count > 1;
}

void corpus_free(corpus *c)
{
    gl_vector_free(&c->articles);
    gl_arena_free(c->arena);
}
