#include "CUchardet.h"

#include <string.h>
#include <uchardet/uchardet.h>

#include "../CLoading/loading.h"

#define FUNCTIONS(each)                                                                       \
  each(uchardet_new) each(uchardet_delete) each(uchardet_handle_data) each(uchardet_data_end) \
  each(uchardet_get_charset)

LOADED_LIBRARY("libuchardet.so.0", FUNCTIONS, true)

bool guess_charset(const char *bytes, size_t count, char *name, size_t size) {
  if (!library_is_available() || size == 0) return false;
  uchardet_t detector = library.uchardet_new();
  if (!detector) return false;
  name[0] = 0;
  if (library.uchardet_handle_data(detector, bytes, count) == 0) {
    library.uchardet_data_end(detector);
    const char *found = library.uchardet_get_charset(detector);
    if (found && strlen(found) < size) strcpy(name, found);
  }
  library.uchardet_delete(detector);
  return name[0] != 0;
}
