typedef int gl_placeholder_script;
