package org.comention.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.comention.tables.Fields;
import org.comention.tables.Robustness;
import org.comention.tables.Window;

/**
 * What a ranked row of {@code pairs} or {@code triples} rests on, in words.
 *
 * <p>Example: "82 % of the stories were told first by one source (x.example); without it, it does
 * not hold. One story is 12 % of the articles, one day 8 % of the stories."
 */
final class RobustnessReading {
  private RobustnessReading() {}

  /** One paragraph, or none where the row was not looked at. */
  static List<String> of(Row row) {
    if (Robustness.TOP_SOURCE.get(row) == null) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(source(row));
    String story =
        Robustness.TOP_STORY_SHARE.get(row) == null
            ? ""
            : "One story is %s of the articles, one"
                .formatted(share(Robustness.TOP_STORY_SHARE.<Double>get(row)));
    sentences.add(
        "%s day %s of the stories."
            .formatted(
                story.isEmpty() ? "One" : story, share(Robustness.TOP_DAY_SHARE.<Double>get(row))));
    if (!Fields.WINDOW.get(row).equals(Window.SENTENCE.label())) {
      sentences.add(
          Robustness.HOLDS_IN_SENTENCE.<Boolean>get(row)
              ? "It holds within sentences too."
              : "It does not hold within sentences.");
    }
    return List.of(String.join(" ", sentences));
  }

  private static String source(Row row) {
    double share = Robustness.TOP_SOURCE_SHARE.<Double>get(row);
    String source = Robustness.TOP_SOURCE.get(row);
    if (share == 1) {
      return "All of the stories were told first by one source (%s).".formatted(source);
    }
    return "%s of the stories were told first by one source (%s); %s."
        .formatted(
            share(share),
            source,
            Robustness.HOLDS_WITHOUT_TOP_SOURCE.<Boolean>get(row)
                ? "it holds without it"
                : "without it, it does not hold");
  }

  private static String share(double share) {
    return Figures.share(share).replace(' ', '\u00a0');
  }
}
