package org.comention.cooccur;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.TrendsTable;

/** Columns that live between the steps of this package and are not published. */
final class CooccurColumns {
  static final Field NUMBER =
      Field.required("entity_number", IntegerType, "Place of the id in string order.", "7");
  static final Field INDEX_ID =
      Field.required("index_id", StringType, "Entity id on the side of the index.", "loc:iran");
  static final Field EPOCH_DAY =
      Field.optional("epoch_day", IntegerType, "Days since 1970-01-01; null if undated.", "19185");
  static final Field STORY_EPOCH_DAY =
      Field.optional("story_epoch_day", IntegerType, "The story's day.", "19185");
  static final Field FIRST_DAY =
      Field.optional("first_day", IntegerType, "Earliest epoch day of a slice.", "19185");
  static final Field LAST_DAY =
      Field.optional("last_day", IntegerType, "Latest epoch day of a slice.", "19302");
  static final Field KNOWN =
      Field.optional("known", BooleanType, "True: the table stories holds the story.", "true");
  static final Field CELLS =
      Field.required("cells", BinaryType, "Mentions of an article, as MentionCells.", "(binary)");
  static final Field SEEN =
      Field.required("seen", IntegerType, "Distinct entities before the cap.", "250");

  static final StructType ARTICLE =
      schema(Fields.ARTICLE_ID, EPOCH_DAY, Fields.SOURCE, CELLS, SEEN);
  static final Field ARTICLES =
      Field.required("articles", createArrayType(ARTICLE), "Articles of the story.", "[..]");

  static final Field KEY = Field.required("key", LongType, "Members, as Keys.pair.", "99");
  static final Field THIRD = Field.required("third", IntegerType, "Third member or 0.", "12");
  static final Field COUNTS = Field.required("counts", LongType, "Increment.packed.", "4113");

  static final Field SUPPORT = Field.required("support", IntegerType, "As PairSupport says.", "3");
  static final Field SIZE = Field.required("size", LongType, "Pairs of a partition.", "812");
  static final Field PAIRS = Field.required("pairs", BinaryType, "As PairTable reads.", "(..)");

  static final Field SIZE_CLASS =
      Field.required("size_class", IntegerType, "SizeProfile.classOf.", "9");
  static final Field NAMES =
      Field.required("names", LongType, "Entities, and by frequency their classes.", "[..]");
  static final Field SIZE_SUM =
      Field.required("size_sum", LongType, "Distinct entities, summed over stories.", "812");
  static final Field SIZE_PAIRS =
      Field.required("size_pairs", LongType, "Distinct pairs, summed over stories.", "2210");
  static final Field SIZE_TRIPLES =
      Field.required("size_triples", LongType, "Distinct triples, summed.", "4100");

  static final Field SENTENCES = Field.required("sentences", LongType, "Body sentences.", "9");
  static final Field PARAGRAPHS =
      Field.required("paragraphs", LongType, "Paragraphs with a body sentence.", "4");
  static final Field UNITS =
      Field.required("units", schema(Fields.WINDOW, Fields.N_UNITS), "Units of a window.", "{..}");

  static final Field SLICES =
      Field.required(
          "slices", schema(Fields.SLICE, Fields.SLICE_KIND), "A slice a row is in.", "{all, all}");

  static final Field PROFILE =
      Field.required("profile", BinaryType, "SizeProfile.toBytes.", "(binary)");
  static final Field STORIES = Field.required("stories", LongType, "Stories of a slice.", "33");
  static final Field MEASURES =
      Field.required("measures", schema(), "What a row's measures came out as.", "{..}");
  static final Field DEGREE = Field.required("degree", LongType, "Published partners.", "12");
  static final Field DEGREE_A = Field.required("degree_a", LongType, "Partners of a.", "12");
  static final Field DEGREE_B = Field.required("degree_b", LongType, "Partners of b.", "9");
  static final Field MENTIONS =
      Field.required(
          "mentions",
          createArrayType(schema(Fields.BEGIN, Fields.END, Fields.ENTITY_ID)),
          "Mentions of a sentence, in order of the text.",
          "[..]");
  static final Field SENTENCE_BEGIN =
      Field.required("sentence_begin", IntegerType, "Where the sentence begins.", "112");
  static final Field RANKED_SLICES =
      Field.required(
          "ranked_slices", createArrayType(StringType), "Slices that rank it.", "[2022-07]");
  static final Field PLACE_IN_MONTH =
      Field.required("place_in_month", IntegerType, "Place in its month, from 1.", "1");
  static final Field FIRST_OF_YEAR =
      Field.required("first_of_year", BooleanType, "Whether its year has none before.", "true");
  static final Field ORDER = Field.required("test_place", LongType, "Place by p, from 1.", "3");
  static final Field TESTED =
      Field.required("tested", LongType, "Rows of the slice and window.", "812");
  static final Field STEP = Field.required("test_step", DoubleType, "-log10 (p m / i).", "2.1");
  static final Field RANKED =
      Field.required("ranked", BooleanType, "Whether the row meets the rule.", "true");
  static final Field CORPUS_STORIES =
      Field.required("corpus_stories", LongType, "Stories of slice all.", "1893");

