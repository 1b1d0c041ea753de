# What is installed, and how other projects find it: golchin::golchin to embed, golchin::plugin and
# golchin_add_plugin() to extend. Components are the packages of golchin_package.cmake.

include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/golchin)
set(script_folder ${CMAKE_INSTALL_DATADIR}/golchin/scripts)

set_target_properties(golchin_shared PROPERTIES EXPORT_NAME golchin)
install(TARGETS golchin RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT host)
install(TARGETS golchin_shared golchin_plugin_headers EXPORT golchin_targets
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT host NAMELINK_COMPONENT dev
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/golchin DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev
    FILES_MATCHING PATTERN *.h)
install(DIRECTORY scripts/ DESTINATION ${script_folder} COMPONENT host
    FILES_MATCHING PATTERN *.lua PATTERN *.tsv PATTERN README.md PATTERN templates EXCLUDE)
install(DIRECTORY scripts/templates DESTINATION ${script_folder} COMPONENT host)

# Where each shell looks for completions, under the name that it looks for.
if(NOT CMAKE_CROSSCOMPILING)
    set(completion_folder ${PROJECT_BINARY_DIR}/completions)
    install(FILES ${completion_folder}/golchin.bash RENAME golchin
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT host)
    install(FILES ${completion_folder}/golchin.zsh RENAME _golchin
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT host)
    install(FILES ${completion_folder}/golchin.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT host)
endif()

install(FILES docs/golchin.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT host)
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT host PATTERN golchin.1 EXCLUDE)
install(FILES README.md README.fa.md CHANGELOG.md LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR}
    COMPONENT host)

install(EXPORT golchin_targets NAMESPACE golchin:: DESTINATION ${package_folder} COMPONENT dev)
install(FILES cmake/golchin_add_plugin.cmake DESTINATION ${package_folder} COMPONENT dev)
configure_package_config_file(cmake/golchin-config.cmake.in
    ${PROJECT_BINARY_DIR}/golchin-config.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/golchin-config-version.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/golchin-config.cmake
    ${PROJECT_BINARY_DIR}/golchin-config-version.cmake DESTINATION ${package_folder} COMPONENT dev)

# The way from the .pc file to the prefix, so that an installed tree can be moved as a whole.
file(RELATIVE_PATH GOLCHIN_PC_TO_PREFIX /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" GOLCHIN_PC_TO_PREFIX "${GOLCHIN_PC_TO_PREFIX}")
configure_file(cmake/golchin.pc.in ${PROJECT_BINARY_DIR}/golchin.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/golchin.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
    COMPONENT dev)
