#ifndef LEXICON_SUITES_H
#define LEXICON_SUITES_H

#include "shelf.h"
#include "unit.h"

Suite *columns_suite(void);
Suite *hit_variants_suite(void);
Suite *hits_suite(void);
Suite *lattice_suite(void);
Suite *list_file_suite(void);
Suite *shipped_suite(void);
Suite *spacing_suite(void);
Suite *spellings_suite(void);
Suite *split_suite(void);

#endif
