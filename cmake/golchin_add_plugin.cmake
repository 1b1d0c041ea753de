# golchin_add_plugin(name SOURCES a.c b.c): a compiled extractor, the shared object name.so.
#
# Used by golchin itself and, after find_package(golchin), by authors of plugins. A plugin links to
# nothing of golchin; it needs its headers only. GOLCHIN_PLUGIN() exports the one symbol there is.
function(golchin_add_plugin name)
    cmake_parse_arguments(arg "" "" "SOURCES" ${ARGN})
    if(NOT arg_SOURCES)
        message(FATAL_ERROR "golchin_add_plugin(${name}): no SOURCES given")
    endif()
    add_library(${name} MODULE ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES
        PREFIX "" SUFFIX ".so" C_STANDARD 11 C_STANDARD_REQUIRED ON C_VISIBILITY_PRESET hidden)
    target_link_libraries(${name} PRIVATE golchin::plugin)
endfunction()
