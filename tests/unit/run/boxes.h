/// Sources for tests of core/run: boxes, which hold what their lines say, and pages.
///
/// Lines of a box are instructions; where NAME or ID is `-` there is none:
///   article ID TEXT     an article
///   member NAME TEXT    a member with these bytes; without a name all that is packed in the box
///   typed TYPE TEXT     a member `m` that is told to be like files with this ending
///   self                a member `in.box`, the same box once more
///                       (`liar`: it says that it gave more than there is room for)
///   lost NAME           a member that cannot be read
///   fault               nothing of what follows can be read
#ifndef GL_TEST_BOXES_H
#define GL_TEST_BOXES_H

#include "registry/registry.h"

/// A registry with `boxes` (.box, .box.gz; told by the first word) and `pages` (.page; told by
/// "<page>"). Writes a file for each into the current folder.
gl_registry *boxes_registry(void);

#endif
