/// What running rules needs beyond an article, kept from one to the next.
#ifndef GL_MATCH_RUN_H
#define GL_MATCH_RUN_H

typedef struct gl_runner gl_runner;

gl_runner *gl_runner_new(void);
void gl_runner_free(gl_runner *);

#endif
