// Regular expressions over UTF-8.
#ifndef SAYSO_CPCRE2_H
#define SAYSO_CPCRE2_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
