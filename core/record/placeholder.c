typedef int gl_placeholder_record;
