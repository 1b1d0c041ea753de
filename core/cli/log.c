// Standard error is one stream, so its state is one static: whether a progress line stands on it.
#include "cli/log.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static int highest_level = GOLCHIN_LOG_WARNING;
static bool has_line;

void gl_log_set_level(int level)
{
    highest_level = level;
}

void gl_progress_clear(void)
{
    if (has_line)
        fputs("\r\033[K", stderr);
    has_line = false;
}

// Names come from anywhere: a control character in one must not reach the terminal, nor a line
// break look like a message of its own.
static void print_safely(const char *text)
{
    for (; *text; text++) {
        if (*text == '\n')
            fputs("\n    ", stderr);
        else if (((unsigned char)*text < 0x20 && *text != '\t') || *text == 0x7F)
            putc('?', stderr);
        else
            putc(*text, stderr);
    }
}

static void write_message(void *context, int level, const char *message)
{
    (void)context;
    if (level > highest_level)
        return;
    gl_progress_clear();
    flockfile(stderr);
    fputs("golchin: ", stderr);
    print_safely(message);
    putc('\n', stderr);
    funlockfile(stderr);
}

gl_log gl_log_open(void)
{
    return (gl_log){.write = write_message, .level = highest_level};
}

void gl_complain(const char *format, ...)
{
    char message[GOLCHIN_ERROR_TEXT + 512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    write_message(NULL, GOLCHIN_LOG_ERROR, message);
}

static double megabytes(uint64_t bytes)
{
    return (double)bytes / 1e6;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void gl_progress_draw(void *context, const gl_run_result *so_far)
{
    static double start, last;
    (void)context;
    double time = now();
    if (start == 0)
        start = time;
    if (time - last < 0.1)
        return;
    last = time;
    double elapsed = time - start;
    fprintf(stderr, "\r%" PRIu64 " articles, %" PRIu64 " records, %.1f MB/s\033[K",
            so_far->articles, so_far->records,
            elapsed > 0 ? megabytes(so_far->bytes) / elapsed : 0);
    has_line = true;
}

void gl_summary_print(const gl_run_result *result)
{
    gl_progress_clear();
    fprintf(stderr, "golchin: %" PRIu64 " articles, %" PRIu64 " records, %" PRIu64 " failed",
            result->articles, result->records, result->failed);
    if (result->unreadable)
        fprintf(stderr, ", %" PRIu64 " unreadable", result->unreadable);
    fprintf(stderr, "; %.2f s, %.1f MB/s%s\n", result->seconds,
            result->seconds > 0 ? megabytes(result->bytes) / result->seconds : 0,
            result->interrupted ? "; interrupted, what is done is kept" : "");
}
