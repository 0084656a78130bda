package org.comention.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.comention.UserException;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as other programs read them, with names that try to break out of their place. */
class NetworkFormatTest {
  private static final String EVIL =
      "<script>alert(\"1\")</script> & Co,\u0007\t\uD83D\uDE80 \u0001x\uD800y\nz";
  private static final String TAME = "<script>alert(\"1\")</script> & Co, \uD83D\uDE80 x\uFFFDy z";
  private static final String ODD = "org:o'neill \u00e9t\u00e9_&";

  private static final List<Field> NODE = List.of(Fields.TYPE, Fields.N_STORIES, Fields.FIRST_SEEN);
  private static final List<Field> EDGE =
      List.of(Fields.N_STORIES, Fields.LIFT, Fields.RANK, Fields.WINDOW);

  @TempDir Path folder;

  private static Row row(List<Field> fields, Object... values) {
    StructType schema = new StructType();
    for (Field field : fields) {
      schema = schema.add(field.structField());
    }
    return new GenericRowWithSchema(values, schema);
  }

  private static Row entity(String id, String name, long stories, String first) {
    return row(
        List.of(
            Fields.ENTITY_ID,
            EntitiesTable.NAME,
            Fields.TYPE,
            Fields.N_STORIES,
            Fields.FIRST_SEEN,
            Fields.N_ARTICLES),
        id,
        name,
        "ORG",
        stories,
        first == null ? null : Date.valueOf(first),
        stories + 1);
  }

  private static Row pair(String a, String b, long stories, double lift, Integer rank) {
    return row(
        List.of(Fields.A, Fields.B, Fields.N_STORIES, Fields.LIFT, Fields.RANK, Fields.WINDOW),
        a,
        b,
        stories,
        lift,
        rank,
        "sentence");
  }

  private static Network network() {
    Row triple =
        row(
            List.of(Fields.A, Fields.B, Fields.C, Fields.N_STORIES, Fields.LIFT),
            "loc:iran",
            "loc:russia",
            ODD,
            2L,
            3.5);
    return new Network(
        "A & B <test>",
        new Network.Part(
            NODE,
            List.of(
                entity("loc:iran", "Iran", 9, "2022-07-12"),
                entity("loc:russia", "Russia", 7, null),
                entity(ODD, EVIL, 2, null))),
        new Network.Part(
            EDGE,
            List.of(
                pair("loc:iran", "loc:russia", 4, 2.5, 1),
                pair("loc:iran", ODD, 2, Double.NaN, null))),
        Optional.of(new Network.Part(List.of(Fields.N_STORIES, Fields.LIFT), List.of(triple))),
        Fields.N_STORIES);
  }

  private Path write(NetworkFormat format, String name) throws IOException {
    Path to = folder.resolve(name);
    try (ExportFiles files = new ExportFiles(new Configuration(), to.toString(), format, false)) {
      format.writer().write(network(), files);
      files.publish();
    }
    return to;
  }

  private static Schema schema(String... files) throws Exception {
    StreamSource[] sources = new StreamSource[files.length];
    for (int i = 0; i < files.length; i++) {
      sources[i] =
          new StreamSource(
              NetworkFormatTest.class.getClassLoader().getResource(files[i]).toString());
    }
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
  }

  @Test
  void graphml_is_read_back_by_jgrapht_which_checks_its_schema() throws Exception {
    Path file = write(NetworkFormat.GRAPHML, "n.graphml");
    schema("xlink.xsd", "graphml.xsd").newValidator().validate(new StreamSource(file.toFile()));
    Graph<String, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
    GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
    Map<String, String> all = new HashMap<>();
    List<String> ofEdges = new ArrayList<>();
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (key, value) -> all.put(key.getFirst() + " " + key.getSecond(), value.getValue()));
    importer.addEdgeAttributeConsumer(
        (key, value) -> ofEdges.add(key.getSecond() + " " + value.getValue()));
    importer.importGraph(graph, new StringReader(Files.readString(file)));

