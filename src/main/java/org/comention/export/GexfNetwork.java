package org.comention.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * GEXF 1.2 (gexf.net), which every Gephi since 0.8 reads: one file, undirected, static. Attributes
 * have the names of their columns; what has no value is left out.
 */
final class GexfNetwork implements NetworkWriter {
  private static final String NAMESPACE = "http://www.gexf.net/1.2draft";
  private static final String STATIC = "static";

  @Override
  public void write(Network network, ExportFiles files) throws IOException {
    try {
      XmlLines xml = new XmlLines(files.file());
      xml.open("gexf", "xmlns", NAMESPACE, "version", "1.2");
      xml.open("meta").text("creator", "Comention").text("description", network.title()).close();
      xml.open("graph", "mode", STATIC, "defaultedgetype", "undirected");
      attributes(xml, "node", network.nodes().attributes());
      attributes(xml, "edge", network.edges().attributes());
      xml.open("nodes");
      for (Row row : network.nodes().rows()) {
        String id = Fields.ENTITY_ID.get(row);
        String label = CellText.of(EntitiesTable.NAME.get(row)).orElse(id);
        xml.open("node", "id", id, "label", label);
        values(xml, row, network.nodes().attributes());
        xml.close();
      }
      xml.close().open("edges");
      edges(xml, network);
      xml.close().close().close().end();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void edges(XmlLines xml, Network network) throws XMLStreamException {
    long number = 0;
    for (Row row : network.edges().rows()) {
      xml.open(
          "edge",
          "id",
          String.valueOf(number++),
          "source",
          Fields.A.get(row),
          "target",
          Fields.B.get(row),
          "weight",
          CellText.of(network.weight().get(row)).orElseThrow());
      values(xml, row, network.edges().attributes());
      xml.close();
    }
  }

  private static void attributes(XmlLines xml, String of, List<Field> fields)
      throws XMLStreamException {
    xml.open("attributes", "class", of, "mode", STATIC);
    for (Field field : fields) {
      xml.empty("attribute", "id", field.name(), "title", field.name(), "type", type(field.type()));
    }
    xml.close();
  }

  private static void values(XmlLines xml, Row row, List<Field> fields) throws XMLStreamException {
    xml.open("attvalues");
    for (Field field : fields) {
      Optional<String> value = CellText.of(field.get(row));
      if (value.isPresent()) {
        xml.empty("attvalue", "for", field.name(), "value", value.get());
      }
    }
    xml.close();
  }

  private static String type(DataType type) {
    return type.equals(DataTypes.StringType) || type.equals(DataTypes.DateType)
        ? "string"
        : type.typeName();
  }
}
