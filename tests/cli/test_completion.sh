#!/bin/sh
# Completions know every command and option of --help, and what stands behind an option.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/greetings.lua" shipped

run --help
commands=$(sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' out)
for shell in bash zsh fish; do
    run help --completion "$shell"
    expect_code 0
    cp out "completion.$shell"
    if command -v "$shell" >/dev/null; then
        "$shell" -n "completion.$shell" 2>err || fail "$shell cannot read it"
    fi
done
run help --completion tcsh
expect_code 1
expect_err "--completion takes bash, zsh or fish, not 'tcsh'"

for command in $commands; do
    run "$command" --help
    grep -oE -e '--[a-z-]+' out | sort -u >options
    grep -F " $command/-*)" completion.bash >bash || : >bash
    sed -n "/^    $command)/,/;;/p" completion.zsh >zsh
    grep -F "from $command'" completion.fish >fish || : >fish
    while read -r option; do
        # Pages also speak of options of other commands.
        grep -qE -e "^ +(-., )?$option( |$)" out || continue
        grep -qF -e " $option " bash || fail "bash: no $option of $command"
        grep -qE -e "$option('|}|\[)" zsh || fail "zsh: no $option of $command"
        grep -qE -e "-l ${option#--} " fish || fail "fish: no $option of $command"
    done <options
done

# completions WORD... : what bash offers for the last word, one a line.
completions()
{
    PATH=$work/host:$PATH bash -c '
        source completion.bash
        COMP_WORDS=(golchin "$@")
        COMP_CWORD=$#
        compopt() { :; }
        _golchin golchin "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf "%s\n" "${COMPREPLY[@]}"' - "$@" >out 2>err
}

if command -v bash >/dev/null; then
    touch news.txt
    ran="completion in bash"
    code=0
    completions ex
    expect_out extract explain
    expect_no_out list
    completions extract --max
    [ "$(cat out)" = --max-size ] || fail "not only --max-size"
    completions extract -x gree
    expect_out greetings
    completions extract -o ne
    expect_out news.txt
    completions extract ne
    expect_out news.txt
    completions test gre
    expect_out greetings
    completions help wa
    [ "$(cat out)" = watch ] || fail "not only watch"
fi
finish
