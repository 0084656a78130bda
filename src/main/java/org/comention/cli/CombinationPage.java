package org.comention.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.comention.query.Combination;
import org.comention.query.EvidenceSentence;
import org.comention.query.Figures;
import org.comention.query.MonthCount;
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
  private static final int BAR = 40;
  private static final int MANY_MONTHS = 36;

  private final Combination combination;
  private final int width;
  private final MarkedText marked;
  private final List<String> lines = new ArrayList<>();

  CombinationPage(Combination combination, int width, boolean ansi) {
    this.combination = combination;
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
    sentences();
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
    for (Field field : List.of(Fields.N_UNITS, Fields.N_ARTICLES, Fields.N_STORIES)) {
      columns.add(TextTable.Column.number(head(field)));
    }
    measures.forEach(field -> columns.add(TextTable.Column.number(head(field))));
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

  /** The column's name without what the page says anyway: n_stories is stories, q_value is q. */
  private static String head(Field field) {
    return field.name().replaceFirst("^n_", "").replaceFirst("_value$", "");
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
    long paragraph = combination.onlyAt(Window.PARAGRAPH);
    long document = combination.onlyAt(Window.DOCUMENT);
    if (paragraph + document > 0) {
      heading("");
      paragraph(
          "Beside the stories with such a sentence: %s only in one paragraph, %s only in one article."
              .formatted(
                  Figures.counted(paragraph, "story has them", "stories have them"),
                  Figures.count(document)));
    }
  }

  private void months() {
    if (combination.months().isEmpty()) {
      return;
    }
    boolean years = combination.months().size() > MANY_MONTHS;
    heading("Stories by %s, and their share of all%s".formatted(years ? "year" : "month", seen()));
    List<MonthCount> periods = years ? years() : combination.months();
    long most = periods.stream().mapToLong(MonthCount::stories).max().orElse(1);
    TextTable table =
        new TextTable(
            TextTable.Column.text(""),
            TextTable.Column.number(""),
            TextTable.Column.number(""),
            TextTable.Column.text(""));
    for (MonthCount period : periods) {
      table.row(
          period.month(),
          Figures.count(period.stories()),
          Figures.share(period.rate()),
          bar(period.stories(), most));
    }
    lines.addAll(table.lines(width, INDENT));
  }

  private String seen() {
    return combination.firstSeen().isEmpty()
        ? ""
        : combination.firstSeen().equals(combination.lastSeen())
            ? " (seen on %s)".formatted(combination.firstSeen().get())
            : " (first %s, last %s)"
                .formatted(combination.firstSeen().get(), combination.lastSeen().get());
  }

  private List<MonthCount> years() {
    TreeMap<String, MonthCount> years = new TreeMap<>();
    for (MonthCount month : combination.months()) {
      String year = month.month().replaceFirst("-\\d\\d$", "");
      years.merge(
          year,
          new MonthCount(year, month.stories(), month.allStories()),
          (one, other) ->
              new MonthCount(
                  year, one.stories() + other.stories(), one.allStories() + other.allStories()));
    }
    return List.copyOf(years.values());
  }

  private static String bar(long stories, long most) {
    if (stories == 0) {
      return "";
    }
    int length = (int) Math.max(1, Math.round((double) BAR * stories / Math.max(most, 10)));
    return "█".repeat(length);
  }

  private void sentences() {
    if (combination.evidence().isEmpty()) {
      return;
    }
    heading("Sentences, one a story, earliest first");
    for (EvidenceSentence sentence : combination.evidence()) {
      lines.add("");
      String day = sentence.day().map(Object::toString).orElse("undated");
      String title = sentence.title().map(TextWidth::plain).orElse("");
      Paragraph.lines(
              "%s  %s  %s".formatted(day, TextWidth.plain(sentence.source()), title), width, INDENT)
          .forEach(lines::add);
      lines.addAll(Paragraph.lines(marked.of(sentence), width, INDENT + INDENT));
      String place = "article " + sentence.articleId();
      lines.add(
          INDENT
              + INDENT
              + sentence.url().map(url -> TextWidth.plain(url) + "  ").orElse("")
              + place);
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
