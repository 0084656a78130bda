package org.comention.ner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;

/**
 * Scores a model on a labelled corpus by the job's own way from text to names; the corpus's
 * sentences are kept.
 *
 * <p>Entity-level precision, recall and F1 as conlleval counts them: a name is right when begin,
 * end and type are. Cost: the corpus is held in memory.
 */
public final class EvaluateModel {
  private static final StructType ARTICLE =
      new StructType()
          .add(Fields.ARTICLE_ID.structField())
          .add(Fields.PUBLISHED_MONTH.structField())
          .add(ArticlesTable.TEXT.structField());

  private final SparkSession spark;
  private final NerModel model;
  private final Decoding decoding;

  public EvaluateModel(SparkSession spark, NerModel model, Decoding decoding) {
    this.spark = spark;
    this.model = model;
    this.decoding = decoding;
  }

  /**
   * Scores by type, for the types that the corpus or the model names.
   *
   * @param map types of labels that are the corpus's own
   * @throws org.comention.UserException when the file is no CoNLL file
   */
  public Map<EntityType, Scores> score(Path conll, Map<String, EntityType> map) {
    List<GoldDocument> documents =
        ConllFile.read(conll).stream().map(d -> GoldDocument.of(d, map)).toList();
    Map<EntityType, Scores> scores = new EnumMap<>(EntityType.class);
    for (GoldDocument document : documents) {
      for (GoldDocument.TypedSpan name : document.names()) {
        scores.merge(name.type(), new Scores(1, 0, 0), Scores::plus);
      }
    }
    for (Row found : mentions(documents)) {
      GoldDocument document = documents.get(Integer.parseInt(Fields.ARTICLE_ID.get(found)));
      int begin = Fields.BEGIN.get(found);
      int end = Fields.END.get(found);
      EntityType type = EntityType.valueOf(Fields.TYPE.get(found));
      if (!document.masks(begin, end)) {
        boolean right = document.names().contains(new GoldDocument.TypedSpan(begin, end, type));
        scores.merge(type, new Scores(0, 1, right ? 1 : 0), Scores::plus);
      }
    }
    return scores;
  }

  private List<Row> mentions(List<GoldDocument> documents) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      rows.add(RowFactory.create(String.valueOf(i), Fields.UNDATED, documents.get(i).text()));
    }
    int tasks = spark.sparkContext().defaultParallelism();
    Dataset<Row> tagged =
        new TagMentions(
                model,
                ReadText::lines,
                decoding,
                spark.sparkContext().longAccumulator(),
                spark.sparkContext().longAccumulator())
            .apply(spark.createDataFrame(rows, ARTICLE).repartition(tasks));
    return TaggedArticles.mentions(tagged, model.id()).collectAsList();
  }
}
