typedef int gl_placeholder_match;
