// libxml2, loaded when a document in XML is first read: linking it would slow each start of the program.
#ifndef SAYSO_CXML_H
#define SAYSO_CXML_H
#include <stdbool.h>
#include <stddef.h>

/// A name of XML: the name within its namespace, the prefix as written (or NULL) and the namespace (or NULL).
typedef struct {
  const char *local;
  const char *prefix;
  const char *space;
} XMLName;

/// An attribute. The value is not ended by a zero.
typedef struct {
  XMLName name;
  const char *value;
  size_t count;
} XMLAttribute;

/// The functions that receive a document piece by piece. One that returns false stops the reading.
typedef struct {
  bool (*start)(void *context, XMLName name, const XMLAttribute *attributes, size_t count);
  bool (*end)(void *context);
  bool (*text)(void *context, const char *bytes, size_t count);
} XMLHandler;

/// Whether libxml2 is installed. Loads it on the first call.
bool xml_is_available(void);

/// Reads UTF-8 bytes and goes on after errors as far as it can. Nothing is fetched, no entity is expanded but XML's own five, and libxml2's
/// limits apply: 256 levels, 10 MB of text at a time. At most 256 attributes an element and 1,024 namespaces at a time are accepted. Does
/// nothing without libxml2.
void xml_read(const char *bytes, size_t count, const XMLHandler *handler, void *context);

/// Returns the code point of one of HTML's named characters; 0 if there is none, or without libxml2.
unsigned xml_named_character(const char *name);
#endif
