package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.comention.tables.Window;

/**
 * The entities of one article: its distinct entity numbers, ascending, and for each sentence and
 * each paragraph that names one the places of its entities in that list, ascending and distinct,
 * and which of them it does not name apart ({@link SharedSpans} has the rule).
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
  private static final int[] NO_KIN = {};

  private final String id;
  private final Integer day;
  private final String source;
  private final int[] entities;
  private final int[] sentenceNumbers;
  private final Unit[] sentences;
  private final Unit[] paragraphs;
  private final Unit[] document;
  private final Unit[] namingSentences;
  private final Unit[] namingParagraphs;

  private ArticleUnits(String id, Integer day, String source, MentionCells mentions) {
    this.id = id;
    this.day = day;
    this.source = source;
    this.entities = mentions.entities();
    SharedSpans spans = SharedSpans.of(mentions);
    this.document = document(spans.kin(mention -> 0, entities));
    this.namingSentences = sentences(mentions, spans);
    this.namingParagraphs = paragraphs(mentions, spans);
    MentionCells told = mentions.withoutLists();
    this.sentenceNumbers =
        Arrays.stream(told.bySentence()).mapToInt(MentionCells::unit).distinct().toArray();
    if (told == mentions) {
      this.sentences = namingSentences;
      this.paragraphs = namingParagraphs;
    } else {
      SharedSpans toldSpans = SharedSpans.of(told);
      this.sentences = sentences(told, toldSpans);
      this.paragraphs = paragraphs(told, toldSpans);
    }
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

  private Unit[] sentences(MentionCells mentions, SharedSpans spans) {
    return units(mentions.bySentence(), spans.kin(mentions::sentence, entities));
  }

  private Unit[] paragraphs(MentionCells mentions, SharedSpans spans) {
    return units(mentions.byParagraph(), spans.kin(mentions::paragraph, entities));
  }

  private Unit[] document(long[] kin) {
    int[] places = IntStream.range(0, entities.length).toArray();
    return new Unit[] {new Unit(places, codes(kin, 0, kin.length), entities.length)};
  }

  /** Distinct (unit, entity) cells and (unit, kin) cells, both in order, cut into units. */
  private Unit[] units(long[] cells, long[] kin) {
    List<Unit> units = new ArrayList<>();
    int start = 0;
    int kinEnd = 0;
    for (int i = 1; i <= cells.length; i++) {
      int unit = MentionCells.unit(cells[start]);
      if (i == cells.length || MentionCells.unit(cells[i]) != unit) {
        int[] places = new int[i - start];
        for (int j = start; j < i; j++) {
          places[j - start] = Arrays.binarySearch(entities, MentionCells.entity(cells[j]));
        }
        int kinStart = kinEnd;
        while (kinEnd < kin.length && MentionCells.unit(kin[kinEnd]) == unit) {
          kinEnd++;
        }
        units.add(new Unit(places, codes(kin, kinStart, kinEnd), entities.length));
        start = i;
      }
    }
    return units.toArray(Unit[]::new);
  }

  private static int[] codes(long[] kin, int from, int to) {
    return from == to
        ? NO_KIN
        : Arrays.stream(kin, from, to).mapToInt(MentionCells::entity).toArray();
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

  /** The units of a window that name an entity, lists as well. */
  Unit[] naming(Window window) {
    return switch (window) {
      case SENTENCE -> namingSentences;
      case PARAGRAPH -> namingParagraphs;
      case DOCUMENT -> document;
    };
  }

  /** The units of a window whose entities are named together, but for {@link Unit#kin}. */
  Unit[] units(Window window) {
    return switch (window) {
      case SENTENCE -> sentences;
      case PARAGRAPH -> paragraphs;
      case DOCUMENT -> document;
    };
  }

  /** The index in the article of the sentence at a place of the units of sentences. */
  int sentenceNumber(int place) {
    return sentenceNumbers[place];
  }
}
