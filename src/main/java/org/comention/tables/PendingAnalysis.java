package org.comention.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The mark in an output folder that says: mentions are published and what follows from them is not.
 * It stands there between the two publications of a run, and after a run that died between them.
 */
final class PendingAnalysis {
  static final String NAME = "_analysis_pending.json";

  private static final String LEXICON_HASH = "lexicon_hash";
  private static final ObjectMapper JSON = new ObjectMapper();

  private PendingAnalysis() {}

  /** Where the mark of an output folder is. */
  static Path path(Path output) {
    return new Path(output, NAME);
  }

  /**
   * Writes a mark.
   *
   * @param lexiconHash of the lists whose concepts are among the mentions
   */
  static void write(FileSystem files, Path mark, String lexiconHash) throws IOException {
    try (OutputStream out = files.create(mark, true)) {
      JSON.writeValue(out, JSON.createObjectNode().put(LEXICON_HASH, lexiconHash));
    }
  }

  /** The hash that the mark was written with. */
  static String lexiconHash(FileSystem files, Path mark) throws IOException {
    try (InputStream in = files.open(mark)) {
      JsonNode values = JSON.readTree(in);
      return values.path(LEXICON_HASH).asText();
    }
  }
}
