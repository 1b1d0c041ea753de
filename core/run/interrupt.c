// Signals belong to the process, so there is one flag.
#include "run/interrupt.h"

#include <signal.h>

static volatile sig_atomic_t interrupted;

void gl_interrupt(void)
{
    interrupted = 1;
}

bool gl_is_interrupted(void)
{
    return interrupted != 0;
}

void gl_interrupt_forget(void)
{
    interrupted = 0;
}
