package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.comention.tables.Window;

/**
 * The entities of one article: its distinct entity numbers, ascending, and for each sentence and
 * each paragraph that names one the places of its entities in that list, ascending and distinct.
 *
 * <p>A sentence that names more than {@value MentionCells#MOST_TOGETHER} entities is a list, of
 * signatories or delegates: it names each of them, but says of no two that they have to do with
 * each other. It counts for its entities ({@link #naming}); for what is named together ({@link
 * #units}) it is left out of the sentences and of its paragraph, not of the document.
 *
 * <p>Example: entities [3, 7, 9], sentences [[0, 1], [1, 2]] is an article that names 3 and 7 in
 * one sentence, 7 and 9 in another.
 */
final class ArticleUnits {
  private final String id;
  private final Integer day;
  private final String source;
  private final int[] entities;
  private final long[] kin;
  private final int[] sentenceNumbers;
  private final int[][] sentences;
  private final int[][] paragraphs;
  private final int[][] namingSentences;
  private final int[][] namingParagraphs;

  private ArticleUnits(String id, Integer day, String source, MentionCells mentions) {
    this.id = id;
    this.day = day;
    this.source = source;
    this.entities = mentions.entities();
    this.kin = mentions.kin();
    this.namingSentences = units(mentions.bySentence(), entities);
    this.namingParagraphs = units(mentions.byParagraph(), entities);
    MentionCells told = mentions.withoutLists();
    long[] bySentence = told.bySentence();
    this.sentenceNumbers =
        Arrays.stream(bySentence).mapToInt(MentionCells::unit).distinct().toArray();
    this.sentences = told == mentions ? namingSentences : units(bySentence, entities);
    this.paragraphs = told == mentions ? namingParagraphs : units(told.byParagraph(), entities);
  }

  /**
   * The units of an article.
   *
   * @param day days since 1970-01-01; null when undated
   * @param mentions paragraph, sentence and entity number of each mention, in any order
   */
  static ArticleUnits of(String id, Integer day, String source, MentionCells mentions) {
    return new ArticleUnits(id, day, source, mentions);
  }

  /** Distinct (unit, entity) cells in order, cut into one array a unit. */
  private static int[][] units(long[] cells, int[] entities) {
    List<int[]> units = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= cells.length; i++) {
      if (i == cells.length || MentionCells.unit(cells[i]) != MentionCells.unit(cells[start])) {
        int[] unit = new int[i - start];
        for (int j = start; j < i; j++) {
          unit[j - start] = Arrays.binarySearch(entities, MentionCells.entity(cells[j]));
        }
        units.add(unit);
        start = i;
      }
    }
    return units.toArray(int[][]::new);
  }

  String id() {
    return id;
  }

  /** Days since 1970-01-01; null when undated. */
  Integer day() {
    return day;
  }

  String source() {
    return source;
  }

  int size() {
    return entities.length;
  }

  /** The number of the entity at a place. */
  int entity(int place) {
    return entities[place];
  }

  /** Keys of the pairs that are readings of one mention, see {@link MentionCells#kin}. */
  long[] kin() {
    return kin;
  }

  int[] entities() {
    return entities;
  }

  /** Keys of all pairs of its entities, ascending. */
  LongStream pairs() {
    LongStream.Builder pairs = LongStream.builder();
    for (int i = 0; i < entities.length; i++) {
      for (int j = i + 1; j < entities.length; j++) {
        pairs.add(Keys.pair(entities[i], entities[j]));
      }
    }
    return pairs.build();
  }

  /** The units of a window that name an entity, lists as well, as places. */
  int[][] naming(Window window) {
    return switch (window) {
      case SENTENCE -> namingSentences;
      case PARAGRAPH -> namingParagraphs;
      case DOCUMENT -> units(window);
    };
  }

  /** The units of a window whose entities are named together, as places. */
  int[][] units(Window window) {
    return switch (window) {
      case SENTENCE -> sentences;
      case PARAGRAPH -> paragraphs;
      case DOCUMENT -> new int[][] {IntStream.range(0, entities.length).toArray()};
    };
  }

  int[][] sentences() {
    return sentences;
  }

  /** The index in the article of the sentence at a place of {@link #sentences}. */
  int sentenceNumber(int place) {
    return sentenceNumbers[place];
  }

  int[][] paragraphs() {
    return paragraphs;
  }
}
