package org.comention.lexicon;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.comention.UserException;
import org.comention.text.Span;

/**
 * The regular expressions of a lexicon, each tried only where it can begin.
 *
 * <p>A match begins at a token and ends where no letter or digit follows, a plural {@code s} aside,
 * which belongs to it: {@code T-72} is found in {@code T-72s}, {@code T-72-style} and {@code
 * pro-T-72} and not in {@code QT-72} or {@code T-720}. Dashes, spaces and quotes of every look are
 * seen as their ASCII forms. In a sentence without any lower-case letter, as headlines are, case is
 * ignored.
 *
 * <p>Trying every pattern at every token would make designators the dearest part of matching;
 * {@link PrefixFilter} tells which can match where.
 */
final class DesignatorPatterns implements Serializable {
  private static final String BORDER = "s?(?![\\p{L}\\p{N}\\p{M}])";

  private final Pattern[] patterns;
  private final Pattern[] anyCase;
  private final int[] concepts;
  private final PrefixFilter filter;

  /**
   * @param expressions checked expressions
   * @param concepts the number of the concept each of them stands for
   */
  DesignatorPatterns(List<String> expressions, int[] concepts) {
    this.patterns = expressions.stream().map(e -> bounded(e, "")).toArray(Pattern[]::new);
    this.anyCase = expressions.stream().map(e -> bounded(e, "(?iu)")).toArray(Pattern[]::new);
    this.concepts = concepts.clone();
    this.filter = new PrefixFilter(anyCase);
  }

  /**
   * Checks one expression of a lexicon.
   *
   * @throws UserException when it is none, or matches the empty text
   */
  static void check(String expression, Place place) {
    try {
      Pattern.compile(expression);
      bounded(expression, "");
    } catch (PatternSyntaxException e) {
      throw place.mistake(
          "no regular expression",
          expression,
          "Mend it: " + e.getDescription().toLowerCase(Locale.ROOT));
    }
    if (Pattern.compile(expression).matcher("").matches()) {
      String got = expression.isEmpty() ? "nothing" : expression;
      throw place.mistake("pattern that matches the empty text", got, "Make a part of it required");
    }
  }

  /** Adds every match in the sentence: at each token, the first that each pattern finds. */
  void find(String text, Span sentence, List<Span> tokens, List<Candidate> out) {
    if (patterns.length == 0) {
      return;
    }
    String plain = plain(text, sentence);
    Pattern[] inCase = isAllCapitals(plain) ? anyCase : patterns;
    for (Span token : tokens) {
      int begin = token.begin() - sentence.begin();
      for (int pattern : filter.candidates(plain, begin)) {
        Matcher matcher = inCase[pattern].matcher(plain).useTransparentBounds(true);
        matcher.useAnchoringBounds(false).region(begin, plain.length());
        if (matcher.lookingAt() && matcher.end() > matcher.start()) {
          Span span = new Span(token.begin(), sentence.begin() + matcher.end());
          out.add(new Candidate(toTokenEnd(span, tokens), concepts[pattern], true));
        }
      }
    }
  }

  private static Pattern bounded(String expression, String flags) {
    return Pattern.compile(flags + "(?:" + expression + ")" + BORDER);
  }

  private static String plain(String text, Span sentence) {
    StringBuilder plain = new StringBuilder(sentence.length());
    for (int i = sentence.begin(); i < sentence.end(); i++) {
      plain.append(Folding.asciiMark(text.charAt(i)));
    }
    return plain.toString();
  }

  private static boolean isAllCapitals(String sentence) {
    return sentence.codePoints().noneMatch(Character::isLowerCase);
  }

  private static Span toTokenEnd(Span span, List<Span> tokens) {
    for (Span token : tokens) {
      if (token.contains(span.end() - 1)) {
        return new Span(span.begin(), token.end());
      }
    }
    return span;
  }
}
