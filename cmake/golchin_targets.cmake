# Targets own everything: warnings, sanitizers and visibility are interface targets, never edits of
# CMAKE_C_FLAGS.

add_library(golchin_warnings INTERFACE)
target_compile_options(golchin_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes
    -Wvla -Wformat=2 -Wundef)
if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
    target_compile_options(golchin_warnings INTERFACE -Wbidi-chars=any)
endif()

set(GOLCHIN_SANITIZE "" CACHE STRING "sanitizers, as for -fsanitize=: address,undefined or thread")
add_library(golchin_sanitize INTERFACE)
if(GOLCHIN_SANITIZE)
    target_compile_options(golchin_sanitize INTERFACE
        -fsanitize=${GOLCHIN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(golchin_sanitize INTERFACE -fsanitize=${GOLCHIN_SANITIZE})
endif()

function(golchin_c_settings target)
    set_target_properties(${target} PROPERTIES
        C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF
        C_VISIBILITY_PRESET hidden POSITION_INDEPENDENT_CODE ON)
    target_compile_definitions(${target} PRIVATE _GNU_SOURCE)
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
