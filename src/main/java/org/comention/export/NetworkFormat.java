package org.comention.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comention.UserException;

/** Forms of a network that other programs read. */
public enum NetworkFormat {
  /** GraphML 1.0, one file: Gephi, Cytoscape, yEd, igraph, NetworkX. */
  GRAPHML(false, List.of()),
  /** GEXF 1.2, one file: Gephi and what reads its files. */
  GEXF(false, List.of()),
  /** Nodes, edges and triples as CSV with the column names that Gephi's import expects. */
  CSV(true, List.of("nodes.csv", "edges.csv", "triples.csv")),
  /** Files for {@code neo4j-admin database import}. */
  NEO4J_CSV(true, List.of("entities.csv", "pairs.csv", "triples.csv", "triple_members.csv")),
  /** VOSviewer's map and network files. */
  VOSVIEWER(false, List.of("map.txt", "network.txt"));

  private final boolean triples;
  private final List<String> files;

  NetworkFormat(boolean triples, List<String> files) {
    this.triples = triples;
    this.files = files;
  }

  /**
   * The format a user named, such as {@code neo4j-csv}.
   *
   * @throws UserException when there is none with this name
   */
  public static NetworkFormat of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "Cannot export: no such format, got %s. Give %s."
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(NetworkFormat::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** Its name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it holds triples beside pairs. */
  public boolean triples() {
    return triples;
  }

  /** The files of the folder it is; empty where it is one file. */
  public List<String> files() {
    return files;
  }

  NetworkWriter writer() {
    return switch (this) {
      case GRAPHML -> new GraphMlNetwork();
      case GEXF -> new GexfNetwork();
      case CSV -> new CsvNetwork();
      case NEO4J_CSV -> new Neo4jNetwork();
      case VOSVIEWER -> new VosviewerNetwork();
    };
  }
}
