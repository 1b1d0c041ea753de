# Articles of scraps: the sentences and lines of the articles read, cut at blanks, some words of them dropped, joined
# again in any order. Writes `articles` lines of NDJSON, for the same `seed` the same ones with any awk.

function random(below) { # 0 to below - 1
    state = state * 16807 % 2147483647
    return state % below
}

function scrap(    words, count, first, last, i, text) {
    count = split(pieces[random(piece_count)], words, " ")
    first = random(4) ? 1 : 1 + random(count)
    last = random(4) ? count : first + random(count - first + 1)
    for (i = first; i <= last; i++)
        if (random(12))
            text = text (text == "" ? "" : " ") words[i]
    return text
}

function article(    count, text) {
    for (count = 1 + random(1 + random(6)); count > 0; count--)
        text = text scrap() joints[random(joint_count)]
    gsub(/[\\"]/, "\\\\&", text)
    gsub(/\t/, " ", text)
    gsub(/\r/, "", text)
    gsub(/\n/, "\\n", text)
    return text
}

BEGIN {
    state = seed
    joint_count = split(" |، | و |: |. |\n|\n\n||؟ |» ", joints, "|")
    joints[0] = joints[joint_count]
}

{
    gsub(/\. |؟ |! |؛ /, "&\n")
    count = split($0, sentences, "\n")
    for (i = 1; i <= count; i++)
        if (sentences[i] ~ /[^ ]/)
            pieces[piece_count++] = sentences[i]
}

END {
    for (i = 1; i <= articles; i++)
        printf "{\"id\":\"%d\",\"text\":\"%s\"}\n", i, article()
}
