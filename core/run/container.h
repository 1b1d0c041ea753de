/// All articles of a file that holds many, and of such files inside it.
#ifndef GL_RUN_CONTAINER_H
#define GL_RUN_CONTAINER_H

#include "run/intake.h"

/// A container and what its articles are called.
typedef struct gl_box {
    gl_intake *intake;
    const gl_kind *kind;
    golchin_slice path;   // for messages: "news.tar:2019.zip"
    golchin_slice id;     // its own
    golchin_slice prefix; // what the ids of members begin with; empty: nothing
    unsigned depth;       // in how many others it is
    bool is_named;        // the user did, so it should hold something
    bool is_article;      // its id is that of the one article in it, whatever it ends in
} gl_box;

/// Take what a stream holds. False: no more are wanted.
bool gl_box_take(const gl_box *, gl_stream *);

#endif
