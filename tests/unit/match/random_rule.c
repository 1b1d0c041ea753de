#include "random_rule.h"

#include <stdio.h>

#include "unit.h"

static uint32_t state;

// What may still be written.
typedef struct limits {
    int depth;
    bool has_captures, has_plain, has_bound;
} limits;

void random_seed(uint32_t seed)
{
    state = seed;
}

uint32_t random_roll(uint32_t sides)
{
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % sides;
}

// NOLINTBEGIN(misc-no-recursion): `depth` bounds it

static void write_sequence(FILE *out, limits may);

static void write_group(FILE *out, limits may)
{
    may.depth--;
    fputs("(", out);
    write_sequence(out, may);
    if (random_roll(2)) {
        fputs(" | ", out);
        write_sequence(out, may);
    }
    fputs(")", out);
}

static void write_edge(FILE *out)
{
    static const char *const edges[] = {
        "\"a\"",    "\"b\"",
        "\"a b\"",  "\"c\"",
        "\"b a\"",  "Word",
        "Number",   "Mark",
        "Digits",   "Latin",
        "@kind",    "Number[value>5]",
        "..1",      "Number[value in (5|7), value<=6]",
        "..2",      "Latin[size=1]",
        "..3",      "Latin[even!=yes]",
        "Word",     "Latin[text in (a|ab)]",
        "Latin",    "@kind[size!=1]",
        "\"خانه\"", "Latin[text!=b, size>=1]",
    };
    fputs(edges[random_roll(COUNT_OF(edges))], out);
}

static void write_atom(FILE *out, limits may)
{
    uint32_t kind = random_roll(12);
    if (kind < 4 && may.depth > 0)
        write_group(out, may);
    else if (kind == 4 && may.has_plain)
        fputs("<plain>", out);
    else if (kind == 5 && may.has_bound && may.has_captures)
        fputs("<bound>", out);
    else
        write_edge(out);
}

static void write_item(FILE *out, limits may)
{
    static const char *const quantifiers[] = {"?", "*", "+", "{2}", "{1,2}", "{0,3}", "{2,}"};
    static const char *const signs[] = {"&> ", "!> ", "<& ", "<! "};
    uint32_t kind = random_roll(12);
    if (kind == 0) {
        fputs(random_roll(2) ? "^" : "$", out);
    } else if (kind <= 2 && may.depth > 0) {
        fputs(signs[random_roll(4)], out);
        may.depth--;
        may.has_captures = false;
        write_atom(out, may);
    } else {
        static const char *const names[] = {"x:", "y:", "z:"};
        if (may.has_captures && random_roll(3) == 0)
            fputs(names[random_roll(3)], out);
        write_atom(out, may);
        if (random_roll(3) == 0)
            fputs(quantifiers[random_roll(COUNT_OF(quantifiers))], out);
    }
}

static void write_sequence(FILE *out, limits may)
{
    uint32_t count = 1 + random_roll(3);
    for (uint32_t i = 0; i < count; i++) {
        write_item(out, may);
        fputs(" ", out);
    }
}

// NOLINTEND(misc-no-recursion)

static char *write_pattern(limits may)
{
    char *pattern;
    size_t len;
    FILE *out = open_memstream(&pattern, &len);
    write_sequence(out, may);
    fclose(out);
    return pattern;
}

char *random_pattern(void)
{
    return write_pattern((limits){3, true, true, true});
}

char *random_let(bool may_capture)
{
    return write_pattern((limits){1, may_capture, may_capture, false});
}

char *random_text(void)
{
    static const char *const words[] = {"a ", "b ", "c ",  "5 ", "7 ",    "، ",
                                        "a ", "b ", "ab ", ". ", "خانه ", "خانه بهداشت "};
    char *text;
    size_t len;
    FILE *out = open_memstream(&text, &len);
    uint32_t count = 3 + random_roll(7);
    for (uint32_t i = 0; i < count; i++)
        fputs(words[random_roll(COUNT_OF(words))], out);
    fclose(out);
    return text;
}
