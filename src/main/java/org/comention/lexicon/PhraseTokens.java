package org.comention.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.comention.text.Span;
import org.comention.text.Tokens;

/**
 * A run of tokens as phrases are compared with it.
 *
 * <p>A hyphen between two words is no token here, so that {@code air-defence} and {@code air
 * defence} are one phrase. It is one beside a digit or a single letter: {@code A-10} is not {@code
 * a 10 percent rise} and {@code S-300} not {@code Iran's 300}. A word that {@code anti-} or {@code
 * non-} is joined to begins no phrase: an anti-tank missile is no tank. A counter-drone unit does
 * speak of drones.
 */
final class PhraseTokens {
  private static final Set<String> REVERSING = Set.of("anti", "non");

  private final String text;
  private final Span[] spans;
  private final String[] keys;
  private final boolean[] startable;
  private int size;

  private PhraseTokens(String text, int capacity) {
    this.text = text;
    this.spans = new Span[capacity];
    this.keys = new String[capacity];
    this.startable = new boolean[capacity];
  }

  /** The tokens of a sentence, given as spans of {@code text}. */
  static PhraseTokens of(String text, List<Span> tokens) {
    PhraseTokens run = new PhraseTokens(text, tokens.size());
    boolean joined = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (isJoint(text, tokens, i)) {
        joined = true;
      } else {
        run.add(tokens.get(i), joined);
        joined = false;
      }
    }
    return run;
  }

  /** The tokens of a phrase of a lexicon. */
  static PhraseTokens of(String phrase) {
    return of(phrase, Tokens.of(phrase));
  }

  private void add(Span span, boolean joined) {
    spans[size] = span;
    keys[size] = Folding.key(span.of(text));
    startable[size] = !(joined && REVERSING.contains(keys[size - 1]));
    size++;
  }

  private static boolean isJoint(String text, List<Span> tokens, int i) {
    Span token = tokens.get(i);
    if (token.length() != 1 || i == 0 || i == tokens.size() - 1) {
      return false;
    }
    Span before = tokens.get(i - 1);
    Span after = tokens.get(i + 1);
    return Folding.isDash(text.charAt(token.begin()))
        && before.end() == token.begin()
        && after.begin() == token.end()
        && isPlainWord(text, before)
        && isPlainWord(text, after);
  }

  private static boolean isPlainWord(String text, Span token) {
    return token.length() > 1 && token.of(text).codePoints().allMatch(Character::isLetter);
  }

  int size() {
    return size;
  }

  /** The folded form of a token. */
  String key(int token) {
    return keys[token];
  }

  /** Whether a phrase may begin at a token. */
  boolean mayStart(int token) {
    return startable[token];
  }

  /** The span from the first char of one token to the last of another. */
  Span span(int first, int last) {
    return new Span(spans[first].begin(), spans[last].end());
  }

  /** The folded forms, joined: equal for two phrases that match the same texts. */
  String key() {
    return String.join(" ", Arrays.asList(keys).subList(0, size));
  }

  /** The tokens from one to another with their case, joined. */
  String exact(int first, int last) {
    StringBuilder exact = new StringBuilder();
    for (int i = first; i <= last; i++) {
      exact.append(i == first ? "" : " ").append(Folding.plain(spans[i].of(text)));
    }
    return exact.toString();
  }

  /** The whole run with its case, joined. */
  String exact() {
    return exact(0, size - 1);
  }
}
