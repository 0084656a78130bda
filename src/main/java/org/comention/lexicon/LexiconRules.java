package org.comention.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comention.UserException;

/**
 * What the concepts of a lexicon must keep to, each and together. The first mistake ends the
 * reading with its file and line.
 */
final class LexiconRules {
  private static final Pattern ID = Pattern.compile("concept:[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final List<Declaration> declarations;
  private final Map<String, Declaration> byId = new HashMap<>();

  private LexiconRules(List<Declaration> declarations) {
    this.declarations = declarations;
  }

  /**
   * Checks every rule.
   *
   * @throws UserException one line with file and line, for the first mistake
   */
  static void check(List<Declaration> declarations) {
    LexiconRules rules = new LexiconRules(declarations);
    declarations.forEach(LexiconRules::checkItself);
    rules.checkIds();
    rules.checkPhrasesAreOfOneConcept();
    rules.checkParents();
    rules.checkGroups();
  }

  private static void checkItself(Declaration d) {
    Concept concept = d.concept();
    if (!ID.matcher(concept.id()).matches()) {
      throw d.placeOf(LexiconKey.ID)
          .mistake(
              "an id is concept: and words in lower case joined by hyphens",
              shown(concept.id()),
              "Write one like concept:air-defence");
    }
    if (concept.name().isEmpty()) {
      throw d.placeOf(LexiconKey.NAME).mistake("empty name", "nothing", "Write a name");
    }
    if (!TYPE.matcher(concept.type()).matches()) {
      throw d.placeOf(LexiconKey.TYPE)
          .mistake("a type is in capitals", shown(concept.type()), "Write one like WEAPON");
    }
    checkPhrases(d, LexiconKey.PHRASES, concept.phrases());
    checkPhrases(d, LexiconKey.CASE_SENSITIVE, concept.caseSensitive());
    checkPhrases(d, LexiconKey.EXCEPTIONS, concept.exceptions());
    for (int i = 0; i < concept.patterns().size(); i++) {
      Place place = d.placeOf(LexiconKey.PATTERNS, i);
      DesignatorPatterns.check(concept.patterns().get(i), place);
    }
  }

  private static void checkPhrases(Declaration d, LexiconKey key, List<String> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.get(i).codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw d.placeOf(key, i)
            .mistake(
                "empty phrase in " + key.label(),
                shown(phrases.get(i)),
                "Write a phrase with a letter or digit, or take the item out");
      }
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "nothing" : value;
  }

  private void checkIds() {
    for (Declaration d : declarations) {
      Declaration other = byId.putIfAbsent(d.concept().id(), d);
      if (other != null) {
        throw d.placeOf(LexiconKey.ID)
            .mistake(
                "id given twice",
                d.concept().id(),
                "It stands also in %s; join the two or rename one"
                    .formatted(other.placeOf(LexiconKey.ID)));
      }
    }
  }

  private void checkPhrasesAreOfOneConcept() {
    Map<String, Declaration> anyCase = new HashMap<>();
    Map<String, Declaration> exactCase = new HashMap<>();
    for (Declaration d : declarations) {
      checkOwner(d, LexiconKey.PHRASES, d.concept().phrases(), anyCase);
      checkOwner(d, LexiconKey.CASE_SENSITIVE, d.concept().caseSensitive(), exactCase);
    }
  }

  private static void checkOwner(
      Declaration d, LexiconKey key, List<String> phrases, Map<String, Declaration> owners) {
    for (int i = 0; i < phrases.size(); i++) {
      PhraseTokens tokens = PhraseTokens.of(phrases.get(i));
      String match = key == LexiconKey.PHRASES ? tokens.key() : tokens.exact();
      Declaration owner = owners.putIfAbsent(match, d);
      if (owner != null && owner != d) {
        throw d.placeOf(key, i)
            .mistake(
                "phrase of two concepts",
                phrases.get(i),
                "It stands also for %s in %s; keep one"
                    .formatted(owner.concept().id(), owner.place()));
      }
    }
  }

  private void checkParents() {
    for (Declaration d : declarations) {
      List<String> parents = d.concept().parents();
      for (int i = 0; i < parents.size(); i++) {
        if (!byId.containsKey(parents.get(i))) {
          throw d.placeOf(LexiconKey.PARENTS, i)
              .mistake(
                  "unknown parent",
                  shown(parents.get(i)),
                  "Declare that concept or mend the parent");
        }
      }
    }
    Set<String> sound = new HashSet<>();
    declarations.forEach(d -> checkNoCircle(d, new ArrayList<>(), sound));
  }

  private void checkNoCircle(Declaration d, List<String> path, Set<String> sound) {
    String id = d.concept().id();
    int seen = path.indexOf(id);
    path.add(id);
    if (seen >= 0) {
      throw byId.get(id)
          .placeOf(LexiconKey.PARENTS)
          .mistake(
              "parents in a circle",
              String.join(" -> ", path.subList(seen, path.size())),
              "Take one of these parents out");
    }
    if (!sound.contains(id)) {
      d.concept().parents().forEach(p -> checkNoCircle(byId.get(p), path, sound));
      sound.add(id);
    }
    path.remove(path.size() - 1);
  }

  private void checkGroups() {
    Set<String> parents = new HashSet<>();
    declarations.forEach(d -> parents.addAll(d.concept().parents()));
    for (Declaration d : declarations) {
      if (d.concept().isGroup() && !parents.contains(d.concept().id())) {
        throw d.place()
            .mistake(
                "a concept without phrases, patterns or narrower concepts",
                d.concept().id(),
                "Add phrases or take it out");
      }
    }
  }
}
