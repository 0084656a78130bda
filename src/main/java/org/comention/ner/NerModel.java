package org.comention.ner;

import static org.apache.spark.sql.functions.col;

import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.comention.UserException;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.text.ArticleText;

/**
 * The model that finds names: the only class that names Spark NLP's annotators.
 *
 * <p>Any model that reads {@code document} and {@code token} annotations and writes {@code
 * named_entity} ones will do; of a saved pipeline, the stages that split text are left out, because
 * the job splits it itself. Loading costs seconds and no network, except for {@code pretrained:}.
 */
public final class NerModel {
  /** The more exact of the two models in the jar. */
  public static final String EMBEDDED = "embedded";

  /** The faster one. */
  public static final String EMBEDDED_FAST = "embedded:fast";

  private static final String PRETRAINED = "pretrained:";
  private static final int MAX_PIECES_FRAMED = TaggedArticles.MAX_PIECES + 2;
  private static final String PROBE =
      "President Vladimir Putin of Russia will visit Tehran in July.";

  private final String id;
  private final List<Transformer> stages;
  private final LabelSet labels;

  private NerModel(String id, List<Transformer> stages, LabelSet labels) {
    this.id = id;
    this.stages = List.copyOf(stages);
    this.labels = labels;
  }

  /**
   * Loads a model and has it read one sentence.
   *
   * @throws UserException when there is no such model, the hub cannot be reached, or the model
   *     cannot read the sentence
   */
  public static NerModel load(SparkSession spark, NerOptions options) {
    String name = options.model();
    if (EmbeddedModel.isNamed(name)) {
      EmbeddedModel files = EmbeddedModel.named(name);
      BertForTokenClassification bert = files.load(spark);
      return ready(spark, files.id(), List.of(bert), options);
    }
    if (name.startsWith(PRETRAINED)) {
      return ready(spark, name, List.of(pretrained(name)), options);
    }
    SavedModel saved = SavedModel.in(spark, name);
    return ready(spark, saved.id(), saved.stages(), options);
  }

  /** The name and the hash of the files, as it stands in the tables. */
  public String id() {
    return id;
  }

  /** The labels the model gives. */
  public LabelSet labels() {
    return labels;
  }

  /** The blocks with the column {@link Block#NER}: one annotation a token. Lazy; no shuffle. */
  Dataset<Row> annotate(Dataset<Row> blocks) {
    Dataset<Row> annotated =
        blocks.select(
            col(Block.PARTS),
            annotations(Block.SENTENCE, "document").as(Block.DOCUMENT, typed("document")),
            annotations(Block.SENTENCE, "document"),
            annotations(Block.TOKEN, "token"));
    for (Transformer stage : stages) {
      annotated = stage.transform(annotated);
    }
    return annotated.select(col(Block.PARTS), col(Block.NER));
  }

  private static Column annotations(String column, String type) {
    return col(column).as(column, typed(type));
  }

  private static Metadata typed(String annotatorType) {
    return new MetadataBuilder().putString("annotatorType", annotatorType).build();
  }

  private static NerModel ready(
      SparkSession spark, String id, List<? extends Transformer> loaded, NerOptions options) {
    List<Transformer> stages = new ArrayList<>(loaded);
    Transformer tagger = stages.get(stages.size() - 1);
    tagger.set(tagger.getParam("outputCol"), Block.NER);
    if (tagger.hasParam("batchSize")) {
      tagger.set(tagger.getParam("batchSize"), options.batch());
    }
    if (tagger.hasParam("maxSentenceLength")) {
      tagger.set(tagger.getParam("maxSentenceLength"), MAX_PIECES_FRAMED);
    }
    NerModel model = new NerModel(id, stages, new LabelSet(classes(tagger, options)));
    model.read(spark, PROBE, options);
    return model;
  }

  /**
   * One sentence at start-up: a broken model loads without a word and fails at its first inference.
   */
  private void read(SparkSession spark, String sentence, NerOptions options) {
    StructType schema =
        new StructType()
            .add(Fields.ARTICLE_ID.structField())
            .add(Fields.PUBLISHED_MONTH.structField())
            .add(ArticlesTable.TEXT.structField());
    Dataset<Row> article =
        spark.createDataFrame(
            List.of(RowFactory.create("probe", Fields.UNDATED, sentence)), schema);
    try {
      Row block =
          annotate(
                  article.mapPartitions(
                      new SentenceBlocks(1, ArticleText::of), Encoders.row(Block.SCHEMA)))
              .first();
      int tokens = ArticleText.of(sentence).sentences().get(0).tokens().size();
      int labelled = block.getList(1).size();
      if (labelled != tokens) {
        throw new IllegalStateException(labelled + " labels for " + tokens + " tokens");
      }
    } catch (Exception e) {
      throw broken(options.model(), e);
    }
  }

  private static Transformer pretrained(String name) {
    String[] parts = name.substring(PRETRAINED.length()).split(":");
    String language = parts.length > 1 ? parts[1] : "en";
    try {
      return BertForTokenClassification.pretrained(parts[0], language);
    } catch (Exception | LinkageError e) {
      throw new UserException(
          "Cannot fetch the model: %s, got %s. Check the name and the network, or use --ner embedded or a folder."
              .formatted(name, oneLine(e)),
          e);
    }
  }

  private static List<String> classes(Transformer tagger, NerOptions options) {
    try {
      Object classes = tagger.getClass().getMethod("getClasses").invoke(tagger);
      List<String> labels = Arrays.stream((String[]) classes).sorted().toList();
      return labels.contains("O") ? labels : withOutside(labels);
    } catch (ReflectiveOperationException e) {
      throw broken(options.model(), e);
    }
  }

  private static List<String> withOutside(List<String> labels) {
    List<String> all = new ArrayList<>(labels);
    all.add("O");
    return all;
  }

  static UserException broken(String model, Throwable cause) {
    return new UserException(
        "Cannot use the model: %s, got %s. Give --ner a token classifier saved by Spark NLP 5, or use --ner embedded."
            .formatted(model, oneLine(cause)),
        cause);
  }

  static String oneLine(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage())
        .lines()
        .findFirst()
        .orElse(root.getClass().getSimpleName());
  }
}
