/// One loaded script: its Lua state, and what the C side keeps beside it. For this folder only.
#ifndef GL_SCRIPT_STATE_H
#define GL_SCRIPT_STATE_H

#include <signal.h>

#include <golchin/source.h>

#include <lua.h>

#include "base/vector.h"
#include "script/blocks.h"
#include "script/script.h"

typedef struct gl_declaration gl_declaration;

enum { GL_SYMBOL_SLOTS = 128 };

/// A name that was looked up.
typedef struct gl_known_symbol {
    const char *name; // the state's string; NULL: a free slot
    golchin_symbol symbol;
} gl_known_symbol;

typedef struct gl_script {
    lua_State *L;
    golchin_plugin descriptor; // its strings are kept by `L`
    char *path;
    const char *name;          // the last part of `path`, for messages
    gl_vector(char *) modules; // paths of files that were required
    bool is_loaded;            // the main chunk is done: no more files are read

    gl_declaration *first, *last; // in the script's order; kept by `L`
    gl_declaration *extract;      // of x:extract(), one of them; NULL: none

    golchin_source source; // where the descriptor says that it is one
    int read;              // its function's reference

    const golchin_host *host; // NULL before open
    golchin_extractor *self;

    golchin_document *document;  // NULL outside of a callback
    const golchin_token *tokens; // of the document
    uint32_t token_count;
    const void *handle;         // the state's newest handle on a document
    const golchin_match *match; // NULL outside of a rule's callback
    uint64_t serial;            // of the article; handles carry it
    uint64_t callback;          // counts them; a match carries it
    golchin_error broken;       // a record that failed half-way: pcall does not save the callback

    int symbol_numbers, symbol_names, symbol_strings; // references of lua_symbol.c's tables
    gl_known_symbol known_symbols[GL_SYMBOL_SLOTS];   // by the address of their string

    gl_script_limits limits;
    gl_blocks blocks;
    size_t memory;               // bytes in use
    uint64_t instructions;       // what is left for this article
    volatile sig_atomic_t ticks; // of the timer of budget.c, in this article
    bool is_exhausted;
} gl_script;

/// The script of a state or of one of its coroutines.
static inline gl_script *gl_script_of(lua_State *L)
{
    return *(gl_script **)lua_getextraspace(L);
}

#endif
