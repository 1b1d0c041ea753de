/// What came of an article: its lines, and all that is to be told about it. Whether it was made in
/// this process or in another one shows nowhere.
#ifndef GL_RUN_ANSWER_H
#define GL_RUN_ANSWER_H

#include "base/bytes.h"
#include "registry/catalog.h"

/// Start with all zeros.
typedef struct gl_answer {
    gl_article_result found;
    int32_t status;    // golchin_status of the article as a whole
    gl_bytes reason;   // why the status is not OK, one remark; empty when it is
    gl_bytes lines;    // records and error records
    gl_bytes messages; // remarks: what was logged meanwhile, by level
    gl_bytes failures; // remarks: extractors that failed, by index, and why
    gl_bytes facts;    // records, packed
    gl_bytes text;     // as it was searched
    gl_bytes folded;   // its words in the spelling for comparing
    gl_bytes types;    // uint32_t: of each record its type, by the catalog's index
    gl_bytes date;     // when it was published; empty: not known
} gl_answer;

enum { GL_ANSWER_PARTS = 9 };
/// All bytes of an answer, in one order.
void gl_answer_parts(gl_answer *, gl_bytes *parts[GL_ANSWER_PARTS]);

/// What is the same for all articles of a run.
typedef struct gl_wishes {
    gl_registry *registry;
    const gl_catalog *catalog;
    const char *encoding; // NULL: detected
    uint32_t wants;       // GOLCHIN_WANTS_*
} gl_wishes;

/// An article that is to be extracted.
typedef struct gl_order {
    golchin_slice id, text;
    gl_expected expected; // what else is known of it
    golchin_slice
        exclusions;         // remarks: extractors that are not called and count as failed, and why
    golchin_slice left_out; // uint32_t: extractors whose records are not wanted
} gl_order;

/// Run an article. The registry's log goes into the answer.
void gl_answer_make(gl_answer *, const gl_wishes *, const gl_order *);
/// The answer for an article that no extractor can be blamed for: an `error` record.
void gl_answer_refuse(gl_answer *, golchin_slice id, golchin_status, const char *reason);

/// The reason, "" when there is none.
const char *gl_answer_reason(const gl_answer *);

/// Make it empty; buffers that are no larger than usual are kept.
void gl_answer_clear(gl_answer *);
void gl_answer_free(gl_answer *);

#endif
