#ifndef SUITES_H
#define SUITES_H

#include <check.h>

Suite *annotations_suite(void);
Suite *article_suite(void);
Suite *declare_suite(void);
Suite *guide_suite(void);
Suite *limits_suite(void);
Suite *load_suite(void);
Suite *registry_suite(void);
Suite *sandbox_suite(void);
Suite *shipped_suite(void);

#endif
