#!/bin/sh
# golchin check: faults with file, line and column; nothing of what is sound.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/greetings.lua" shipped

run check
expect_code 0
[ ! -s out ] || fail "there is something to tell of a sound script"
run check --json
expect_code 0
[ "$(cat out)" = "[]" ] || fail "JSON without findings is no empty array"

# One fault a rule, at the line of its pattern.
printf '# columns: form | canonical | class\nبیمارستان\tبیمارستان\thospital\nبيمارستان\tبیمارستان\thospital\nالف\tب\tج\tد\n' >kinds.tsv
printf '# columns: form | canonical\n' >none.tsv
cat >bad.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor {
  name = "bad", version = "1.0.0", summary = "faults",
  records = { bad = { kind = "string!", status = { "active", "closed" }, count = "integer" } },
}
x:dict("kind", "kinds.tsv")
x:dict("none", "none.tsv")
x:dict("two", { "الف", "ب", "الف" })
x:let("where", [[ "در" p:Place ]])
local function rule(name, pattern, emit)
  x:rule { name = name, pattern = pattern, emit = emit or { type = "bad", kind = "k" } }
end
rule("sound", [[ n:Number k:@kind[class=hospital] <where>? ]], { type = "bad", kind = "k", count = "n.value" })
rule("gap", [[ k:@kind ..4 ]])
rule("unused", [[ n:Number
  k:@kind <where>? ]])
rule("never", [[ k:@kind[class=hospitl] ]])
rule("column", [[ k:@kind[clas=hospital] ]])
rule("feature", [[ k:Number[valu>2] ]])
rule("empty", [[ k:@none ]])
rule("both", [[ k:Number[value>5, value<3] ]])
rule("look", [[ "یک" !> @kind k:@kind ]])
rule("anchor", [[ "یک" ^ k:@kind ]])
rule("required", [[ "یک" k:@kind? ]])
rule("enum", [[ k:@kind ]], { type = "bad", kind = "k", status = "k.class" })
rule("number", [[ k:@kind ]], { type = "bad", kind = "k ?? 'x'", count = "k.class" })
rule("days", [[ k:Period[from="1397-01-01"] ]])
rule("mapped", [[ k:@kind n:(Quantity | Number) w:(Word{2}) t:Period ]],
  { type = "bad", kind = "k.clas ?? w.text", count = "n.unit ?? t.from ?? n.valu ?? w.name" })
x:rule { name = "block", pattern = [[ _a:Number b:@kind ]], block = true }
x:rule { name = "example", pattern = [[ k:@kind ]], emit = { type = "bad", kind = "k" }, yes = { "هیچ" } }
return x
END
run check bad.lua
expect_code 1
expect_out "/kinds.tsv:4:1: it has 4 cells, but \`# columns:\` names 3; the line is skipped" \
    "/kinds.tsv:3:1: this entry stands in line 2 already" \
    "bad.lua: word list 'two' has 'الف' twice" \
    "bad.lua:14:24: rule 'gap': a gap ends the pattern" \
    "bad.lua:15:19: rule 'unused': emit does not use 'n'" \
    "bad.lua:17:20: rule 'never': no entry of @kind meets these conditions" \
    "bad.lua:18:21: rule 'column': no entry of @kind has a column 'clas'" \
    "bad.lua:19:22: rule 'feature': Number has no feature 'valu'; it has value" \
    "bad.lua:20:20: rule 'empty': the word list @none has no entries" \
    "bad.lua:21:19: rule 'both': its conditions exclude one another" \
    "bad.lua:22:22: rule 'look': what must not follow is what follows" \
    "bad.lua:23:24: rule 'anchor': words stand before ^ here" \
    "rule 'required': slot 'kind' is required, but k is not in every match" \
    "rule 'enum': slot 'status' cannot hold 'hospital', which is in column 'class'" \
    "rule 'number': slot 'count' cannot hold 'hospital'" \
    "rule 'mapped': slot 'kind' gets nothing from k.clas: no entry of @kind has a column 'clas'" \
    "rule 'mapped': slot 'count' gets nothing from n.valu: Quantity has no feature 'valu'; it has value" \
    "rule 'mapped': slot 'count' gets nothing from w.name: words have no feature but text" \
    "rule 'block': a rule that blocks has no use for the name 'b'" \
    "rule 'example': made 0 records, not one or more, of this text:" "20 findings"
expect_no_out "'sound'" "'_a'"
run check bad
expect_code 1
expect_err "'bad' is no folder, file or extractor"
if command -v jq >/dev/null; then
    run check --json bad.lua
    expect_code 1
    [ "$(jq length out)" -eq 20 ] || fail "not 20 findings in JSON"
    [ "$(jq -r '.[] | select(.rule == "gap") | "\(.path) \(.line) \(.column) \(.extractor)"' out)" = \
        "bad.lua 14 24 bad" ] || fail "JSON tells another place"
fi

# What looks like columns of a list and is none.
cat >lists.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor { name = "lists", version = "1", summary = "s", records = { r = { a = "string" } } }
x:dict("a", "header.tsv")
x:dict("b", "commas.tsv")
x:dict("c", "spaces.tsv")
x:dict("d", "sound.tsv")
return x
END
printf '#Columns: form | class\nالف\tا\n' >header.tsv
printf '# columns: form, class\nالف\n' >commas.tsv
printf 'form\tcanonical\nالف   ا\n' >spaces.tsv
printf '# columns: form | class ; one, two\n# what columns mean: nothing\nالف ب\tا  ب \nپ  \n' >sound.tsv
run check lists.lua
expect_code 1
expect_out "/header.tsv:1:1: columns are named behind \`# columns:\`, spelled so" \
    "/commas.tsv:1:1: put | between the names of columns" \
    "/spaces.tsv:1:1: this line is an entry; to name columns, write" \
    "/spaces.tsv:2:1: spaces do not part the cells of a line; put a tab" "4 findings"

# Why a file is refused, at its place.
cat >refused.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor { name = "refused", version = "1", summary = "s", records = { r = { a = "string" } } }
x:rule { name = "r",
  pattern = [[ k:Number
    n:@knids ]], emit = { type = "r" } }
return x
END
run check refused.lua
expect_code 1
expect_out "refused.lua:5:7: rule 'r': line 2 of the pattern, column 7: no word list is called @knids" "1 finding"
echo 'x = = 1' >refused.lua
run check refused.lua
expect_out "refused.lua:1:1: unexpected symbol near '='"
run check missing.lua "$PLUGINS/no_plugin.so" "$PLUGINS/other_abi.so"
expect_code 1
expect_out "missing.lua: No such file" "no_plugin.so: has no golchin note" "other_abi.so: " "3 findings"

# A folder stands for what lies in it; the other ones are not looked at.
mkdir folder empty
cp "$scripts/examples.lua" folder
run check folder
expect_code 1
expect_out "folder/examples.lua:18:1: rule 'wrong': made 1 record, not 2" "1 finding"
run check empty
expect_code 1
expect_err "no extractor lies in the folder empty"
chmod 000 empty
if [ -r empty ]; then
    skip "all folders can be read by this user"
else
    run check empty
    expect_code 1
    expect_err "the folder empty cannot be read"
fi
run check greetings
expect_code 0

# The templates are sound.
run check "$GOLCHIN_SOURCE/scripts/templates/lua"
expect_code 0
finish
