// Values of features come from three places with kinds of their own (numbers are read from the
// text, columns of lists are always strings), so a comparison goes by the kind that the feature
// has and reads the operand accordingly.
#include "match/condition.h"

#include "base/slice.h"
#include "match/decimal.h"
#include "text/fold.h"

static bool read_number(golchin_slice text, golchin_value *out, gl_arena *scratch)
{
    return gl_decimal_read(gl_fold(text, scratch), out);
}

gl_operand gl_operand_make(golchin_slice text, gl_arena *arena)
{
    gl_operand operand = {.tight = gl_fold_tight(text, arena)};
    read_number(text, &operand.number, arena);
    return operand;
}

bool gl_condition_number(golchin_value value, double *out)
{
    if (value.kind == GOLCHIN_INTEGER)
        *out = (double)value.as.integer;
    else if (value.kind == GOLCHIN_DECIMAL)
        *out = value.as.decimal;
    return value.kind == GOLCHIN_INTEGER || value.kind == GOLCHIN_DECIMAL;
}

bool gl_comparison_holds(gl_comparison comparison, double left, double right)
{
    switch (comparison) {
    case GL_LESS:
        return left < right;
    case GL_GREATER:
        return left > right;
    case GL_AT_MOST:
        return left <= right;
    case GL_AT_LEAST:
        return left >= right;
    case GL_EQUAL:
    case GL_UNEQUAL:
        break;
    }
    return false;
}

// The number that a feature is, or that it holds as text.
static bool number_of(golchin_value value, gl_arena *scratch, double *out)
{
    if (value.kind == GOLCHIN_STRING)
        read_number(value.as.string, &value, scratch);
    return gl_condition_number(value, out);
}

static bool is_truth(const gl_operand *operand, bool truth)
{
    return gl_slice_is(operand->tight, truth ? "true" : "false") ||
           gl_slice_is(operand->tight, truth ? "yes" : "no");
}

static bool is_equal(golchin_value value, const gl_operand *operand, gl_arena *scratch)
{
    double left, right;
    if (value.kind == GOLCHIN_BOOLEAN)
        return is_truth(operand, value.as.boolean);
    if (gl_condition_number(operand->number, &right))
        return number_of(value, scratch, &left) && left >= right && left <= right;
    return value.kind == GOLCHIN_STRING &&
           gl_slice_equal(gl_fold_tight(value.as.string, scratch), operand->tight);
}

static bool equals_any(const gl_condition *condition, golchin_value value, gl_arena *scratch)
{
    for (uint32_t i = 0; i < condition->operand_count; i++) {
        if (is_equal(value, &condition->operands[i], scratch))
            return true;
    }
    return false;
}

static bool compares(const gl_condition *condition, golchin_value value, gl_arena *scratch)
{
    double left, right;
    if (condition->comparison == GL_EQUAL)
        return equals_any(condition, value, scratch);
    if (condition->comparison == GL_UNEQUAL)
        return !equals_any(condition, value, scratch);
    return number_of(value, scratch, &left) &&
           gl_condition_number(condition->operands[0].number, &right) &&
           gl_comparison_holds(condition->comparison, left, right);
}

bool gl_condition_holds(const gl_condition *condition, const gl_feature_source *source,
                        const golchin_edge *edge, gl_arena *scratch)
{
    gl_arena_mark mark = gl_arena_save(scratch);
    bool holds = compares(condition, gl_feature_of(source, edge, condition->feature), scratch);
    gl_arena_rewind(scratch, mark);
    return holds;
}
