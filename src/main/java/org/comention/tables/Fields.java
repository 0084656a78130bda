package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Columns that mean the same in several tables. */
public final class Fields {
  public static final Field ARTICLE_ID =
      Field.required(
          "article_id",
          StringType,
          "Stable id of the article: 20 hex digits of the SHA-256 of its URL (where it has none: its source and day), title and text.",
          "3fa1c09b7d2e4f6a8b10");
  public static final Field STORY_ID =
      Field.required(
          "story_id",
          StringType,
          "Id of the story the article tells: the article id of its earliest copy.",
          "3fa1c09b7d2e4f6a8b10");
  public static final Field PUBLISHED_ON =
      Field.optional(
          "published_on",
          DateType,
          "Calendar day of publication as the source wrote it, of an epoch number in UTC; null when undated.",
          "2022-07-12");

  /** {@link #PUBLISHED_MONTH} and {@link #MONTH} of an article without a date. */
  public static final String UNDATED = "undated";

  public static final Field PUBLISHED_MONTH =
      Field.required(
          "published_month", StringType, "Month of publication, yyyy-MM, or `undated`.", "2022-07");
  public static final Field SOURCE =
      Field.required(
          "source",
          StringType,
          "Publisher: the record's own field, else the host of its URL, else the input folder.",
          "northharbour-post.example");
  public static final Field TITLE =
      Field.optional("title", StringType, "Headline.", "Putin to visit Iran next week");
  public static final Field URL =
      Field.optional("url", StringType, "Address of the article.", "https://a.example/1");
  public static final Field RUN_ID =
      Field.required(
          "run_id",
          StringType,
          "Run that wrote the row: UTC start time and four random letters.",
          "20220801T031500Z-kxqa");
  public static final Field INPUT_FILE =
      Field.required("input_file", StringType, "File the record was read from.", "articles.jsonl");
  public static final Field POSITION =
      Field.required(
          "position",
          LongType,
          "Place in the input file: line of a JSON Lines or CSV file (1-based, where the record starts), row of a Parquet file"
              + " (1-based), 1 for a text file.",
          "17");

  public static final Field SENTENCE =
      Field.required("sentence", IntegerType, "Index of the sentence in its article, from 0.", "4");
  public static final Field PARAGRAPH =
      Field.required(
          "paragraph", IntegerType, "Index of the paragraph in its article, from 0.", "1");
  public static final Field BEGIN =
      Field.required(
          "begin",
          IntegerType,
          "First UTF-16 index in articles.text; text.substring(begin, end) is the surface.",
          "112");
  public static final Field END =
      Field.required("end", IntegerType, "UTF-16 index after the last one.", "126");
  public static final Field SURFACE =
      Field.required("surface", StringType, "The words as they stand in the text.", "Putin");
  public static final Field TYPE =
      Field.required(
          "type",
          StringType,
          "PER, ORG, LOC, NORP (nationality, religion, party), MISC (event, work, law, product) or a concept's type.",
          "PER");
  public static final Field ENTITY_ID =
      Field.required(
          "entity_id", StringType, "Readable id: type and name key.", "per:vladimir-putin");

  public static final Field A =
      Field.required("a", StringType, "Entity id of the first member; a < b < c.", "concept:drone");
  public static final Field B =
      Field.required("b", StringType, "Entity id of the second member.", "loc:iran");
  public static final Field C =
      Field.required("c", StringType, "Entity id of the third member.", "loc:russia");
  public static final Field WINDOW =
      Field.required(
          "window",
          StringType,
          "How near the members stand: `sentence`, `paragraph` or `document`.",
          "sentence");
  public static final Field DAY =
      Field.optional(
          "day",
          DateType,
          "Day of publication; null for undated articles, which count in slice `all` only.",
          "2022-07-12");
  public static final Field MONTH =
      Field.required("month", StringType, "Month of the day, yyyy-MM, or `undated`.", "2022-07");
  public static final Field SLICE =
      Field.required(
          "slice",
          StringType,
          "Time slice: `all`, a year or a month. A slice is the sum of its days.",
          "2022-07");
  public static final Field SLICE_KIND =
      Field.required("slice_kind", StringType, "`all`, `year` or `month`.", "month");
  public static final Field N_UNITS =
      Field.required(
          "n_units",
          LongType,
          "Units (sentences, paragraphs, documents) that hold it; of several entities each two with a mention that is none of the other.",
          "31");
  public static final Field N_ARTICLES =
      Field.required("n_articles", LongType, "Articles that hold it.", "14");
  public static final Field N_STORIES =
      Field.required(
          "n_stories",
          LongType,
          "Stories that hold it; reprints count once, on the day of the story's earliest copy.",
          "9");
  public static final Field SOURCES_SKETCH =
      Field.required(
          "sources_sketch",
          BinaryType,
          "HyperLogLog sketch of the distinct sources (Spark's hll_sketch_agg); unions over days with hll_union_agg.",
          "(binary)");
  public static final Field FIRST_SOURCE =
      Field.optional(
          "first_source",
          StringType,
          "Source of its articles; of several the first by name. Null where only a story counts on the day.",
          "northharbour-post.example");
  public static final Field N_SOURCES =
      Field.required(
          "n_sources",
          LongType,
          "Distinct sources, estimated from the sketch (exact for small numbers).",
          "6");
  public static final Field FIRST_SEEN =
      Field.optional("first_seen", DateType, "Earliest day; null when all undated.", "2022-07-12");
  public static final Field LAST_SEEN =
      Field.optional("last_seen", DateType, "Latest day; null when all undated.", "2023-01-04");

  public static final Field N =
      Field.required(
          "n", LongType, "Stories of the slice: the denominator of every measure.", "1893");
  public static final Field F_A =
      Field.required("f_a", LongType, "Stories of the slice that hold a.", "410");
  public static final Field F_B =
      Field.required("f_b", LongType, "Stories of the slice that hold b.", "120");
  public static final Field F_C =
      Field.required("f_c", LongType, "Stories of the slice that hold c.", "33");
  public static final Field EXPECTED =
      Field.required(
          "expected",
          DoubleType,
          "Stories expected to hold all members if they were named independently, corrected for how many entities stories hold.",
          "4.2");
  public static final Field LIFT =
      Field.required("lift", DoubleType, "n_stories / expected.", "2.1");
  public static final Field NEG_LOG10_P =
      Field.required(
          "neg_log10_p",
          DoubleType,
          "-log10 of the two-sided p-value of the association, 3 means p = 0.001; of a triple that of the weakest of its three splits into a pair and a single, which lift_partition measures.",
          "7.4");
  public static final Field Q_VALUE =
      Field.required(
          "q_value",
          DoubleType,
          "Benjamini-Hochberg false discovery rate of that p-value within slice and window, in [0, 1].",
          "0.0003");
  public static final Field N_TESTS =
      Field.required(
          "n_tests", LongType, "Hypotheses tested in this slice and window, for q_value.", "5120");
  public static final Field RANK =
      Field.optional(
          "rank",
          IntegerType,
          "Place by the default rule within slice and window, from 1; null for rows that fail it.",
          "1");

  private Fields() {}
}
