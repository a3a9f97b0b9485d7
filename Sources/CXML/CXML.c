#include "CXML.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <string.h>

#include "../CLoading/loading.h"

#define FUNCTIONS(each)                                                                             \
  each(xmlInitParser) each(xmlCreateMemoryParserCtxt) each(xmlCtxtUseOptions) each(xmlParseDocument)\
  each(xmlStopParser) each(xmlFreeDoc) each(xmlFreeParserCtxt) each(htmlEntityLookup)

LOADED_LIBRARY("libxml2.so.2", FUNCTIONS, (library.xmlInitParser(), true))

bool xml_is_available(void) { return library_is_available(); }

// The deepest element, the attributes of an element and the namespaces in scope that are accepted.
enum { DEPTH_LIMIT = 256, ATTRIBUTE_LIMIT = 256, NAMESPACE_LIMIT = 1024 };

// One reading: libxml2's state and the receiver of the pieces.
typedef struct {
  xmlParserCtxtPtr parser;
  const XMLHandler *handler;
  void *context;
  bool is_stopped;
  // The namespaces that the open elements declare: libxml2 looks through all of them for each name.
  int declared[DEPTH_LIMIT];
  int depth;
  int in_scope;
} Reading;

static void go_on(Reading *reading, bool wanted) {
  if (wanted || reading->is_stopped) return;
  reading->is_stopped = true;
  library.xmlStopParser(reading->parser);
}

static void start_element(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *space, int namespace_count,
                          const xmlChar **namespaces, int count, int defaulted, const xmlChar **parts) {
  (void)namespaces, (void)defaulted;
  Reading *reading = data;
  if (reading->is_stopped) return;
  if (reading->depth == DEPTH_LIMIT || reading->in_scope + namespace_count > NAMESPACE_LIMIT) return go_on(reading, false);
  reading->declared[reading->depth++] = namespace_count;
  reading->in_scope += namespace_count;
  XMLAttribute attributes[ATTRIBUTE_LIMIT];
  int kept = count < ATTRIBUTE_LIMIT ? count : ATTRIBUTE_LIMIT;
  for (int i = 0; i < kept; i++, parts += 5) {
    attributes[i].name = (XMLName){(const char *)parts[0], (const char *)parts[1], (const char *)parts[2]};
    attributes[i].value = (const char *)parts[3];
    attributes[i].count = (size_t)(parts[4] - parts[3]);
  }
  XMLName name = {(const char *)local, (const char *)prefix, (const char *)space};
  go_on(reading, reading->handler->start(reading->context, name, attributes, (size_t)kept));
}

static void end_element(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *space) {
  (void)local, (void)prefix, (void)space;
  Reading *reading = data;
  if (reading->is_stopped) return;
  if (reading->depth > 0) reading->in_scope -= reading->declared[--reading->depth];
  go_on(reading, reading->handler->end(reading->context));
}

static void characters(void *data, const xmlChar *bytes, int count) {
  Reading *reading = data;
  if (!reading->is_stopped) go_on(reading, reading->handler->text(reading->context, (const char *)bytes, (size_t)count));
}

static void ignore_error(void *data, xmlErrorPtr error) { (void)data, (void)error; }

void xml_read(const char *bytes, size_t count, const XMLHandler *handler, void *context) {
  if (!xml_is_available() || count == 0 || count > INT_MAX) return;
  xmlParserCtxtPtr parser = library.xmlCreateMemoryParserCtxt(bytes, (int)count);
  if (!parser) return;
  Reading reading = {.parser = parser, .handler = handler, .context = context};
  // No function for declarations of entities: none is ever known, so none can be expanded.
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElementNs = start_element;
  parser->sax->endElementNs = end_element;
  parser->sax->characters = characters;
  parser->sax->ignorableWhitespace = characters;
  parser->sax->serror = ignore_error;
  library.xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC);
  parser->userData = &reading;
  library.xmlParseDocument(parser);
  if (parser->myDoc) library.xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  library.xmlFreeParserCtxt(parser);
}

unsigned xml_named_character(const char *name) {
  if (!xml_is_available()) return 0;
  const htmlEntityDesc *entity = library.htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}
