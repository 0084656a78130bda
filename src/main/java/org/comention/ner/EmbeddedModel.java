package org.comention.ner;

import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.comention.UserException;

/**
 * A model in the jar: {@code model.onnx}, {@code vocab.txt} and {@code labels.txt} in one resource
 * folder.
 *
 * <p>Spark NLP reads models from folders only, so the files are laid out in a temporary one; it and
 * the copies Spark NLP leaves behind are deleted once the model is in memory.
 */
final class EmbeddedModel {
  private static final Map<String, String> FOLDERS =
      Map.of(NerModel.EMBEDDED, "embedded", NerModel.EMBEDDED_FAST, "embedded-fast");
  private static final Map<String, String> LAYOUT =
      Map.of(
          "model.onnx",
          "model.onnx",
          "vocab.txt",
          "assets/vocab.txt",
          "labels.txt",
          "assets/labels.txt");

  private final String name;
  private final String folder;

  private EmbeddedModel(String name, String folder) {
    this.name = name;
    this.folder = folder;
  }

  static boolean isNamed(String name) {
    return FOLDERS.containsKey(name);
  }

  static EmbeddedModel named(String name) {
    return new EmbeddedModel(name, FOLDERS.get(name));
  }

  /** The name and eight hex digits of the SHA-256 of the graph. */
  String id() {
    try (InputStream graph = open("model.onnx")) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = graph.read(buffer); n >= 0; n = graph.read(buffer)) {
        sha.update(buffer, 0, n);
      }
      return name + ":" + HexFormat.of().formatHex(sha.digest(), 0, 4);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the embedded model " + name, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }

  BertForTokenClassification load(SparkSession spark) {
    try {
      Path files = layOut();
      Set<Path> before = copies();
      BertForTokenClassification model =
          BertForTokenClassification.loadSavedModel(files.toUri().toString(), spark);
      Set<Path> left = new HashSet<>(copies());
      left.removeAll(before);
      left.add(files);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> left.forEach(p -> FileUtils.deleteQuietly(p.toFile()))));
      model.setInputCols(new String[] {Block.SENTENCE, Block.TOKEN});
      model.setCaseSensitive(true);
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lay out the embedded model " + name, e);
    }
  }

  private Path layOut() throws IOException {
    Path files = Files.createTempDirectory("comention-model");
    for (Map.Entry<String, String> file : LAYOUT.entrySet()) {
      Path target = files.resolve(file.getValue());
      Files.createDirectories(target.getParent());
      try (InputStream in = open(file.getKey())) {
        Files.copy(in, target);
      }
    }
    return files;
  }

  /** The folders Spark NLP unpacks models into; it never deletes them. */
  private static Set<Path> copies() throws IOException {
    try (Stream<Path> temporary = Files.list(Path.of(FileUtils.getTempDirectoryPath()))) {
      return temporary
          .filter(p -> p.getFileName().toString().matches("[0-9a-f]{12}_onnx\\d+"))
          .collect(Collectors.toSet());
    }
  }

  private InputStream open(String file) {
    InputStream in = EmbeddedModel.class.getResourceAsStream(folder + "/" + file);
    if (in == null) {
      throw new UserException(
          "Cannot load the model: %s is not in this jar (no %s/%s). Build the jar again, or give --ner a folder."
              .formatted(name, folder, file));
    }
    return in;
  }
}
