/// The suites of core/language, one a file.
#ifndef GL_UNIT_LANGUAGE_SUITES_H
#define GL_UNIT_LANGUAGE_SUITES_H

#include "unit.h"

Suite *calendar_suite(void);
Suite *code_suite(void);
Suite *date_news_suite(void);
Suite *digits_suite(void);
Suite *number_news_suite(void);
Suite *number_suite(void);
Suite *organization_suite(void);
Suite *others_suite(void);
Suite *period_suite(void);
Suite *place_news_suite(void);
Suite *place_suite(void);
Suite *quantity_suite(void);
Suite *relative_suite(void);
Suite *spellout_suite(void);
Suite *spellout_variants_suite(void);
Suite *worst_cases_suite(void);

/// A text and what article_edges() prints for it.
typedef struct edge_row {
    const char *text;
    const char *edges;
} edge_row;

#endif