  static final Field FIRST_NUMBER = Field.required("first", IntegerType, "First member.", "7");
  static final Field SECOND_NUMBER = Field.required("second", IntegerType, "Second member.", "8");
  static final Field THIRD_NUMBER = Field.required("third", IntegerType, "Third member.", "9");

  /** One article of a story whose mentions are not all together yet. */
  static final StructType PART =
      schema(Fields.STORY_ID, Fields.ARTICLE_ID, EPOCH_DAY, Fields.SOURCE, CELLS);

  /** One story with all its articles. */
  static final StructType STORY = schema(Fields.STORY_ID, STORY_EPOCH_DAY, ARTICLES);

  /** What one article or story adds. */
  static final StructType INCREMENT = schema(KEY, THIRD, EPOCH_DAY, Fields.SOURCE, COUNTS);

  static final Field BUCKET = Field.required("bucket", IntegerType, "IncrementChunks.", "7");
  static final Field BYTES = Field.required("bytes", BinaryType, "An IncrementChunk.", "(..)");

  /** Increments of the members of a bucket. */
  static final StructType CHUNK = schema(BUCKET, BYTES);

  /** Counts of a day and window, members by number. */
  static final StructType DAILY =
      schema(
          FIRST_NUMBER,
          SECOND_NUMBER,
          THIRD_NUMBER,
          EPOCH_DAY,
          Fields.WINDOW,
          Fields.N_UNITS,
          Fields.N_ARTICLES,
          Fields.N_STORIES,
          Fields.SOURCES_SKETCH,
          Fields.FIRST_SOURCE);

  /** Supported pairs of a partition. */
  static final StructType PACKED = schema(SIZE, PAIRS);

  /** A pair that a story holds. */
  static final StructType STORY_PAIR = schema(Fields.STORY_ID, KEY);

  /** How much a story holds at a window. */
  static final StructType STORY_SIZE =
      schema(
          EPOCH_DAY,
          Fields.WINDOW,
          SIZE_CLASS,
          Fields.N_STORIES,
          SIZE_SUM,
          SIZE_PAIRS,
          SIZE_TRIPLES);

  /** A sentence of a story that names members. */
  static final StructType FOUND =
      schema(KEY, THIRD, Fields.STORY_ID, Fields.ARTICLE_ID, EPOCH_DAY, Fields.SENTENCE);

  static final Field SERIES_WINDOWS =
      Field.required("windows", IntegerType, "A bit for each published window.", "5");
  static final Field SERIES_CELLS =
      Field.required("cells", createArrayType(LongType), "As SeriesCell.", "[..]");
  static final Field SERIES_SOURCES =
      Field.required("sources", createArrayType(StringType), "First source a window.", "[..]");
  static final Field PERIODS_A = periods("periods_a");
  static final Field PERIODS_B = periods("periods_b");
  static final Field PERIODS_C = periods("periods_c");

  /** An entity, pair or triple with its daily counts, and its members' counts by period. */
  static final StructType SERIES =
      schema(
          Fields.A,
          TrendsTable.B,
          TrendsTable.C,
          SERIES_WINDOWS,
          SERIES_CELLS,
          SERIES_SOURCES,
          PERIODS_A,
          PERIODS_B,
          PERIODS_C);

  private CooccurColumns() {}

  private static Field periods(String name) {
    return Field.optional(name, createArrayType(LongType), "As MemberPeriods.", "[..]");
  }

  static StructType schema(Field... fields) {
    StructType schema = new StructType();
    for (Field field : fields) {
      schema = schema.add(field.structField());
    }
    return schema;
  }
}
