/// What the files that check an extractor share.
#ifndef GL_REGISTRY_CHECKER_H
#define GL_REGISTRY_CHECKER_H

#include "match/lint.h"
#include "registry/check.h"
#include "registry/registry_data.h"
#include "registry/source_text.h"

typedef struct gl_checker {
    const gl_registry *registry;
    const golchin_extractor *extractor;
    const gl_registered_rule *rule; // NULL: none is looked at
    gl_source_text source;          // of the rule
    gl_arena *arena;                // until the check is done
    gl_on_finding *on_finding;
    void *context;
} gl_checker;

/// Tell of something; who it belongs to is filled in, and the extractor's path where it has none.
void gl_checker_report(const gl_checker *, gl_finding);

/// Tell of a fault of the rule at a byte of its pattern, or of a `let`'s; `pattern` NULL: of the
/// rule as a whole.
__attribute__((format(printf, 4, 5))) void gl_checker_tell(gl_checker *, const char *pattern,
                                                           size_t at, const char *format, ...);

/// The patterns of the rule: what lint.h finds, and conditions that nothing can meet.
void gl_check_patterns(gl_checker *);
/// Its mapping: captures that nothing uses, features that nothing has, slots that may stay empty or
/// get what they cannot hold.
void gl_check_mapping(gl_checker *);
/// The word lists of the extractor.
void gl_check_lists(gl_checker *);

/// An edge type as authors write it: "Number", "@kind".
const char *gl_checker_type_name(gl_checker *, golchin_symbol type);

/// Why no edge of a type has a feature; NULL: one may have it.
const char *gl_checker_lacks(gl_checker *, golchin_symbol type, golchin_symbol feature);

/// Visit the entries of a list by their numbers until `visit` returns false; whether all were.
bool gl_checker_each_entry(const gl_checker *, golchin_symbol type,
                           bool (*visit)(void *context, uint32_t entry), void *context);

#endif
