// Everything is asked of the host at once, token by token or edge by edge: no table is built for a
// token unless the script wants one.
#include "script/lua_document.h"

#include "script/lua_each.h"
#include "script/lua_edge.h"
#include "script/lua_record.h"
#include "script/lua_symbol.h"
#include "script/lua_words.h"

static const golchin_host *host_of(lua_State *L)
{
    return gl_script_of(L)->host;
}

// The token that the arguments (document, token) name. Sets `*number`, from 0.
static const golchin_token *check_token(lua_State *L, uint32_t *number)
{
    gl_lua_check_document(L);
    *number = gl_lua_check_token(L, 2, gl_lua_token_count(L));
    return &gl_script_of(L)->tokens[*number];
}

/// document:text([first, last]) -> the bytes as they were written
static int document_text(lua_State *L)
{
    golchin_document *document = gl_lua_check_document(L);
    if (lua_isnoneornil(L, 2)) {
        golchin_slice text = host_of(L)->text(document);
        lua_pushlstring(L, text.start ? text.start : "", text.len);
    } else {
        gl_lua_push_text(L, gl_lua_opt_range(L, 2));
    }
    return 1;
}

/// document:canonical(first, last) -> the text for comparing and printing
static int document_canonical(lua_State *L)
{
    gl_lua_check_document(L);
    gl_lua_push_canonical(L, gl_lua_opt_range(L, 2));
    return 1;
}

/// document:folded(token) -> its spelling for comparing
static int document_folded(lua_State *L)
{
    uint32_t number;
    check_token(L, &number);
    golchin_slice text = host_of(L)->folded(gl_script_of(L)->document, number);
    lua_pushlstring(L, text.start ? text.start : "", text.len);
    return 1;
}

/// document:spellings([first, last [, list]]) -> list of the spellings for comparing of these
/// tokens, which has room for all of the article
static int document_spellings(lua_State *L)
{
    const golchin_document *document = gl_lua_check_document(L);
    gl_range range = gl_lua_opt_range(L, 2);
    if (lua_istable(L, 4))
        lua_settop(L, 4); // … list
    else
        lua_createtable(L, (int)gl_lua_token_count(L), 0); // … list
    for (uint32_t i = range.first; i < range.last; i++) {
        golchin_slice text = host_of(L)->folded(document, i);
        lua_pushlstring(L, text.start ? text.start : "", text.len); // … list spelling
        lua_rawseti(L, -2, (lua_Integer)i + 1);                     // … list
    }
    return 1;
}

/// document:is(token, set)
static int document_is(lua_State *L)
{
    gl_lua_check_document(L);
    return gl_lua_is(L);
}

/// document:find(first, last, set)
static int document_find(lua_State *L)
{
    gl_lua_check_document(L);
    return gl_lua_find(L);
}

static const char *const kind_names[] = {"word", "digits", "punctuation", "address"};
static const char *const gap_names[] = {"glued", "joiner", "space", "line", "paragraph"};

/// document:kind(token) -> "word", "digits", "punctuation" or "address"
static int document_kind(lua_State *L)
{
    uint32_t number;
    lua_pushstring(L, kind_names[check_token(L, &number)->kind]);
    return 1;
}

/// document:gap(token) -> what stands before it: "glued", "joiner", "space", "line" or "paragraph"
static int document_gap(lua_State *L)
{
    uint32_t number;
    lua_pushstring(L, gap_names[check_token(L, &number)->gap]);
    return 1;
}

/// document:token(token) -> { text =, folded =, kind =, gap = }
static int document_token(lua_State *L)
{
    uint32_t number;
    const golchin_token *token = check_token(L, &number);
    lua_settop(L, 2);
    lua_createtable(L, 0, 4); // document token table
    gl_lua_push_text(L, (gl_range){number, number + 1});
    lua_setfield(L, 3, "text");
    document_folded(L); // document token table folded
    lua_setfield(L, 3, "folded");
    lua_pushstring(L, kind_names[token->kind]);
    lua_setfield(L, 3, "kind");
    lua_pushstring(L, gap_names[token->gap]);
    lua_setfield(L, 3, "gap");
    return 1;
}

/// document:sentences() -> how many there are
static int document_sentences(lua_State *L)
{
    uint32_t count;
    host_of(L)->sentences(gl_lua_check_document(L), &count);
    lua_pushinteger(L, count);
    return 1;
}

