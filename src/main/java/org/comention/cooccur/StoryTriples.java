package org.comention.cooccur;

import java.util.Arrays;
import java.util.function.Consumer;
import org.comention.tables.Window;

/**
 * Counts the candidate triples of a story exactly: those whose three pairs all have the support at
 * the window and, where asked, one of whose members is a concept. A unit names three entities
 * together when it names each two of them together.
 *
 * <p>Cost: the candidate triples of each article; pairs without support are passed over before
 * their triples are formed.
 */
final class StoryTriples implements StoryCounter {
  private final PairSupport pairs;
  private final boolean conceptsOnly;

  StoryTriples(PairSupport pairs, boolean conceptsOnly) {
    this.pairs = pairs;
    this.conceptsOnly = conceptsOnly;
  }

  @Override
  public void count(StoryUnits story, Consumer<Increment> sink) {
    StoryTally tally = new StoryTally(story, sink);
    for (ArticleUnits article : story.articles()) {
      if (article.size() > 2) {
        new OneArticle(article).count(tally);
      }
    }
    tally.finish();
  }

  /** The candidates of one article, by their places: (i * size + j) * size + k, i < j < k. */
  private final class OneArticle {
    private final ArticleUnits article;
    private final int size;
    private final byte[] support;

    OneArticle(ArticleUnits article) {
      this.article = article;
      this.size = article.size();
      this.support = new byte[size * size];
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          int a = article.entity(i);
          int b = article.entity(j);
          support[i * size + j] = (byte) pairs.of(a, b);
        }
      }
    }

    void count(StoryTally tally) {
      Codes sentences = codes(article.units(Window.SENTENCE), PairSupport.atLeast(Window.SENTENCE));
      Codes paragraphs =
          codes(article.units(Window.PARAGRAPH), PairSupport.atLeast(Window.PARAGRAPH));
      forEach(
          article.units(Window.DOCUMENT)[0],
          PairSupport.atLeast(Window.DOCUMENT),
          (i, j, k) -> {
            long code = code(i, j, k);
            long pair = Keys.pair(article.entity(i), article.entity(j));
            int inSentences = sentences.countNext(code);
            int inParagraphs = paragraphs.countNext(code);
            tally.add(article, pair, article.entity(k), inSentences, inParagraphs);
          });
    }

    private Codes codes(Unit[] units, int least) {
      Codes codes = new Codes();
      for (Unit unit : units) {
        forEach(unit, least, (i, j, k) -> codes.add(code(i, j, k)));
      }
      codes.sort();
      return codes;
    }

    /** Every candidate that the unit names together, in the order of its code. */
    private void forEach(Unit unit, int least, Triple action) {
      int[] places = unit.places();
      int[] near = new int[places.length];
      for (int x = 0; x < places.length - 2; x++) {
        int nears = 0;
        for (int y = x + 1; y < places.length; y++) {
          if (supported(unit, places[x], places[y], least)) {
            near[nears++] = places[y];
          }
        }
        for (int y = 0; y < nears - 1; y++) {
          for (int z = y + 1; z < nears; z++) {
            if (supported(unit, near[y], near[z], least) && wanted(places[x], near[y], near[z])) {
              action.accept(places[x], near[y], near[z]);
            }
          }
        }
      }
    }

    private boolean supported(Unit unit, int i, int j, int least) {
      return (support[i * size + j] & PairSupport.WINDOWS) >= least && unit.apart(i, j);
    }

    private boolean wanted(int i, int j, int k) {
      int flags = support[i * size + j] | support[j * size + k];
      return !conceptsOnly || (flags & PairSupport.CONCEPT) != 0;
    }

    private long code(int i, int j, int k) {
      return ((long) i * size + j) * size + k;
    }
  }

  private interface Triple {
    void accept(int i, int j, int k);
  }

  /** A growing list of codes that is then read once, in order. */
  private static final class Codes {
    private long[] codes = new long[16];
    private int size;
    private int next;

    void add(long code) {
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, size * 2);
      }
      codes[size++] = code;
    }

    void sort() {
      Arrays.sort(codes, 0, size);
    }

    /** How often the code occurs; codes are asked for in ascending order. */
    int countNext(long code) {
      int count = 0;
      while (next < size && codes[next] <= code) {
        count += codes[next++] == code ? 1 : 0;
      }
      return count;
    }
  }
}
