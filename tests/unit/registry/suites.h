/// The suites of this folder.
#ifndef SUITES_H
#define SUITES_H

#include <check.h>

Suite *elf_note_suite(void);
Suite *fence_suite(void);
Suite *order_suite(void);
Suite *refusal_suite(void);
Suite *registry_suite(void);
Suite *extract_suite(void);
Suite *examples_suite(void);
Suite *explain_suite(void);
Suite *roles_suite(void);

#endif
