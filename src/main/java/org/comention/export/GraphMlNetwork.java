package org.comention.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * GraphML 1.0 (graphml.graphdrawing.org): one file, undirected. A node has its name as {@code
 * label}, an edge its {@code weight}; every other attribute has the name of its column. What has no
 * value is left out.
 */
final class GraphMlNetwork implements NetworkWriter {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String LABEL = "label";
  private static final String WEIGHT = "weight";
  private static final String NODE = "node";
  private static final String EDGE = "edge";

  @Override
  public void write(Network network, ExportFiles files) throws IOException {
    try {
      XmlLines xml = new XmlLines(files.file());
      xml.open("graphml", "xmlns", NAMESPACE);
      key(xml, NODE, LABEL, DataTypes.StringType);
      key(xml, NODE, Fields.ENTITY_ID.name(), DataTypes.StringType);
      keys(xml, NODE, network.nodes().attributes());
      key(xml, EDGE, WEIGHT, DataTypes.DoubleType);
      keys(xml, EDGE, network.edges().attributes());
      xml.open("graph", "id", "comention", "edgedefault", "undirected");
      xml.text("desc", network.title());
      for (Row row : network.nodes().rows()) {
        node(xml, row, network.nodes().attributes());
      }
      for (Row row : network.edges().rows()) {
        edge(xml, row, network);
      }
      xml.close().close().end();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void node(XmlLines xml, Row row, List<Field> attributes)
      throws XMLStreamException {
    xml.open(NODE, "id", token(Fields.ENTITY_ID.get(row)));
    data(xml, NODE, LABEL, CellText.of(EntitiesTable.NAME.get(row)));
    data(xml, NODE, Fields.ENTITY_ID.name(), CellText.of(Fields.ENTITY_ID.get(row)));
    data(xml, NODE, row, attributes);
    xml.close();
  }

  private static void edge(XmlLines xml, Row row, Network network) throws XMLStreamException {
    xml.open(EDGE, "source", token(Fields.A.get(row)), "target", token(Fields.B.get(row)));
    data(xml, EDGE, WEIGHT, CellText.of(network.weight().get(row)));
    data(xml, EDGE, row, network.edges().attributes());
    xml.close();
  }

  private static void keys(XmlLines xml, String element, List<Field> attributes)
      throws XMLStreamException {
    for (Field field : attributes) {
      key(xml, element, field.name(), field.type());
    }
  }

  private static void key(XmlLines xml, String element, String name, DataType type)
      throws XMLStreamException {
    xml.empty(
        "key",
        "id",
        element + "." + name,
        "for",
        element,
        "attr.name",
        name,
        "attr.type",
        type(type));
  }

  private static void data(XmlLines xml, String element, Row row, List<Field> attributes)
      throws XMLStreamException {
    for (Field field : attributes) {
      data(xml, element, field.name(), CellText.of(field.get(row)));
    }
  }

  private static void data(XmlLines xml, String element, String name, Optional<String> value)
      throws XMLStreamException {
    if (value.isPresent()) {
      xml.text("data", value.get(), "key", element + "." + name);
    }
  }

  private static String type(DataType type) {
    return type.equals(DataTypes.LongType)
            || type.equals(DataTypes.DoubleType)
            || type.equals(DataTypes.BooleanType)
        ? type.typeName()
        : type.equals(DataTypes.IntegerType) ? "int" : "string";
  }

  /** The id as an XML name token: other characters become their number between underscores. */
  private static String token(String id) {
    return id.codePoints()
        .mapToObj(
            c ->
                Character.isLetterOrDigit(c) && c < 0x2000 || "-.:".indexOf(c) >= 0
                    ? Character.toString(c)
                    : "_%x_".formatted(c))
        .collect(Collectors.joining());
  }
}
