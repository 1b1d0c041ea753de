// A shared object that has nothing to do with golchin.
__attribute__((visibility("default"))) int no_plugin_answer(void);

int no_plugin_answer(void)
{
    return 42;
}
