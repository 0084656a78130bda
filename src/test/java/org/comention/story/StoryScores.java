package org.comention.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.pipeline.SparkSessions;
import org.comention.story.LabelledSet.Labelled;
import org.comention.story.StoryArticles.Article;
import org.comention.tables.Fields;

/**
 * How well the stage finds the copies of the labelled set, over pairs of articles: precision =
 * right pairs / pairs it made, recall = right pairs / pairs there are.
 *
 * @param mistakes the pairs it made wrongly or did not make, by how the later article was made
 */
record StoryScores(int right, int wrong, int missed, List<String> mistakes) {

  double precision() {
    return (double) right / (right + wrong);
  }

  double recall() {
    return (double) right / (right + missed);
  }

  /** The story the stage gives each labelled article. */
  static Map<String, String> assign(SparkSession spark, List<Labelled> labelled) {
    List<Article> articles = labelled.stream().map(Labelled::article).toList();
    List<Row> stories =
        StoryArticles.assigned(new StoryOptions(), StoryArticles.frame(spark, articles))
            .collectAsList();
    return stories.stream()
        .collect(Collectors.toMap(Fields.ARTICLE_ID::<String>get, Fields.STORY_ID::<String>get));
  }

  /** Scores over the articles that pass the filter. */
  static StoryScores of(
      List<Labelled> labelled, Map<String, String> stories, Predicate<Labelled> filter) {
    List<Labelled> chosen = labelled.stream().filter(filter).toList();
    int[] counts = new int[3];
    List<String> mistakes = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      for (int j = i + 1; j < chosen.size(); j++) {
        Labelled one = chosen.get(i);
        Labelled other = chosen.get(j);
        boolean made = stories.get(one.article().id()).equals(stories.get(other.article().id()));
        boolean copies = one.story().equals(other.story());
        if (made || copies) {
          counts[made && copies ? 0 : made ? 1 : 2]++;
        }
        if (made != copies) {
          mistakes.add(
              "%s %s: %s, %s"
                  .formatted(made ? "wrong" : "missed", one.testCase(), one.kind(), other.kind()));
        }
      }
    }
    return new StoryScores(counts[0], counts[1], counts[2], mistakes);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.3f recall %.3f (%d right, %d wrong, %d missed) %s",
        precision(),
        recall(),
        right,
        wrong,
        missed,
        mistakes);
  }

  /** Prints the scores of both halves and of all. */
  public static void main(String[] args) {
    System.setProperty("spark.master", "local[2]");
    try (SparkSession spark = SparkSessions.build()) {
      List<Labelled> labelled = LabelledSet.read();
      Map<String, String> stories = assign(spark, labelled);
      System.out.println("tune  " + of(labelled, stories, l -> l.half().equals("tune")));
      System.out.println("check " + of(labelled, stories, l -> l.half().equals("check")));
      System.out.println("all   " + of(labelled, stories, l -> true));
    }
  }
}
