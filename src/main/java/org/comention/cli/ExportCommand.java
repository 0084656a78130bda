package org.comention.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.comention.export.CountWords;
import org.comention.export.ExportNetwork;
import org.comention.export.ExportOptions;
import org.comention.export.ExportSummary;
import org.comention.export.NetworkFormat;
import org.comention.query.TopOptions;
import org.comention.tables.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comention export}: the network as files for Gephi, Cytoscape, VOSviewer and Neo4j. */
@Command(
    name = "export",
    description = {
      "Writes entities and pairs as a network for Gephi, Cytoscape, VOSviewer, Neo4j or a spreadsheet.",
      "What is left out is said at the end, by kind and number."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Formats:",
      "  graphml, gexf   one file: Gephi, Cytoscape, igraph, NetworkX",
      "  csv             a folder: nodes.csv, edges.csv, triples.csv",
      "  neo4j-csv       a folder of files for neo4j-admin database import, triples too",
      "  vosviewer       a folder: map.txt, network.txt",
      "",
      "Examples:",
      "  comention export --format gexf --to iran.gexf --with Iran --max-q 0.05",
      "  comention export --format graphml --to 2022.graphml --slice 2022 --limit 5000",
      "  comention export --format csv --to network --max-q 1 --sentences",
      "  comention export --format neo4j-csv --to neo4j --type PER --type ORG"
    })
public final class ExportCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "graphml, gexf, csv, neo4j-csv or vosviewer.")
  private String format;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "PATH",
      description = "File or folder to write, on any file system that Hadoop knows.")
  private String to;

  @Option(
      names = "--overwrite",
      fallbackValue = "true",
      description = "Replace files that are there already.")
  private boolean overwrite;

  @Option(
      names = "--max-q",
      paramLabel = "Q",
      description =
          "Keep rows with a q_value up to this, 1 for all (default: those that have a rank).")
  private Double maxQ;

  @Option(
      names = "--weight",
      paramLabel = "MEASURE",
      defaultValue = "n_stories",
      description =
          "Column of pairs that becomes the weight of an edge, such as log_dice or lift (default: ${DEFAULT-VALUE}).")
  private String weight;

  @Option(
      names = "--sentences",
      fallbackValue = "true",
      description =
          "Add the first evidence sentence of each pair in the slice, its day, source and address.")
  private boolean sentences;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Pairs, and triples, to write at most, the best ones (default: no limit).")
  private Integer limit;

  @Mixin private ListOptions list;
  @Mixin private OutputFolder output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    NetworkFormat form = NetworkFormat.of(format);
    TopOptions wanted = list.options(Optional.ofNullable(limit).orElse(Integer.MAX_VALUE));
    OptionalDouble q = maxQ == null ? OptionalDouble.empty() : OptionalDouble.of(maxQ);
    Tables tables = output.tables();
    ExportOptions options = new ExportOptions(list.around(wanted, tables), q, weight, sentences);
    ExportSummary summary =
        new ExportNetwork(output.session(), tables).write(options, form, to, overwrite);
    print(summary, form, spec.commandLine().getOut());
    return 0;
  }

  private void print(ExportSummary summary, NetworkFormat form, PrintWriter out) {
    out.printf(
        "Wrote %s, %s%s.%n",
        CountWords.of(summary.entities(), "entities"),
        CountWords.of(summary.pairs(), "pairs"),
        form.triples() ? ", " + CountWords.of(summary.triples(), "triples") : "");
    summary.files().forEach(file -> out.println("  " + file));
    if (!summary.leftOut().isEmpty()) {
      out.println("Left out:");
      summary.leftOut().forEach(line -> out.println("  " + line));
    }
    if (!form.triples()) {
      out.println("This format has no place for triples; csv and neo4j-csv hold them.");
    }
    if (form == NetworkFormat.NEO4J_CSV) {
      out.printf(
          "%nIn that folder, with Neo4j 5 stopped:%n"
              + "  neo4j-admin database import full neo4j --nodes=entities.csv --nodes=triples.csv \\%n"
              + "    --relationships=pairs.csv --relationships=triple_members.csv%n");
    }
    out.flush();
  }
}
