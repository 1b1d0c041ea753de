// Each value that one condition allows is tried on the other; what allows ranges only is compared
// by its ends.
#include "base/slice.h"
#include "match/lint_tree.h"

static bool is_same(const gl_operand *a, const gl_operand *b)
{
    double x, y;
    if (gl_condition_number(a->number, &x) && gl_condition_number(b->number, &y))
        return x >= y && x <= y;
    return gl_slice_equal(a->tight, b->tight);
}

static bool is_one_of(const gl_operand *value, const gl_condition *condition)
{
    for (uint32_t i = 0; i < condition->operand_count; i++) {
        if (is_same(value, &condition->operands[i]))
            return true;
    }
    return false;
}

// Whether a value that is `value` meets the condition.
static bool meets(const gl_operand *value, const gl_condition *condition)
{
    double x, y;
    if (condition->comparison == GL_EQUAL)
        return is_one_of(value, condition);
    if (condition->comparison == GL_UNEQUAL)
        return !is_one_of(value, condition);
    return gl_condition_number(value->number, &x) &&
           gl_condition_number(condition->operands[0].number, &y) &&
           gl_comparison_holds(condition->comparison, x, y);
}

static bool allows_any_value_of(const gl_condition *values, const gl_condition *other)
{
    for (uint32_t i = 0; i < values->operand_count; i++) {
        if (meets(&values->operands[i], other))
            return true;
    }
    return false;
}

static bool is_upper(const gl_condition *condition)
{
    return condition->comparison == GL_LESS || condition->comparison == GL_AT_MOST;
}

static bool is_lower(const gl_condition *condition)
{
    return condition->comparison == GL_GREATER || condition->comparison == GL_AT_LEAST;
}

static bool is_empty_range(const gl_condition *lower, const gl_condition *upper)
{
    double low, high;
    if (!gl_condition_number(lower->operands[0].number, &low) ||
        !gl_condition_number(upper->operands[0].number, &high))
        return false;
    bool is_open = lower->comparison == GL_GREATER || upper->comparison == GL_LESS;
    return is_open ? low >= high : low > high;
}

bool gl_lint_are_exclusive(const gl_condition *a, const gl_condition *b)
{
    if (a->feature != b->feature)
        return false;
    if (a->comparison == GL_EQUAL)
        return !allows_any_value_of(a, b);
    if (b->comparison == GL_EQUAL)
        return !allows_any_value_of(b, a);
    if (is_lower(a) && is_upper(b))
        return is_empty_range(a, b);
    return is_upper(a) && is_lower(b) && is_empty_range(b, a);
}
