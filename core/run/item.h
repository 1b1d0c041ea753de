/// What is in a container: what it is called, and what that says of it.
#ifndef GL_RUN_ITEM_H
#define GL_RUN_ITEM_H

#include <golchin/source.h>

#include "run/container.h"

/// True for what is all that the box holds, and goes by the name of the box.
bool gl_item_is_whole(const golchin_item *);

/// Where the item is, for messages: the box, and the place in it. `number` is the item's, from 1.
void gl_item_add_path(const golchin_item *, const gl_box *, uint64_t number, gl_bytes *out);
/// What the article is called. `stem` is of the item's name; empty for an article.
void gl_item_add_id(const golchin_item *, const gl_box *, uint64_t number, golchin_slice stem,
                    gl_bytes *out);

/// The name of a member, looked at like that of a file in a folder. Its slices are the item's or
/// the box's.
typedef struct gl_item_name {
    golchin_slice last;  // what stands behind the folders
    golchin_slice stem;  // the name without the ending of its kind
    const gl_kind *kind; // NULL: neither name nor type tells
    bool is_hidden;      // as in folders, by a name that begins with a dot
} gl_item_name;

/// What leads nowhere is cut from the name of the item.
gl_item_name gl_item_name_of(golchin_item *, const gl_box *);

#endif
