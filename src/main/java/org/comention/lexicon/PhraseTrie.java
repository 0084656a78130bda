package org.comention.lexicon;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Phrases as paths of tokens: from a node, a token leads to at most one other node.
 *
 * <p>The edges are one open-addressing hash table of primitive longs, node in the upper half and
 * token in the lower, so that 100,000 phrases take some tens of megabytes less than a map a node.
 * There are no failure links as in Aho and Corasick's automaton: nearly every token of news begins
 * no phrase, and a phrase has few words, so walking on from each token costs one look-up or two.
 *
 * <p>Fields are arrays and plain maps, which both of Spark's serialisers carry.
 */
final class PhraseTrie implements Serializable {
  /** The node before the first token. */
  static final int ROOT = 0;

  /** No node, no token. */
  static final int NONE = -1;

  private static final long FREE = -1L;

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private long[] edges = emptyTable(1 << 10);
  private int[] targets = new int[1 << 10];
  private Entry[] entries = new Entry[1 << 8];
  private int nodes = 1;

  /** What a path of tokens stands for; a path may have several. */
  static final class Entry implements Serializable {
    private final int concept;
    private final String exact;
    private final boolean exception;
    private final Entry next;

    private Entry(int concept, String exact, boolean exception, Entry next) {
      this.concept = concept;
      this.exact = exact;
      this.exception = exception;
      this.next = next;
    }

    int concept() {
      return concept;
    }

    /** The phrase in the only case that counts; null when any case does. */
    String exact() {
      return exact;
    }

    /** Whether the phrase says that its concept is not meant. */
    boolean isException() {
      return exception;
    }

    /** The path's next entry, or null. */
    Entry next() {
      return next;
    }
  }

  void add(PhraseTokens phrase, int concept, String exact, boolean exception) {
    int node = ROOT;
    for (int i = 0; i < phrase.size(); i++) {
      int token = vocabulary.computeIfAbsent(phrase.key(i), key -> vocabulary.size());
      node = childOrNew(node, token);
    }
    entries[node] = new Entry(concept, exact, exception, entries[node]);
  }

  /** The number of a folded token, or {@link #NONE} when no phrase holds it. */
  int token(String key) {
    return vocabulary.getOrDefault(key, NONE);
  }

  /** Where the token leads from the node, or {@link #NONE}. */
  int child(int node, int token) {
    int slot = slot(edges, edge(node, token));
    return edges[slot] == FREE ? NONE : targets[slot];
  }

  /** The first entry of the phrases that end at the node, or null. */
  Entry entry(int node) {
    return entries[node];
  }

  private int childOrNew(int node, int token) {
    int child = child(node, token);
    if (child != NONE) {
      return child;
    }
    if (nodes * 2 > edges.length) {
      growTable();
    }
    if (nodes == entries.length) {
      entries = Arrays.copyOf(entries, nodes * 2);
    }
    int slot = slot(edges, edge(node, token));
    edges[slot] = edge(node, token);
    targets[slot] = nodes;
    return nodes++;
  }

  private void growTable() {
    long[] larger = emptyTable(edges.length * 2);
    int[] largerTargets = new int[larger.length];
    for (int i = 0; i < edges.length; i++) {
      if (edges[i] != FREE) {
        int slot = slot(larger, edges[i]);
        larger[slot] = edges[i];
        largerTargets[slot] = targets[i];
      }
    }
    edges = larger;
    targets = largerTargets;
  }

  private static long edge(int node, int token) {
    return (long) node << 32 | token;
  }

  private static int slot(long[] table, long edge) {
    int mask = table.length - 1;
    int slot = (int) (edge * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (table[slot] != FREE && table[slot] != edge) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static long[] emptyTable(int size) {
    long[] table = new long[size];
    Arrays.fill(table, FREE);
    return table;
  }
}
