package org.comention.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A digest over the content of concepts: fields joined by the unit separator, lists sorted and
 * joined by the record separator, so that only content counts, not the order it was written in.
 */
final class LexiconHash {
  private static final String ITEMS = "\u001e";
  private static final String FIELDS = "\u001f";

  private LexiconHash() {}

  /** SHA-256 in hex of concepts that are in the order of their ids. */
  static String of(List<Concept> concepts) {
    String content = concepts.stream().map(LexiconHash::line).collect(Collectors.joining("\n"));
    try {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private static String line(Concept c) {
    return String.join(
        FIELDS,
        c.id(),
        c.name(),
        c.type(),
        items(c.parents()),
        items(c.phrases()),
        items(c.caseSensitive()),
        items(c.exceptions()),
        items(c.patterns()));
  }

  private static String items(List<String> list) {
    return String.join(ITEMS, new TreeSet<>(list));
  }
}
