#include "CUchardet.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>
#include <uchardet/uchardet.h>

static struct {
  __typeof__(&uchardet_new) create;
  __typeof__(&uchardet_delete) destroy;
  __typeof__(&uchardet_handle_data) handle;
  __typeof__(&uchardet_data_end) end;
  __typeof__(&uchardet_get_charset) charset;
} library;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *file = dlopen("libuchardet.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!file) return;
  // The address of a function is stored through a pointer to the field: C has no conversion of one from `void *`.
  *(void **)&library.create = dlsym(file, "uchardet_new");
  *(void **)&library.destroy = dlsym(file, "uchardet_delete");
  *(void **)&library.handle = dlsym(file, "uchardet_handle_data");
  *(void **)&library.end = dlsym(file, "uchardet_data_end");
  *(void **)&library.charset = dlsym(file, "uchardet_get_charset");
  is_loaded = library.create && library.destroy && library.handle && library.end && library.charset;
}

bool guess_charset(const char *bytes, size_t count, char *name, size_t size) {
  pthread_once(&once, load);
  if (!is_loaded || size == 0) return false;
  uchardet_t detector = library.create();
  if (!detector) return false;
  name[0] = 0;
  if (library.handle(detector, bytes, count) == 0) {
    library.end(detector);
    const char *found = library.charset(detector);
    if (found && strlen(found) < size) strcpy(name, found);
  }
  library.destroy(detector);
  return name[0] != 0;
}
