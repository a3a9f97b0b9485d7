// libcurl, loaded when it is first needed: linking it would slow each start of the program. The types and constants are those of
// its header. Call `ccurl_is_available` before anything else here.
#ifndef SAYSO_CCURL_H
#define SAYSO_CCURL_H
#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>
#include <time.h>

/// Loads the library at the first call. Returns whether it is there. May be called from several threads.
bool ccurl_is_available(void);

/// Returns a transfer that follows no redirects, speaks only HTTP and HTTPS and raises no signals; NULL without memory.
CURL *ccurl_easy_init(void);
void ccurl_easy_cleanup(CURL *easy);

/// Sets an option that takes a number.
CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value);
/// Sets an option that takes a text, which is copied. NULL removes the value.
CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *value);
/// Sets the lines of the request's header, which must live as long as the transfer. NULL removes them.
CURLcode ccurl_set_header(CURL *easy, struct curl_slist *lines);
/// Sets the buffer of CURL_ERROR_SIZE bytes for the description of an error.
CURLcode ccurl_set_error_buffer(CURL *easy, char *buffer);
/// Sets the receivers of the lines of the header and of the pieces of the body. A receiver that returns 0 ends the transfer.
CURLcode ccurl_set_receivers(CURL *easy, curl_write_callback header, curl_write_callback body, void *context);

/// Returns a fact that is a number; 0 if it is not known.
long ccurl_get_long(CURL *easy, CURLINFO fact);
/// Returns a fact that is a size in bytes or a time in microseconds; 0 if it is not known.
curl_off_t ccurl_get_offset(CURL *easy, CURLINFO fact);

CURLM *ccurl_multi_init(void);
void ccurl_multi_cleanup(CURLM *multi);
CURLMcode ccurl_multi_add(CURLM *multi, CURL *easy);
void ccurl_multi_remove(CURLM *multi, CURL *easy);
/// Continues the transfers and sets the number of those that have not ended.
CURLMcode ccurl_multi_perform(CURLM *multi, int *running);
/// Waits for news of the transfers, at most so many milliseconds.
CURLMcode ccurl_multi_poll(CURLM *multi, int milliseconds);
/// Sets the result of a transfer that has ended. Returns false if none has.
bool ccurl_multi_result(CURLM *multi, CURLcode *result);

/// Returns the list with a line added; NULL without memory.
struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *line);
void ccurl_slist_free(struct curl_slist *list);

/// Returns the time of a date as servers write it; -1 if it is no date.
time_t ccurl_date(const char *text);
/// Returns the description of an error.
const char *ccurl_description(CURLcode code);
#endif
