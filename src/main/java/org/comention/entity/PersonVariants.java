package org.comention.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which full names of one surname are one person, across articles.
 *
 * <p>People of the gazetteer stand first and are never joined with each other; then names with a
 * written-out given name, the frequent ones first; then names with initials only. A name joins the
 * one person whose every name it is compatible with ({@link PersonName#compatible}); where several
 * fit, or none, it is a person of its own: "J. Biden" is nobody in particular beside Joe and Jill.
 */
final class PersonVariants {
  /**
   * One full name as the articles use it.
   *
   * @param id entity id
   * @param name fullest name
   * @param known whether the gazetteer knows the entity
   * @param n mentions
   */
  record Candidate(String id, String name, boolean known, long n) {}

  private record Group(Candidate first, List<PersonName> names) {
    boolean admits(PersonName name) {
      return names.stream().allMatch(n -> PersonName.compatible(n, name));
    }
  }

  private static final Comparator<Candidate> SUREST_FIRST =
      Comparator.comparing((Candidate c) -> !c.known())
          .thenComparing(c -> PersonName.parse(c.name()).isInitialsOnly())
          .thenComparing(Comparator.comparingLong(Candidate::n).reversed())
          .thenComparing(Candidate::id);

  private PersonVariants() {}

  /** For each id that is a variant of another, the candidate it is; others are not in the map. */
  static Map<String, Candidate> join(List<Candidate> candidates) {
    List<Group> groups = new ArrayList<>();
    Map<String, Candidate> joined = new LinkedHashMap<>();
    for (Candidate candidate : candidates.stream().sorted(SUREST_FIRST).toList()) {
      PersonName name = PersonName.parse(candidate.name());
      List<Group> fitting =
          candidate.known() ? List.of() : groups.stream().filter(g -> g.admits(name)).toList();
      if (fitting.size() == 1) {
        fitting.get(0).names().add(name);
        joined.put(candidate.id(), fitting.get(0).first());
      } else {
        groups.add(new Group(candidate, new ArrayList<>(List.of(name))));
      }
    }
    return joined;
  }
}
