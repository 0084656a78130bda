package org.comention.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.comention.cooccur.CooccurOptions;
import org.comention.cooccur.CountOneTriple;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Fields;
import org.comention.tables.RunsTable;
import org.comention.tables.StoriesTable;
import org.comention.tables.Tables;
import org.comention.tables.TruncationsTable;
import org.comention.tables.Window;

/**
 * Gathers what the tables say about one, two or three entities.
 *
 * <p>Counts and months come from the daily counts, which hold every entity and pair; a triple with
 * too little support to stand there at every window is counted anew from {@code entity_mentions} by
 * the same code, so a rare combination has an answer too. Sentences come from {@code evidence} and,
 * where it does not hold the earliest ones that are asked for, from the mentions.
 *
 * <p>Cost: four to nine small Spark jobs, filtered by key or partition; for a rare triple a pass
 * over {@code entity_mentions}.
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
    CooccurOptions run = runOptions();
    Map<Window, Row> measures = measures(members, slice);
    DailyCounts daily =
        isCounted(members, measures)
            ? DailyCounts.read(tables, members, slice)
            : countTriple(members, run);
    List<WindowCounts> counts = new ArrayList<>();
    Map<Window, DailyCounts.Tally> counted = daily.tallies();
    for (Window at : Window.values()) {
      counts.add(windowCounts(at, counted.get(at), Optional.ofNullable(measures.get(at))));
    }
    SliceTotals totals = SliceTotals.read(tables, slice, window);
    Timeline time = Timeline.of(daily, window, totals);
    return new Combination(
        entities,
        slice,
        window,
        counts,
        time.months(),
        totals.of(slice.label()),
        time.first(),
        time.last(),
        counted.get(Window.DOCUMENT).stories() == 0
            && new SharedUnits(tables, members, slice).sameWords(),
        naming(members, counted, run.maxEntities()),
        evidence(members, counts.get(0).stories(), run.evidence()));
  }

  /** The articles counted, where no article was cut; else those that the mentions tell. */
  private Optional<NamingArticles> naming(
      Members members, Map<Window, DailyCounts.Tally> counted, int cap) {
    if (members.size() == 1) {
      return Optional.empty();
    }
    if (!isCut()) {
      return Optional.of(
          new NamingArticles(
              counted.get(Window.DOCUMENT).articles(),
              counted.get(Window.SENTENCE).articles(),
              cap));
    }
    SharedUnits units = new SharedUnits(tables, members, slice);
    long together = units.of(Window.SENTENCE).select(Fields.ARTICLE_ID.col()).distinct().count();
    return Optional.of(new NamingArticles(units.of(Window.DOCUMENT).count(), together, cap));
  }

  /** Whether any article names more entities than count. */
  private boolean isCut() {
    return !tables
        .readOrEmpty(TruncationsTable.SPEC)
        .filter(TruncationsTable.CAP.col().equalTo(CooccurOptions.MAX_ENTITIES))
        .isEmpty();
  }

  /**
   * Whether the daily counts hold it: a triple is there at a window where it is published at all.
   */
  private boolean isCounted(Members members, Map<Window, Row> measures) {
    int windows = Window.values().length;
    return members.size() < 3
        || measures.size() == windows
        || !slice.equals(TimeSlice.ALL) && measures(members, TimeSlice.ALL).size() == windows;
  }

  /** The daily counts of a triple that {@code triple_counts} may leave out at some window. */
  private DailyCounts countTriple(Members members, CooccurOptions run) {
    return DailyCounts.of(
        new CountOneTriple(run, members.ids())
            .apply(
                tables.read(EntityMentionsTable.SPEC),
                tables.read(StoriesTable.SPEC),
                tables.read(EntitiesTable.SPEC)),
        slice);
  }

  /**
   * The cap on entities and the number of first sentences of the last run; those of a folder
   * without runs are the defaults.
   */
  private CooccurOptions runOptions() {
    CooccurOptions options = new CooccurOptions();
    Column cap = RunsTable.OPTIONS.col().getItem(CooccurOptions.MAX_ENTITIES);
    Column evidence = RunsTable.OPTIONS.col().getItem(CooccurOptions.EVIDENCE);
    tables
        .readOrEmpty(RunsTable.SPEC)
        .filter(cap.isNotNull())
        .sort(RunsTable.FINISHED.col().desc())
        .select(cap, evidence)
        .takeAsList(1)
        .forEach(
            row -> {
              options.maxEntities(Integer.parseInt(row.getString(0)));
              if (!row.isNullAt(1)) {
                options.evidence(Integer.parseInt(row.getString(1)));
              }
            });
    return options;
  }

  private Map<Window, Row> measures(Members members, TimeSlice time) {
    Map<Window, Row> rows = new EnumMap<>(Window.class);
    if (members.size() > 1) {
      for (Row row :
          tables
              .read(members.measures())
              .filter(time.rows())
              .filter(members.rows())
              .collectAsList()) {
        rows.put(Windows.of(Fields.WINDOW.get(row)), row);
      }
    }
    return rows;
  }

  private static WindowCounts windowCounts(
      Window at, DailyCounts.Tally tally, Optional<Row> measures) {
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

  private List<EvidenceSentence> evidence(Members members, long stories, int kept) {
    if (sentences == 0 || stories == 0) {
      return List.of();
    }
    FindEvidence evidence = new FindEvidence(tables, members, slice);
    if (members.size() > 1) {
      List<EvidenceSentence> published = evidence.published(sentences);
      boolean first = slice.equals(TimeSlice.ALL) && sentences <= kept;
      if (published.size() == stories || first && published.size() == sentences) {
        return published;
      }
    }
    return evidence.fromMentions(sentences);
  }
}
