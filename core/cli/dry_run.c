#include "cli/dry_run.h"

#include <inttypes.h>
#include <stdio.h>

#include "cli/command.h"
#include "run/survey.h"

static void print_row(const char *source, uint64_t articles, uint64_t bytes)
{
    printf("%-24s %12" PRIu64 " %15" PRIu64 "\n", source, articles, bytes);
}

static int code_of(const gl_survey *survey)
{
    if (survey->interrupted)
        return GL_EXIT_INTERRUPTED;
    if (survey->articles == 0 && survey->unreadable > 0)
        return GL_EXIT_NOTHING;
    return survey->failed || survey->unreadable ? GL_EXIT_SOME : GL_EXIT_DONE;
}

int gl_dry_run(const gl_registry *registry, const gl_run_options *options)
{
    gl_survey survey = {0};
    gl_survey_make(&survey, registry, options);
    printf("%-24s %12s %15s\n", "SOURCE", "ARTICLES", "BYTES");
    for (size_t i = 0; i < survey.rows.count; i++) {
        const gl_survey_row *row = &survey.rows.items[i];
        print_row(row->source, row->articles, row->bytes);
    }
    print_row("all", survey.articles, survey.bytes);
    if (survey.failed + survey.unreadable > 0)
        printf("%" PRIu64 " too large, %" PRIu64 " unreadable\n", survey.failed, survey.unreadable);
    int code = code_of(&survey);
    gl_survey_free(&survey);
    return code;
}
