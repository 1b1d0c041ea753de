// Standard error is one stream, so its state is one static: whether a progress line stands on it.
#include "cli/log.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/bytes.h"
#include "base/error.h"

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
static void add_safely(gl_bytes *line, const char *text)
{
    for (; *text; text++) {
        if (*text == '\n')
            gl_bytes_add(line, "\n    ", 5);
        else if (((unsigned char)*text < 0x20 && *text != '\t') || *text == 0x7F)
            gl_bytes_add_char(line, '?');
        else
            gl_bytes_add_char(line, *text);
    }
}

// In one piece: workers write to the same place, and standard error has no buffer.
static void write_message(void *context, int level, const char *message)
{
    (void)context;
    if (level > highest_level)
        return;
    static const char name[] = "golchin: ";
    gl_bytes line = {0};
    gl_bytes_add(&line, name, sizeof name - 1);
    add_safely(&line, message);
    gl_bytes_add_char(&line, '\n');
    gl_progress_clear();
    fwrite(line.start, 1, line.len, stderr);
    gl_bytes_free(&line);
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
    gl_print_cut(message, sizeof message, format, arguments);
    va_end(arguments);
    write_message(NULL, GOLCHIN_LOG_ERROR, message);
}

static void print_count(uint64_t count, const char *noun)
{
    fprintf(stderr, "%" PRIu64 " %s%s, ", count, noun, count == 1 ? "" : "s");
}

static void print_done(const gl_run_result *done)
{
    print_count(done->articles, "article");
    print_count(done->records, "record");
    fprintf(stderr, "%" PRIu64 " failed, ", done->failed);
    if (done->unchanged)
        fprintf(stderr, "%" PRIu64 " unchanged, ", done->unchanged);
    if (done->unreadable)
        fprintf(stderr, "%" PRIu64 " unreadable, ", done->unreadable);
    fprintf(stderr, "%.1f s, %.1f MB/s", done->seconds,
            done->seconds > 0 ? (double)done->bytes / 1e6 / done->seconds : 0);
}

// How much of the input is read, and how long the rest will take if it is like what came so far.
static void print_left(const gl_run_result *so_far)
{
    if (so_far->part <= 0 || so_far->part >= 1)
        return;
    fprintf(stderr, ", %.0f %%", so_far->part * 100);
    double left = so_far->seconds / so_far->part * (1 - so_far->part);
    if (so_far->seconds < 1 || so_far->part < 0.01 || left > 100 * 3600)
        return;
    int seconds = (int)(left + 0.5);
    fprintf(stderr, ", %d:%02d:%02d left", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

void gl_progress_draw(void *context, const gl_run_result *so_far)
{
    (void)context;
    static double drawn;
    if (so_far->seconds - drawn < 0.1)
        return;
    drawn = so_far->seconds;
    putc('\r', stderr);
    print_done(so_far);
    print_left(so_far);
    fputs("\033[K", stderr);
    has_line = true;
}

void gl_progress_tell(void *context, const gl_run_result *so_far)
{
    (void)context;
    static double told;
    if (so_far->seconds - told < 10)
        return;
    told = so_far->seconds;
    fputs("golchin: so far ", stderr);
    print_done(so_far);
    print_left(so_far);
    putc('\n', stderr);
}

// "90 records: 29 facility, 39 insurance_stat, 22 official"
static void print_types(const gl_run_result *result)
{
    if (result->types.count == 0)
        return;
    fprintf(stderr, "golchin: %" PRIu64 " record%s:", result->records,
            result->records == 1 ? "" : "s");
    for (size_t i = 0; i < result->types.count; i++)
        fprintf(stderr, "%s %" PRIu64 " %s", i ? "," : "", result->types.items[i].count,
                result->types.items[i].name);
    putc('\n', stderr);
}

void gl_summary_print(const gl_run_result *result)
{
    gl_progress_clear();
    fputs("golchin: ", stderr);
    print_done(result);
    fputs(result->interrupted ? "; interrupted, what is done is kept\n" : "\n", stderr);
    print_types(result);
    for (size_t i = 0; i < result->causes.count; i++)
        fprintf(stderr, "golchin:   %" PRIu64 "  %s\n", result->causes.items[i].count,
                result->causes.items[i].name);
}
