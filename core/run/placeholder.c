typedef int gl_placeholder_run;
