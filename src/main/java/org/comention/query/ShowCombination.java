package org.comention.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.comention.tables.Fields;
import org.comention.tables.Tables;
import org.comention.tables.Window;

/**
 * Gathers what the tables say about one, two or three entities.
 *
 * <p>A combination that is published at every window is answered from {@code pairs} or {@code
 * triples}, the daily counts and {@code evidence}; where a window has no row, its counts, months
 * and sentences come straight from {@code entity_mentions}, so a rare combination has an answer
 * too. A single entity is answered from {@code entity_counts}.
 *
 * <p>Cost: four to nine small Spark jobs, filtered by key or partition.
 */
public final class ShowCombination {
  private final Tables tables;
  private final TimeSlice slice;
  private final Window window;
  private final int sentences;

  /**
   * @param tables the folder that is asked
   * @param slice time asked about
   * @param window how near the members stand, for months and sentences
   * @param sentences sentences to show at most, 0 for none
   */
  public ShowCombination(Tables tables, TimeSlice slice, Window window, int sentences) {
    this.tables = tables;
    this.slice = slice;
    this.window = window;
    this.sentences = sentences;
  }

  /** The answer for one to three different entities. */
  public Combination apply(List<NamedEntity> entities) {
    Members members = new Members(entities.stream().map(NamedEntity::id).toList());
    Map<Window, Row> measures = measures(members);
    CountSource daily = DailyCounts.read(tables, members, slice);
    boolean published = members.size() == 1 || measures.size() == Window.values().length;
    CountSource rare = published ? daily : MentionCounts.read(tables, members, slice);
    List<WindowCounts> counts = new ArrayList<>();
    Map<Window, CountSource.Tally> counted = rare.tallies();
    for (Window at : Window.values()) {
      counts.add(windowCounts(at, counted.get(at), Optional.ofNullable(measures.get(at))));
    }
    SliceTotals totals = SliceTotals.read(tables, slice, window);
    CountSource timed = measures.containsKey(window) ? daily : rare;
    Timeline time = Timeline.of(timed, window, totals);
    return new Combination(
        entities,
        slice,
        window,
        counts,
        time.months(),
        totals.of(slice.label()),
        time.first(),
        time.last(),
        evidence(members, counts.get(0).stories()));
  }

  private Map<Window, Row> measures(Members members) {
    Map<Window, Row> rows = new EnumMap<>(Window.class);
    if (members.size() > 1) {
      for (Row row :
          tables
              .read(members.measures())
              .filter(slice.rows())
              .filter(members.rows())
              .collectAsList()) {
        rows.put(Windows.of(Fields.WINDOW.get(row)), row);
      }
    }
    return rows;
  }

  private static WindowCounts windowCounts(
      Window at, CountSource.Tally tally, Optional<Row> measures) {
    if (measures.isEmpty()) {
      return new WindowCounts(at, tally.units(), tally.articles(), tally.stories(), measures);
    }
    Row row = measures.get();
    return new WindowCounts(
        at,
        Fields.N_UNITS.<Long>get(row),
        Fields.N_ARTICLES.<Long>get(row),
        Fields.N_STORIES.<Long>get(row),
        measures);
  }

  private List<EvidenceSentence> evidence(Members members, long stories) {
    if (sentences == 0 || stories == 0) {
      return List.of();
    }
    FindEvidence evidence = new FindEvidence(tables, members, slice);
    List<EvidenceSentence> best = members.size() == 1 ? List.of() : evidence.published(sentences);
    return best.size() < Math.min(sentences, stories) ? evidence.fromMentions(sentences) : best;
  }
}
