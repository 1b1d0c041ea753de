// Rules as people write them: two to six items around one or two words that few sentences have, a
// number, a place or a body beside them, gaps and little words in between.
#include "rules.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/slice.h"

// %1$s and %2$s are rare words.
static const char *const shapes[] = {
    "n:Number w:\"%1$s\"",
    "w:\"%1$s\" \"در\" p:Place",
    "n:Number ..3 w:\"%1$s\" (\"در\" p:Place)?",
    "o:Organization ..4 w:(\"%1$s\" | \"%2$s\") n:Number?",
    "w:\"%1$s\" (\"و\" | \"،\")? n:Number ..2 p:Place",
    "n:Number (\"نفر\" | \"دستگاه\")? ..5 w:~\"%1$s\" !> \"%2$s\"",
    "p:Place? ..2 w:\"%1$s\" ..6 n:Number[value>=10] \"درصد\"?",
    "^ o:Organization? ..3 w:\"%1$s\" Word{0,3} n:Number",
    "(w:\"%1$s\" ..2 \"%2$s\" | w:\"%2$s\" Word) n:Number ~\"بیمارستان\"?",
    "g:(w:\"%1$s\" n:Number \"و\"?)+ (\"در\" p:Place)?",
};
enum { SHAPES = sizeof shapes / sizeof *shapes };

double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static golchin_status add_rule(const golchin_host *host, golchin_extractor *self,
                               const corpus *words, size_t number, golchin_error *error)
{
    static const golchin_mapping mapping[] = {{"word", "w"}};
    const char *first = words->rare[2 * number % words->rare_count];
    const char *second = words->rare[(2 * number + 1) % words->rare_count];
    char name[32], pattern[1024];
    snprintf(name, sizeof name, "rule_%zu", number);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    snprintf(pattern, sizeof pattern, shapes[number % SHAPES], first, second);
#pragma GCC diagnostic pop
    return host->add_rule(self,
                          &(golchin_rule){.size = sizeof(golchin_rule),
                                          .name = name,
                                          .pattern = pattern,
                                          .emit = "found",
                                          .mapping = mapping,
                                          .mapping_count = 1},
                          error);
}

static golchin_status open(const golchin_host *host, golchin_extractor *self, void **instance,
                           golchin_error *error)
{
    static const golchin_slot slots[] = {{.name = "word", .type = GOLCHIN_SLOT_STRING}};
    static const golchin_schema found = {sizeof found, "found", slots, 1};
    made_rules *made = *instance;
    golchin_status status = host->declare(self, &found, error);
    double start = seconds_now();
    for (size_t i = 0; i < made->count && status == GOLCHIN_OK; i++)
        status = add_rule(host, self, made->words, i, error);
    made->seconds = seconds_now() - start;
    return status;
}

static golchin_status load(void *context, const char *path, const golchin_plugin **descriptor,
                           void **state, golchin_error *error)
{
    static const golchin_plugin plugin = {
        .abi = GOLCHIN_PLUGIN_ABI,
        .size = sizeof plugin,
        .name = "made",
        .version = "1.0.0",
        .summary = "rules around rare words",
        .open = open,
    };
    (void)path;
    (void)error;
    *descriptor = &plugin;
    *state = context;
    return GOLCHIN_OK;
}

gl_loader made_rules_loader(made_rules *made)
{
    return (gl_loader){.kind = "made", .extension = ".tsv", .load = load, .context = made};
}
