package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.tables.SentencesTable;
import org.comention.tables.StoriesTable;
import org.comention.tables.TruncationsTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ResolveEntitiesTest extends SparkTest {
  private final List<Row> mentions = new ArrayList<>();
  private final List<Row> sentences = new ArrayList<>();
  private final List<Row> articles = new ArrayList<>();
  private final List<Row> stories = new ArrayList<>();

  @BeforeEach
  void empty() {
    List.of(mentions, sentences, articles, stories).forEach(List::clear);
  }

  /** Adds an article in marks; its last paragraph is a caption when it begins with "CAPTION". */
  private void article(String id, String day, String marked) {
    String month = day == null ? "undated" : day.substring(0, 7);
    for (NamedSpan s : MarkedText.spans(marked)) {
      String recogniser = s.conceptId() == null ? "ner" : "lexicon";
      mentions.add(
          row(
              id,
              s.begin(),
              s.end(),
              recogniser,
              s.sentence(),
              s.paragraph(),
              s.surface(),
              s.type(),
              s.surface().startsWith("Zorvan") ? 0.4 : 1.0,
              s.conceptId(),
              "test",
              month));
    }
    String[] paragraphs = marked.split("\n");
    for (int i = 0; i < paragraphs.length; i++) {
      String role = paragraphs[i].startsWith("CAPTION") ? "CAPTION" : "BODY";
      sentences.add(row(id, i, i, 0, 1, role, "x", month));
    }
    Date date = day == null ? null : Date.valueOf(day);
    articles.add(
        row(
            id,
            date,
            "source-" + id.charAt(0),
            null,
            null,
            null,
            "en",
            MarkedText.text(marked),
            "hash",
            1,
            1,
            1,
            "f",
            1L,
            "run",
            month));
    stories.add(row(id, "story-" + id, date, 1.0, "single"));
  }

  private Dataset<Row> resolve(ResolveOptions options, Aliases aliases) {
    ResolveEntities stage =
        new ResolveEntities(
            options,
            MarkedText.Gazetteers.SHARED,
            aliases,
            Map.of("concept:shahed-136", List.of("concept:drone")),
            Map.of("concept:drone", "WEAPON_CLASS"));
    Dataset<Row> texts = frame(ArticlesTable.SPEC.schema(), articles.toArray(Row[]::new));
    Dataset<Row> names =
        stage.withinArticles(
            frame(MentionsTable.SPEC.schema(), mentions.toArray(Row[]::new)),
            frame(SentencesTable.SPEC.schema(), sentences.toArray(Row[]::new)),
            texts);
    return kept(
        stage.acrossArticles(
            kept(stage.linked(kept(names))),
            texts,
            frame(StoriesTable.SPEC.schema(), stories.toArray(Row[]::new))));
  }

  /** The rows, computed once, as the job keeps them between its steps. */
  private Dataset<Row> kept(Dataset<Row> rows) {
    return frame(rows.schema(), rows.collectAsList().toArray(Row[]::new));
  }

  private Dataset<Row> resolve() {
    return resolve(ResolveOptions.of(Rollup.DEMONYMS, null), Aliases.none());
  }

  /** Rows as {@code article surface -> id (rule)}, by article and position. */
  private static List<String> lines(Dataset<Row> rows) {
    return rows
        .orderBy(Fields.ARTICLE_ID.col(), Fields.BEGIN.col(), EntityMentionsTable.RULE.col())
        .collectAsList()
        .stream()
        .map(
            r ->
                "%s %s -> %s (%s)"
                    .formatted(
                        Fields.ARTICLE_ID.get(r),
                        Fields.SURFACE.get(r),
                        Fields.ENTITY_ID.get(r),
                        EntityMentionsTable.RULE.get(r)))
        .toList();
  }

  @Test
  void ties_body_mentions_and_carries_date_source_and_story() {
    article(
        "a1",
        "2022-07-12",
        "[PER Vladimir Putin] buys [concept:shahed-136 Shahed-136].\nCAPTION [PER Photo Grapher]");
    Dataset<Row> rows = resolve();
    assertThat(lines(rows))
        .containsExactly(
            "a1 Vladimir Putin -> per:vladimir-putin (gazetteer)",
            "a1 Shahed-136 -> concept:shahed-136 (lexicon)",
            "a1 Shahed-136 -> concept:drone (parent)");
    assertThat(rows.schema()).isEqualTo(EntityMentionsTable.SPEC.schema());
    Row parent = rows.where(Fields.ENTITY_ID.col().equalTo("concept:drone")).first();
    assertThat(Fields.TYPE.<String>get(parent)).isEqualTo("WEAPON_CLASS");
    assertThat(Fields.STORY_ID.<String>get(parent)).isEqualTo("story-a1");
    assertThat(Fields.SOURCE.<String>get(parent)).isEqualTo("source-a");
    assertThat(Fields.PUBLISHED_ON.<Date>get(parent)).isEqualTo(Date.valueOf("2022-07-12"));
  }

  @Test
  void every_mention_is_tied_or_counted_as_refused() {
    article(
        "a1",
        "2022-07-12",
        "[PER Vladimir Putin] met the [PER President] on [MISC Tuesday].\n"
            + "[ORG Maritime Security] was the heading, and the [ORG Committee] was unknown.\n"
            + "They were told how maritime security stands.\nCAPTION [PER Photo Grapher]");
    ResolveEntities stage =
        new ResolveEntities(
            new ResolveOptions(), MarkedText.Gazetteers.SHARED, Aliases.none(), Map.of());
    Dataset<Row> found = frame(MentionsTable.SPEC.schema(), mentions.toArray(Row[]::new));
    Dataset<Row> placed = frame(SentencesTable.SPEC.schema(), sentences.toArray(Row[]::new));
    Dataset<Row> texts = frame(ArticlesTable.SPEC.schema(), articles.toArray(Row[]::new));
    Dataset<Row> names = kept(stage.linked(kept(stage.withinArticles(found, placed, texts))));
    List<Row> ledger = stage.truncations(names, found, placed, "run").collectAsList();
    assertThat(ledger)
        .allMatch(row -> TruncationsTable.SEEN.<Long>get(row) == 6L)
        .extracting(
            row -> TruncationsTable.PLACE.get(row) + " " + TruncationsTable.DROPPED.get(row))
        .containsExactlyInAnyOrder("no_name 2", "words 1", "kind 1", "outside 1");
    long tied = resolve().select(Fields.BEGIN.col(), Fields.END.col()).distinct().count();
    long refused = ledger.stream().mapToLong(row -> TruncationsTable.DROPPED.<Long>get(row)).sum();
    assertThat(tied + refused).isEqualTo(found.count());
  }

  @Test
  void links_a_bare_surname_to_the_person_of_its_months() {
    article("a1", "2022-07-12", "[PER Ada Whitlock] and [PER Whitlock]");
    article("a2", "2022-08-01", "[PER Ada Whitlock]");
    article("b1", "2022-07-30", "[PER Whitlock] alone");
    article("b2", "2022-12-01", "[PER Whitlock] months later");
    assertThat(lines(resolve()))
        .containsExactly(
            "a1 Ada Whitlock -> per:ada-whitlock (exact)",
            "a1 Whitlock -> per:ada-whitlock (coreference)",
            "a2 Ada Whitlock -> per:ada-whitlock (exact)",
            "b1 Whitlock -> per:ada-whitlock (corpus)",
            "b2 Whitlock -> per:whitlock (bare)");
  }

  @Test
  void leaves_a_bare_surname_alone_when_two_share_it() {
    article("a1", "2022-07-12", "[PER Ada Whitlock]");
    article("a2", "2022-07-13", "[PER Ada Whitlock]");
    article("a3", "2022-07-14", "[PER Tom Whitlock]");
    article("b1", "2022-07-30", "[PER Whitlock]");
    assertThat(lines(resolve())).contains("b1 Whitlock -> per:whitlock (bare)");
  }

  @Test
  void links_a_bare_first_name_only_with_the_support_of_five_articles() {
    for (int i = 1; i <= 4; i++) {
      article("a" + i, "2022-07-0" + i, "[PER Odalys Whitlock]");
    }
    article("b1", "2022-07-30", "[PER Odalys] asked");
    assertThat(lines(resolve())).noneMatch(line -> line.startsWith("b1"));
    article("a5", "2022-07-05", "[PER Odalys Whitlock]");
    assertThat(lines(resolve())).contains("b1 Odalys -> per:odalys-whitlock (corpus)");
  }

  @Test
  void first_names_alone_count_for_no_entity_and_are_in_the_ledger() {
    article("a1", "2022-07-12", "[PER Humeyra Whitlock] and [PER Ada Orwin]");
    article("b1", "2022-07-13", "[PER Matt], please. [PER Humeyra]. [PER Vasko] and [PER Putin].");
    article("b2", "2022-07-14", "[PER Humeyra] asked [PER Mr. Matt], and [PER Orwin] spoke.");
    assertThat(lines(resolve()).stream().filter(line -> line.startsWith("b")))
        .containsExactly(
            "b1 Vasko -> per:vasko (bare)",
            "b1 Putin -> per:vladimir-putin (alias)",
            "b2 Mr. Matt -> per:matt (bare)",
            "b2 Orwin -> per:orwin (bare)");
    assertThat(ledger()).containsExactly("first_name 3");
  }

  @Test
  void names_of_which_the_model_never_was_sure_count_for_no_entity_and_are_in_the_ledger() {
    article("a1", "2022-07-12", "[ORG Zorvan Dunmere] met [ORG Zorvan Kestle]. [PER Zorvan] left.");
    article("b1", "2022-08-13", "[LOC the Zorvan Kestle] and [LOC Russia]");
    assertThat(lines(resolve()))
        .containsExactly(
            "a1 Zorvan Kestle -> loc:zorvan-kestle (corpus)",
            "b1 the Zorvan Kestle -> loc:zorvan-kestle (exact)",
            "b1 Russia -> loc:russia (gazetteer)");
    assertThat(lines(resolve(options(0.3), Aliases.none())))
        .contains(
            "a1 Zorvan Dunmere -> org:zorvan-dunmere (exact)", "a1 Zorvan -> per:zorvan (bare)");
    assertThat(ledger()).containsExactly("unsure 2");
  }

  /** The refused mentions as {@code reason number}. */
  private List<String> ledger() {
    ResolveEntities stage =
        new ResolveEntities(
            new ResolveOptions(), MarkedText.Gazetteers.SHARED, Aliases.none(), Map.of());
    Dataset<Row> found = frame(MentionsTable.SPEC.schema(), mentions.toArray(Row[]::new));
    Dataset<Row> placed = frame(SentencesTable.SPEC.schema(), sentences.toArray(Row[]::new));
    Dataset<Row> texts = frame(ArticlesTable.SPEC.schema(), articles.toArray(Row[]::new));
    Dataset<Row> names = kept(stage.linked(kept(stage.withinArticles(found, placed, texts))));
    return stage.truncations(names, found, placed, "run").collectAsList().stream()
        .map(row -> TruncationsTable.PLACE.get(row) + " " + TruncationsTable.DROPPED.get(row))
        .toList();
  }

  private static ResolveOptions options(double minConfidence) {
    ResolveOptions options = new ResolveOptions();
    new CommandLine(options).parseArgs("--min-confidence", String.valueOf(minConfidence));
    return options;
  }

  @Test
  void joins_variants_of_a_full_name_across_articles() {
    article("a1", "2022-07-12", "[PER Michael Orwin], [PER Michael Orwin]");
    article("a2", "2022-07-13", "[PER Mike Orwin]");
    article("a3", "2023-07-13", "[PER M. Orwin] and [PER Orwin]");
    assertThat(lines(resolve()))
        .containsExactly(
            "a1 Michael Orwin -> per:michael-orwin (exact)",
            "a1 Michael Orwin -> per:michael-orwin (exact)",
            "a2 Mike Orwin -> per:michael-orwin (corpus)",
            "a3 M. Orwin -> per:michael-orwin (corpus)",
            "a3 Orwin -> per:michael-orwin (coreference)");
  }

  @Test
  void keeps_apart_what_a_spelling_tells_of_its_country() {
    article("a", "2022-07-01", "[ORG Labor Party] and [ORG Department of Defence] met.");
    article("b", "2022-07-02", "[ORG Labour Party], [ORG Labour Party] met.");
    assertThat(lines(resolve()))
        .contains(
            "a Labor Party -> org:labor-party (exact)",
            "b Labour Party -> org:labour-party (gazetteer)")
        .noneMatch(line -> line.contains("org:us-department-of-defense"));
  }

  @Test
  void joins_spellings_of_one_body_across_articles() {
    article("a", "2022-07-01", "[ORG Quorny Centre for Wool] met [ORG United States Wool Guard].");
    article("b", "2022-07-02", "[ORG Quorny Center of Wool] met [ORG U.S. Wool Guard].");
    article("c", "2022-07-03", "[ORG Quorny Centre for Wool] met [ORG Wool Guard].");
    article("d", "2022-07-04", "[ORG U.S. Wool Guard] met the [ORG United States Coast Guard].");
    assertThat(lines(resolve()))
        .contains(
            "a United States Wool Guard -> org:us-wool-guard (corpus)",
            "b Quorny Center of Wool -> org:quorny-centre-for-wool (corpus)",
            "b U.S. Wool Guard -> org:us-wool-guard (exact)",
            "c Wool Guard -> org:wool-guard (exact)",
            "d United States Coast Guard -> org:us-coast-guard (alias)");
  }

  @Test
  void joins_a_place_and_its_name_with_the_unit() {
    article("a", "2022-07-01", "They met in [LOC Dunmerak], [LOC Dunmerak].");
    article("b", "2022-07-02", "They met and then went on to the [LOC Dunmerak Region] in a day.");
    article("c", "2022-07-03", "They met in [LOC Mexico City] and the [LOC Eastern Province].");
    article("d", "2022-07-04", "They met and then went to the [LOC Eastern District] in a day.");
    assertThat(lines(resolve()))
        .contains(
            "b Dunmerak Region -> loc:dunmerak (corpus)",
            "c Mexico City -> loc:mexico-city (gazetteer)",
            "c Eastern Province -> loc:eastern-province (exact)",
            "d Eastern District -> loc:eastern-district (exact)");
  }

  @Test
  void settles_a_type_by_the_corpus() {
    article("a1", "2022-07-12", "[ORG Brankov], [ORG Brankov]");
    article("a2", "2022-07-13", "[ORG Brankov]");
    article("a3", "2022-07-14", "[MISC Brankov]");
    assertThat(lines(resolve()))
        .contains("a1 Brankov -> org:brankov (exact)", "a3 Brankov -> org:brankov (corpus)");
    article("a4", "2022-07-14", "[MISC Brankov]");
    assertThat(lines(resolve())).contains("a4 Brankov -> org:brankov (corpus)");
  }

  @Test
  void settles_a_type_of_equal_counts_by_articles_and_then_by_the_type() {
    article("a1", "2022-07-12", "[ORG Brankov], [ORG Brankov]. [MISC Olvenmoor]");
    article("a2", "2022-07-13", "[LOC Brankov]. [ORG Olvenmoor]");
    article("a3", "2022-07-14", "[LOC Brankov]");
    assertThat(lines(resolve()))
        .contains("a1 Brankov -> loc:brankov (corpus)", "a1 Olvenmoor -> org:olvenmoor (corpus)");
  }

  @Test
  void keeps_the_gazetteers_entity_beside_a_majority_of_another_type() {
    article("a1", "2022-07-12", "[PER Mr. Austin] spoke.");
    article("a2", "2022-07-13", "They live in [LOC Austin].");
    article("a3", "2022-07-14", "[PER Mr. Austin], [PER Mr. Austin]");
    assertThat(lines(resolve())).contains("a2 Austin -> loc:austin (gazetteer)");
  }

  @Test
  void ties_a_bare_first_name_only_to_a_person_who_is_called_so() {
    for (int i = 1; i <= 6; i++) {
      article("a" + i, "2022-07-0" + i, "[PER Ned Whitlock] and [PER Joe Biden], [PER Jake Orwin]");
    }
    article("a7", "2022-07-07", "[PER Ned Whitlock]: Yes, [PER Ned].");
    article("b1", "2022-07-30", "[PER Ted] asked [PER Joseph] and [PER Ned], [PER Jake]");
    assertThat(lines(resolve()))
        .contains("b1 Ned -> per:ned-whitlock (corpus)")
        .noneMatch(line -> line.matches("b1 (Ted|Joseph|Jake) .*"));
  }

  @Test
  void applies_the_users_changes_last() {
    article(
        "a1",
        "2022-07-12",
        "[ORG Wagner Group] and [ORG Wagner] and [PER Ada Whitlock] in [LOC Dunmere]");
    article("a2", null, "[ORG Dunmere Bank]");
    Aliases aliases =
        AliasesFile.parse(
            "aliases.csv",
            """
            action,entity,surface,value
            split,org:wagner-group,Wagner,per:richard-wagner
            merge,per:ada-whitlock,,per:lady-whitlock
            hide,loc:dunmere,,
            type,org:dunmere-bank,,LOC
            """);
    Dataset<Row> rows = resolve(ResolveOptions.of(Rollup.DEMONYMS, null), aliases);
    assertThat(lines(rows))
        .containsExactly(
            "a1 Wagner Group -> org:wagner-group (gazetteer)",
            "a1 Wagner -> per:richard-wagner (override)",
            "a1 Ada Whitlock -> per:lady-whitlock (override)",
            "a2 Dunmere Bank -> loc:dunmere-bank (override)");
    assertThat(rows.select(Fields.TYPE.col()).as(Encoders.STRING()).collectAsList())
        .containsExactlyInAnyOrder("ORG", "PER", "PER", "LOC");
  }

  @Test
  void describes_each_entity_once() {
    article("a1", "2022-07-12", "[PER Vladimir Putin], [PER Putin], [PER Putin]. [LOC U.S.]");
    article("a2", "2022-09-01", "[PER Vladimir Putin]. [PER Ada Whitlock]");
    article("b1", null, "[LOC United States] [PER ADA WHITLOCK] [PER ADA WHITLOCK]");
    Dataset<Row> entities =
        new DescribeEntities(MarkedText.Gazetteers.SHARED, Aliases.none(), Map.of())
            .apply(resolve())
            .orderBy(Fields.ENTITY_ID.col());
    List<Row> rows = entities.collectAsList();
    assertThat(rows)
        .extracting(r -> Fields.ENTITY_ID.<String>get(r))
        .containsExactly("loc:united-states", "per:ada-whitlock", "per:vladimir-putin");
    assertThat(rows)
        .extracting(r -> EntitiesTable.NAME.<String>get(r))
        .containsExactly("United States", "Ada Whitlock", "Vladimir Putin");
    assertThat(rows)
        .extracting(r -> EntitiesTable.COUNTRY.<String>get(r))
        .containsExactly("US", null, "RU");
    Row putin = rows.get(2);
    assertThat(EntitiesTable.N_MENTIONS.<Long>get(putin)).isEqualTo(4);
    assertThat(Fields.N_ARTICLES.<Long>get(putin)).isEqualTo(2);
    assertThat(Fields.N_STORIES.<Long>get(putin)).isEqualTo(2);
    assertThat(Fields.N_SOURCES.<Long>get(putin)).isEqualTo(1);
    assertThat(Fields.FIRST_SEEN.<Date>get(putin)).isEqualTo(Date.valueOf("2022-07-12"));
    assertThat(Fields.LAST_SEEN.<Date>get(putin)).isEqualTo(Date.valueOf("2022-09-01"));
    assertThat(putin.getList(putin.fieldIndex(EntitiesTable.ALIASES.name())).toString())
        .isEqualTo("[[Putin,coreference,2], [Vladimir Putin,gazetteer,2]]");
    assertThat(Fields.FIRST_SEEN.<Date>get(rows.get(0))).isEqualTo(Date.valueOf("2022-07-12"));
    assertThat(Fields.N_SOURCES.<Long>get(rows.get(0))).isEqualTo(2);
  }

  @Test
  void keeps_name_and_country_of_the_gazetteer_under_another_type() {
    article("a1", "2022-07-12", "[ORG Kremlin] spoke.");
    Aliases aliases = AliasesFile.parse("aliases.csv", "type,org:kremlin,,LOC\n");
    Row kremlin =
        new DescribeEntities(MarkedText.Gazetteers.SHARED, aliases, Map.of())
            .apply(resolve(ResolveOptions.of(Rollup.DEMONYMS, null), aliases))
            .head();
    assertThat(Fields.ENTITY_ID.<String>get(kremlin)).isEqualTo("loc:kremlin");
    assertThat(EntitiesTable.NAME.<String>get(kremlin)).isEqualTo("Kremlin");
    assertThat(EntitiesTable.COUNTRY.<String>get(kremlin)).isEqualTo("RU");
  }

  @Test
  void shows_a_person_without_a_courtesy_title() {
    article("a1", "2022-07-12", "[PER MR DUNMERE-ORWIN] spoke.");
    Row person =
        new DescribeEntities(MarkedText.Gazetteers.SHARED, Aliases.none(), Map.of())
            .apply(resolve())
            .head();
    assertThat(EntitiesTable.NAME.<String>get(person)).isEqualTo("Dunmere-Orwin");
  }

  @Test
  void shows_people_and_places_met_only_in_capitals_as_news_writes_them() {
    article(
        "a1",
        "2022-07-12",
        "[LOC DUNMERE EL-ORWIN] — Those in [LOC QXZAB] met [ORG QUORNYCORP] and [PER MIA O’ORWIN] there.");
    List<Row> entities =
        new DescribeEntities(MarkedText.Gazetteers.SHARED, Aliases.none(), Map.of())
            .apply(resolve())
            .collectAsList();
    assertThat(entities)
        .extracting(r -> EntitiesTable.NAME.<String>get(r))
        .containsExactlyInAnyOrder("Dunmere El-Orwin", "QXZAB", "QUORNYCORP", "MIA O’ORWIN");
  }
}
