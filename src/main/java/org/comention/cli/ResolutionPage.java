package org.comention.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.comention.query.EntityScores;
import org.comention.query.EntityScores.Share;
import org.comention.query.FoundName;
import org.comention.query.ScoredName;
import org.comention.stats.ClusterScores;

/** Prints how good resolution is, and where it is wrong. */
final class ResolutionPage {
  private static final String INDENT = "  ";

  private final PrintWriter out;
  private final int width;

  ResolutionPage(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  /** Scores, shares of rules, difficulties. */
  void scores(EntityScores scores) {
    out.printf(
        "%d names of %d entities in %d articles; %d not found, %d found where none is.%n%n",
        scores.names().size(),
        scores.entities(),
        scores.articles(),
        scores.across().notFound(),
        scores.spurious().size());
    print(agreement(scores));
    out.println();
    print(shares("rule", scores.byRule()));
    if (!scores.byDifficulty().isEmpty()) {
      out.println();
      print(shares("difficulty", scores.byDifficulty()));
    }
  }

  private static TextTable agreement(EntityScores scores) {
    TextTable table =
        new TextTable(
            TextTable.Column.text("names compared"),
            TextTable.Column.number("precision"),
            TextTable.Column.number("recall"),
            TextTable.Column.number("F1"));
    pairwise(table, "within an article, pairs", scores.within());
    b3(table, "within an article, B-cubed", scores.within());
    pairwise(table, "across articles, pairs", scores.across());
    b3(table, "across articles, B-cubed", scores.across());
    return table;
  }

  private static void pairwise(TextTable table, String name, ClusterScores s) {
    table.row(
        name, figure(s.pairwisePrecision()), figure(s.pairwiseRecall()), figure(s.pairwiseF1()));
  }

  private static void b3(TextTable table, String name, ClusterScores s) {
    table.row(name, figure(s.b3Precision()), figure(s.b3Recall()), figure(s.b3F1()));
  }

  private static TextTable shares(String kind, Map<String, Share> shares) {
    double all = shares.values().stream().mapToLong(Share::names).sum();
    TextTable table =
        new TextTable(
            TextTable.Column.text(kind),
            TextTable.Column.number("names"),
            TextTable.Column.number("share"),
            TextTable.Column.number("found"),
            TextTable.Column.number("right"));
    shares.forEach(
        (name, share) ->
            table.row(
                name,
                String.valueOf(share.names()),
                figure(share.names() / all),
                String.valueOf(share.found()),
                String.valueOf(share.right())));
    return table;
  }

  /** Every name that was not found, is wrong, or is none. */
  void mistakes(EntityScores scores) {
    TextTable table =
        new TextTable(
            TextTable.Column.text("article"),
            TextTable.Column.text("at"),
            TextTable.Column.text("name"),
            TextTable.Column.text("is"),
            TextTable.Column.text("counts for"),
            TextTable.Column.text("rule"));
    scores.names().stream().filter(name -> !name.right()).forEach(name -> mistake(table, name));
    scores.spurious().forEach(name -> spurious(table, name));
    out.println();
    print(table);
  }

  private static void mistake(TextTable table, ScoredName name) {
    table.row(
        name.label().article(),
        String.valueOf(name.label().span().begin()),
        name.label().surface(),
        name.label().entity(),
        name.found().map(FoundName::entityId).orElse("not found"),
        name.found().map(FoundName::rule).orElse(""));
  }

  private static void spurious(TextTable table, FoundName name) {
    table.row(
        name.article(),
        String.valueOf(name.span().begin()),
        name.surface(),
        "no name",
        name.entityId(),
        name.rule());
  }

  private void print(TextTable table) {
    table.lines(width, INDENT).forEach(out::println);
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
