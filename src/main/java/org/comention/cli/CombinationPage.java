package org.comention.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.comention.query.Answer;
import org.comention.query.ArticleApart;
import org.comention.query.Combination;
import org.comention.query.Figures;
import org.comention.query.NamedEntity;
import org.comention.query.Readings;
import org.comention.query.WindowCounts;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;
import org.comention.tables.TriplesTable;
import org.comention.tables.Window;

/** A combination as a page of text: who, how often, how surprising, when, in which sentences. */
final class CombinationPage {
  private static final String INDENT = "  ";

  private final Combination combination;
  private final Answer partners;
  private final List<ArticleApart> apart;
  private final int width;
  private final MarkedText marked;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param partners pairs with a single entity, most stories first; empty for combinations
   * @param apart articles that name all members, but in no one sentence
   * @param width characters a line
   * @param ansi whether the reader understands terminal styles
   */
  CombinationPage(
      Combination combination, Answer partners, List<ArticleApart> apart, int width, boolean ansi) {
    this.combination = combination;
    this.partners = partners;
    this.apart = apart;
    this.width = width;
    this.marked = new MarkedText(ansi);
  }

  /** The lines of the page. */
  List<String> lines() {
    title();
    members();
    heading("");
    Readings.of(combination).forEach(this::paragraph);
    counts();
    wider();
    months();
    partners();
    lines.addAll(new Passages(combination, apart, width, marked).lines());
    return List.copyOf(lines);
  }

  private void title() {
    String names =
        combination.members().stream()
            .map(NamedEntity::name)
            .map(TextWidth::plain)
            .collect(Collectors.joining(" + "));
    lines.add(
        "%s  (%s, %s)"
            .formatted(
                marked.strong(names), combination.window().label(), combination.slice().words()));
  }

  private void members() {
    TextTable table =
        new TextTable(
            TextTable.Column.text(""),
            TextTable.Column.text(""),
            TextTable.Column.text(""),
            TextTable.Column.text(""));
    for (NamedEntity member : combination.members()) {
      table.row(
          member.name(),
          member.id(),
          member.type(),
          "%s in %s"
              .formatted(
                  Figures.counted(member.mentions(), "mention", "mentions"),
                  Figures.counted(member.stories(), "story", "stories")));
    }
    lines.addAll(table.lines(width, INDENT));
  }

  private void counts() {
    heading("");
    List<Field> measures = measures();
    List<TextTable.Column> columns = new ArrayList<>();
    columns.add(TextTable.Column.text("window"));
    columns.addAll(
        ColumnHead.numbers(List.of(Fields.N_UNITS, Fields.N_ARTICLES, Fields.N_STORIES)));
    columns.addAll(ColumnHead.numbers(measures));
    TextTable table = new TextTable(columns);
    for (WindowCounts counts : combination.counts()) {
      List<String> cells = new ArrayList<>();
      cells.add(counts.window().label());
      cells.add(Figures.count(counts.units()));
      cells.add(Figures.count(counts.articles()));
      cells.add(Figures.count(counts.stories()));
      for (Field field : measures) {
        cells.add(counts.measures().map(row -> cell(field, row)).orElse("-"));
      }
      table.row(cells);
    }
    lines.addAll(table.lines(width, INDENT));
  }

  private List<Field> measures() {
    if (combination.counts().stream().allMatch(c -> c.measures().isEmpty())) {
      return List.of();
    }
    return combination.members().size() == 2
        ? List.of(
            Fields.N_SOURCES,
            Fields.EXPECTED,
            Fields.LIFT,
            PairsTable.NPMI,
            PairsTable.LOG_DICE,
            Fields.Q_VALUE,
            Fields.RANK)
        : List.of(
            Fields.N_SOURCES,
            Fields.EXPECTED,
            Fields.LIFT,
            TriplesTable.LIFT_PARTITION,
            TriplesTable.EXCESS,
            Fields.Q_VALUE,
            Fields.RANK);
  }

  private static String cell(Field field, Row row) {
    return ValueText.of(field.name(), field.get(row));
  }

  private void wider() {
    if (combination.members().size() == 1) {
      return;
    }
    List<String> elsewhere = new ArrayList<>();
    for (Window wider : List.of(Window.PARAGRAPH, Window.DOCUMENT)) {
      long stories = combination.onlyAt(wider);
      if (stories > 0) {
        elsewhere.add(
            "%s only %s"
                .formatted(Figures.counted(stories, "story", "stories"), Readings.where(wider)));
      }
    }
    if (!elsewhere.isEmpty()) {
      heading("");
      paragraph(
          "Beside those with all in one sentence: %s.".formatted(String.join(", ", elsewhere)));
    }
  }

  private void months() {
    if (!combination.months().isEmpty()) {
      MonthChart chart = new MonthChart(combination);
      heading(chart.title());
      lines.addAll(chart.lines(width, INDENT));
    }
  }

  private void partners() {
    if (!partners.rows().isEmpty()) {
      heading(
          "Named most %s with, in stories (times as often as expected)"
              .formatted(Readings.where(combination.window())));
      lines.addAll(PartnerTable.of(combination.members(), partners).lines(width, INDENT));
    }
  }

  private void heading(String text) {
    lines.add("");
    if (!text.isEmpty()) {
      lines.add(marked.strong(text));
    }
  }

  private void paragraph(String text) {
    lines.addAll(Paragraph.lines(TextWidth.plain(text), width, ""));
  }
}
