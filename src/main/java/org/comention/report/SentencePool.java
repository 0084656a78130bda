package org.comention.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.comention.query.EvidenceSentence;
import org.comention.query.Mark;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Fields;

/**
 * The sentences of a page, each once, however many pairs it is evidence for; its marks are those of
 * all of them.
 */
final class SentencePool {
  private final Numbering ids;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();

  SentencePool(Numbering ids) {
    this.ids = ids;
  }

  /**
   * A sentence as the page reads it.
   *
   * @param marks entity number, first UTF-16 index in the text, index after the last
   */
  record Line(
      String article,
      String day,
      String source,
      String title,
      String url,
      String text,
      List<List<Integer>> marks) {}

  /** The number of a sentence of the table {@code evidence}. */
  int of(Row evidence) {
    List<Row> spans = evidence.getList(evidence.fieldIndex(EvidenceTable.SPANS.name()));
    return add(
        new Line(
            Fields.ARTICLE_ID.get(evidence),
            Objects.toString(Fields.PUBLISHED_ON.get(evidence), null),
            Fields.SOURCE.get(evidence),
            Fields.TITLE.get(evidence),
            Fields.URL.get(evidence),
            EvidenceTable.TEXT.get(evidence),
            new ArrayList<>()),
        spans.stream()
            .map(
                span ->
                    List.of(
                        ids.of(Fields.ENTITY_ID.get(span)),
                        Fields.BEGIN.<Integer>get(span),
                        Fields.END.<Integer>get(span)))
            .toList());
  }

  /** The number of a sentence that was found otherwise. */
  int of(EvidenceSentence found) {
    return add(
        new Line(
            found.article().articleId(),
            found.article().day().map(Object::toString).orElse(null),
            found.article().source(),
            found.article().title().orElse(null),
            found.article().url().orElse(null),
            found.text(),
            new ArrayList<>()),
        found.marks().stream().map(this::mark).toList());
  }

  /** Every sentence in the order of its number. */
  List<Line> lines() {
    return List.copyOf(lines);
  }

  private List<Integer> mark(Mark mark) {
    return List.of(ids.of(mark.entityId()), mark.begin(), mark.end());
  }

  private int add(Line line, List<List<Integer>> marks) {
    int number =
        numbers.computeIfAbsent(
            line.article() + '\n' + line.text(),
            unknown -> {
              lines.add(line);
              return lines.size() - 1;
            });
    List<List<Integer>> known = lines.get(number).marks();
    marks.stream().filter(mark -> !known.contains(mark)).forEach(known::add);
    return number;
  }
}
