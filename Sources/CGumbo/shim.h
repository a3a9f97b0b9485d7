// The parser of HTML5.
#include <gumbo.h>
