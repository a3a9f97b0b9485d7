#define _GNU_SOURCE
#include "CCurl.h"

#include <sys/socket.h>

#include "../CLoading/loading.h"

// The functions that are used, each with its type in the header of the library.
#define FUNCTIONS(each)                                                                                               \
  each(curl_global_init) each(curl_easy_init) each(curl_easy_cleanup) each(curl_easy_setopt) each(curl_easy_getinfo) \
  each(curl_multi_init) each(curl_multi_cleanup) each(curl_multi_add_handle) each(curl_multi_remove_handle)           \
  each(curl_multi_perform) each(curl_multi_poll) each(curl_multi_info_read) each(curl_slist_append)                   \
  each(curl_slist_free_all) each(curl_getdate) each(curl_easy_strerror)

// The header has macros of some of these names, which check the types of calls by their names.
#undef curl_easy_setopt
#undef curl_easy_getinfo

LOADED_LIBRARY("libcurl.so.4", FUNCTIONS, library.curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK)

bool ccurl_is_available(void) { return library_is_available(); }

// Child programs do not inherit the connections.
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
  (void)context;
  (void)purpose;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

CURL *ccurl_easy_init(void) {
  CURL *easy = library.curl_easy_init();
  if (!easy) return NULL;
  library.curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  library.curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  library.curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  library.curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
  library.curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
#if LIBCURL_VERSION_NUM >= 0x075500
  library.curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  library.curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
#if LIBCURL_VERSION_NUM >= 0x075700
  // A transfer that is given up does not wait for the answer of a name server.
  library.curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
  return easy;
}

void ccurl_easy_cleanup(CURL *easy) { library.curl_easy_cleanup(easy); }

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) {
  return library.curl_easy_setopt(easy, option, value);
}

CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *value) {
  return library.curl_easy_setopt(easy, option, value);
}

CURLcode ccurl_set_header(CURL *easy, struct curl_slist *lines) {
  return library.curl_easy_setopt(easy, CURLOPT_HTTPHEADER, lines);
}

CURLcode ccurl_set_error_buffer(CURL *easy, char *buffer) {
  return library.curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, buffer);
}

CURLcode ccurl_set_receivers(CURL *easy, curl_write_callback header, curl_write_callback body, void *context) {
  library.curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
  library.curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
  CURLcode code = library.curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, header);
  return code != CURLE_OK ? code : library.curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body);
}

long ccurl_get_long(CURL *easy, CURLINFO fact) {
  long value = 0;
  return library.curl_easy_getinfo(easy, fact, &value) == CURLE_OK ? value : 0;
}

curl_off_t ccurl_get_offset(CURL *easy, CURLINFO fact) {
  curl_off_t value = 0;
  return library.curl_easy_getinfo(easy, fact, &value) == CURLE_OK ? value : 0;
}

CURLM *ccurl_multi_init(void) { return library.curl_multi_init(); }
void ccurl_multi_cleanup(CURLM *multi) { library.curl_multi_cleanup(multi); }
CURLMcode ccurl_multi_add(CURLM *multi, CURL *easy) { return library.curl_multi_add_handle(multi, easy); }
void ccurl_multi_remove(CURLM *multi, CURL *easy) { library.curl_multi_remove_handle(multi, easy); }
CURLMcode ccurl_multi_perform(CURLM *multi, int *running) { return library.curl_multi_perform(multi, running); }

CURLMcode ccurl_multi_poll(CURLM *multi, int milliseconds) {
  return library.curl_multi_poll(multi, NULL, 0, milliseconds, NULL);
}

bool ccurl_multi_result(CURLM *multi, CURLcode *result) {
  int left = 0;
  for (CURLMsg *message; (message = library.curl_multi_info_read(multi, &left));) {
    if (message->msg != CURLMSG_DONE) continue;
    *result = message->data.result;
    return true;
  }
  return false;
}

struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *line) {
  return library.curl_slist_append(list, line);
}

void ccurl_slist_free(struct curl_slist *list) { library.curl_slist_free_all(list); }
time_t ccurl_date(const char *text) { return library.curl_getdate(text, NULL); }
const char *ccurl_description(CURLcode code) { return library.curl_easy_strerror(code); }