/// document:sentence(number) -> first, last, is_title, starts_paragraph
static int document_sentence(lua_State *L)
{
    uint32_t count;
    const golchin_sentence *sentences = host_of(L)->sentences(gl_lua_check_document(L), &count);
    lua_Integer number = gl_lua_integer(L, 2);
    if (number < 1 || number > count)
        return luaL_error(L, "sentence %I is outside of 1 to %I", (LUAI_UACINT)number,
                          (LUAI_UACINT)count);
    const golchin_sentence *sentence = &sentences[number - 1];
    lua_pushinteger(L, (lua_Integer)sentence->first + 1); // first
    lua_pushinteger(L, sentence->last);                   // first last
    lua_pushboolean(L, sentence->is_title);               // first last title
    lua_pushboolean(L, sentence->starts_paragraph);       // first last title paragraph
    return 4;
}

/// document:sentence_of(token) -> the number of its sentence
static int document_sentence_of(lua_State *L)
{
    uint32_t number;
    check_token(L, &number);
    lua_pushinteger(L, (lua_Integer)host_of(L)->sentence_of(gl_script_of(L)->document, number) + 1);
    return 1;
}

/// document:edges(type [, first, last]) -> list of the edges that lie inside these tokens
static int document_edges(lua_State *L)
{
    golchin_document *document = gl_lua_check_document(L);
    golchin_symbol type = gl_lua_symbol(L, 2);
    gl_range range = gl_lua_opt_range(L, 3);
    uint32_t count;
    const golchin_edge *const *edges = host_of(L)->edges(document, type, &count);
    lua_newtable(L); // … list
    lua_Integer found = 0;
    uint32_t i = gl_lua_find_edge(edges, count, range.first);
    for (; i < count && edges[i]->first < range.last; i++) {
        if (edges[i]->last > range.last)
            continue;
        gl_lua_push_edge(L, edges[i]); // … list edge
        lua_rawseti(L, -2, ++found);   // … list
    }
    return 1;
}

/// document:each(type, first, last, feature, …)
static int document_each(lua_State *L)
{
    gl_lua_check_document(L);
    return gl_lua_each(L);
}

static int push_edge_or_fail(lua_State *L, const golchin_edge *edge)
{
    if (edge)
        gl_lua_push_edge(L, edge);
    else
        luaL_pushfail(L);
    return 1;
}

/// document:edge_at(type, token [, last]) -> the longest edge that starts at the token, or fail;
/// also when it ends behind `last`, or the token stands there. Nothing starts behind the last
/// token.
static int document_edge_at(lua_State *L)
{
    golchin_document *document = gl_lua_check_document(L);
    golchin_symbol type = gl_lua_symbol(L, 2);
    lua_Integer last = luaL_optinteger(L, 4, LUA_MAXINTEGER);
    if (gl_lua_integer(L, 3) > last)
        return push_edge_or_fail(L, NULL);
    uint32_t count = gl_lua_token_count(L);
    uint32_t token = gl_lua_check_token(L, 3, count + 1);
    const golchin_edge *edge = token < count ? host_of(L)->edge_at(document, type, token) : NULL;
    return push_edge_or_fail(L, edge && edge->last <= last ? edge : NULL);
}

/// document:edge_before(type, token) -> the longest edge that ends right before the token, or fail
static int document_edge_before(lua_State *L)
{
    golchin_document *document = gl_lua_check_document(L);
    golchin_symbol type = gl_lua_symbol(L, 2);
    uint32_t token = gl_lua_check_token(L, 3, gl_lua_token_count(L) + 1);
    return push_edge_or_fail(L, host_of(L)->edge_before(document, type, token));
}

/// document:emit(record)
static int document_emit(lua_State *L)
{
    gl_lua_check_document(L);
    gl_lua_emit_record(L, 2);
    return 0;
}

/// document:publish(type, first, last [, features])
static int document_publish(lua_State *L)
{
    gl_lua_check_document(L);
    return gl_lua_publish(L);
}

const luaL_Reg gl_lua_document_methods[] = {
    {"text", document_text},
    {"canonical", document_canonical},
    {"folded", document_folded},
    {"spellings", document_spellings},
    {"is", document_is},
    {"find", document_find},
    {"kind", document_kind},
    {"gap", document_gap},
    {"token", document_token},
    {"sentences", document_sentences},
    {"sentence", document_sentence},
    {"sentence_of", document_sentence_of},
    {"edges", document_edges},
    {"each", document_each},
    {"edge_at", document_edge_at},
    {"edge_before", document_edge_before},
    {"emit", document_emit},
    {"publish", document_publish},
    {NULL, NULL},
};
