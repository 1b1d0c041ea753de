/// Who failed, at what. For this folder.
#ifndef GL_REGISTRY_BLAME_H
#define GL_REGISTRY_BLAME_H

#include "match/rules.h"
#include "registry/document.h"
#include "registry/extractor.h"

/// Add to the error of a rule's mapping or function where the rule stands, its name, the article
/// and the words that it matched. What a script says of itself has them already, and is left alone.
void gl_blame_rule(const golchin_document *, const gl_registered_rule *, const gl_match *,
                   golchin_error *);
/// The same for an extract function: the extractor's file and the article.
void gl_blame_extract(const golchin_document *, const golchin_extractor *, golchin_error *);

#endif
