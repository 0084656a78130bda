package org.comention.ner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The files of the models in the jar, without Spark: one Spark session holds one model, because
 * Spark NLP gives every graph to the executors under one name.
 */
class EmbeddedModelTest {
  private static final int LARGEST = 40_000_000;

  private static byte[] file(String folder, String name) throws Exception {
    return EmbeddedModel.class.getResourceAsStream(folder + "/" + name).readAllBytes();
  }

  private static List<String> lines(String folder, String name) throws Exception {
    return new String(file(folder, name), UTF_8).lines().toList();
  }

  @ParameterizedTest
  @CsvSource({"embedded, embedded", "embedded:fast, embedded-fast"})
  void finds_people_and_places(String name, String folder) throws Exception {
    byte[] graph = file(folder, "model.onnx");
    assertThat(graph.length).isLessThan(LARGEST);
    assertThat(EmbeddedModel.named(name).id()).startsWith(name + ":");
    List<String> words =
        List.of(
            "[CLS]", "George", "Bush", "will", "fly", "to", "Israel", "in", "July", ".", "[SEP]");
    List<String> pieces = lines(folder, "vocab.txt");
    List<String> labels = lines(folder, "labels.txt");
    long[] ids = words.stream().mapToLong(pieces::indexOf).toArray();
    assertThat(ids).doesNotContain(-1);
    long[] mask = words.stream().mapToLong(word -> 1).toArray();
    OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    try (OrtSession session = runtime.createSession(graph);
        OnnxTensor input = OnnxTensor.createTensor(runtime, new long[][] {ids});
        OnnxTensor all = OnnxTensor.createTensor(runtime, new long[][] {mask});
        OnnxTensor segments =
            OnnxTensor.createTensor(runtime, new long[][] {new long[words.size()]});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", all, "token_type_ids", segments))) {
      float[][] logits = ((float[][][]) result.get("logits").orElseThrow().getValue())[0];
      assertThat(logits[0]).hasSameSizeAs(labels);
      assertThat(List.of(1, 2, 3, 6, 8))
          .extracting(at -> labels.get(best(logits[at])).replaceFirst("[BI]-", ""))
          .containsExactly("PER", "PER", "O", "LOC", "O");
    }
  }

  private static int best(float[] logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      best = logits[i] > logits[best] ? i : best;
    }
    return best;
  }
}
