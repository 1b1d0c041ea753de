# "NAME NANOSECONDS" lines → the median of each name, its speed, and its time against the first name's.

!($1 in count) { names[++kinds] = $1 }
{ times[$1, ++count[$1]] = $2 }

# The median of the ratios round by round, so that a slow minute weighs on both sides.
function median_ratio(name, base,    i)
{
    for (i = 1; i <= count[name]; i++)
        sorted[i] = times[name, i] / times[base, i]
    return median(count[name])
}

function median_time(name,    i)
{
    for (i = 1; i <= count[name]; i++)
        sorted[i] = times[name, i]
    return median(count[name])
}

function median(n,    i, j, item)
{
    for (i = 2; i <= n; i++) {
        item = sorted[i]
        for (j = i - 1; j >= 1 && sorted[j] > item; j--)
            sorted[j + 1] = sorted[j]
        sorted[j + 1] = item
    }
    return n % 2 ? sorted[(n + 1) / 2] : (sorted[n / 2] + sorted[n / 2 + 1]) / 2
}

END {
    printf "%-16s %9s %9s %9s\n", "command", "seconds", "MB/s", "time"
    for (i = 1; i <= kinds; i++) {
        seconds = median_time(names[i]) / 1e9
        printf "%-16s %9.3f %9.1f %8.2fx\n", names[i], seconds, bytes / 1e6 / seconds,
            median_ratio(names[i], names[1])
    }
    printf "%.1f MB, %d rounds, medians; time is against %s\n", bytes / 1e6, count[names[1]], names[1]
}
