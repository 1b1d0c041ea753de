typedef int gl_placeholder_registry;
