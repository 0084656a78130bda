package org.comention.ner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.ContentSummary;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.sql.SparkSession;
import org.comention.UserException;

/**
 * A folder in which Spark NLP has saved a model or a pipeline.
 *
 * @param id the folder's name and its size in bytes: what can be told without reading it whole
 * @param stages the annotators from the tokens to the names
 */
record SavedModel(String id, List<Transformer> stages) {
  /** Annotators of a pipeline that the job does itself, or whose work comes after the labels. */
  private static final Set<String> NOT_NEEDED =
      Set.of(
          "DocumentAssembler",
          "SentenceDetector",
          "SentenceDetectorDLModel",
          "TokenizerModel",
          "RegexTokenizer",
          "NerConverter",
          "Finisher");

  static SavedModel in(SparkSession spark, String folder) {
    Path path = new Path(folder);
    try {
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (!files.exists(new Path(path, "metadata"))) {
        throw new UserException(
            "Cannot load the model: no saved Spark NLP model in %s. Give --ner such a folder, embedded, embedded:fast or pretrained:NAME."
                .formatted(folder));
      }
      ContentSummary size = files.getContentSummary(path);
      return new SavedModel(path.getName() + ":" + size.getLength(), load(spark, folder));
    } catch (IOException e) {
      throw NerModel.broken(folder, e);
    }
  }

  private static List<Transformer> load(SparkSession spark, String folder) {
    Object loaded;
    try {
      loaded = DefaultParamsReader.loadParamsInstance(folder, spark.sparkContext());
    } catch (RuntimeException e) {
      throw NerModel.broken(folder, e);
    }
    Transformer[] all =
        loaded instanceof PipelineModel pipeline
            ? pipeline.stages()
            : new Transformer[] {(Transformer) loaded};
    List<Transformer> stages =
        new ArrayList<>(
            Arrays.stream(all)
                .filter(s -> !NOT_NEEDED.contains(s.getClass().getSimpleName()))
                .toList());
    if (stages.isEmpty()) {
      throw new UserException(
          "Cannot use the model: %s, got a pipeline without a token classifier. Give --ner a model that finds names."
              .formatted(folder));
    }
    return stages;
  }
}
