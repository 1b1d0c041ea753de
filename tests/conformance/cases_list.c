// Word lists.
#include "twin.h"

const twin list_twins[] = {
    {.name = "list_file",
     LISTS({.name = "kind", .path = "lists/kinds.tsv"}),
     RULES({.name = "r",
            .pattern = " k:@kind ",
            EMIT("found", {"what", "k.canonical"}, {"more", "k.class"})})},
    {.name = "list_alias",
     LISTS({.name = "kind", .path = "lists/kinds.tsv"}),
     RULES({.name = "r",
            .pattern = " k:@kind ",
            EMIT("found", {"what", "k.canonical"}, {"more", "k"})})},
    {.name = "list_inline",
     LISTS({.name = "ward", .entries = STRINGS("بخش دیالیز", "بخش سوختگی")}),
     RULES(
         {.name = "r", .pattern = " w:@ward ", EMIT("found", {"what", "w.form"}, {"more", "w"})})},
    {.name = "list_noun",
     LISTS(
         {.name = "kind", .entries = STRINGS("بیمارستان", "درمانگاه"), .inflection = GOLCHIN_NOUN}),
     RULES({.name = "r",
            .pattern = " k:@kind ",
            EMIT("found", {"what", "k.form"}, {"more", "k.text"})})},
    {.name = "list_as_written",
     LISTS({.name = "kind", .entries = STRINGS("بیمارستان", "درمانگاه")}),
     RULES({.name = "r", .pattern = " k:@kind ", EMIT("found", {"what", "k.form"})})},
    {.name = "list_two",
     LISTS({.name = "kind", .path = "lists/kinds.tsv"},
           {.name = "town", .entries = STRINGS("تبریز")}),
     RULES({.name = "r",
            .pattern = " k:@kind p:@town ",
            EMIT("found", {"what", "k"}, {"more", "p"})})},
    {.name = "list_longest",
     LISTS({.name = "kind", .entries = STRINGS("خانه", "خانه بهداشت", "بهداشت")}),
     RULES({.name = "r", .pattern = " k:@kind ", EMIT("found", {"what", "k"})})},
    {.name = NULL},
};
