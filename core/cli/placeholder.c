typedef int gl_placeholder_cli;
