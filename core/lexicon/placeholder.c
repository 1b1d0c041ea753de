typedef int gl_placeholder_lexicon;