    assertThat(graph.vertexSet()).hasSize(3).contains("loc:iran", "loc:russia");
    assertThat(graph.getEdgeWeight(graph.getEdge("loc:iran", "loc:russia"))).isEqualTo(4);
    String odd = "org:o_27_neill_20_\u00e9t\u00e9_5f__26_";
    assertThat(all)
        .containsEntry("loc:iran label", "Iran")
        .containsEntry("loc:iran n_stories", "9")
        .containsEntry("loc:iran first_seen", "2022-07-12")
        .containsEntry(odd + " label", TAME)
        .containsEntry(odd + " entity_id", ODD)
        .doesNotContainKey(odd + " first_seen");
    assertThat(ofEdges)
        .containsOnlyOnce("rank 1", "lift 2.5")
        .contains("window sentence")
        .noneMatch(value -> value.contains("NaN"));
  }

  @Test
  void gexf_is_read_back_by_jgrapht_and_follows_its_schema() throws Exception {
    Path file = write(NetworkFormat.GEXF, "n.gexf");
    schema("viz.xsd", "gexf.xsd").newValidator().validate(new StreamSource(file.toFile()));
    Graph<String, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
    SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
    Map<String, String> all = new HashMap<>();
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (key, value) -> all.put(key.getFirst() + " " + key.getSecond(), value.getValue()));
    try (Reader in = Files.newBufferedReader(file)) {
      importer.importGraph(graph, in);
    }
    assertThat(graph.vertexSet()).containsExactlyInAnyOrder("loc:iran", "loc:russia", ODD);
    assertThat(graph.getEdgeWeight(graph.getEdge("loc:iran", ODD))).isEqualTo(2);
    assertThat(all)
        .containsEntry(ODD + " label", TAME)
        .containsEntry("loc:iran n_stories", "9")
        .doesNotContainKey(ODD + " first_seen");
  }

  @Test
  void csv_has_the_headings_that_gephi_knows() throws IOException {
    Path to = write(NetworkFormat.CSV, "csv");
    assertThat(to.resolve("nodes.csv"))
        .hasContent(
            "Id,Label,type,n_stories,first_seen\n"
                + "loc:iran,Iran,ORG,9,2022-07-12\n"
                + "loc:russia,Russia,ORG,7,\n"
                + ODD
                + ",\"<script>alert(\"\"1\"\")</script> & Co, \uD83D\uDE80 x\uFFFDy z\",ORG,2,\n");
    assertThat(to.resolve("edges.csv"))
        .hasContent(
            "Source,Target,Type,Weight,n_stories,lift,rank,window\n"
                + "loc:iran,loc:russia,Undirected,4,4,2.5,1,sentence\n"
                + "loc:iran,"
                + ODD
                + ",Undirected,2,2,,,sentence\n");
    assertThat(to.resolve("triples.csv"))
        .hasContent("a,b,c,n_stories,lift\nloc:iran,loc:russia," + ODD + ",2,3.5\n");
  }

  @Test
  void neo4j_files_have_typed_headers_and_every_end_is_a_node() throws IOException {
    Path to = write(NetworkFormat.NEO4J_CSV, "neo4j");
    assertThat(Files.readAllLines(to.resolve("entities.csv")))
        .startsWith(
            "entity_id:ID,name,type,n_stories:long,first_seen:date,:LABEL",
            "loc:iran,Iran,ORG,9,2022-07-12,Entity;ORG");
    assertThat(Files.readAllLines(to.resolve("pairs.csv")))
        .startsWith(
            ":START_ID,:END_ID,n_stories:long,lift:double,rank:int,window,:TYPE",
            "loc:iran,loc:russia,4,2.5,1,sentence,NAMED_WITH");
    String triple = "loc:iran|loc:russia|" + ODD;
    assertThat(Files.readAllLines(to.resolve("triples.csv")))
        .containsExactly(
            "triple_id:ID,n_stories:long,lift:double,:LABEL", triple + ",2,3.5,Triple");
    assertThat(Files.readAllLines(to.resolve("triple_members.csv")))
        .containsExactly(
            ":START_ID,:END_ID,:TYPE",
            "loc:iran," + triple + ",IN_TRIPLE",
            "loc:russia," + triple + ",IN_TRIPLE",
            ODD + "," + triple + ",IN_TRIPLE");
  }

  @Test
  void vosviewer_reads_numbers_and_tabs() throws IOException {
    Path to = write(NetworkFormat.VOSVIEWER, "vos");
    assertThat(to.resolve("map.txt"))
        .hasContent(
            "id\tlabel\tdescription\tweight<Stories>\tweight<Articles>\n"
                + "1\tIran\tloc:iran (ORG)\t9\t10\n"
                + "2\tRussia\tloc:russia (ORG)\t7\t8\n"
                + "3\t&lt;script>alert('1')&lt;/script> &amp; Co, \uD83D\uDE80 x\uFFFDy z\torg:o'neill \u00e9t\u00e9_&amp; (ORG)\t2\t3\n");
    assertThat(to.resolve("network.txt")).hasContent("1\t2\t4\n1\t3\t2\n");
  }

  @Test
  void a_file_that_is_there_is_kept() throws IOException {
    Path file = Files.writeString(folder.resolve("n.gexf"), "mine");
    assertThatThrownBy(() -> write(NetworkFormat.GEXF, "n.gexf"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is there already")
        .hasMessageContaining("--overwrite");
    assertThat(file).hasContent("mine");
  }

  @Test
  void a_failed_export_leaves_nothing_behind() throws IOException {
    Network broken =
        new Network(
            "broken",
            network().nodes(),
            new Network.Part(
                EDGE,
                () -> {
                  throw new IllegalStateException("lost");
                }),
            Optional.empty(),
            Fields.N_STORIES);
    String to = folder.resolve("n.gexf").toString();
    assertThatThrownBy(
            () -> {
              try (ExportFiles files =
                  new ExportFiles(new Configuration(), to, NetworkFormat.GEXF, false)) {
                new GexfNetwork().write(broken, files);
              }
            })
        .hasMessage("lost");
    assertThat(folder).isEmptyDirectory();
  }
}
