package org.comention.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.query.Combinations;
import org.comention.query.NamedEntity;
import org.comention.query.TopOptions;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;
import org.comention.tables.Tables;
import org.comention.tables.TriplesTable;
import org.comention.tables.Window;

/**
 * Finds the pairs and triples that a page is about.
 *
 * <p>Of a whole run: from each window in turn the best by the default rank and by the signed
 * log-likelihood ratio, which weighs how often against how surprisingly. Around a combination: the
 * members' pairs by that ratio, then the pairs among the names these lead to.
 *
 * <p>Cost: one ordered pass over {@code pairs} or {@code triples} of the slice for each window and
 * order, with a limit.
 */
final class FindLinks {
  /** Pairs by rank that are sure to be in the page, a window. */
  private static final int RANKED = 100;

  private final ReportOptions options;
  private final Combinations pairs;
  private final Combinations triples;

  FindLinks(Tables tables, ReportOptions options) {
    this.options = options;
    this.pairs = new Combinations(tables, PairsTable.SPEC);
    this.triples = new Combinations(tables, TriplesTable.SPEC);
  }

  /** Keys of pairs, best first. */
  Set<List<String>> pairs() {
    return options.members().isEmpty() ? ofAll() : aroundMembers();
  }

  /** Keys of triples, best first. */
  Set<List<String>> triples() {
    Set<List<String>> keys = new LinkedHashSet<>();
    List<String> members = memberIds();
    for (Set<String> with : heldByTriples(members)) {
      for (Window window : inOrder()) {
        if (options.triples() > 0) {
          keys.addAll(best(triples, asked(window, with, Optional.empty(), options.triples())));
        }
      }
    }
    Set<List<String>> chosen = new LinkedHashSet<>();
    if (members.size() == 3) {
      chosen.add(members);
    }
    keys.stream().limit(options.triples()).forEach(chosen::add);
    return chosen;
  }

  private Set<List<String>> ofAll() {
    List<List<List<String>>> lists = new ArrayList<>();
    int ranked = Math.min(RANKED, options.links());
    for (Window window : inOrder()) {
      lists.add(best(pairs, asked(window, Set.of(), Optional.empty(), ranked)));
      lists.add(best(pairs, asked(window, Set.of(), byRatio(), options.links())));
    }
    return new ChoosePairs(options.names(), options.links()).apply(Set.of(), lists);
  }

  private Set<List<String>> aroundMembers() {
    List<String> members = memberIds();
    List<List<List<String>>> lists = new ArrayList<>();
    for (Window window : inOrder()) {
      for (String member : members) {
        lists.add(best(pairs, asked(window, Set.of(member), byRatio(), options.names())));
      }
    }
    Set<List<String>> chosen = new LinkedHashSet<>(subsets(members));
    chosen.addAll(
        new ChoosePairs(options.names(), options.links()).apply(Set.copyOf(members), lists));
    Set<String> in = chosen.stream().flatMap(List::stream).collect(Collectors.toSet());
    in.addAll(members);
    List<List<List<String>>> among = inOrder().stream().map(w -> among(in, w)).toList();
    int room = Math.max(0, options.links() - chosen.size());
    chosen.addAll(new ChoosePairs(in.size(), room).apply(in, among));
    return chosen;
  }

  /** The best pairs of these names alone. */
  private List<List<String>> among(Collection<String> names, Window window) {
    TopOptions asked = asked(window, Set.of(), byRatio(), options.links());
    return best(
        pairs,
        pairs
            .in(asked)
            .filter(Fields.A.col().isInCollection(names))
            .filter(Fields.B.col().isInCollection(names)),
        asked);
  }

  /** What triples must hold: all members, or two of three. */
  private static List<Set<String>> heldByTriples(List<String> members) {
    return members.size() < 3
        ? List.of(Set.copyOf(members))
        : subsets(members).stream().map(Set::copyOf).toList();
  }

  /** Each two of the members; nothing for one. */
  private static List<List<String>> subsets(List<String> members) {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        pairs.add(List.of(members.get(i), members.get(j)));
      }
    }
    return pairs;
  }

  /** The windows, the one the page opens with first. */
  private List<Window> inOrder() {
    Set<Window> windows = new LinkedHashSet<>(List.of(options.window()));
    windows.addAll(List.of(Window.values()));
    return List.copyOf(windows);
  }

  private TopOptions asked(Window window, Set<String> with, Optional<String> by, int limit) {
    return new TopOptions(options.slice(), window, with, List.of(), 0, by, limit);
  }

  private static Optional<String> byRatio() {
    return Optional.of(PairsTable.G2.name());
  }

  private static List<List<String>> best(Combinations all, TopOptions asked) {
    return best(all, all.around(all.in(asked), asked.with()), asked);
  }

  private static List<List<String>> best(Combinations all, Dataset<Row> rows, TopOptions asked) {
    Column[] key = all.members().stream().map(Field::col).toArray(Column[]::new);
    return rows.sort(all.order(asked)).limit(asked.limit()).select(key).collectAsList().stream()
        .map(row -> all.members().stream().map(member -> member.<String>get(row)).toList())
        .toList();
  }

  private List<String> memberIds() {
    return options.members().stream().map(NamedEntity::id).sorted().toList();
  }
}
