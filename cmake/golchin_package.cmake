# Debian packages by `cpack`: golchin (command, library, shipped extractors), golchin-plugins (sources
# and sinks that need further libraries) and golchin-dev (what plugins and embedders build against).

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME golchin)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGE_CONTACT "The golchin developers <golchin@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL host dev)
get_property(has_optional_plugins GLOBAL PROPERTY GOLCHIN_HAS_OPTIONAL_PLUGINS)
if(has_optional_plugins)
    list(APPEND CPACK_COMPONENTS_ALL plugins)
endif()
set(CPACK_COMPONENTS_GROUPING IGNORE) # a package for each component

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

set(CPACK_DEBIAN_HOST_PACKAGE_NAME golchin)
set(CPACK_DEBIAN_HOST_PACKAGE_RECOMMENDS golchin-plugins)
set(CPACK_COMPONENT_HOST_DESCRIPTION
"Officials, insurance and welfare figures and health-care facilities, each with
its place in the article. Further extractors are written in Lua or in C.")

set(CPACK_DEBIAN_PLUGINS_PACKAGE_NAME golchin-plugins)
set(CPACK_DEBIAN_PLUGINS_PACKAGE_DEPENDS "golchin (>= ${PROJECT_VERSION})")
set(CPACK_COMPONENT_PLUGINS_DESCRIPTION
"Sources and sinks for golchin: articles from archives, web pages and web
archives; records into tables and databases.")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME golchin-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "golchin (= ${PROJECT_VERSION})")
set(CPACK_COMPONENT_DEV_DESCRIPTION
"What compiled extractors, sources and sinks are built against, and what programs
that embed golchin link to.")

include(CPack)
