typedef int gl_placeholder_language;
