# shellcheck shell=sh
# A golchin with the greetings script of the command's tests and all sources.
# shellcheck source=tests/cli/check.sh
. "$GOLCHIN_SOURCE/tests/cli/check.sh"
scripts=$GOLCHIN_SOURCE/tests/cli/scripts
cp "$scripts/greetings.lua" shipped
for source in "$SOURCES"/source_*.so; do
    ln -s "$source" plugins
done

# expect_ids ID... : the records are of these articles, in this order.
expect_ids()
{
    ids=$(sed 's/^{"article":"\([^"]*\)".*/\1/' out | uniq | tr '\n' ' ')
    [ "$ids" = "$* " ] || fail "records of $ids, not of $*"
}
