# Targets own everything: warnings, sanitizers and visibility are interface targets, never edits of
# CMAKE_C_FLAGS.

include(CheckCCompilerFlag)
include(CheckIPOSupported)
include(golchin_add_plugin)

add_library(golchin_warnings INTERFACE)
target_compile_options(golchin_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes
    -Wvla -Wformat=2 -Wundef)
check_c_compiler_flag(-Wbidi-chars=any GOLCHIN_HAS_WBIDI)
if(GOLCHIN_HAS_WBIDI)
    target_compile_options(golchin_warnings INTERFACE -Wbidi-chars=any)
endif()

set(GOLCHIN_SANITIZE "" CACHE STRING "sanitizers, as for -fsanitize=: address,undefined or thread")
option(GOLCHIN_FUZZ "build the fuzz targets (needs clang)" OFF)
option(GOLCHIN_COVERAGE "count which lines run, for gcov" OFF)
option(GOLCHIN_LTO "optimise release builds across files, where the compiler can" ON)

# Functions are small and stand in many files, so what is inlined across them saves a fourteenth of
# the instructions.
set(GOLCHIN_ACROSS_FILES OFF)
if(GOLCHIN_LTO)
    check_ipo_supported(RESULT GOLCHIN_ACROSS_FILES OUTPUT GOLCHIN_NO_LTO LANGUAGES C)
endif()

# What every object of golchin is compiled with besides the warnings.
add_library(golchin_sanitize INTERFACE)
if(GOLCHIN_SANITIZE)
    target_compile_options(golchin_sanitize INTERFACE
        -fsanitize=${GOLCHIN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(golchin_sanitize INTERFACE -fsanitize=${GOLCHIN_SANITIZE})
endif()
if(GOLCHIN_FUZZ)
    target_compile_options(golchin_sanitize INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(GOLCHIN_COVERAGE)
    target_compile_options(golchin_sanitize INTERFACE --coverage)
    target_link_options(golchin_sanitize INTERFACE --coverage)
endif()

function(golchin_c_settings target)
    set_target_properties(${target} PROPERTIES
        C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF
        C_VISIBILITY_PRESET hidden POSITION_INDEPENDENT_CODE ON
        INTERPROCEDURAL_OPTIMIZATION_RELEASE ${GOLCHIN_ACROSS_FILES})
    target_compile_definitions(${target} PRIVATE
        _GNU_SOURCE GOLCHIN_VERSION="${PROJECT_VERSION}")
    target_link_libraries(${target} PRIVATE golchin_warnings golchin_sanitize)
endfunction()

# golchin_core_folder(text SOURCES a.c b.c LINKS gl_base ICU::uc): the library gl_text of core/text.
function(golchin_core_folder folder)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(gl_${folder} STATIC ${arg_SOURCES})
    golchin_c_settings(gl_${folder})
    target_include_directories(gl_${folder} PUBLIC
        ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR}/include)
    target_link_libraries(gl_${folder} PUBLIC ${arg_LINKS})
endfunction()

# golchin_plugin(officials SOURCES a.c b.c): the compiled extractor plugins/officials.so. It links
# nothing of golchin, and a symbol that it lacks is an error when it is built, not when it is loaded.
function(golchin_plugin name)
    cmake_parse_arguments(arg "" "" "SOURCES" ${ARGN})
    golchin_add_plugin(${name} SOURCES ${arg_SOURCES})
    golchin_c_settings(${name})
    set_target_properties(${name} PROPERTIES
        LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/plugins)
    if(NOT GOLCHIN_SANITIZE)
        target_link_options(${name} PRIVATE LINKER:-z,defs)
    endif()
    set_property(TARGET gl_run APPEND PROPERTY GOLCHIN_SHIPPED ${name})
    set(component host)
    if(name MATCHES "^(source|sink)_") # these need libraries that the command does not
        set(component plugins)
        set_property(GLOBAL PROPERTY GOLCHIN_HAS_OPTIONAL_PLUGINS TRUE)
    endif()
    install(TARGETS ${name} LIBRARY DESTINATION lib/golchin/plugins COMPONENT ${component})
endfunction()

# golchin_unit_test(text SOURCES test_decode.c … ): the Check suite of a core folder.
function(golchin_unit_test folder)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(unit_${folder} ${arg_SOURCES})
    golchin_c_settings(unit_${folder})
    target_include_directories(unit_${folder} PRIVATE ${PROJECT_SOURCE_DIR}/tests/unit)
    target_compile_definitions(unit_${folder} PRIVATE
        GOLCHIN_SOURCE_DIR="${PROJECT_SOURCE_DIR}" GOLCHIN_BINARY_DIR="${PROJECT_BINARY_DIR}")
    target_link_libraries(unit_${folder} PRIVATE gl_${folder} ${arg_LINKS} PkgConfig::CHECK)
    add_test(NAME unit.${folder} COMMAND unit_${folder})
endfunction()

# golchin_fuzz_target(text LINKS gl_text): the program fuzz_text of text.c. With GOLCHIN_FUZZ it is
# libFuzzer's and runs for a moment as a test, with the `name = value` lines of text.options, where there
# is one, as its options; otherwise it replays its seeds. They are the folder of its name, or else the
# sample articles.
function(golchin_fuzz_target name)
    cmake_parse_arguments(arg "" "" "LINKS" ${ARGN})
    add_executable(fuzz_${name} ${name}.c)
    golchin_c_settings(fuzz_${name})
    target_link_libraries(fuzz_${name} PRIVATE ${arg_LINKS})
    set(seeds ${CMAKE_CURRENT_SOURCE_DIR}/${name})
    if(NOT IS_DIRECTORY ${seeds})
        set(seeds ${PROJECT_SOURCE_DIR}/docs/samples)
    endif()
    if(NOT GOLCHIN_FUZZ)
        target_sources(fuzz_${name} PRIVATE replay.c)
        file(GLOB files CONFIGURE_DEPENDS ${seeds}/*)
        add_test(NAME fuzz.${name} COMMAND fuzz_${name} ${files})
        return()
    endif()
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/found_${name})
    set(options)
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${name}.options)
        file(STRINGS ${CMAKE_CURRENT_SOURCE_DIR}/${name}.options options REGEX "^[a-z_]+ = ")
        list(TRANSFORM options REPLACE "^([a-z_]+) = (.*)$" "-\\1=\\2")
    endif()
    add_test(NAME fuzz.${name}
        COMMAND fuzz_${name} -max_total_time=20 ${options} found_${name} ${seeds}
        WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
