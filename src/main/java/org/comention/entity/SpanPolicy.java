package org.comention.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of overlapping mentions stay; the policy is told in the package's documentation.
 *
 * <p>Grain: the mentions of one article in, those that count out, by position. A demonym that a
 * model swallowed into a product's name comes out as a mention of its own.
 */
final class SpanPolicy {
  private static final Comparator<NamedSpan> BY_POSITION =
      Comparator.comparingInt(NamedSpan::begin)
          .thenComparing(Comparator.comparingInt(NamedSpan::end).reversed())
          .thenComparing(NamedSpan::isConcept)
          .thenComparing(NamedSpan::type);

  private final Gazetteer gazetteer;
  private final TidyNames tidy;
  private final CompoundNames compounds;
  private final SwallowedNames swallowed;
  private final OfficeHolders holders;
  private final OfficeFields fields;
  private final Speakers speakers;
  private final WholeNames whole;
  private final CutNames cut;
  private final IntroducedNames introduced;

  SpanPolicy(Gazetteer gazetteer, Readings readings) {
    this.gazetteer = gazetteer;
    this.compounds = new CompoundNames(gazetteer);
    this.swallowed = new SwallowedNames(gazetteer);
    this.holders = new OfficeHolders(gazetteer);
    this.fields = new OfficeFields(gazetteer);
    this.speakers = new Speakers(gazetteer);
    this.tidy = new TidyNames(gazetteer);
    this.whole = new WholeNames(gazetteer, readings);
    this.cut = new CutNames(gazetteer, readings);
    this.introduced = new IntroducedNames(gazetteer);
  }

  /**
   * The mentions that count, by position.
   *
   * @param text the article's text, in which the mentions stand
   */
  List<NamedSpan> apply(List<NamedSpan> spans, String text) {
    List<NamedSpan> parts =
        spans.stream()
            .filter(span -> !span.isConcept() && canBeName(span, text))
            .flatMap(span -> tidy.tidy(span, text).stream())
            .flatMap(span -> compounds.split(span).stream())
            .flatMap(span -> swallowed.split(span).stream())
            .map(span -> speakers.speaker(ShipNames.ship(span, text), text))
            .map(span -> holders.holder(span, text))
            .flatMap(span -> fields.without(span, text).stream())
            .toList();
    List<NamedSpan> joined = CutMinistries.apply(parts, gazetteer, text);
    List<NamedSpan> pieces = whole.apply(NamedAfter.apply(joined, gazetteer, text), text);
    List<NamedSpan> concepts = concepts(spans, pieces);
    List<NamedSpan> people = LongerPeople.apply(pieces, gazetteer, text);
    List<NamedSpan> names = introduced.apply(cut.apply(people, concepts, text), text);
    List<NamedSpan> kept = new ArrayList<>(concepts);
    names.forEach(name -> addName(name, concepts, kept));
    kept.sort(BY_POSITION);
    return kept;
  }

  /**
   * Not so: a piece of an address, of an office or of words that are no name: "National Security"
   * before "Adviser", "Fiscal" before "Year".
   */
  private static boolean canBeName(NamedSpan span, String text) {
    if (WordEdges.isInAddress(text, span.begin(), span.end())
        || WordEdges.isBesideDot(text, span.begin(), span.end())
            && Surfaces.isAcronym(span.surface())) {
      return false;
    }
    WordEdges next = new WordEdges(text, span.begin(), span.end()).next();
    NameType type = span.nameType();
    if (next == null || type == NameType.LOC || type == NameType.NORP) {
      return true;
    }
    String longer = text.substring(span.begin(), next.end());
    List<String> tokens = NameKey.tokens(longer);
    PersonWords people = PersonWords.shared();
    boolean office = type != NameType.PER && tokens.size() == 2 && people.isTitleAlone(tokens);
    return !office && !people.isOffice(tokens) && !NameWords.shared().isNoName(NameKey.of(longer));
  }

  /** Phrases, without those inside a person's name and without a concept inside itself. */
  private static List<NamedSpan> concepts(List<NamedSpan> spans, List<NamedSpan> names) {
    List<NamedSpan> people =
        names.stream()
            .filter(name -> name.nameType() == NameType.PER)
            .map(SpanPolicy::bare)
            .toList();
    List<NamedSpan> phrases = spans.stream().filter(NamedSpan::isConcept).toList();
    return phrases.stream()
        .filter(p -> people.stream().noneMatch(person -> isInside(p, person)))
        .filter(p -> phrases.stream().noneMatch(q -> isInside(p, q) && sameConcept(p, q)))
        .toList();
  }

  private static boolean sameConcept(NamedSpan a, NamedSpan b) {
    return a.conceptId().equals(b.conceptId());
  }

  private static boolean isInside(NamedSpan inner, NamedSpan outer) {
    return outer.contains(inner) && !outer.sameSpan(inner);
  }

  private void addName(NamedSpan name, List<NamedSpan> concepts, List<NamedSpan> kept) {
    List<NamedSpan> met = concepts.stream().filter(c -> c.overlaps(name)).toList();
    NameType type = name.nameType();
    boolean product = type == NameType.MISC || type == NameType.ORG;
    NamedSpan bare = bare(name);
    if (met.stream().anyMatch(c -> c.contains(bare))) {
      boolean body = type == NameType.ORG && met.stream().noneMatch(c -> c.sameSpan(bare));
      if ((!product || body) && isKnown(name)) {
        kept.add(name);
      }
      return;
    }
    if (met.isEmpty() || !product) {
      kept.add(name);
      return;
    }
    List<NamedSpan> demonyms = demonymsOutside(name, met);
    if (demonyms != null) {
      kept.addAll(demonyms);
    } else if (type == NameType.ORG || met.stream().allMatch(name::contains)) {
      kept.add(name);
    }
  }

  /** The name without quotes and other marks around it. */
  private static NamedSpan bare(NamedSpan name) {
    String words = Surfaces.trim(name.surface());
    int at = name.surface().indexOf(words);
    return at <= 0 && words.length() == name.surface().length()
        ? name
        : name.at(name.begin() + Math.max(0, at), words, name.nameType());
  }

  /** Whether the gazetteer knows the name: "Russia" of "Russia sanctions", not "Shahed". */
  private boolean isKnown(NamedSpan name) {
    return gazetteer.find(name.surface(), name.nameType()).isPresent()
        || gazetteer.demonym(name.surface()).isPresent();
  }

  /**
   * The demonyms before a phrase when the rest of the name is nothing else: "Iranian" of "Iranian
   * Shahed-136"; null when the name holds more.
   */
  private List<NamedSpan> demonymsOutside(NamedSpan name, List<NamedSpan> phrases) {
    int rest = phrases.stream().mapToInt(NamedSpan::begin).min().orElse(name.begin());
    int after = phrases.stream().mapToInt(NamedSpan::end).max().orElse(name.end());
    if (after < name.end()) {
      return null;
    }
    List<NamedSpan> found = new ArrayList<>();
    int at = name.begin();
    for (String word : name.surface().substring(0, Math.max(0, rest - name.begin())).split(" ")) {
      if (!word.isBlank()) {
        if (gazetteer.demonym(word).isEmpty()) {
          return null;
        }
        found.add(
            new NamedSpan(
                at, at + word.length(), name.sentence(), name.paragraph(), word, "NORP", null));
      }
      at += word.length() + 1;
    }
    return found;
  }
}
