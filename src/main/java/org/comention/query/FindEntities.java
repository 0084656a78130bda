package org.comention.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.UserException;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Fields;
import org.comention.tables.Tables;

/**
 * Reads what a user types as entities: an exact id, else a name or a surface without regard to case
 * and accents; see {@link NameMatch} for which of several is meant.
 *
 * <p>Cost: one pass over five columns of {@code entities} for all words together; a second one only
 * for words that nothing answers to.
 *
 * <p>Example: {@code find(List.of("Russia", "iran", "concept:drone"))}.
 */
public final class FindEntities {
  private static final int CANDIDATES = 500;
  private static final int SUGGESTIONS = 5;

  /** A reading is worth a note when the word means it at least this often, against the best. */
  private static final double NOTEWORTHY = 0.1;

  private final Tables tables;

  /**
   * @param tables the folder that is asked
   */
  public FindEntities(Tables tables) {
    this.tables = tables;
  }

  /**
   * The entities the words mean, in the order of the words.
   *
   * @throws UserException when nothing answers to a word (with the nearest names), or when two
   *     words mean one entity
   */
  public List<FoundEntity> find(List<String> words) {
    List<String> folded = words.stream().map(FindEntities::checked).toList();
    List<Row> rows = candidates(new Answers(Set.copyOf(words), new HashSet<>(folded)));
    List<FoundEntity> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      found.add(choose(words.get(i), folded.get(i), rows));
    }
    requireDifferent(found);
    return found;
  }

  /** The entities with these ids; ids nobody carries are left out. */
  public List<NamedEntity> byId(Set<String> ids) {
    return entities().filter(Fields.ENTITY_ID.col().isInCollection(ids)).collectAsList().stream()
        .map(NamedEntity::of)
        .toList();
  }

  private static String checked(String word) {
    String folded = FoldedName.of(word);
    if (folded.isEmpty()) {
      throw new UserException(
          "Cannot look for an entity: the name is empty, got \"%s\". Give a name or an id such as loc:iran."
              .formatted(word));
    }
    return folded;
  }

  private FoundEntity choose(String word, String folded, List<Row> rows) {
    for (Row row : rows) {
      if (word.equals(Fields.ENTITY_ID.get(row))) {
        return new FoundEntity(word, NamedEntity.of(row), List.of());
      }
    }
    List<NameMatch> matches =
        rows.stream()
            .map(row -> NameMatch.of(folded, row))
            .filter(NameMatch::found)
            .sorted(NameMatch.BEST_FIRST)
            .toList();
    if (matches.isEmpty()) {
      throw unknown(word, folded);
    }
    NameMatch best = matches.get(0);
    List<NamedEntity> others =
        matches.stream()
            .skip(1)
            .filter(m -> m.narrower() == best.narrower())
            .filter(m -> m.mentions() >= NOTEWORTHY * best.mentions())
            .limit(SUGGESTIONS)
            .map(NameMatch::entity)
            .toList();
    return new FoundEntity(word, best.entity(), others);
  }

  private UserException unknown(String word, String folded) {
    String nearest =
        candidates(new Neighbours(folded)).stream()
            .sorted(Comparator.comparingInt((Row row) -> NameDistance.of(folded, row)))
            .limit(SUGGESTIONS)
            .map(row -> NamedEntity.of(row).label())
            .collect(Collectors.joining(", "));
    return new UserException(
        "Cannot find an entity: no name, alias or id in %s, got \"%s\". %s"
            .formatted(
                tables.path(EntitiesTable.SPEC),
                word,
                nearest.isEmpty()
                    ? "`comention top entities` lists the most named ones."
                    : "Did you mean: " + nearest + "?"));
  }

  private List<Row> candidates(FilterFunction<Row> filter) {
    return entities()
        .filter(filter)
        .sort(EntitiesTable.N_MENTIONS.col().desc(), Fields.ENTITY_ID.col())
        .limit(CANDIDATES)
        .collectAsList();
  }

  private Dataset<Row> entities() {
    return tables
        .read(EntitiesTable.SPEC)
        .select(
            Fields.ENTITY_ID.col(),
            EntitiesTable.NAME.col(),
            Fields.TYPE.col(),
            EntitiesTable.ALIASES.col(),
            EntitiesTable.N_MENTIONS.col(),
            Fields.N_STORIES.col());
  }

  private static void requireDifferent(List<FoundEntity> found) {
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (found.get(i).entity().id().equals(found.get(j).entity().id())) {
          throw new UserException(
              "Cannot combine an entity with itself: \"%s\" and \"%s\" both mean %s. Name each once."
                  .formatted(
                      found.get(j).word(), found.get(i).word(), found.get(i).entity().label()));
        }
      }
    }
  }

  /** Rows that carry one of the ids or answer to one of the folded names. */
  private record Answers(Set<String> ids, Set<String> folded) implements FilterFunction<Row> {
    @Override
    public boolean call(Row row) {
      if (ids.contains(Fields.ENTITY_ID.<String>get(row))
          || folded.contains(FoldedName.of(EntitiesTable.NAME.get(row)))) {
        return true;
      }
      return NameMatch.aliases(row).stream()
          .anyMatch(alias -> folded.contains(FoldedName.of(Fields.SURFACE.get(alias))));
    }
  }

  /** Rows with a name near the word. */
  private record Neighbours(String folded) implements FilterFunction<Row> {
    @Override
    public boolean call(Row row) {
      return NameDistance.of(folded, row) <= NameDistance.limit(folded);
    }
  }
}
