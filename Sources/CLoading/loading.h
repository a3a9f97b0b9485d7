// Libraries that are loaded when they are first needed, since linking them would slow each start of the program.
#ifndef SAYSO_LOADING_H
#define SAYSO_LOADING_H

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

// Writes the address of a function of a library to `function`. C has no conversion of such an address from `void *`.
static bool find_function(void *handle, const char *name, void *function) {
  void *found = dlsym(handle, name);
  memcpy(function, &found, sizeof found);
  return found != NULL;
}

#define FIELD_OF(name) __typeof__(&name) name;
#define FIND(name) &&find_function(handle, #name, &library.name)

// Declares `library`, with the functions that are called by its header's names and types, and `library_is_available()`, which loads
// `file` at the first call and may be called from several threads. `FUNCTIONS(each)` lists the functions as `each(name) …`; `begun` is
// a condition that begins the use of the library.
#define LOADED_LIBRARY(file, FUNCTIONS, begun)          \
  static struct { FUNCTIONS(FIELD_OF) } library;        \
  static bool is_loaded;                                \
                                                        \
  static void load(void) {                              \
    void *handle = dlopen(file, RTLD_NOW | RTLD_LOCAL); \
    is_loaded = handle FUNCTIONS(FIND) && (begun);      \
  }                                                     \
                                                        \
  static bool library_is_available(void) {              \
    static pthread_once_t once = PTHREAD_ONCE_INIT;     \
    pthread_once(&once, load);                          \
    return is_loaded;                                   \
  }

#endif
