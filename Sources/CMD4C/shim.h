// The parser of Markdown.
#include <md4c.h>
