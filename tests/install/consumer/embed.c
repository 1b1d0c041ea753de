// A program that embeds golchin: prints its version and the records of one sentence.
#include <stdio.h>
#include <string.h>

#include <golchin/golchin.h>

static void print_message(void *context, int level, const char *message)
{
    (void)context;
    fprintf(stderr, "%d: %s\n", level, message);
}

static void print_line(void *context, golchin_slice line)
{
    int *count = context;
    ++*count;
    printf("%.*s\n", (int)line.len, line.start);
}

static golchin_slice slice_of(const char *text)
{
    return (golchin_slice){text, strlen(text)};
}

int main(void)
{
    golchin *host = NULL;
    golchin_error error = {0};
    if (golchin_open(&host, print_message, NULL, &error) != GOLCHIN_OK) {
        fprintf(stderr, "embed: %s\n", error.text);
        return 1;
    }
    int count = 0;
    golchin_status status = golchin_extract(host, slice_of("one"), slice_of("سلام بر همه!"),
                                            print_line, &count, &error);
    golchin_close(host);
    printf("golchin %s: %d records\n", golchin_version(), count);
    return status == GOLCHIN_OK && count > 0 ? 0 : 1;
}
