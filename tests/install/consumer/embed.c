// A program that embeds golchin: prints its version and the records of one sentence, as lines and
// in parts.
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

static void print_value(const golchin_value *value)
{
    if (value->kind == GOLCHIN_STRING)
        printf("%.*s", (int)value->as.string.len, value->as.string.start);
    else if (value->kind == GOLCHIN_INTEGER)
        printf("%lld", (long long)value->as.integer);
    else if (value->kind == GOLCHIN_DECIMAL)
        printf("%g", value->as.decimal);
    else if (value->kind == GOLCHIN_BOOLEAN)
        fputs(value->as.boolean ? "true" : "false", stdout);
}

// facility: kind = … at bytes 10 to 24
static void print_fact(void *context, const golchin_fact *fact)
{
    (void)context;
    printf("%s by %s:", fact->schema->name, fact->maker->name);
    for (size_t i = 0; i < fact->schema->slot_count; i++) {
        if (fact->values[i].kind == GOLCHIN_NONE)
            continue;
        printf(" %s = ", fact->schema->slots[i].name);
        print_value(&fact->values[i]);
        if (fact->places[i].count > 0)
            printf(" at bytes %llu to %llu",
                   (unsigned long long)fact->places[i].items[0].byte_begin,
                   (unsigned long long)fact->places[i].items[0].byte_end);
    }
    putchar('\n');
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
    if (status == GOLCHIN_OK)
        status =
            golchin_read(host, slice_of("one"), slice_of("سلام بر همه!"), print_fact, NULL, &error);
    golchin_close(host);
    printf("golchin %s: %d records\n", golchin_version(), count);
    return status == GOLCHIN_OK && count > 0 ? 0 : 1;
}
