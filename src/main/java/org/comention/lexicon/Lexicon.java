package org.comention.lexicon;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.comention.UserException;

/**
 * A checked set of concepts, from one lexicon file or several.
 *
 * <p>A lexicon is read whole before a run starts, so that a mistake in it costs no hour. Immutable;
 * the concepts are in the order of their ids, whatever the files' order.
 *
 * <p>Example: {@code Lexicon.load(List.of(Path.of("conf/lexicons"))).matcher()}.
 */
public final class Lexicon implements Serializable {
  private final List<Concept> concepts;
  private final SortedMap<String, SortedSet<String>> parents;

  private Lexicon(List<Concept> concepts) {
    this.concepts = List.copyOf(concepts);
    Map<String, Concept> byId = new TreeMap<>();
    concepts.forEach(c -> byId.put(c.id(), c));
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    concepts.forEach(c -> all.put(c.id(), Collections.unmodifiableSortedSet(ancestors(c, byId))));
    this.parents = Collections.unmodifiableSortedMap(all);
  }

  /**
   * The concepts of files, and of every {@code .yaml} file of folders.
   *
   * @throws UserException one line with file and line, for the first mistake; also when a path
   *     cannot be read or a folder holds no lexicon
   */
  public static Lexicon load(List<Path> paths) {
    return of(LexiconFiles.read(paths));
  }

  /** The concepts that the program brings along. */
  public static Lexicon embedded() {
    return of(LexiconFiles.readEmbedded());
  }

  /**
   * The concepts of one file's content.
   *
   * @param file how messages call it
   * @throws UserException one line with file and line, for the first mistake
   */
  public static Lexicon parse(String file, String yaml) {
    return of(new TreeMap<>(Map.of(file, yaml)));
  }

  private static Lexicon of(SortedMap<String, String> files) {
    List<Declaration> declarations = new ArrayList<>();
    files.forEach((file, yaml) -> declarations.addAll(new LexiconReader(file).read(yaml)));
    LexiconRules.check(declarations);
    return new Lexicon(
        declarations.stream()
            .map(Declaration::concept)
            .sorted(Comparator.comparing(Concept::id))
            .toList());
  }

  /** A lexicon of one checked concept that names no parents. */
  static Lexicon only(Concept concept) {
    return new Lexicon(List.of(concept));
  }

  private static SortedSet<String> ancestors(Concept concept, Map<String, Concept> byId) {
    SortedSet<String> all = new TreeSet<>();
    for (String parent : concept.parents()) {
      all.add(parent);
      all.addAll(ancestors(byId.get(parent), byId));
    }
    return all;
  }

  /** The concepts, by id. */
  public List<Concept> concepts() {
    return concepts;
  }

  /** For every concept all it is a kind of, direct parents and theirs; an empty set for a root. */
  public SortedMap<String, SortedSet<String>> parents() {
    return parents;
  }

  /** For every concept its name. */
  public SortedMap<String, String> names() {
    return by(Concept::name);
  }

  /** For every concept its type. */
  public SortedMap<String, String> types() {
    return by(Concept::type);
  }

  private SortedMap<String, String> by(Function<Concept, String> value) {
    SortedMap<String, String> map = new TreeMap<>();
    concepts.forEach(c -> map.put(c.id(), value.apply(c)));
    return map;
  }

  /** Phrases of all kinds, exceptions aside. */
  public int phraseCount() {
    return count(c -> c.phrases().size() + c.caseSensitive().size());
  }

  /** Designator patterns. */
  public int patternCount() {
    return count(c -> c.patterns().size());
  }

  private int count(Function<Concept, Integer> number) {
    return concepts.stream().map(number).mapToInt(Integer::intValue).sum();
  }

  /** What finds these concepts in sentences; builds anew on each call. */
  public PhraseMatcher matcher() {
    return new PhraseMatcher(this);
  }

  /**
   * SHA-256 of what the concepts say, in hex: the same for the same concepts in other files, in
   * another order or with other comments.
   */
  public String hash() {
    return LexiconHash.of(concepts);
  }

  /** What {@code mentions.model_id} says of this lexicon: {@code lexicon:} and 8 digits of hash. */
  public String modelId() {
    return "lexicon:" + hash().substring(0, 8);
  }
}
