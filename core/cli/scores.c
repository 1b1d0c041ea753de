// The table rounds to what can be read, the JSON to what score sheets compare: four digits.
#include "cli/scores.h"

#include <inttypes.h>
#include <math.h>

#include "base/slice.h"
#include "cli/print.h"
#include "record/json.h"

void gl_scores_print_heading(FILE *out)
{
    fprintf(out, "%-18s %6s %6s  %9s %6s %6s  %7s\n", "type and slots", "gold", "found",
            "precision", "recall", "F1", "slot F1");
}

static bool occurs(const gl_slot_score *slot)
{
    return slot->count.gold > 0 || slot->count.found > 0;
}

void gl_scores_print(FILE *out, const gl_score *score)
{
    gl_ratio records = gl_ratio_of(score->records);
    fprintf(out, "%-18s %6" PRIu64 " %6" PRIu64 "  %9.3f %6.3f %6.3f  %7.3f\n", score->type->name,
            score->records.gold, score->records.found, records.precision, records.recall,
            records.f1, gl_ratio_of(gl_score_slots(score)).f1);
    for (size_t i = 0; i < score->slots.count; i++) {
        const gl_slot_score *slot = &score->slots.items[i];
        if (!occurs(slot))
            continue;
        gl_ratio ratio = gl_ratio_of(slot->count);
        fprintf(out, "  %-16s %6" PRIu64 " %6" PRIu64 "  %9.3f %6.3f %6.3f\n", slot->name,
                slot->count.gold, slot->count.found, ratio.precision, ratio.recall, ratio.f1);
    }
}

static void add_count(gl_bytes *json, const char *name, uint64_t count)
{
    gl_json_name(json, name);
    gl_json_integer(json, (int64_t)count);
    gl_bytes_add_char(json, ',');
}

static void add_ratio(gl_bytes *json, const char *name, double ratio)
{
    gl_json_name(json, name);
    gl_json_decimal(json, round(ratio * 1e4) / 1e4);
}

// The members that types and slots have alike; `right`, `gold`, `found` and the ratios.
static void add_counts(gl_bytes *json, gl_count count)
{
    gl_ratio ratio = gl_ratio_of(count);
    add_count(json, "gold", count.gold);
    add_count(json, "found", count.found);
    add_count(json, "right", count.right);
    add_ratio(json, "precision", ratio.precision);
    gl_bytes_add_char(json, ',');
    add_ratio(json, "recall", ratio.recall);
    gl_bytes_add_char(json, ',');
    add_ratio(json, "f1", ratio.f1);
}

static void add_slots(gl_bytes *json, const gl_score *score)
{
    const char *before = "";
    GL_JSON_LITERAL(json, ",\"slots\":{");
    for (size_t i = 0; i < score->slots.count; i++) {
        const gl_slot_score *slot = &score->slots.items[i];
        if (!occurs(slot))
            continue;
        gl_bytes_add_string(json, before);
        before = ",";
        gl_json_name(json, slot->name);
        gl_bytes_add_char(json, '{');
        add_counts(json, slot->count);
        gl_bytes_add_char(json, '}');
    }
    gl_bytes_add_char(json, '}');
}

void gl_scores_print_json(FILE *out, const gl_score *scores, size_t count)
{
    gl_bytes json = {0};
    gl_bytes_add_char(&json, '{');
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            GL_JSON_LITERAL(&json, ",\n ");
        gl_json_name(&json, scores[i].type->name);
        gl_bytes_add_char(&json, '{');
        add_counts(&json, scores[i].records);
        gl_bytes_add_char(&json, ',');
        add_ratio(&json, "slot_f1", gl_ratio_of(gl_score_slots(&scores[i])).f1);
        add_slots(&json, &scores[i]);
        gl_bytes_add_char(&json, '}');
    }
    GL_JSON_LITERAL(&json, "}\n");
    gl_print_bytes(out, &json);
}
