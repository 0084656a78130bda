package org.comention.cooccur;

import java.util.Arrays;
import java.util.List;
import org.comention.tables.Window;

/**
 * Counts the candidate triples of a story exactly: those whose three pairs all have the support at
 * the window and are not kin and, where asked, one of whose members is a concept.
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
  public List<Increment> count(StoryUnits story) {
    StoryTally tally = new StoryTally(story);
    StoryUnits.Kin kin = story.kin();
    for (ArticleUnits article : story.articles()) {
      if (article.size() > 2) {
        new OneArticle(article, kin).count(tally);
      }
    }
    return tally.increments();
  }

  /** The candidates of one article, by their places: (i * size + j) * size + k, i < j < k. */
  private final class OneArticle {
    private final ArticleUnits article;
    private final int size;
    private final byte[] support;

    OneArticle(ArticleUnits article, StoryUnits.Kin kin) {
      this.article = article;
      this.size = article.size();
      this.support = new byte[size * size];
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          int a = article.entity(i);
          int b = article.entity(j);
          support[i * size + j] = kin.are(a, b) ? 0 : (byte) pairs.of(a, b);
        }
      }
    }

    void count(StoryTally tally) {
      Codes sentences = codes(article.sentences(), PairSupport.atLeast(Window.SENTENCE));
      Codes paragraphs = codes(article.paragraphs(), PairSupport.atLeast(Window.PARAGRAPH));
      int[] all = new int[size];
      Arrays.setAll(all, i -> i);
      forEach(
          all,
          PairSupport.atLeast(Window.DOCUMENT),
          (i, j, k) -> {
            long code = code(i, j, k);
            long pair = Keys.pair(article.entity(i), article.entity(j));
            int inSentences = sentences.countNext(code);
            int inParagraphs = paragraphs.countNext(code);
            tally.add(article, pair, article.entity(k), inSentences, inParagraphs);
          });
    }

    private Codes codes(int[][] units, int least) {
      Codes codes = new Codes();
      for (int[] unit : units) {
        forEach(unit, least, (i, j, k) -> codes.add(code(i, j, k)));
      }
      codes.sort();
      return codes;
    }

    /** Every candidate of the unit, in the order of its code. */
    private void forEach(int[] unit, int least, Triple action) {
      int[] near = new int[unit.length];
      for (int x = 0; x < unit.length - 2; x++) {
        int nears = 0;
        for (int y = x + 1; y < unit.length; y++) {
          if (supported(unit[x], unit[y], least)) {
            near[nears++] = unit[y];
          }
        }
        for (int y = 0; y < nears - 1; y++) {
          for (int z = y + 1; z < nears; z++) {
            if (supported(near[y], near[z], least) && wanted(unit[x], near[y], near[z])) {
              action.accept(unit[x], near[y], near[z]);
            }
          }
        }
      }
    }

    private boolean supported(int i, int j, int least) {
      return (support[i * size + j] & PairSupport.WINDOWS) >= least;
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
