package org.comention.export;

import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document that is written from its first to its last element, one line an element. */
final class XmlLines {
  private final XMLStreamWriter xml;

  XmlLines(Writer out) throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
    newLine();
  }

  /** Opens an element; {@code attributes} are names and values in turn. */
  XmlLines open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(List.of(attributes));
    newLine();
    return this;
  }

  /** An element without content. */
  XmlLines empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(List.of(attributes));
    newLine();
    return this;
  }

  /** An element that holds text. */
  XmlLines text(String name, String text, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(List.of(attributes));
    xml.writeCharacters(text);
    return close();
  }

  /** Closes the element opened last. */
  XmlLines close() throws XMLStreamException {
    xml.writeEndElement();
    newLine();
    return this;
  }

  /** Ends the document; the file below stays open. */
  void end() throws XMLStreamException {
    xml.writeEndDocument();
    xml.flush();
  }

  private void attributes(List<String> attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.size(); i += 2) {
      xml.writeAttribute(attributes.get(i), attributes.get(i + 1));
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
