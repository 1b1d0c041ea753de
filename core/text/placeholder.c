typedef int gl_placeholder_text;
