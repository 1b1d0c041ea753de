// A count hook takes the budget down. Once it is gone the hook fires at every instruction, so that
// a pcall() only catches until its next step.
//
// A state with a hook runs every instruction through it, which costs a fifth of the time of a
// script. So where the process allows it (gl_script_count_late) the hook is set by the second tick
// of a timer within an article: what is done before that never pays. lua_sethook() is made to be
// called from a signal handler; the coroutines, of which the handler knows nothing, have their hook
// from the start.
#include "script/budget.h"

#include <signal.h>
#include <sys/time.h>

#include <lauxlib.h>

enum {
    HOOK_STEP = 1000 /* instructions */,
    TICK = 10000 /* microseconds of CPU time */,
    LATE = 2 /* ticks */
};

static bool counts_late; // in a process of golchin's own, which has one thread
static _Thread_local gl_script *volatile running;

static void count(lua_State *L, lua_Debug *event)
{
    (void)event;
    gl_script *script = gl_script_of(L);
    uint64_t step = (uint64_t)lua_gethookcount(L);
    script->instructions -= step < script->instructions ? step : script->instructions;
    if (script->instructions > 0)
        return;
    script->is_exhausted = true;
    lua_sethook(L, count, LUA_MASKCOUNT, 1);
    lua_sethook(script->L, count, LUA_MASKCOUNT, 1);
    luaL_where(L, 0); // where
    lua_pushfstring(L, "%swent over the limit of %I instructions", lua_tostring(L, -1),
                    (LUAI_UACINT)script->limits.instructions); // where message
    lua_error(L);
}

static void on_tick(int signal)
{
    (void)signal;
    gl_script *script = running;
    if (script && ++script->ticks >= LATE && !lua_gethook(script->L))
        lua_sethook(script->L, count, LUA_MASKCOUNT, HOOK_STEP);
}

bool gl_script_count_late(void)
{
    struct sigaction action = {.sa_handler = on_tick, .sa_flags = SA_RESTART};
    const struct timeval tick = {.tv_usec = TICK};
    const struct itimerval timer = {.it_interval = tick, .it_value = tick};
    sigemptyset(&action.sa_mask);
    counts_late =
        sigaction(SIGVTALRM, &action, NULL) == 0 && setitimer(ITIMER_VIRTUAL, &timer, NULL) == 0;
    return counts_late;
}

// A trusted script has coroutine.wrap(), whose coroutines are not seen here.
void gl_budget_refill(gl_script *script)
{
    bool is_late = counts_late && !script->limits.trusted;
    script->instructions = script->limits.instructions;
    script->is_exhausted = false;
    script->ticks = 0;
    lua_sethook(script->L, is_late ? NULL : count, is_late ? 0 : LUA_MASKCOUNT, HOOK_STEP);
}

gl_script *gl_budget_run(gl_script *script)
{
    gl_script *before = running;
    running = script;
    return before;
}

void gl_budget_count(lua_State *coroutine)
{
    lua_sethook(coroutine, count, LUA_MASKCOUNT, HOOK_STEP);
}

/// coroutine.create(function) -> coroutine
static int create_counted(lua_State *L)
{
    lua_settop(L, 1);                      // function
    lua_pushvalue(L, lua_upvalueindex(1)); // function create
    lua_insert(L, 1);                      // create function
    lua_call(L, 1, 1);                     // coroutine
    gl_budget_count(lua_tothread(L, -1));
    return 1;
}

void gl_budget_guard_coroutines(lua_State *L)
{
    lua_getfield(L, -1, "create");          // coroutine create
    lua_pushcclosure(L, create_counted, 1); // coroutine guarded
    lua_setfield(L, -2, "create");          // coroutine
}
