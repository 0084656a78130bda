package org.comention.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.pipeline.Version;
import org.comention.query.Combination;
import org.comention.query.MonthCount;
import org.comention.query.NamedEntity;
import org.comention.query.ShowCombination;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityCountsTable;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.PairCountsTable;
import org.comention.tables.PairsTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.comention.tables.TotalsTable;
import org.comention.tables.TripleCountsTable;
import org.comention.tables.TriplesTable;

/**
 * Makes the report of an output folder: of the whole run, or about a combination of names.
 *
 * <p>Cost: about thirty small Spark jobs, each filtered by slice or key and limited; on the driver
 * no more than the page holds.
 *
 * <p>Example: {@code Files.writeString(file, new MakeReport(tables, options).apply())}.
 */
public final class MakeReport {
  private static final List<Field> PAIR = List.of(Fields.A, Fields.B);
  private static final List<Field> TRIPLE = List.of(Fields.A, Fields.B, Fields.C);
  private static final List<Field> EVIDENCE = List.of(Fields.A, Fields.B, EvidenceTable.THIRD);

  /** Sentences of the combination that a report is about. */
  private static final int SENTENCES = 100;

  private final Tables tables;
  private final ReportOptions options;
  private final Numbering ids = new Numbering();
  private final SentencePool sentences = new SentencePool(ids);

  /**
   * @param tables the folder that is asked
   * @param options what to show
   */
  public MakeReport(Tables tables, ReportOptions options) {
    this.tables = tables;
    this.options = options;
  }

  /**
   * The text of the HTML file.
   *
   * @throws org.comention.UserException when a table is missing
   */
  public String apply() {
    return new HtmlPage().with(data());
  }

  private PageData data() {
    PageData.About about = options.members().isEmpty() ? null : about();
    FindLinks links = new FindLinks(tables, options);
    ChosenKeys pairs = new ChosenKeys(PAIR, links.pairs());
    ChosenKeys triples = new ChosenKeys(TRIPLE, links.triples());
    Grid pairRows = measures(PairsTable.SPEC, pairs);
    Grid tripleRows = measures(TriplesTable.SPEC, triples);
    List<PageData.Shown> evidence = new ArrayList<>(evidence(pairs, false));
    evidence.addAll(evidence(triples, true));
    Months months = new Months(tables, options.slice());
    return new PageData(
        Version.NUMBER,
        options.slice().label(),
        options.window().ordinal(),
        new ReadOverview(tables).apply(),
        totals(),
        months.all(options.window().label()),
        entities(),
        pairRows,
        tripleRows,
        months.of(EntityCountsTable.SPEC, entityKeys(), ids),
        months.of(PairCountsTable.SPEC, pairs, ids),
        months.of(TripleCountsTable.SPEC, triples, ids),
        sentences.lines(),
        evidence,
        published(),
        about);
  }

  private PageData.About about() {
    int sentencesOfIt = options.sentences() == 0 ? 0 : Math.max(options.sentences(), SENTENCES);
    Combination found =
        new ShowCombination(tables, options.slice(), options.window(), sentencesOfIt)
            .apply(options.members());
    return new PageData.About(
        options.members().stream().map(NamedEntity::id).map(ids::of).toList(),
        found.counts().stream().map(c -> List.of(c.units(), c.articles(), c.stories())).toList(),
        found.months().stream()
            .collect(
                Collectors.toMap(
                    MonthCount::month, MonthCount::stories, Long::sum, LinkedHashMap::new)),
        found.firstSeen().map(Object::toString).orElse(null),
        found.lastSeen().map(Object::toString).orElse(null),
        found.evidence().stream().map(sentences::of).toList());
  }

  private Grid measures(TableSpec table, ChosenKeys keys) {
    List<Row> rows =
        keys.of(tables.read(table).filter(options.slice().rows()))
            .sort(
                Fields.WINDOW.col(),
                Fields.RANK.col().asc_nulls_last(),
                Fields.N_STORIES.col().desc(),
                Fields.A.col(),
                Fields.B.col())
            .collectAsList();
    Set<Field> needless = Set.of(Fields.SLICE, Fields.SLICE_KIND, Fields.N, Fields.N_TESTS);
    return Grid.of(table.fields().stream().filter(f -> !needless.contains(f)).toList(), rows, ids);
  }

  /** The first sentences of the slice that the table holds. */
  private List<PageData.Shown> evidence(ChosenKeys keys, boolean triples) {
    if (options.sentences() == 0) {
      return List.of();
    }
    Dataset<Row> all = tables.readOrEmpty(EvidenceTable.SPEC);
    List<Row> rows =
        keys.of(triples ? all : all.filter(EvidenceTable.THIRD.col().isNull()))
            .filter(options.slice().days(Fields.PUBLISHED_ON))
            .sort(Fields.A.col(), Fields.B.col(), EvidenceTable.EVIDENCE_RANK.col())
            .collectAsList();
    Map<List<String>, List<Integer>> shown = new LinkedHashMap<>();
    for (Row row : rows) {
      List<Integer> ofKey = shown.computeIfAbsent(keys.key(row), key -> new ArrayList<>());
      if (ofKey.size() < options.sentences()) {
        ofKey.add(sentences.of(row));
      }
    }
    return shown.entrySet().stream()
        .map(e -> new PageData.Shown(e.getKey().stream().map(ids::of).toList(), e.getValue()))
        .toList();
  }

  private Grid totals() {
    return Grid.of(
        List.of(
            Fields.WINDOW,
            Fields.N_UNITS,
            Fields.N_ARTICLES,
            Fields.N_STORIES,
            TotalsTable.N_ENTITIES),
        tables.read(TotalsTable.SPEC).filter(options.slice().rows()).collectAsList(),
        ids);
  }

  private ChosenKeys entityKeys() {
    return new ChosenKeys(List.of(Fields.ENTITY_ID), ids.ids().stream().map(List::of).toList());
  }

  /** The entities in the order of their numbers; an id without a row is its own name. */
  private List<PageData.Entity> entities() {
    Map<String, Row> known =
        entityKeys().of(tables.read(EntitiesTable.SPEC)).collectAsList().stream()
            .collect(Collectors.toMap(Fields.ENTITY_ID::get, Function.identity()));
    return ids.ids().stream().map(id -> PageData.Entity.of(id, known.get(id))).toList();
  }

  private PageData.Counts published() {
    Published published = new Published(tables, options);
    return new PageData.Counts(
        published.of(PairsTable.SPEC, PAIR), published.of(TriplesTable.SPEC, TRIPLE));
  }
}
