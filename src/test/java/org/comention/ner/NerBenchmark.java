package org.comention.ner;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.ingest.InputOptions;
import org.comention.ingest.ReadRecords;
import org.comention.ingest.Records;
import org.comention.pipeline.SparkSessions;
import org.comention.tables.ArticlesTable;
import org.comention.text.Tokens;

/**
 * Tokens a second from text to names, for the job's way ({@code ours}) and for the pipeline of
 * Spark NLP's documentation with its defaults ({@code stock}), on the same articles and the same
 * model. {@code scripts/bench.sh} runs each in a process of its own: ONNX Runtime reads the number
 * of its threads once.
 */
public final class NerBenchmark {
  private NerBenchmark() {}

  /**
   * @param args {@code ours} or {@code stock}, the number of articles, input files
   */
  public static void main(String[] args) {
    boolean ours = args[0].equals("ours");
    SparkSession spark = ours ? SparkSessions.build() : stockSession();
    String[] input = new String[args.length - 1];
    input[0] = "--input";
    System.arraycopy(args, 2, input, 1, args.length - 2);
    Dataset<Row> articles =
        Records.articles(new ReadRecords(spark, InputOptions.parse(input)).read())
            .orderBy(ArticlesTable.CONTENT_HASH.col())
            .limit(Integer.parseInt(args[1]))
            .repartition(4 * spark.sparkContext().defaultParallelism())
            .cache();
    long tokens =
        articles.select(ArticlesTable.TEXT.col()).collectAsList().stream()
            .mapToLong(r -> Tokens.of(r.getString(0)).size())
            .sum();
    UnaryOperator<Dataset<Row>> way = ours ? ours(spark) : stock(articles);
    // A quarter first, so that neither way is charged for loading the model and the JVM's
    // compiling.
    run(way.apply(articles.sample(0.25, 7)));
    Dataset<Row> names = way.apply(articles);
    long start = System.nanoTime();
    run(names);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s %d tokens %.1f s %.0f tokens/s%n",
        args[0],
        tokens,
        seconds,
        tokens / seconds);
  }

  private static void run(Dataset<Row> names) {
    names.write().format("noop").mode("overwrite").save();
  }

  private static UnaryOperator<Dataset<Row>> ours(SparkSession spark) {
    NerModel model = NerModel.load(spark, new NerOptions());
    return new TagMentions(
            model, spark.sparkContext().longAccumulator(), spark.sparkContext().longAccumulator())
        ::apply;
  }

  private static SparkSession stockSession() {
    SparkSession.Builder builder = SparkSession.builder().appName("stock");
    if (System.getProperty("spark.master") == null) {
      builder.master("local[*]");
    }
    return builder.getOrCreate();
  }

  private static UnaryOperator<Dataset<Row>> stock(Dataset<Row> articles) {
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol(ArticlesTable.TEXT.name());
    document.setOutputCol("document");
    SentenceDetector sentence = new SentenceDetector();
    sentence.setInputCols(new String[] {"document"});
    sentence.setOutputCol("sentence");
    Tokenizer token = new Tokenizer();
    token.setInputCols(new String[] {"sentence"});
    token.setOutputCol("token");
    BertForTokenClassification ner =
        EmbeddedModel.named(NerModel.EMBEDDED).load(articles.sparkSession());
    ner.setInputCols(new String[] {"sentence", "token"});
    ner.setOutputCol("ner");
    Pipeline pipeline =
        new Pipeline().setStages(new PipelineStage[] {document, sentence, token, ner});
    return pipeline.fit(articles)::transform;
  }
}
