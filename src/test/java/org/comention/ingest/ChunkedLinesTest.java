package org.comention.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a file read on their own give the records and the lines of the whole file. */
class ChunkedLinesTest {
  private final Configuration conf = new Configuration();

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"n\":1}\n{\"n\":22}\n{\"n\":333}\n",
        "{\"n\":1}\r\n\r\n{\"n\":22}\r\n{\"n\":333}",
        "\n\n\n{\"n\":1}\n\n",
        "\uFEFF{\"n\":\"é\"}\n[1]\n{broken\n{\"n\":333}",
        "{\"n\":1}",
      })
  void every_size_of_part_gives_every_record_once(String content) throws IOException {
    List<String> whole = read(content, Long.MAX_VALUE);
    assertThat(whole).isNotEmpty();
    for (long size = 1; size < content.length(); size++) {
      assertThat(read(content, size)).as("parts of %d bytes", size).isEqualTo(whole);
    }
  }

  @Test
  void refuses_a_binary_file_once_however_many_parts_it_has() throws IOException {
    assertThat(read("{\"n\":1}\n\u0000\n{\"n\":22}\n", 5)).containsExactly("1 BINARY");
  }

  @Test
  void counts_a_line_once_that_is_longer_than_parts_and_cap() throws IOException {
    String content = "{\"n\":1}\n" + "x".repeat(80_000) + "\n{\"n\":22}\n";
    assertThat(read(content, 7_001)).containsExactly("1 1", "2 TOO_LONG", "3 22");
  }

  private List<String> read(String content, long size) throws IOException {
    Path file = dir.resolve("a.jsonl");
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    InputFile input =
        new InputFile(file.toUri().toString(), "a.jsonl", "x", InputFormat.JSONL, Files.size(file));
    OpenChunk open = new OpenChunk(conf, ColumnMap.guessing(), 10);
    List<String> records = new ArrayList<>();
    TreeSet<Long> lines = new TreeSet<>();
    long before = 0;
    for (FileChunk chunk : new PlanChunks(size, 0).cut(List.of(input))) {
      try (RecordReader reader = open.open(chunk)) {
        for (RawRecord r = reader.next(); r != null; r = reader.next()) {
          long line = before + r.position();
          assertThat(lines.add(line)).isTrue();
          records.add(line + " " + show(r));
        }
      }
      before += new CountLineEnds(conf).count(chunk);
    }
    return records;
  }

  private static String show(RawRecord record) {
    return record.reject() == null
        ? record.fields().get("n").asText()
        : record.reject().reason().name();
  }
}
