package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a model ran together with others.
 *
 * <ul>
 *   <li>An owner that the gazetteer knows is a name of its own: "the Treasury’s Office of Foreign
 *       Assets Control" is two. A ministry keeps its country ({@link Ministries}). One that is but
 *       a kind goes: "Department’s" before "Bureau of Medical Services".
 *   <li>Known names side by side are one each: {@link JoinedNames}.
 *   <li>A known name before a preposition that joins no names is one, and what follows another:
 *       "Department of State on Facebook".
 *   <li>A known name before an office is that name: "ASEAN" of "ASEAN Defense Ministers", "PRC" of
 *       "PRC Special Rep", "Treasury" of "Treasury Counselor for Wool".
 *   <li>So is one before a part of a text or words that are no name: "WHO" of "WHO Phase 2",
 *       "Department of State" of "Department of State Fact Sheet".
 *   <li>What stands before "a", "an" or "our" in a name is a name of its own: "Human Rights Council
 *       a Commission of Inquiry".
 *   <li>So is a known one of three words and more before one word that is no body's: "Department of
 *       Commerce" of "Department of Commerce Entity", the beginning of its list.
 *   <li>A person of the gazetteer at the end of a longer name is that person: "Lloyd Austin" of
 *       "Defense Lloyd Austin", the end of an office's name and its holder.
 *   <li>A country before a full name is one of its own, but for given names ("Georgia").
 * </ul>
 *
 * <p>Grain: one mention in, one or more out, with their own offsets. Cost: a look at the gazetteer
 * for each of its words.
 */
final class SwallowedNames {
  private static final Pattern OWNER = Pattern.compile("['\u2019]s? (?=\\p{Lu})");
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern PREPOSITION =
      Pattern.compile(" (?:on|about|via|with|from|to|in|during|[Cc]oncerning) ");
  private static final Pattern ARTICLE = Pattern.compile(" (?:a|an|our|their) (?=\\p{Lu})");
  private static final int LONGEST_NAME = 3;

  private final Gazetteer gazetteer;
  private final Ministries ministries;
  private final JoinedNames joined;

  SwallowedNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.ministries = new Ministries(gazetteer);
    this.joined = new JoinedNames(gazetteer);
  }

  /** The names in one mention; the mention itself where it is one name. */
  List<NamedSpan> split(NamedSpan name) {
    if (name.surface().indexOf(' ') < 0 || isWhole(name.surface())) {
      return List.of(name);
    }
    return owner(name)
        .or(() -> holder(name))
        .or(() -> countryOfPerson(name))
        .or(() -> joined.split(name))
        .or(() -> beforeOffice(name))
        .or(() -> beforePreposition(name))
        .or(() -> beforeArticle(name))
        .or(() -> beforeOneWord(name))
        .orElse(List.of(name));
  }

  private boolean isWhole(String surface) {
    return joined.known(surface).isPresent() || ministries.read(NameKey.of(surface)).isPresent();
  }

  private Optional<List<NamedSpan>> owner(NamedSpan name) {
    Matcher mark = OWNER.matcher(name.surface());
    if (!mark.find()) {
      return Optional.empty();
    }
    String owner = name.surface().substring(0, mark.start());
    String owned = name.surface().substring(mark.end());
    NamedSpan rest = name.at(name.begin() + mark.end(), owned, name.nameType());
    Optional<List<NamedSpan>> kind =
        NameWords.shared().isGeneric(NameKey.of(owner))
            ? Optional.of(List.of(rest))
            : Optional.empty();
    return joined
        .known(owner)
        .map(entry -> List.of(name.at(name.begin(), owner, entry.type()), rest))
        .or(() -> kind);
  }

  private Optional<List<NamedSpan>> beforeOffice(NamedSpan name) {
    if (name.nameType() == NameType.PER) {
      return Optional.empty();
    }
    for (int end : JoinedNames.wordEnds(name.surface())) {
      String body = name.surface().substring(0, end);
      Optional<NameType> type = bodyType(body);
      if (type.isPresent() && isOffice(name.surface().substring(end))) {
        return Optional.of(List.of(name.at(name.begin(), body, type.get())));
      }
    }
    return Optional.empty();
  }

  /** The country before a full name, which a table's row ran together: "Cyprus Mia Orwin". */
  private Optional<List<NamedSpan>> countryOfPerson(NamedSpan name) {
    int end = name.surface().indexOf(' ');
    String country = name.surface().substring(0, end);
    boolean full =
        name.nameType() == NameType.PER
            && name.surface().indexOf(' ', end + 1) > 0
            && NameKey.tokens(name.surface()).stream().noneMatch(NameWords.shared()::isInNoPerson);
    return Optional.of(country)
        .filter(word -> full && !mayBeGiven(NameKey.of(word)))
        .flatMap(word -> gazetteer.find(word, NameType.LOC))
        .filter(place -> place.kind() == GazetteerEntry.Kind.COUNTRY)
        .map(place -> List.of(name.at(name.begin(), country, NameType.LOC), after(name, end + 1)));
  }

  private static boolean mayBeGiven(String country) {
    return GivenNames.contains(country) || NameWords.shared().isGivenCountry(country);
  }

  private Optional<NameType> bodyType(String words) {
    return gazetteer.demonym(words).isPresent()
        ? Optional.of(NameType.NORP)
        : joined.known(words).map(GazetteerEntry::type).filter(type -> type != NameType.PER);
  }

  private Optional<List<NamedSpan>> beforePreposition(NamedSpan name) {
    Matcher after = PREPOSITION.matcher(name.surface());
    if (!after.find()) {
      return Optional.empty();
    }
    String body = name.surface().substring(0, after.start());
    return bodyType(body)
        .map(type -> List.of(name.at(name.begin(), body, type), after(name, after.end())));
  }

  private static Optional<List<NamedSpan>> beforeArticle(NamedSpan name) {
    Matcher article = ARTICLE.matcher(name.surface());
    boolean body = name.nameType() == NameType.ORG && article.find();
    return !body
        ? Optional.empty()
        : Optional.of(
            List.of(
                name.at(name.begin(), name.surface().substring(0, article.start()), NameType.ORG),
                after(name, article.end())));
  }

  /** A known body of three words and more before one that is no body's: a name cut after it. */
  private Optional<List<NamedSpan>> beforeOneWord(NamedSpan name) {
    int last = name.surface().lastIndexOf(' ');
    String body = name.surface().substring(0, last);
    boolean goes =
        name.nameType() == NameType.ORG
            && body.split(" ").length > 2
            && !NameWords.shared().isHead(NameKey.of(name.surface().substring(last + 1)));
    return Optional.of(body)
        .filter(words -> goes)
        .flatMap(joined::known)
        .filter(entry -> entry.type() == NameType.ORG)
        .map(entry -> List.of(name.at(name.begin(), body, NameType.ORG)));
  }

  private static NamedSpan after(NamedSpan name, int from) {
    return name.part(from, name.surface().length());
  }

  private static boolean isOffice(String words) {
    List<String> tokens = NameKey.tokens(words);
    NameWords lists = NameWords.shared();
    String key = String.join("-", tokens);
    if (tokens.size() > 1 && (lists.isNoName(key) || lists.isNumberedPart(key))) {
      return true;
    }
    return lists.isOfficeFor(tokens)
        || !tokens.isEmpty()
            && lists.isHolder(tokens.get(tokens.size() - 1))
            && (PersonWords.shared().isTitleAlone(tokens)
                || tokens.stream().allMatch(lists::isOfficeWord));
  }

  private Optional<List<NamedSpan>> holder(NamedSpan name) {
    if (name.nameType() == NameType.LOC || name.nameType() == NameType.NORP) {
      return Optional.empty();
    }
    List<Integer> begins = new ArrayList<>();
    Matcher word = WORD.matcher(name.surface());
    while (word.find()) {
      begins.add(word.start());
    }
    for (int n = Math.min(LONGEST_NAME, begins.size() - 1); n > 1; n--) {
      int at = begins.get(begins.size() - n);
      String end = name.surface().substring(at);
      boolean titled = NameKey.of(name.surface(), NameType.PER).equals(NameKey.of(end));
      boolean shouted = end.equals(end.toUpperCase(Locale.ROOT));
      if (!titled && !shouted && gazetteer.find(end, NameType.PER).isPresent()) {
        return Optional.of(List.of(name.at(name.begin() + at, end, NameType.PER)));
      }
    }
    return Optional.empty();
  }
}
