// A set is one block of memory: an open-addressing table that is at most a quarter full, and the
// list that its words are slices of. A look-up compares a word about once. A token brings its hash
// with it, and most tokens are told from all words by that alone.
#include "script/lua_words.h"

#include <string.h>

#include <lauxlib.h>

#include "base/hash.h"
#include "base/slice.h"
#include "script/handle.h"
#include "script/lua_range.h"

typedef struct entry {
    uint32_t hash;
    uint32_t len; // 0: a free entry
    const char *word;
} entry;

typedef struct word_set {
    uint32_t mask; // number of entries - 1
    entry entries[];
} word_set;

static const char words_type[] = "golchin.words";
static const char blanks[] = " \t\n\v\f\r";
static const char joiner[] = "\u200c"; // ZWNJ

// The word that starts at `*at` or behind it, and steps over it; len 0: none.
static golchin_slice next_word(const char **at)
{
    const char *start = *at + strspn(*at, blanks);
    size_t len = strcspn(start, blanks);
    *at = start + len;
    return gl_slice(start, len);
}

static uint32_t count_words(const char *list)
{
    uint32_t count = 0;
    while (next_word(&list).len > 0)
        count++;
    return count;
}

// Where `word` is, or would stand.
static const entry *find_entry(const word_set *set, golchin_slice word, uint32_t hash)
{
    for (uint32_t i = hash & set->mask;; i = (i + 1) & set->mask) {
        const entry *at = &set->entries[i];
        if (at->len == 0 || (at->hash == hash && at->len == word.len &&
                             memcmp(at->word, word.start, word.len) == 0))
            return at;
    }
}

// What folded words never have: spellings of letters (core/text/fold_list.c), and what to list
// instead.
static const struct {
    const char *letter, *instead;
} unfolded[] = {
    {"ي", "ی"}, {"ى", "ی"}, {"ئ", "ی"}, {"ك", "ک"}, {"ة", "ه"}, {"ۀ", "ه"},
    {"أ", "ا"}, {"إ", "ا"}, {"ٱ", "ا"}, {"ؤ", "و"}, {"ـ", ""},
};

// Where a set is made: a script may do so through a function of a module.
static lua_Debug place_of(lua_State *L)
{
    lua_Debug at, place = {.currentline = 0};
    for (int level = 0; lua_getstack(L, level, &at); level++) {
        lua_getinfo(L, "Sl", &at);
        if (at.currentline > 0)
            place = at;
        if (strcmp(at.what, "main") == 0)
            break;
    }
    return place;
}

// Raises for the word of a list that `sign` points into.
static void refuse(lua_State *L, const char *list, const char *sign, const char *why)
{
    const char *word = sign;
    while (word > list && !strchr(blanks, word[-1]))
        word--;
    lua_Debug place = place_of(L);
    lua_pushlstring(L, word, strcspn(word, blanks)); // word
    lua_pushfstring(L, "%s:%d: golchin.words: no token is '%s', %s", place.short_src,
                    place.currentline, lua_tostring(L, -1), why); // word message
    lua_error(L);
}

// Raises for a word that no token can be, at the line that lists it.
static void refuse_impossible(lua_State *L, const char *list)
{
    const char *sign = strstr(list, joiner);
    if (sign)
        refuse(L, list, sign,
               "since a ZWNJ parts tokens; list the part that tells, or look for the whole with a "
               "rule");
    for (size_t i = 0; i < sizeof unfolded / sizeof *unfolded; i++) {
        sign = strstr(list, unfolded[i].letter);
        if (sign)
            refuse(L, list, sign,
                   lua_pushfstring(L, "since tokens are folded; list it with '%s' for '%s'",
                                   unfolded[i].instead, unfolded[i].letter));
    }
}

int gl_lua_words(lua_State *L)
{
    size_t len;
    const char *list = luaL_checklstring(L, 1, &len);
    refuse_impossible(L, list);
    uint32_t capacity = 4, count = count_words(list);
    while (capacity < 4 * count)
        capacity *= 2;
    size_t table = sizeof(word_set) + capacity * sizeof(entry);
    word_set *set = gl_handle_push(L, words_type, table + len + 1); // list set
    memset(set, 0, table);
    set->mask = capacity - 1;
    const char *at = memcpy((char *)set + table, list, len + 1);
    for (golchin_slice word; (word = next_word(&at)).len > 0;) {
        uint32_t hash = gl_hash(word.start, word.len);
        entry *place = &set->entries[find_entry(set, word, hash) - set->entries];
        *place = (entry){hash, (uint32_t)word.len, word.start};
    }
    return 1;
}

static bool holds(const word_set *set, golchin_slice word)
{
    return word.len > 0 && find_entry(set, word, gl_hash(word.start, word.len))->len > 0;
}

// Does the set hold a token of the article, counted from 0?
static bool holds_token(const gl_script *script, const word_set *set, uint32_t token)
{
    uint32_t hash = script->tokens[token].hash;
    for (uint32_t i = hash & set->mask; set->entries[i].len > 0; i = (i + 1) & set->mask) {
        const entry *at = &set->entries[i];
        if (at->hash != hash)
            continue;
        golchin_slice folded = script->host->folded(script->document, token);
        if (gl_slice_equal(folded, gl_slice(at->word, at->len)))
            return true;
    }
    return false;
}

int gl_lua_is(lua_State *L)
{
    const gl_script *script = gl_script_of(L);
    lua_Integer token = gl_lua_integer(L, 2);
    const word_set *set = gl_handle_check(L, 3, words_type);
    bool is_there = token >= 1 && token <= script->token_count;
    lua_pushboolean(L, is_there && holds_token(script, set, (uint32_t)token - 1));
    return 1;
}

int gl_lua_find(lua_State *L)
{
    const gl_script *script = gl_script_of(L);
    lua_Integer first = gl_lua_integer(L, 2), last = gl_lua_integer(L, 3);
    const word_set *set = gl_handle_check(L, 4, words_type);
    uint32_t begin = first < 1                     ? 0
                     : first > script->token_count ? script->token_count
                                                   : (uint32_t)first - 1;
    uint32_t end = last < 0 ? 0 : last > script->token_count ? script->token_count : (uint32_t)last;
    while (begin < end && !holds_token(script, set, begin))
        begin++;
    if (begin < end)
        lua_pushinteger(L, (lua_Integer)begin + 1);
    else
        luaL_pushfail(L);
    return 1;
}

/// set[word] -> true, or nil
static int words_index(lua_State *L)
{
    const word_set *set = gl_handle_check(L, 1, words_type);
    golchin_slice word = {0};
    if (lua_type(L, 2) == LUA_TSTRING)
        word.start = lua_tolstring(L, 2, &word.len);
    if (holds(set, word))
        lua_pushboolean(L, true);
    else
        lua_pushnil(L);
    return 1;
}

void gl_lua_words_open(lua_State *L)
{
    gl_handle_define(L, words_type); // metatable
    lua_pushcfunction(L, words_index);
    lua_setfield(L, -2, "__index");
    lua_pop(L, 1);
}
